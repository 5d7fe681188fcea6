import type { Action as CardAction } from '../cards/card.js';
import type { SheetRefusal } from '../cards/sheets.js';
import { textsIn, type TextKey, type Texts } from '../cards/texts/index.js';
import type { Actor } from '../services/actors.js';
import { LANGUAGES } from '../services/language.js';
import { toTable, type Column, type Row, type TableRow } from '../services/sheets/index.js';
import type { Reply, Turn } from './turn.js';

/** Names of columns; their titles are in the catalogue. */
export type ColumnKey = TextKey extends infer Key
  ? Key extends `column.${infer Name}`
    ? Name
    : never
  : never;

/** How rows were sent outside of a form. */
export type RowSource = 'message' | 'file';

type Understood<Key extends string> =
  { kind: 'rows'; rows: TableRow<Key>[] } | { kind: 'refused'; refusal: SheetRefusal };

interface Shape<Key extends ColumnKey> {
  columns: Column<Key>[];
  mostRows: number;
}

/** What can be sent in rows: its columns, who may send it, and what is done with the rows. */
interface Definition<Key extends ColumnKey> extends Shape<Key> {
  /** Whether the titles are needed in a message as well; in a file they always are. */
  needsHeader?: boolean | ((rows: Row[]) => boolean);
  isFor: (actor: Actor) => boolean;
  /** What helps after a refusal: the template, the form. */
  more: (turn: Turn) => CardAction[];
  take: (turn: Turn, rows: TableRow<Key>[], source: RowSource) => Promise<Reply>;
}

/** A template whose columns are known to itself only. */
export interface SheetTemplate {
  mostRows: number;
  /** The titles of its columns, in their order. */
  titles: (texts: Texts) => string[];
  isFor: (actor: Actor) => boolean;
  more: (turn: Turn) => CardAction[];
  /** The rows as this template's, to be taken in, or why they are not. */
  read: (
    turn: Turn,
    rows: Row[],
    source: RowSource,
  ) => { kind: 'rows'; take: () => Promise<Reply> } | { kind: 'refused'; refusal: SheetRefusal };
}

export function sheetTemplate<Key extends ColumnKey>(definition: Definition<Key>): SheetTemplate {
  const { mostRows, needsHeader = false, isFor, more, take } = definition;
  return {
    mostRows,
    titles: (texts) => definition.columns.map(({ key }) => titleOf(key, texts)),
    isFor,
    more,
    read: (turn, rows, source) => {
      const isNeeded = typeof needsHeader === 'boolean' ? needsHeader : needsHeader(rows);
      const understood = understand(rows, definition, turn.texts, isNeeded || source === 'file');
      if (understood.kind === 'refused') return understood;
      return { kind: 'rows', take: () => take(turn, understood.rows, source) };
    },
  };
}

const titleOf = (key: ColumnKey, { t }: Texts): string => t(`column.${key}`);

/** Columns with their titles in every language. */
export function columnsOf<Key extends ColumnKey>(
  keys: readonly Key[],
  needed: readonly Key[],
): Column<Key>[] {
  return keys.map((key) => ({
    key,
    titles: LANGUAGES.map((language) => titleOf(key, textsIn(language))),
    isNeeded: needed.includes(key),
  }));
}

/** Rows as those of a template, or why they are not. */
export function understand<Key extends ColumnKey>(
  rows: Row[],
  { columns, mostRows }: Shape<Key>,
  texts: Texts,
  needsHeader: boolean,
): Understood<Key> {
  const table = toTable(rows, columns, { needsHeader });
  switch (table.kind) {
    case 'table':
      if (table.rows.length === 0) return { kind: 'refused', refusal: { kind: 'empty' } };
      if (table.rows.length > mostRows)
        return { kind: 'refused', refusal: { kind: 'tooManyRows', most: mostRows } };
      return { kind: 'rows', rows: table.rows };
    case 'missingColumns': {
      const titles = table.keys.map((key) => titleOf(key, texts));
      return { kind: 'refused', refusal: { kind: 'missingColumns', titles } };
    }
    case 'unknownColumns':
    case 'noHeader':
      return { kind: 'refused', refusal: table };
  }
}
