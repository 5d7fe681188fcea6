import assert from 'node:assert/strict';
import { readPastedRows, readSheetFile, type SheetReading } from '../../../services/sheets/index.js';

/** Cells as text, numbers in angle brackets. */
function shown(reading: SheetReading): string[] {
  assert.ok(reading.kind === 'rows', JSON.stringify(reading));
  return reading.rows.map(
    ({ number, cells }) =>
      `${number}: ${Array.from(cells, (cell) => (cell?.kind === 'number' ? `<${cell.text}>` : (cell?.text ?? '–'))).join(' | ')}`,
  );
}

const pasted = (text: string) => readPastedRows(text, { mostRows: 5 });
const file = (bytes: Uint8Array) => readSheetFile(bytes, { mostRows: 5 });

describe('rows between tabs, semicolons or commas', () => {
  it('are read as a spreadsheet puts them on the clipboard', () => {
    assert.deepEqual(shown(pasted('KMA04217\t1980\t00100\t2\t\tNainen\r\nKMA 04218\t1990\t100\t0\r\n')), [
      '1: KMA04217 | <1980> | <00100> | <2> | – | Nainen',
      '2: KMA 04218 | <1990> | <100> | <0>',
    ]);
  });

  it('may be typed with semicolons or commas, with spaces around, and with quotes', () => {
    assert.deepEqual(shown(pasted('a b ; 1 ;"x; y"\n\n c;2;3')), ['1: a b | <1> | x; y', '3: c | <2> | <3>']);
    assert.deepEqual(shown(pasted('a,1,"x, y"')), ['1: a | <1> | x, y']);
    assert.deepEqual(shown(pasted('5" pizza;1')), ['1: 5" pizza | <1>']);
  });

  it('keep commas within a cell wherever semicolons stand between cells', () => {
    assert.deepEqual(shown(pasted('Työssä, osa-aikainen;1')), ['1: Työssä, osa-aikainen | <1>']);
  });

  it('are read from files in the encodings of spreadsheets, with or without a mark', () => {
    const text = 'Syntymävuosi;Kön\n1980;Mies';
    const expected = ['1: Syntymävuosi | Kön', '2: <1980> | Mies'];
    const utf16 = Buffer.concat([
      Buffer.from([0xff, 0xfe]),
      Buffer.from(text.replaceAll(';', '\t'), 'utf16le'),
    ]);
    for (const bytes of [
      Buffer.from(text),
      Buffer.from(`\ufeff${text}`),
      Buffer.from(text, 'latin1'),
      utf16,
    ]) {
      assert.deepEqual(shown(file(bytes)), expected);
    }
    assert.deepEqual(shown(file(Buffer.from(utf16).swap16())), expected);
  });

  it('are refused when there are none, too many, or a quote that never ends', () => {
    assert.deepEqual(pasted(' \n\t\n'), { kind: 'fault', fault: { kind: 'empty' } });
    assert.deepEqual(pasted('a;1\n'.repeat(6)), { kind: 'fault', fault: { kind: 'tooManyRows', most: 5 } });
    assert.deepEqual(pasted('a;"b\nc;d'), { kind: 'fault', fault: { kind: 'damaged' } });
  });
});
