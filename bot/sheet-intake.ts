import { noRowsRoleCard, sheetRefusedCard, type LeftBehind, type SheetRefusal } from '../cards/sheets.js';
import { personalDataIn } from '../services/screening/index.js';
import { readPastedRows, readSheetFile, type Row, type SheetReading } from '../services/sheets/index.js';
import type { DownloadFile } from './file-download.js';
import type { SentRows } from './sent-rows.js';
import type { SheetTemplate } from './sheet-template.js';
import type { Reply, Turn } from './turn.js';

interface Needs {
  templates: SheetTemplate[];
  download: DownloadFile;
}

/** Takes in files and pasted rows: finds out which template they follow and hands the rows on. */
export function createSheetIntake({ templates, download }: Needs) {
  return async (turn: Turn, sent: SentRows): Promise<Reply> => {
    const own = templates.filter(({ isFor }) => isFor(turn.actor));
    const source = sent.kind === 'files' ? 'file' : 'message';
    const left = leftBehindBy(sent);
    const refuse = (refusal: SheetRefusal, template = own[0]): Reply =>
      sheetRefusedCard(
        refusal,
        { left, more: template?.more(turn) ?? [], titles: template?.titles(turn.texts) ?? [] },
        turn.texts,
      );

    if (own.length === 0) return noRowsRoleCard(left, turn.texts);
    const read = await readingOf(sent, download, Math.max(...own.map(({ mostRows }) => mostRows)));
    if (!('rows' in read)) return refuse(read.refusal);
    const readings = own.map((template) => ({ template, reading: template.read(turn, read.rows, source) }));
    let closest: { refusal: SheetRefusal; template: SheetTemplate } | undefined;
    for (const { template, reading } of readings) {
      if (reading.kind === 'rows') return reading.take();
      const { refusal } = reading;
      if (closest === undefined || strangeness(refusal) < strangeness(closest.refusal))
        closest = { refusal, template };
    }
    return closest === undefined
      ? noRowsRoleCard(left, turn.texts)
      : refuse(closest.refusal, closest.template);
  };
}

function leftBehindBy(sent: SentRows): LeftBehind {
  if (sent.kind === 'files') return 'file';
  return personalDataIn(sent.text).length > 0 ? 'personalMessage' : 'nothing';
}

/** How far rows are from a template; the closest one says what is wrong with them. */
function strangeness(refusal: SheetRefusal): number {
  if (refusal.kind === 'noHeader') return Infinity;
  if (refusal.kind === 'unknownColumns') return refusal.columns.length;
  return refusal.kind === 'missingColumns' ? refusal.titles.length : 0;
}

async function readingOf(
  sent: SentRows,
  download: DownloadFile,
  mostRows: number,
): Promise<{ rows: Row[] } | { refusal: SheetRefusal }> {
  // The header is a row of its own.
  const limits = { mostRows: mostRows + 1 };
  if (sent.kind === 'pasted') return rowsIn(readPastedRows(sent.text, limits));
  const [address, ...others] = sent.addresses;
  if (address === undefined || others.length > 0) return { refusal: { kind: 'oneFile' } };
  const file = await download(address);
  return file.kind === 'file' ? rowsIn(readSheetFile(file.bytes, limits)) : { refusal: file };
}

function rowsIn(reading: SheetReading): { rows: Row[] } | { refusal: SheetRefusal } {
  return reading.kind === 'rows' ? { rows: reading.rows } : { refusal: reading.fault };
}
