import { z } from 'zod';
import {
  HANDOVER_CORRECT_VERB,
  HANDOVER_ENTRIES_VERB,
  handoverCorrectedCard,
  handoverCorrectionForm,
  handoverEntriesForm,
  handoverEntryCard,
  handoverNotCorrectedCard,
  noHandoverEntriesCard,
} from '../cards/handover-entries.js';
import { handoverUndoneCard, outsideNetworkSentence } from '../cards/handovers.js';
import { notFoundCard } from '../cards/notices.js';
import type { Texts } from '../cards/texts/index.js';
import { UNCHANGED, UNTOLD } from '../cards/voluntary-answers.js';
import { officesOf } from '../services/actors.js';
import { CardCode } from '../services/card-code.js';
import type { Clock } from '../services/clock.js';
import { dayOf, yearOf, type LocalDay } from '../services/days.js';
import { latestBirthYear } from '../services/eligible-age.js';
import type {
  HandoverCorrectionOutcome,
  HandoverCorrectionValues,
  HandoverEntries,
} from '../services/handover-entries.js';
import type { PostalCodes } from '../services/postal-codes.js';
import { GENDERS, LIFE_SITUATIONS } from '../services/store/cards.js';
import { action, form, type Feature, type Form, type OpenForm, type Rejection } from './feature.js';
import {
  birthYearValue,
  codeValue,
  countValue,
  MOST_MINORS,
  municipalityValue,
  postalCodeValue,
  tooYoung,
  writtenDayValue,
} from './handover-values.js';
import type { Reply, Turn } from './turn.js';

interface Needs {
  entries: HandoverEntries;
  postalCodes: PostalCodes;
  openForm: OpenForm;
  clock: Clock;
}

const LIST_FORM = 'handoverEntries';
const FORM = 'handoverCorrection';
const CORRECTABLE = [
  ...(['day', 'minors', 'birthYear', 'postalCode', 'municipality'] as const),
  ...(['lifeSituation', 'gender'] as const),
];
const OfOffice = z.object({ officeId: z.string() });
const OneEntry = z.object({ code: CardCode, operationKey: z.string() });

/** What an office entered last: to look at, to undo and to correct. */
export function createHandoverEntriesFeature(
  needs: Needs,
): Feature & { open: (turn: Turn) => Promise<Reply>; isFor: (actor: Turn['actor']) => boolean } {
  return {
    name: 'handoverEntries',
    isFor: (actor) => officesOf(actor).length > 0,
    open: (turn) => openList(needs, turn),
    forms: [listFormOf(needs), correctionFormOf(needs)],
    actions: [
      action({
        verb: HANDOVER_ENTRIES_VERB,
        data: OfOffice,
        places: ['personal'],
        run: (turn, { officeId }) => openList(needs, turn, officeId),
      }),
      action({
        verb: HANDOVER_CORRECT_VERB,
        data: OneEntry,
        places: ['personal'],
        run: (turn, id) => needs.openForm(turn, FORM, id),
      }),
    ],
  };
}

/** The list stays with its office, wherever the person works next. */
async function openList({ entries, openForm }: Needs, turn: Turn, officeId?: string): Promise<Reply> {
  const list = await entries.list(turn.actor, officeId);
  if (list === undefined) return notFoundCard(turn.texts);
  return openForm(turn, LIST_FORM, { officeId: list.office._id });
}

function listFormOf({ entries }: Needs): Form {
  return form({
    name: LIST_FORM,
    about: OfOffice,
    fields: ['code'],
    changes: false,
    values: ({ texts }) => z.object({ code: codeValue(texts) }),
    view: async (turn, { officeId }, state) => {
      const list = await entries.list(turn.actor, officeId);
      if (list === undefined) return notFoundCard(turn.texts);
      const isAny = list.entries.length > 0;
      return isAny ? handoverEntriesForm(list, state, turn.texts) : noHandoverEntriesCard(list, turn.texts);
    },
    submit: async (turn, _about, { code }) => {
      const found = await entries.find(turn.actor, { code });
      return found === undefined
        ? notFoundCard(turn.texts)
        : handoverEntryCard(found.entry, found.office, turn.texts);
    },
  });
}

function correctionFormOf({ entries, postalCodes, clock }: Needs): Form {
  return form({
    name: FORM,
    about: OneEntry,
    fields: [...CORRECTABLE],
    changes: true,
    values: ({ texts }) => correctionValues(texts, postalCodes, dayOf(clock())),
    view: async (turn, id, state) => {
      const found = await entries.find(turn.actor, id);
      if (found === undefined) return notFoundCard(turn.texts);
      const { entry, office } = found;
      if (entry.state === 'undone') return handoverUndoneCard(turn.texts);
      const isOneOfSeveral = officesOf(turn.actor).length > 1;
      return entry.canBeCorrected
        ? handoverCorrectionForm({ entry, office, isOneOfSeveral }, state, turn.texts)
        : handoverNotCorrectedCard(entries.correctionDays, turn.texts);
    },
    submit: async (turn, id, values, operationKey) =>
      correctionAnswer(turn, values, await entries.correct(turn.actor, operationKey, id, values)),
  });
}

/** What became of a correction with the values that were typed. */
export function correctionAnswer(
  { texts }: Turn,
  values: HandoverCorrectionValues,
  outcome: HandoverCorrectionOutcome,
): Reply | Rejection {
  const { t, day } = texts;
  const { day: typedDay, birthYear, postalCode, municipality } = values;
  switch (outcome.kind) {
    case 'corrected': {
      const fields = CORRECTABLE.filter((field) => values[field] !== undefined);
      const shown = { ...outcome, fields, municipality, isLastDayNew: typedDay !== undefined };
      return handoverCorrectedCard(shown, texts);
    }
    case 'undone':
      return handoverUndoneCard(texts);
    case 'tooLate':
      return handoverNotCorrectedCard(outcome.days, texts);
    case 'dayRefused': {
      const [earliest, latest] = [day(outcome.earliest), day(outcome.latest)];
      return { errors: { day: t('correction.dayRange', { earliest, latest }) } };
    }
    case 'tooYoung':
      return {
        errors: { [birthYear === undefined ? 'day' : 'birthYear']: tooYoung(texts, outcome.day) },
      };
    case 'usedBefore':
      return { errors: { day: t('correction.usedBefore') } };
    case 'dayFixed':
      return { errors: { day: t('correction.dayFixed') } };
    case 'renewedSince':
      return { errors: { form: t('correction.renewedSince') } };
    case 'outsideNetwork': {
      // The municipality can be typed alone; then there is no postal code to be wrong.
      const field = postalCode === undefined ? 'municipality' : 'postalCode';
      return { errors: { [field]: outsideNetworkSentence(outcome.municipality, texts) } };
    }
    case 'notFound':
      return notFoundCard(texts);
  }
}

/** What was wrong, typed afresh; the home municipality follows a corrected postal code. */
function correctionValues(
  texts: Texts,
  postalCodes: PostalCodes,
  today: LocalDay,
): z.ZodType<HandoverCorrectionValues> {
  const { t } = texts;
  return z
    .object({
      day: writtenDayValue(() => t('correction.dayFormat')).optional(),
      minors: countValue(t('error.minors'), MOST_MINORS).optional(),
      birthYear: birthYearValue(texts, yearOf(today))
        .refine((year) => year <= latestBirthYear(today), tooYoung(texts, today))
        .optional(),
      postalCode: postalCodeValue(texts, postalCodes).optional(),
      municipality: municipalityValue(texts, postalCodes).optional(),
      lifeSituation: z
        .enum([...LIFE_SITUATIONS, UNTOLD, UNCHANGED], { error: t('error.choice') })
        .optional()
        .transform((answer) => (answer === UNCHANGED ? undefined : answer)),
      gender: z
        .enum([...GENDERS, UNTOLD, UNCHANGED], { error: t('error.choice') })
        .optional()
        .transform((answer) => (answer === UNCHANGED ? undefined : answer)),
    })
    .refine((typed) => Object.values(typed).some((value) => value !== undefined), {
      error: t('correction.nothing'),
    })
    .transform(({ postalCode, municipality = postalCode?.municipality, ...more }) => ({
      ...more,
      postalCode: postalCode?.postalCode,
      municipality,
    }));
}
