import assert from 'node:assert/strict';
import { toTable, type Column, type Table } from '../../../services/sheets/columns.js';
import { readPastedRows } from '../../../services/sheets/index.js';

type Key = 'code' | 'year' | 'gender';
const COLUMNS: Column<Key>[] = [
  { key: 'code', titles: ['Kortin tunnus', 'Kortets kod', 'Card code'], isNeeded: true },
  { key: 'year', titles: ['Syntymävuosi', 'Födelseår', 'Year of birth'], isNeeded: true },
  { key: 'gender', titles: ['Sukupuoli (vapaaehtoinen)', 'Kön (frivilligt)'], isNeeded: false },
];

function table(text: string, needsHeader = false): Table<Key> {
  const reading = readPastedRows(text, { mostRows: 9 });
  assert.ok(reading.kind === 'rows');
  return toTable(reading.rows, COLUMNS, { needsHeader });
}

function shown(made: Table<Key>): string[] {
  assert.ok(made.kind === 'table', JSON.stringify(made));
  return made.rows.map(
    ({ number, cells }) =>
      `${number}: ${cells.code?.text ?? '–'} ${cells.year?.text ?? '–'} ${cells.gender?.text ?? '–'}`,
  );
}

describe('rows as a table of a template', () => {
  it('find their columns by the header, in any language, order and spelling', () => {
    for (const header of [
      'syntymävuosi;KORTIN TUNNUS *;sukupuoli',
      'Födelseår ; Kortets  kod;Kön (frivilligt)',
    ]) {
      assert.deepEqual(shown(table(`${header}\n1980;KMA04217;Nainen\n1990;KMA04218`, true)), [
        '2: KMA04217 1980 Nainen',
        '3: KMA04218 1990 –',
      ]);
    }
  });

  it('count in the order of the template where a header is left out', () => {
    assert.deepEqual(shown(table('KMA04217;1980')), ['1: KMA04217 1980 –']);
    assert.deepEqual(table('KMA04217;1980', true), { kind: 'noHeader' });
  });

  it('are refused for a column that is not in the template, which is told by its place alone', () => {
    assert.deepEqual(table('Kortin tunnus;Syntymävuosi;Nimi\nKMA04217;1980;x'), {
      kind: 'unknownColumns',
      columns: [3],
    });
    assert.deepEqual(table('Kortin tunnus;Syntymävuosi;;\nKMA04217;1980;;x'), {
      kind: 'unknownColumns',
      columns: [4],
    });
    assert.deepEqual(table('KMA04217;1980;Nainen;x'), { kind: 'unknownColumns', columns: [4] });
    assert.deepEqual(table('Kortin tunnus;Syntymävuosi;Syntymävuosi\na;1;2'), {
      kind: 'unknownColumns',
      columns: [3],
    });
  });

  it('are refused without a column that is needed', () => {
    assert.deepEqual(table('Kortin tunnus;Sukupuoli\nKMA04217;Nainen'), {
      kind: 'missingColumns',
      keys: ['year'],
    });
  });

  it('may be none under a header', () => {
    assert.deepEqual(shown(table('Kortin tunnus;Syntymävuosi')), []);
  });
});
