import { SheetError } from './sheet.js';

/**
 * The text of a file: UTF-8, UTF-16 with its mark, or else Windows-1252, in which Excel saves .csv in Finland. Throws
 * {@link SheetError} when it is no text.
 */
export function decodeText(bytes: Uint8Array): string {
  const text = decoded(bytes);
  // Pictures and documents have bytes that no text has.
  if (/(?![\t\n\r])\p{Cc}/u.test(text)) throw new SheetError({ kind: 'notASheet' });
  return text;
}

function decoded(bytes: Uint8Array): string {
  const mark = `${bytes[0] ?? 0} ${bytes[1] ?? 0}`;
  if (mark === '255 254') return new TextDecoder('utf-16le').decode(bytes);
  if (mark === '254 255') return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
