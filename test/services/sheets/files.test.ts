import assert from 'node:assert/strict';
import writeXlsxFile from 'write-excel-file/node';
import { strToU8, zipSync } from 'fflate';
import { MOST_FILE_BYTES, readSheetFile, type Row, type SheetFault } from '../../../services/sheets/index.js';
import {
  inline,
  number,
  row,
  workbook,
  workbookParts,
  zipped,
  zippedAsStream,
} from '../../support/workbook.js';

const read = (bytes: Uint8Array, mostRows = 50) => readSheetFile(bytes, { mostRows });

function rowsOf(bytes: Uint8Array): Row[] {
  const reading = read(bytes);
  assert.ok(reading.kind === 'rows', JSON.stringify(reading));
  return reading.rows;
}

/** Cells as `kind:text`, empty ones as a dash. */
function cellsOf(bytes: Uint8Array): string[][] {
  return rowsOf(bytes).map(({ cells }) =>
    Array.from(cells, (cell) => (cell === undefined ? '–' : `${cell.kind}:${cell.text}`)),
  );
}

function faultOf(bytes: Uint8Array, mostRows?: number): SheetFault {
  const reading = read(bytes, mostRows);
  assert.ok(reading.kind === 'fault', JSON.stringify(reading));
  return reading.fault;
}

describe('reading an .xlsx file', () => {
  it('reads what a spreadsheet program wrote: texts, numbers, days and gaps', async () => {
    const file = await writeXlsxFile([
      [{ value: 'Kortin tunnus' }, { value: 'Syntymävuosi' }, { value: 'Päivä' }],
      [
        { value: 'KMA0 4217' },
        { value: 1980 },
        { value: new Date('2026-03-09T00:00:00Z'), format: 'd.m.yyyy' },
      ],
      [{ value: 'KMA0 4218' }, null, { value: 'ei tiedossa' }],
    ]).toBuffer();
    assert.deepEqual(cellsOf(file), [
      ['text:Kortin tunnus', 'text:Syntymävuosi', 'text:Päivä'],
      ['text:KMA0 4217', 'number:1980', 'day:2026-03-09'],
      ['text:KMA0 4218', '–', 'text:ei tiedossa'],
    ]);
  });

  it('reads shared and formatted texts, and leaves pronunciations out', () => {
    const file = workbook({
      sharedStrings: [
        '<t>Yksi</t>',
        '<r><t>Ka</t></r><r><t xml:space="preserve">ksi </t></r>',
        '<t>東</t><rPh sb="0"><t>x</t></rPh>',
      ],
      rows: row(1, ...[0, 1, 2].map((index) => `<c r="${'ABC'.charAt(index)}1" t="s"><v>${index}</v></c>`)),
    });
    assert.deepEqual(cellsOf(file), [['text:Yksi', 'text:Kaksi', 'text:東']]);
  });

  it('keeps a postal code that was typed as text apart from one that lost its zeros as a number', () => {
    const file = workbook({ rows: row(1, inline('A1', '00100'), number('B1', 100)) });
    assert.deepEqual(cellsOf(file), [['text:00100', 'number:100']]);
  });

  it('tells days from numbers by their style, in both calendars', () => {
    const styles =
      '<numFmts><numFmt numFmtId="164" formatCode="d\\.m\\.yyyy"/><numFmt numFmtId="165" formatCode="0&quot; day&quot;"/></numFmts>' +
      '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>';
    const rows = row(
      1,
      number('A1', 46090, 0),
      number('B1', 46090, 1),
      number('C1', '46090.75', 2),
      number('D1', 46090, 3),
    );
    assert.deepEqual(cellsOf(workbook({ rows, styles })), [
      ['number:46090', 'day:2026-03-09', 'day:2026-03-09', 'number:46090'],
    ]);
    const old = workbook({
      rows: row(1, number('A1', 44628, 1)),
      styles,
      workbookPr: '<workbookPr date1904="1"/>',
    });
    assert.deepEqual(cellsOf(old), [['day:2026-03-09']]);
  });

  it('cleans cells of unseen characters and doubled spaces', () => {
    const file = workbook({ rows: row(1, inline('A1', ' KMA0\u00a04217\u200b '), inline('B1', '  ')) });
    assert.deepEqual(cellsOf(file), [['text:KMA0 4217']]);
  });

  it('counts rows as the person does, and leaves empty ones out', () => {
    const file = workbook({
      rows: row(2, inline('A2', 'a')) + row(3, '<c r="A3" s="4"/>') + row(9, inline('B9', 'b')) + row(1000),
    });
    assert.deepEqual(
      rowsOf(file).map(({ number: at }) => at),
      [2, 9],
    );
  });

  it('reads cells without places, and a file whose sizes stand behind its parts', () => {
    const parts = workbookParts({ rows: '<row><c t="str"><v>a</v></c><c><v>2</v></c></row>' });
    assert.deepEqual(cellsOf(zippedAsStream(parts)), [['text:a', 'number:2']]);
    assert.deepEqual(cellsOf(zipped(parts)), [['text:a', 'number:2']]);
  });

  it('reads the first sheet that is not hidden', () => {
    const parts = workbookParts({
      rows: row(1, inline('A1', 'hidden')),
      sheets: '<sheet name="x" state="hidden" r:id="rId1"/><sheet name="y" r:id="rId2"/>',
    });
    parts['xl/worksheets/sheet2.xml'] =
      `<x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    assert.deepEqual(cellsOf(zipped(parts)), [['number:7']]);
  });
});

describe('a file that is not read', () => {
  const oneCell = (cell: string, after = '') => workbook({ rows: row(3, cell), after });

  it('has a formula, merged cells or a long text', () => {
    assert.deepEqual(faultOf(oneCell('<c r="C3"><f>1+1</f><v>2</v></c>')), {
      kind: 'formula',
      row: 3,
      column: 3,
    });
    assert.deepEqual(
      faultOf(oneCell(inline('A3', 'a'), '<mergeCells><mergeCell ref="A3:B3"/></mergeCells>')),
      {
        kind: 'merged',
      },
    );
    assert.deepEqual(faultOf(oneCell(inline('AB3', 'x'.repeat(121)))), {
      kind: 'longCell',
      row: 3,
      column: 28,
    });
  });

  it('is too large, too long or too wide', () => {
    assert.deepEqual(faultOf(new Uint8Array(MOST_FILE_BYTES + 1)), { kind: 'tooLarge' });
    const rows = Array.from({ length: 51 }, (_, index) => row(index + 1, number(`A${index + 1}`, 1))).join(
      '',
    );
    assert.deepEqual(faultOf(workbook({ rows })), { kind: 'tooManyRows', most: 50 });
    assert.deepEqual(faultOf(oneCell(number('XFD3', 1))), { kind: 'tooManyColumns' });
    assert.deepEqual(faultOf(workbook({ rows: row(1) })), { kind: 'empty' });
  });

  it('unpacks to more than anybody types, whatever it says of itself', () => {
    const parts = workbookParts({ rows: '' });
    const file = zipped({ ...parts, 'xl/sharedStrings.xml': ' '.repeat(7 * 1024 * 1024) });
    assert.ok(file.length < MOST_FILE_BYTES);
    assert.deepEqual(faultOf(file), { kind: 'tooLarge' });
    // The same with a size of 10 bytes in its own words.
    const lying = Buffer.from(file);
    const at = lying.indexOf('xl/sharedStrings.xml');
    lying.writeUInt32LE(10, at - 30 + 22);
    assert.deepEqual(faultOf(lying), { kind: 'tooLarge' });
    const many = Object.fromEntries(Array.from({ length: 501 }, (_, index) => [`x${index}`, strToU8('x')]));
    assert.deepEqual(faultOf(zipSync(many)), { kind: 'tooLarge' });
  });

  it('is of another kind: old, locked, with macros, a document, a picture', () => {
    const old = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
    assert.deepEqual(faultOf(old), { kind: 'oldExcel' });
    const locked = Buffer.concat([old, Buffer.from('EncryptedPackage', 'utf16le'), Buffer.alloc(9)]);
    assert.deepEqual(faultOf(locked), { kind: 'protected' });
    const parts = workbookParts({ rows: row(1, number('A1', 1)) });
    assert.deepEqual(faultOf(zipped({ ...parts, 'xl/vbaProject.bin': 'x' })), { kind: 'macros' });
    assert.deepEqual(faultOf(zipSync({ 'word/document.xml': strToU8('<x/>') })), { kind: 'notASheet' });
    assert.deepEqual(faultOf(Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')), { kind: 'notASheet' });
  });

  it('is damaged, or tries what spreadsheets never do', () => {
    const whole = workbook({ rows: row(1, number('A1', 1)) });
    for (const length of [whole.length / 2, 60, 4]) {
      const { kind } = faultOf(whole.subarray(0, length));
      assert.ok(['damaged', 'notASheet'].includes(kind), `${length}: ${kind}`);
    }
    const parts = workbookParts({ rows: '' });
    const sheet = 'xl/worksheets/sheet1.xml';
    const laughs = `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet><sheetData>&b;</sheetData></worksheet>`;
    assert.deepEqual(faultOf(zipped({ ...parts, [sheet]: laughs })), { kind: 'damaged' });
    assert.deepEqual(faultOf(zipped({ ...parts, [sheet]: '<worksheet><sheetData>' })), { kind: 'damaged' });
    assert.deepEqual(faultOf(zipped({ ...parts, 'xl/_rels/workbook.xml.rels': '<Relationships/>' })), {
      kind: 'damaged',
    });
  });

  it('is refused whatever bytes of it change', () => {
    const whole = workbook({ rows: row(1, inline('A1', 'KMA04217'), number('B1', 1980)) });
    for (let at = 0; at < whole.length; at += 7) {
      const changed = Uint8Array.from(whole);
      changed[at] = (changed[at] ?? 0) ^ 0x55;
      assert.ok(['rows', 'fault'].includes(read(changed).kind));
    }
  });
});
