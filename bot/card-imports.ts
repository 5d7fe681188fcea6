import { z } from 'zod';
import {
  CARD_IMPORT_UNDO_VERB,
  cardImportCard,
  cardImportResultCard,
  cardImportUndoneCard,
  type CardImportResult,
} from '../cards/card-imports.js';
import { commandButton, notFoundCard } from '../cards/notices.js';
import { sheetRefusedCard, templateButton } from '../cards/sheets.js';
import type { Texts } from '../cards/texts/index.js';
import { socialAreasOf } from '../services/actors.js';
import type { BudgetedCardImports } from '../services/budgeted-card-imports.js';
import { CardCode } from '../services/card-code.js';
import { MOST_IMPORTED_ROWS, type ImportOutcome } from '../services/card-imports.js';
import type { OperationKeys } from '../services/operation-keys.js';
import type { TableRow } from '../services/sheets/index.js';
import { IMPORT_SHEET, readImportRow, type ImportColumn, type ReadImport } from './card-import-values.js';
import { action, type Action, type Feature } from './feature.js';
import { sheetTemplate, type RowSource, type SheetTemplate } from './sheet-template.js';
import type { Reply, Turn } from './turn.js';

interface Needs {
  imports: BudgetedCardImports;
  keys: Pick<OperationKeys, 'ofContent'>;
  /** Where the template can be downloaded, in the person's language. */
  templateUrl: (turn: Turn) => string;
}

const UndoData = z.object({
  list: z.string().max(200),
  codes: z
    .string()
    .transform((codes) => codes.split(','))
    .pipe(z.array(CardCode).max(MOST_IMPORTED_ROWS)),
});

const isFor = (actor: Turn['actor']): boolean => socialAreasOf(actor).length > 0;

/** Bringing over cards that were handed over before, from a spreadsheet. */
export function createCardImportFeature(needs: Needs): Feature & { template: SheetTemplate } {
  return {
    name: 'cardImports',
    commands: [
      {
        name: 'cardImport',
        words: {
          fi: ['tuo kortit', 'korttien tuonti', 'aiemmin luovutetut kortit'],
          sv: ['importera kort', 'hämta in kort', 'tidigare utdelade kort'],
          en: ['import cards', 'card import', 'earlier cards'],
        },
        help: 'help.cardImport',
        role: 'social',
        places: ['personal'],
        isFor,
        run: async (turn) => {
          const offices = await needs.imports.offices(turn.actor);
          if (offices.length === 0) return notFoundCard(turn.texts);
          const view = { offices, mostRows: MOST_IMPORTED_ROWS, url: needs.templateUrl(turn) };
          return cardImportCard(view, turn.texts);
        },
      },
    ],
    actions: [undoAction(needs)],
    template: sheetTemplate({
      ...IMPORT_SHEET,
      // Two columns of it could be taken for others.
      needsHeader: true,
      isFor,
      more: (turn) => [
        commandButton(turn.texts.t('cardImport.again'), 'cardImport'),
        templateButton(turn.texts.t('rows.template'), needs.templateUrl(turn)),
      ],
      take: (turn, rows, source) => take(needs, turn, rows, source),
    }),
  };
}

async function take(
  { imports, keys }: Needs,
  turn: Turn,
  rows: TableRow<ImportColumn>[],
  source: RowSource,
): Promise<Reply> {
  const fields = { offices: await imports.offices(turn.actor), lastDays: imports.possibleLastDays() };
  const read = rows.map((row) => readImportRow(row, fields, turn.texts));
  const good = read.filter((row) => row.kind === 'good');
  const list = keys.ofContent(JSON.stringify(rows));
  const leftBehind = leftBehindOf(source, read);
  const outcomes = await imports.add(
    turn.actor,
    list,
    good.map(({ card }) => card),
  );
  if (!Array.isArray(outcomes)) return sheetRefusedCard(outcomes, { left: leftBehind }, turn.texts);
  const result: CardImportResult = { list, imported: [], expired: 0, already: 0, refused: [], leftBehind };
  for (const [index, { card, number }] of good.entries()) {
    const { kind } = outcomes[index] ?? { kind: 'notFound' };
    if (kind === 'imported') {
      result.imported.push(card.code);
      if (card.lastDay < imports.today()) result.expired += 1;
    } else if (kind === 'already') result.already += 1;
    else result.refused.push({ row: number, reason: reasonOf(kind, turn.texts) });
  }
  for (const row of read) {
    if (row.kind === 'wrong') result.refused.push({ row: row.number, reason: row.reason });
  }
  result.refused.sort((a, b) => a.row - b.row);
  return cardImportResultCard(result, turn.texts);
}

function reasonOf(kind: Exclude<ImportOutcome['kind'], 'imported' | 'already'>, { t }: Texts): string {
  switch (kind) {
    case 'undone':
      return t('cardImport.undoneRow');
    case 'repeated':
      return t('rows.repeated');
    case 'registeredElsewhere':
      return t('error.registeredElsewhere');
    case 'notFound':
      return t('common.notFound');
  }
}

function leftBehindOf(source: RowSource, read: ReadImport[]): CardImportResult['leftBehind'] {
  if (source === 'file') return 'file';
  return read.some((row) => row.kind === 'wrong' && row.hasPersonalData) ? 'personalMessage' : 'nothing';
}

function undoAction({ imports }: Needs): Action {
  return action({
    verb: CARD_IMPORT_UNDO_VERB,
    data: UndoData,
    places: ['personal'],
    changes: true,
    run: async ({ actor, texts }, { list, codes }) => {
      const kinds = await imports.undo(actor, list, codes);
      if (kinds.every((kind) => kind === 'notFound')) return notFoundCard(texts);
      const undone = kinds.filter((kind) => kind === 'undone').length;
      return cardImportUndoneCard({ undone, kept: kinds.length - undone }, texts);
    },
  });
}
