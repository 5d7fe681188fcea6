import { readXml } from './xml.js';

/** The texts that cells point to by their number. What tells the pronunciation of Asian words is left out. */
export function readSharedStrings(part: Uint8Array | undefined): string[] {
  const strings: string[] = [];
  if (part === undefined) return strings;
  let current = '';
  let isText = false;
  let isPronunciation = false;
  readXml(part, {
    open: (name) => {
      if (name === 'si') current = '';
      if (name === 'rPh') isPronunciation = true;
      if (name === 't') isText = !isPronunciation;
    },
    text: (text) => {
      if (isText) current += text;
    },
    close: (name) => {
      if (name === 't') isText = false;
      if (name === 'rPh') isPronunciation = false;
      if (name === 'si') strings.push(current);
    },
  });
  return strings;
}
