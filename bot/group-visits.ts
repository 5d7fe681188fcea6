import { z } from 'zod';
import { pausedSentence } from '../cards/code-notes.js';
import type { Typed } from '../cards/form.js';
import { groupedCode } from '../cards/grouped-code.js';
import { groupVisitForm } from '../cards/group-visits.js';
import { notFoundCard } from '../cards/notices.js';
import { refusalText } from '../cards/sheets.js';
import { visitRowsResultCard } from '../cards/visit-rows.js';
import { venuesOf } from '../services/actors.js';
import type { BudgetedVisitRows } from '../services/budgeted-visit-rows.js';
import type { BudgetedVisits } from '../services/budgeted-visits.js';
import { LocalDay, writtenDay } from '../services/days.js';
import { readPastedRows } from '../services/sheets/index.js';
import { MOST_VISIT_ROWS } from '../services/visit-rows.js';
import {
  form,
  type Command,
  type Doubtful,
  type Feature,
  type Form,
  type OpenForm,
  type Rejection,
} from './feature.js';
import { LONGEST_ROWS } from './forms.js';
import { groupValues, readGroupRows, type GroupValues } from './group-values.js';
import { PURPOSE_FIELDS, purposeChoices } from './purpose-choices.js';
import { rowsText } from './row-text.js';
import type { Reply, Turn } from './turn.js';
import { keysText, VisitKeys } from './visit-keys.js';
import { COMMUNITY_ROW, recordRows, type ReadVisit } from './visit-rows-result.js';
import type { AboutCode } from './visit-outcomes.js';
import type { CodesOfCounter } from './visits.js';

interface Needs {
  visits: Pick<BudgetedVisits, 'purposes' | 'possibleDays' | 'lookUp'>;
  rows: Pick<BudgetedVisitRows, 'record' | 'standing'>;
  openForm: OpenForm;
  codes: CodesOfCounter;
}

const GROUP_FORM = 'groupVisit';

const WORDS: Command['words'] = {
  fi: ['ryhmä', 'ryhmäkäynti', 'pienryhmä', 'pienryhmäkäynti', 'kirjaa ryhmä'],
  sv: ['grupp', 'gruppbesök', 'smågrupp', 'besök i smågrupp', 'registrera grupp'],
  en: ['group', 'group visit', 'small group', 'small-group visit', 'record a group'],
};

/**
 * A list that came back for correction knows what was recorded from it; one that was opened by a `community` card says
 * first what that card is, on a day before where there is one.
 */
const aboutGroup = ({ codes }: Needs) =>
  z.object({
    keys: VisitKeys.optional(),
    community: codes.stored.optional(),
    pastDay: LocalDay.optional(),
  });
type AboutGroup = z.infer<ReturnType<typeof aboutGroup>>;

/** A small group: one community card with the worker and the clients under 16 (F-36), and the cards of the others (F-37). */
export function createGroupVisitFeature(needs: Needs): Feature {
  return {
    name: 'groupVisits',
    commands: [
      {
        name: 'groupVisit',
        words: WORDS,
        help: 'help.groupVisit',
        role: 'venue',
        places: ['personal'],
        isFor: ({ grants }) => grants.some(({ role }) => role === 'venue' || role === 'ticketAgent'),
        run: (turn) => needs.openForm(turn, GROUP_FORM, {}, EMPTY_GROUP),
      },
    ],
    forms: [groupForm(needs)],
  };
}

/** One worker comes along where nobody says otherwise. */
const EMPTY_GROUP: Typed = { workers: '1' };

/** Opens the form of a group with its community card in it. */
export function openGroupWith(openForm: OpenForm, turn: Turn, { code, day }: AboutCode): Promise<Reply> {
  const typed = { ...EMPTY_GROUP, community: groupedCode(code) };
  return day === undefined
    ? openForm(turn, GROUP_FORM, { community: code }, typed)
    : openForm(turn, GROUP_FORM, { community: code, pastDay: day }, { ...typed, day: writtenDay(day) });
}

/** What the card is that the form was opened by; it is said only as long as the card is valid. */
async function openedBy({ visits }: Needs, { actor }: Turn, { community, pastDay }: AboutGroup) {
  if (community === undefined) return undefined;
  const state = await visits.lookUp(actor, community, pastDay);
  return state.kind === 'valid' ? { code: community, lastDay: state.lastDay, pastDay } : undefined;
}

function groupForm(needs: Needs): Form {
  const { visits } = needs;
  return form({
    name: GROUP_FORM,
    about: aboutGroup(needs),
    fields: ['community', 'workers', 'children', 'helpers', 'codes', ...PURPOSE_FIELDS, 'day', 'confirmed'],
    changes: true,
    rowFields: ['codes'],
    values: ({ texts }) => groupValues(texts, () => visits.possibleDays(), needs.codes),
    view: async (turn, about, state, hidden) => {
      if (venuesOf(turn.actor).length === 0) return notFoundCard(turn.texts);
      const { keys } = about;
      const view = {
        purposes: purposeChoices(await visits.purposes(turn.actor), state, turn.texts, { hidden }),
        opened: await openedBy(needs, turn, about),
        mostCodes: MOST_VISIT_ROWS,
        longestCodes: LONGEST_ROWS,
        isCorrection: keys !== undefined,
        keys: keys === undefined || keys.length === 0 ? undefined : keysText(keys),
      };
      return groupVisitForm(view, state, turn.texts);
    },
    submit: (turn, { keys = [] }, values, operationKey) =>
      record(needs, turn, values, { keys, operationKey }),
  });
}

async function record(
  { rows, visits, openForm, codes: cards }: Needs,
  turn: Turn,
  values: GroupValues,
  { keys, operationKey }: { keys: string[]; operationKey: string },
): Promise<Reply | Rejection | Doubtful> {
  const { texts } = turn;
  const reading = readPastedRows(values.codes, { mostRows: MOST_VISIT_ROWS });
  if (values.codes !== '' && reading.kind === 'fault')
    return { errors: { codes: refusalText(reading.fault, texts) } };
  const lines =
    reading.kind === 'rows'
      ? readGroupRows(
          reading.rows,
          { day: values.day, days: () => visits.possibleDays(), codes: cards },
          texts,
        )
      : [];
  if ('refusal' in lines) return { errors: { codes: refusalText(lines.refusal, texts) } };
  const { day, purposeId, community, confirmed: answers } = values;
  const read: ReadVisit[] = [...(community === undefined ? [] : [communityRow(values)]), ...lines];
  const recorded = await recordRows(rows, turn, {
    ...{ list: operationKey, purposeId, read, answers, before: keys },
    ...{ isSent: false, leftBehind: 'nothing', today: visits.possibleDays().to },
  });
  // As they were read, so that an answer is about the same lines.
  const codes = rowsText(lines);
  switch (recorded.kind) {
    case 'paused': {
      const sentence = `${pausedSentence(recorded, texts)} ${texts.t('visitRows.nothingSaved')}`;
      return { errors: { form: sentence } };
    }
    case 'asked':
      return { ...recorded.asked, answers: { ...recorded.asked.answers, codes } };
    case 'done': {
      const { result, refused } = recorded;
      if (refused.length === 0) return visitRowsResultCard(result, undefined, texts);
      const isCommunity = refused.some(({ number }) => number === COMMUNITY_ROW);
      const typed: Typed = {
        ...(isCommunity ? communityTyped(values) : {}),
        codes: rowsText(refused.filter(({ number }) => number !== COMMUNITY_ROW)),
        purposeId,
        ...(day === undefined ? {} : { day: writtenDay(day) }),
      };
      const correction = await openForm(turn, GROUP_FORM, { keys: result.keys }, typed);
      return visitRowsResultCard(result, correction, texts);
    }
  }
}

function communityRow({ community, workers, children, helpers, day }: GroupValues): ReadVisit {
  if (community === undefined) throw new Error('a row without a card');
  return {
    ...{ kind: 'good', number: COMMUNITY_ROW, cells: [community] },
    row: { code: community, workers, children, helpers, ...(day === undefined ? {} : { day }) },
  };
}

function communityTyped({ community, workers, children, helpers }: GroupValues): Typed {
  return community === undefined
    ? {}
    : {
        community: groupedCode(community),
        workers: String(workers),
        children: String(children),
        helpers: String(helpers),
      };
}
