import { z } from 'zod';
import { MEMBERS_CLEAR_VERB, membersForm, membersSavedCard } from '../cards/membership.js';
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
    forms: [formOf(needs)],
    actions: [
      action({
        verb: MEMBERS_CLEAR_VERB,
        data: z.object({}),
        places: ['personal'],
        changes: true,
        run: (turn) => save(needs, turn, []),
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
