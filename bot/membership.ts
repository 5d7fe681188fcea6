import { z } from 'zod';
import {
  MEMBERS_CLEAR_VERB,
  MEMBERS_RESTORE_VERB,
  membersClearedCard,
  membersClearForm,
  membersForm,
  membersSavedCard,
} from '../cards/membership.js';
import { notFoundCard } from '../cards/notices.js';
import type { Texts } from '../cards/texts/index.js';
import { isNational } from '../services/actors.js';
import type { Membership } from '../services/membership.js';
import type { Municipality, PostalCodes } from '../services/postal-codes.js';
import { action, form, type Feature, type Form, type OpenForm } from './feature.js';
import { LONGEST_ROWS } from './forms.js';
import { NoAbout } from './handover-values.js';
import type { Reply, Turn } from './turn.js';

interface Needs {
  membership: Membership;
  postalCodes: PostalCodes;
  openForm: OpenForm;
}

const FORM = 'members';
const CLEAR_FORM = 'membersClear';
/** The codes of the municipalities of a list, with commas between them. */
const OfList = z.object({ codes: z.string().max(LONGEST_ROWS) });

/** The list of member municipalities, which the national service keeps. */
export function createMembershipFeature(needs: Needs): Feature {
  return {
    name: 'membership',
    commands: [
      {
        name: 'members',
        words: {
          fi: ['jäsenkunnat', 'verkoston kunnat'],
          sv: ['medlemskommuner', 'nätverkets kommuner'],
          en: ['member municipalities', 'municipalities of the network'],
        },
        help: 'help.members',
        role: 'national',
        places: ['personal'],
        isFor: isNational,
        run: (turn) => openList(needs, turn),
      },
    ],
    forms: [formOf(needs), clearFormOf(needs)],
    actions: [
      action({
        verb: MEMBERS_CLEAR_VERB,
        data: z.object({}),
        places: ['personal'],
        run: (turn) => openClearing(needs, turn),
      }),
      action({
        verb: MEMBERS_RESTORE_VERB,
        data: OfList,
        places: ['personal'],
        changes: true,
        run: (turn, { codes }) => restore(needs, turn, codes),
      }),
    ],
  };
}

async function openList({ membership, openForm }: Needs, turn: Turn): Promise<Reply> {
  const members = await membership.list(turn.actor);
  if (members === undefined) return notFoundCard(turn.texts);
  const municipalities = members.map(({ names }) => turn.texts.name(names)).join('\n');
  return openForm(turn, FORM, {}, municipalities === '' ? {} : { municipalities });
}

function formOf(needs: Needs): Form {
  return form({
    name: FORM,
    about: NoAbout,
    fields: ['municipalities'],
    listFields: ['municipalities'],
    changes: true,
    values: ({ texts }) => z.object({ municipalities: municipalitiesValue(texts, needs.postalCodes) }),
    view: async (turn, _about, state) => {
      const members = await needs.membership.list(turn.actor);
      if (members === undefined) return notFoundCard(turn.texts);
      return membersForm({ count: members.length, longest: LONGEST_ROWS }, state, turn.texts);
    },
    submit: (turn, _about, { municipalities }) => save(needs, turn, municipalities),
  });
}

async function openClearing({ membership, openForm }: Needs, turn: Turn): Promise<Reply> {
  const members = (await membership.list(turn.actor)) ?? [];
  return openForm(turn, CLEAR_FORM, { codes: members.map(({ code }) => code).join(',') });
}

function clearFormOf({ membership }: Needs): Form {
  return form({
    name: CLEAR_FORM,
    about: OfList,
    fields: [],
    changes: true,
    values: () => z.unknown(),
    view: async ({ actor, texts }) => {
      const members = await membership.list(actor);
      return members === undefined ? notFoundCard(texts) : membersClearForm(members.length, texts);
    },
    submit: async ({ actor, texts }, { codes }) =>
      (await membership.save(actor, [])) ? membersClearedCard(codes, texts) : notFoundCard(texts),
  });
}

/** Brings a list back, unless another one was written since. */
async function restore(needs: Needs, turn: Turn, codes: string): Promise<Reply> {
  const now = (await needs.membership.list(turn.actor)) ?? [];
  const before = codes.split(',').flatMap((code) => needs.postalCodes.municipality(code) ?? []);
  return now.length > 0 || before.length === 0 ? openList(needs, turn) : save(needs, turn, before);
}

async function save({ membership }: Needs, { actor, texts }: Turn, list: Municipality[]): Promise<Reply> {
  return (await membership.save(actor, list)) ? membersSavedCard(list.length, texts) : notFoundCard(texts);
}

/** Names with lines, commas or semicolons between them; those that are none are told by their number. */
function municipalitiesValue(
  { t }: Texts,
  postalCodes: PostalCodes,
): z.ZodType<Municipality[], string | undefined> {
  return z.string({ error: t('error.required') }).transform((typed, context) => {
    const names = typed.split(/[\n\r,;]+/u).filter((name) => name.trim() !== '');
    const found = names.map((name) => postalCodes.municipality(name));
    const unknown = found.flatMap((municipality, at) => (municipality === undefined ? [at + 1] : []));
    if (names.length > 0 && unknown.length === 0)
      return [...new Set(found.filter((one) => one !== undefined))];
    const message =
      names.length === 0 ? t('error.required') : t('members.unknown', { rows: unknown.join(', ') });
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  });
}
