import { z } from 'zod';
import { deliveredOfficeForm, deliveredRangesForm, deliveredSavedCard } from '../cards/delivered-ranges.js';
import { notFoundCard } from '../cards/notices.js';
import type { Texts } from '../cards/texts/index.js';
import { mainUserAreasOf, socialAreasOf } from '../services/actors.js';
import {
  RANGE_FAULTS,
  readCodeRange,
  writtenCodeRange,
  type CodeRange,
  type RangeFault,
} from '../services/code-ranges.js';
import type { DeliveredRanges } from '../services/delivered-ranges.js';
import { form, inLanguage, type Feature, type Form, type OpenForm } from './feature.js';
import { LONGEST_ROWS } from './forms.js';
import { NoAbout } from './handover-values.js';
import type { Reply, Turn } from './turn.js';

interface Needs {
  delivered: DeliveredRanges;
  openForm: OpenForm;
}

const OFFICE_FORM = 'deliveredOffice';
const FORM = 'deliveredRanges';
const FAULT_TEXTS = {
  notRange: 'delivered.notRange',
  unequal: 'delivered.unequal',
  backwards: 'delivered.backwards',
} as const satisfies Record<RangeFault, string>;
const OfOffice = z.object({ officeId: z.string() });

const officeValue = inLanguage(({ t }: Texts) =>
  z.object({ officeId: z.string({ error: t('error.required') }) }),
);
const values = inLanguage((texts: Texts) => z.object({ ranges: rangesValue(texts) }));

/** The ranges of codes that were delivered to an office; a handover of any other code is asked about. */
export function createDeliveredRangeFeature(needs: Needs): Feature {
  return {
    name: 'deliveredRanges',
    commands: [
      {
        name: 'deliveredCards',
        words: {
          fi: ['toimitetut kortit', 'toimipisteen kortit', 'tunnusvälit'],
          sv: ['levererade kort', 'kodserier'],
          en: ['delivered cards', 'code ranges'],
        },
        help: 'help.deliveredCards',
        role: 'social',
        places: ['personal'],
        isFor: (actor) => mainUserAreasOf(actor).length + socialAreasOf(actor).length > 0,
        run: (turn) => start(needs, turn),
      },
    ],
    forms: [officeFormOf(needs), rangesFormOf(needs)],
  };
}

async function start(needs: Needs, turn: Turn): Promise<Reply> {
  const [office, ...others] = await needs.delivered.offices(turn.actor);
  if (office === undefined) return notFoundCard(turn.texts);
  return others.length === 0 ? open(needs, turn, office._id) : needs.openForm(turn, OFFICE_FORM, {});
}

async function open({ delivered, openForm }: Needs, turn: Turn, officeId: string): Promise<Reply> {
  const found = await delivered.of(turn.actor, officeId);
  if (found === undefined) return notFoundCard(turn.texts);
  const ranges = found.ranges.map(writtenCodeRange).join('\n');
  return openForm(turn, FORM, { officeId }, ranges === '' ? {} : { ranges });
}

function officeFormOf(needs: Needs): Form {
  return form({
    name: OFFICE_FORM,
    about: NoAbout,
    fields: ['officeId'],
    changes: false,
    values: officeValue,
    view: async ({ actor, texts }, _about, state) => {
      const offices = await needs.delivered.offices(actor);
      return offices.length === 0 ? notFoundCard(texts) : deliveredOfficeForm(offices, state, texts);
    },
    submit: (turn, _about, { officeId }) => open(needs, turn, officeId),
  });
}

function rangesFormOf({ delivered }: Needs): Form {
  return form({
    name: FORM,
    about: OfOffice,
    fields: ['ranges'],
    listFields: ['ranges'],
    changes: true,
    values,
    view: async ({ actor, texts }, { officeId }, state) => {
      const found = await delivered.of(actor, officeId);
      if (found === undefined) return notFoundCard(texts);
      return deliveredRangesForm({ office: found.office, longest: LONGEST_ROWS }, state, texts);
    },
    submit: async ({ actor, texts }, { officeId }, { ranges }) => {
      const office = await delivered.save(actor, officeId, ranges);
      if (office === undefined) return notFoundCard(texts);
      return deliveredSavedCard({ office, count: ranges.length }, texts);
    },
  });
}

/** A range a line; lines that are none are told by their number and by what is wrong with them. */
function rangesValue({ t }: Texts): z.ZodType<CodeRange[], string | undefined> {
  return z
    .string()
    .default('')
    .transform((typed, context) => {
      const lines = typed.split(/\r\n|[\r\n]/u).map((line) => line.trim());
      const read = lines.map((line) => (line === '' ? undefined : readCodeRange(line)));
      const wrong = RANGE_FAULTS.flatMap((fault) => {
        const rows = read.flatMap((one, at) => (one === fault ? [at + 1] : []));
        const sentence = t(FAULT_TEXTS[fault], { rows: rows.join(', ') });
        return rows[0] === undefined ? [] : [{ first: rows[0], sentence }];
      });
      if (wrong.length === 0) return read.filter((one) => typeof one === 'object');
      const sentences = wrong.toSorted((a, b) => a.first - b.first).map(({ sentence }) => sentence);
      context.addIssue({ code: 'custom', message: [...sentences, t('delivered.notSaved')].join('\n\n') });
      return z.NEVER;
    });
}
