import { z } from 'zod';
import {
  HANDOVER_ROWS_RECEIPT_VERB,
  HANDOVER_ROWS_UNDO_VERB,
  handoverRowsForm,
  handoverRowsKeptCard,
  handoverRowsOfficeCard,
  handoverRowsResultCard,
  handoverRowsUndoneCard,
} from '../cards/handover-rows.js';
import { commandButton, notFoundCard } from '../cards/notices.js';
import { pausedSentence } from '../cards/code-notes.js';
import { refusalText, sheetRefusedCard, templateButton } from '../cards/sheets.js';
import { officesOf } from '../services/actors.js';
import { CardCode } from '../services/card-code.js';
import type { Paused } from '../services/code-budget.js';
import type { BudgetedHandoverRows } from '../services/budgeted-handover-rows.js';
import type { BudgetedHandovers } from '../services/budgeted-handovers.js';
import { MOST_HANDOVER_ROWS } from '../services/handover-rows.js';
import type { HandoverUndoOutcome } from '../services/handovers.js';
import type { OperationKeys } from '../services/operation-keys.js';
import type { PostalCodes } from '../services/postal-codes.js';
import { readPastedRows, type TableRow } from '../services/sheets/index.js';
import type { Office } from '../services/store/organisations.js';
import {
  action,
  form,
  type Action,
  type Command,
  type Feature,
  type Form,
  type OpenForm,
  type Rejection,
} from './feature.js';
import { LONGEST_ROWS } from './forms.js';
import {
  HANDOVER_SHEET,
  handoverColumnTitles,
  handoverExample,
  readHandoverRow,
  type HandoverColumn,
  type ReadRow,
} from './handover-row-values.js';
import { carriedLists, ConfirmedCodes, ListParts, type ListPart } from './handover-lists.js';
import { correctionOf, receiptOfLists, resultOf, type EarlierList } from './handover-rows-result.js';
import { leftBehindOf } from './row-faults.js';
import { rowsText } from './row-text.js';
import { sheetTemplate, understand, type RowSource, type SheetTemplate } from './sheet-template.js';
import type { Reply, Turn } from './turn.js';

interface Needs {
  handovers: BudgetedHandovers;
  rows: BudgetedHandoverRows;
  postalCodes: PostalCodes;
  keys: Pick<OperationKeys, 'ofContent'>;
  openForm: OpenForm;
  /** Where the template can be downloaded, in the person's language. */
  templateUrl: (turn: Turn) => string;
}

const FORM = 'handoverRows';
const WORDS: Command['words'] = {
  fi: ['monta korttia', 'monta luovutusta', 'luovuta monta korttia', 'useita kortteja', 'luovutuslista'],
  sv: ['flera kort', 'flera överlåtelser', 'dela ut flera kort', 'kortlista'],
  en: ['many cards', 'many handovers', 'hand over many cards', 'card list'],
};
/** Whoever asks for a spreadsheet without saying for what. */
const SHEET_WORDS: Command['words'] = {
  fi: ['taulukko', 'excel-taulukko'],
  sv: ['kalkylblad', 'excelblad'],
  en: ['spreadsheet'],
};
/** A list that came back for correction stays with its office, and knows what was registered from it. */
const About = z.object({
  officeId: z.string().optional(),
  lists: ListParts.optional(),
  asked: ConfirmedCodes.optional(),
});
const Lists = z.object({ officeId: z.string(), lists: ListParts });
/** Buttons of cards from before lists were corrected with one receipt carry one list. */
const UndoData = z.union([
  Lists,
  z
    .object({
      list: z.string().max(200),
      officeId: z.string(),
      codes: z
        .string()
        .transform((codes) => codes.split(','))
        .pipe(z.array(CardCode).max(MOST_HANDOVER_ROWS)),
    })
    .transform(({ officeId, list, codes }) => ({ officeId, lists: [{ list, codes }] })),
]);

/** Many handovers in one go: rows pasted into a form or a message, or sent as a file. */
export function createHandoverRowsFeature(needs: Needs): Feature & { template: SheetTemplate } {
  const isFor = (actor: Turn['actor']): boolean => officesOf(actor).length > 0;
  const isNotListed = (): Promise<boolean> => Promise.resolve(false);
  const command: Omit<Command, 'name' | 'words'> = {
    ...{ help: 'help.handoverRows', role: 'distributor', places: ['personal'], isFor },
    run: (turn) => needs.openForm(turn, FORM, {}),
  };
  return {
    name: 'handoverRows',
    commands: [
      { name: 'handoverRows', words: WORDS, ...command },
      {
        ...{ name: 'handoverSheet', words: SHEET_WORDS, ...command, help: 'help.handoverSheet' },
        // A venue has its figures as a spreadsheet.
        instead: 'ownFigures',
        isListed: isNotListed,
      },
    ],
    forms: [rowsForm(needs)],
    actions: [undoAction(needs), receiptAction(needs)],
    template: sheetTemplate({
      ...HANDOVER_SHEET,
      isFor,
      more: (turn) => [
        commandButton(turn.texts.t('rows.menu'), 'handoverRows'),
        templateButton(turn.texts.t('rows.template'), needs.templateUrl(turn)),
      ],
      take: (turn, rows, source) => takeSent(needs, turn, rows, source),
    }),
  };
}

function rowsForm(needs: Needs): Form {
  const { handovers } = needs;
  return form({
    name: FORM,
    about: About,
    fields: ['officeId', 'rows', 'confirmedCodes'],
    changes: true,
    // Codes one after the other may look like a telephone number that none of them is.
    rowFields: ['rows', 'confirmedCodes'],
    values: ({ texts: { t } }) =>
      z.object({
        officeId: z.string().optional(),
        rows: z.string({ error: t('error.required') }),
        confirmedCodes: ConfirmedCodes.default([]).catch([]),
      }),
    view: async (turn, { officeId, lists, asked }, state) => {
      const all = await handovers.offices(turn.actor);
      const offices = officeId === undefined ? all : all.filter(({ _id }) => _id === officeId);
      if (offices.length === 0) return notFoundCard(turn.texts);
      const view = {
        offices,
        columns: handoverColumnTitles(turn.texts),
        example: handoverExample(handovers.possibleDays().latest, turn.texts),
        mostRows: MOST_HANDOVER_ROWS,
        longestRows: LONGEST_ROWS,
        templateUrl: needs.templateUrl(turn),
        isCorrection: officeId !== undefined,
        lists: lists === undefined ? undefined : carriedLists(lists).text,
        asked,
      };
      return handoverRowsForm(view, state, turn.texts);
    },
    submit: async (turn, about, values, operationKey) => {
      const offices = await handovers.offices(turn.actor);
      const chosen = about.officeId ?? values.officeId ?? offices[0]?._id;
      const office = offices.find(({ _id }) => _id === chosen);
      if (office === undefined) return notFoundCard(turn.texts);
      const typed = readTyped(turn, values.rows);
      if ('errors' in typed) return typed;
      const read = readAll(needs, turn, typed.rows);
      const given = {
        ...{ office, read, list: operationKey, source: 'form' as const },
        ...{ before: about.lists ?? [], confirmed: values.confirmedCodes },
      };
      const reply = await register(needs, turn, given);
      if ('type' in reply) return reply;
      const { t } = turn.texts;
      return { errors: { form: `${pausedSentence(reply, turn.texts)} ${t('rows.nothingSaved')}` } };
    },
  });
}

/** The rows of the form's field, or why they are none. */
function readTyped({ texts }: Turn, typed: string): { rows: TableRow<HandoverColumn>[] } | Rejection {
  const reading = readPastedRows(typed, { mostRows: MOST_HANDOVER_ROWS + 1 });
  if (reading.kind === 'fault') return { errors: { rows: refusalText(reading.fault, texts) } };
  const understood = understand(reading.rows, HANDOVER_SHEET, texts, false);
  if (understood.kind === 'rows') return understood;
  return { errors: { rows: refusalText(understood.refusal, texts) } };
}

function readAll(
  { handovers, postalCodes }: Needs,
  { texts }: Turn,
  rows: TableRow<HandoverColumn>[],
): ReadRow[] {
  const fields = { postalCodes, days: handovers.possibleDays() };
  return rows.map((row) => readHandoverRow(row, fields, texts));
}

/** Rows from a file or a message: registered at once where there is one office, and else shown in the form first. */
async function takeSent(
  needs: Needs,
  turn: Turn,
  rows: TableRow<HandoverColumn>[],
  source: RowSource,
): Promise<Reply> {
  const [office, ...others] = await needs.handovers.offices(turn.actor);
  if (office === undefined) return notFoundCard(turn.texts);
  const read = readAll(needs, turn, rows);
  if (others.length > 0) {
    const typed = { rows: rowsText(read) };
    const choosing = await needs.openForm(turn, FORM, {}, typed);
    return handoverRowsOfficeCard(choosing, leftBehindOf(source, read), turn.texts);
  }
  const list = needs.keys.ofContent(JSON.stringify(rows));
  const reply = await register(needs, turn, { office, read, list, source, before: [], confirmed: [] });
  if ('type' in reply) return reply;
  return sheetRefusedCard(reply, { left: leftBehindOf(source, read) }, turn.texts);
}

interface GivenList {
  office: Office;
  read: ReadRow[];
  list: string;
  source: RowSource | 'form';
  /** The lists that this one corrects. */
  before: ListPart[];
  /** Codes that were not delivered to the office and are right all the same. */
  confirmed: CardCode[];
}

async function register(needs: Needs, turn: Turn, given: GivenList): Promise<Reply | Paused> {
  const { office, read, list, confirmed } = given;
  const good = read.filter((row) => row.kind === 'good');
  const outcomes = await needs.rows.register(
    turn.actor,
    list,
    office._id,
    good.map(({ values }) =>
      confirmed.includes(values.code) ? { ...values, confirmedCode: values.code } : values,
    ),
  );
  if (!Array.isArray(outcomes)) return outcomes;
  const earlier = await earlierLists(needs, turn, office, given.before);
  const { latest: today } = needs.handovers.possibleDays();
  const { result, refused, lists } = resultOf({ ...given, today, outcomes, earlier }, turn.texts);
  if (refused.length === 0) return handoverRowsResultCard(result, undefined, turn.texts);
  const { about, typed } = correctionOf({ ...given, outcomes }, { refused, lists });
  const correction = await needs.openForm(turn, FORM, about, typed);
  return handoverRowsResultCard(result, correction, turn.texts);
}

/** What was registered from lists before, and is still. */
function earlierLists(
  { rows }: Needs,
  { actor }: Turn,
  office: Office,
  before: ListPart[],
): Promise<EarlierList[]> {
  return Promise.all(
    before.map(async ({ list, codes }) => ({
      list,
      receipts: await rows.standing(actor, list, office._id, codes),
    })),
  );
}

/** Back to what was registered, when its other rows are not corrected after all. */
function receiptAction(needs: Needs): Action {
  return action({
    verb: HANDOVER_ROWS_RECEIPT_VERB,
    data: Lists,
    places: ['personal'],
    run: async (turn, { officeId, lists }) => {
      const office = (await needs.handovers.offices(turn.actor)).find(({ _id }) => _id === officeId);
      if (office === undefined) return notFoundCard(turn.texts);
      const earlier = await earlierLists(needs, turn, office, lists);
      return handoverRowsKeptCard(receiptOfLists(office, earlier, turn.texts), turn.texts);
    },
  });
}

function undoAction({ rows }: Needs): Action {
  return action({
    verb: HANDOVER_ROWS_UNDO_VERB,
    data: UndoData,
    places: ['personal'],
    changes: true,
    run: async ({ actor, texts }, { officeId, lists }) => {
      const outcomes: HandoverUndoOutcome[] = [];
      for (const { list, codes } of lists) outcomes.push(...(await rows.undo(actor, list, officeId, codes)));
      if (outcomes.every(({ kind }) => kind === 'notFound')) return notFoundCard(texts);
      const undone = outcomes.filter(({ kind }) => kind === 'undone').length;
      const isBeside = outcomes.some((outcome) => outcome.isBeside);
      return handoverRowsUndoneCard({ undone, kept: outcomes.length - undone, isBeside }, texts);
    },
  });
}
