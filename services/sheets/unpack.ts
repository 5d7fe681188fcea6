import { Unzip, UnzipInflate } from 'fflate';
import { SheetError } from './sheet.js';

/** A sheet of 2,000 rows unpacks to about 1 MB. More would hold up other turns while it is read. */
const MOST_UNPACKED_BYTES = 6 * 1024 * 1024;
const MOST_PARTS = 500;
/** What is unpacked between two looks at the limit: at most a thousand times as much. */
const STEP_BYTES = 4 * 1024;

/**
 * The parts of a zip file whose names are wanted, unpacked; the others stay packed. Stops as soon as a limit is passed,
 * whatever the file says of its own size. Throws {@link SheetError}.
 */
export function unpack(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
): { names: string[]; parts: Map<string, Uint8Array> } {
  const names: string[] = [];
  const chunks = new Map<string, Uint8Array[]>();
  const state = { unpackedBytes: 0, isBroken: false };
  const unzip = new Unzip((file) => {
    names.push(file.name);
    if (!isWanted(file.name)) return;
    const own: Uint8Array[] = [];
    chunks.set(file.name, own);
    file.ondata = (error, chunk) => {
      if (error !== null) state.isBroken = true;
      else if ((state.unpackedBytes += chunk.length) <= MOST_UNPACKED_BYTES) own.push(chunk);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  for (let at = 0; at < bytes.length; at += STEP_BYTES) {
    push(unzip, bytes.subarray(at, at + STEP_BYTES), at + STEP_BYTES >= bytes.length);
    if (state.unpackedBytes > MOST_UNPACKED_BYTES || names.length > MOST_PARTS)
      throw new SheetError({ kind: 'tooLarge' });
    if (state.isBroken) throw new SheetError({ kind: 'damaged' });
  }
  return { names, parts: new Map([...chunks].map(([name, own]) => [name, Buffer.concat(own)])) };
}

function push(unzip: Unzip, chunk: Uint8Array, isLast: boolean): void {
  try {
    unzip.push(chunk, isLast);
  } catch {
    // The library throws errors of many kinds for bytes that are no zip file.
    throw new SheetError({ kind: 'damaged' });
  }
}
