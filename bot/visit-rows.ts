import { z } from 'zod';
import { pausedSentence } from '../cards/code-notes.js';
import { commandButton, notFoundCard } from '../cards/notices.js';
import { refusalText, templateButton } from '../cards/sheets.js';
import {
  VISIT_ROWS_RECEIPT_VERB,
  VISIT_ROWS_UNDO_VERB,
  visitRowsKeptCard,
  visitRowsResultCard,
  visitRowsUndoneCard,
} from '../cards/visit-rows.js';
import { visitRowsCheckCard, visitRowsForm } from '../cards/visit-rows-form.js';
import { venuesOf, type Actor } from '../services/actors.js';
import type { BudgetedVisitRows } from '../services/budgeted-visit-rows.js';
import type { BudgetedVisits } from '../services/budgeted-visits.js';
import type { OperationKeys } from '../services/operation-keys.js';
import { readPastedRows, type TableRow } from '../services/sheets/index.js';
import { MOST_VISIT_ROWS } from '../services/visit-rows.js';
import {
  action,
  form,
  type Action,
  type Command,
  type Doubtful,
  type Feature,
  type Form,
  type OpenForm,
  type Rejection,
} from './feature.js';
import { LONGEST_ROWS } from './forms.js';
import { isSearched, notSearched, PURPOSE_FIELDS, purposeChoices, purposeValues } from './purpose-choices.js';
import { leftBehindOf } from './row-faults.js';
import { rowsText } from './row-text.js';
import { sheetTemplate, understand, type RowSource, type SheetTemplate } from './sheet-template.js';
import type { Reply, Turn } from './turn.js';
import { rowAnswersValue } from './visit-answers.js';
import { keysText, VisitKeys } from './visit-keys.js';
import {
  lookLikeVisits,
  readVisitRow,
  VISIT_SHEET,
  visitColumnTitles,
  visitExample,
  type VisitColumn,
} from './visit-row-values.js';
import { recordRows, type ReadVisit } from './visit-rows-result.js';

interface Needs {
  visits: BudgetedVisits;
  rows: BudgetedVisitRows;
  keys: Pick<OperationKeys, 'ofContent'>;
  openForm: OpenForm;
  /** Where the template can be downloaded, in the person's language. */
  templateUrl: (turn: Turn) => string;
}

interface Recorded {
  rows: Pick<BudgetedVisitRows, 'standing' | 'undo'>;
}

const FORM = 'visitRows';
const COLUMNS = VISIT_SHEET.columns.map(({ key }) => key);
const WORDS: Command['words'] = {
  fi: ['monta käyttöä', 'monta käyntiä', 'useita käyttöjä', 'käyttölista', 'käyntilista'],
  sv: ['flera användningar', 'flera besök', 'besökslista'],
  en: ['many uses', 'many visits', 'visit list'],
};

const RecordedKeys = z.object({ keys: VisitKeys });
/** A list that was sent in the chat has a name by its content; one that came back knows what was recorded from it. */
const About = z.object({ list: z.string().min(1).max(200).optional(), keys: VisitKeys.optional() });
type About = z.infer<typeof About>;

const isFor = (actor: Actor): boolean => venuesOf(actor).length > 0;

/** Many visits in one go: rows pasted into a form or a message, or sent as a file. */
export function createVisitRowsFeature(needs: Needs): Feature & { template: SheetTemplate } {
  return {
    name: 'visitRows',
    commands: [
      {
        name: 'visitRows',
        words: WORDS,
        help: 'help.visitRows',
        role: 'venue',
        places: ['personal'],
        isFor,
        run: (turn) => needs.openForm(turn, FORM, {}),
      },
    ],
    forms: [rowsForm(needs)],
    actions: visitRowsActions(needs),
    template: sheetTemplate({
      ...VISIT_SHEET,
      needsHeader: (rows) => !lookLikeVisits(rows),
      isFor,
      more: (turn) => [
        commandButton(turn.texts.t('visitRows.menu'), 'visitRows'),
        templateButton(turn.texts.t('rows.template'), needs.templateUrl(turn)),
      ],
      take: (turn, rows, source) => takeSent(needs, turn, rows, source),
    }),
  };
}

function rowsForm(needs: Needs): Form {
  return form({
    name: FORM,
    about: About,
    fields: [...PURPOSE_FIELDS, 'rows', 'confirmed'],
    changes: true,
    rowFields: ['rows'],
    values: ({ texts }) =>
      z
        .object({
          ...purposeValues(texts),
          rows: z.string({ error: texts.t('error.required') }),
          confirmed: rowAnswersValue,
        })
        .refine(isSearched, notSearched(texts)),
    view: async (turn, { keys }, state, hidden) => {
      if (!isFor(turn.actor)) return notFoundCard(turn.texts);
      const view = {
        purposes: purposeChoices(await needs.visits.purposes(turn.actor), state, turn.texts, { hidden }),
        columns: visitColumnTitles(turn.texts),
        example: visitExample(needs.visits.possibleDays().to, turn.texts),
        mostRows: MOST_VISIT_ROWS,
        longestRows: LONGEST_ROWS,
        templateUrl: needs.templateUrl(turn),
        isCorrection: keys !== undefined,
        keys: keys === undefined || keys.length === 0 ? undefined : keysText(keys),
      };
      return visitRowsForm(view, state, turn.texts);
    },
    submit: (turn, about, values, operationKey) => record(needs, turn, values, { ...about, operationKey }),
  });
}

interface Typed {
  purposeId: string;
  rows: string;
  confirmed: z.infer<typeof rowAnswersValue>;
}

async function record(
  needs: Needs,
  turn: Turn,
  { purposeId, rows: typed, confirmed: answers }: Typed,
  { list, keys = [], operationKey }: About & { operationKey: string },
): Promise<Reply | Rejection | Doubtful> {
  const { visits, rows, openForm } = needs;
  const { texts } = turn;
  const reading = readPastedRows(typed, { mostRows: MOST_VISIT_ROWS + 1 });
  if (reading.kind === 'fault') return { errors: { rows: refusalText(reading.fault, texts) } };
  const understood = understand(reading.rows, VISIT_SHEET, texts, false);
  if (understood.kind === 'refused') return { errors: { rows: refusalText(understood.refusal, texts) } };
  const read = await readAll(needs, turn, understood.rows);
  const recorded = await recordRows(rows, turn, {
    ...{ list: list ?? operationKey, purposeId, read, answers, before: keys },
    ...{ isSent: list !== undefined, leftBehind: 'nothing', today: visits.possibleDays().to },
  });
  switch (recorded.kind) {
    case 'paused': {
      const sentence = `${pausedSentence(recorded, texts)} ${texts.t('visitRows.nothingSaved')}`;
      return { errors: { form: sentence } };
    }
    case 'asked':
      return { ...recorded.asked, answers: { ...recorded.asked.answers, rows: rowsText(read) } };
    case 'done': {
      const { result, refused } = recorded;
      if (refused.length === 0) return visitRowsResultCard(result, undefined, texts);
      const again = { purposeId, rows: rowsText(refused) };
      const correction = await openForm(turn, FORM, { keys: result.keys }, again);
      return visitRowsResultCard(result, correction, texts);
    }
  }
}

async function readAll(
  { visits }: Needs,
  { actor, texts }: Turn,
  rows: TableRow<VisitColumn>[],
): Promise<ReadVisit[]> {
  const around = { days: () => visits.possibleDays(), purposes: await visits.purposes(actor) };
  return rows.map((row) => readVisitRow(row, COLUMNS, around, texts));
}

/** Rows from a file or a message, shown in the form first: what they are for is chosen there. */
async function takeSent(
  needs: Needs,
  turn: Turn,
  rows: TableRow<VisitColumn>[],
  source: RowSource,
): Promise<Reply> {
  const read = await readAll(needs, turn, rows);
  const list = needs.keys.ofContent(JSON.stringify(rows));
  const checking = await needs.openForm(turn, FORM, { list }, { rows: rowsText(read) });
  return visitRowsCheckCard(checking, leftBehindOf(source, read), turn.texts);
}

/** The buttons on the result of many uses. */
export function visitRowsActions(needs: Recorded): Action[] {
  return [undoAction(needs), receiptAction(needs)];
}

function undoAction({ rows }: Recorded): Action {
  return action({
    verb: VISIT_ROWS_UNDO_VERB,
    data: RecordedKeys,
    places: ['personal'],
    changes: true,
    run: async ({ actor, texts }, { keys }) => {
      const outcomes = await rows.undo(actor, keys);
      if (outcomes.every(({ kind }) => kind === 'notFound')) return notFoundCard(texts);
      const undone = outcomes.filter(({ kind }) => kind === 'undone').length;
      const isBeside = outcomes.some((outcome) => outcome.kind === 'undone' && outcome.isBeside === true);
      return visitRowsUndoneCard({ undone, kept: outcomes.length - undone, isBeside }, texts);
    },
  });
}

/** Back to what was recorded, when the other rows are not corrected after all. */
function receiptAction({ rows }: Recorded): Action {
  return action({
    verb: VISIT_ROWS_RECEIPT_VERB,
    data: RecordedKeys,
    places: ['personal'],
    run: async ({ actor, texts }, data) => {
      const recorded = await rows.standing(actor, data.keys);
      const keys = keysText(recorded.map(({ operationKey }) => operationKey));
      if (recorded.length === 0) return notFoundCard(texts);
      const result = { recorded, already: [], left: [], wrong: [], leftBehind: 'nothing' as const, keys };
      return visitRowsKeptCard(result, texts);
    },
  });
}
