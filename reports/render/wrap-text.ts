/** The width in pixels of a text in the font it will be drawn in. */
export type WidthOf = (text: string) => number;

/**
 * Breaks a text into at most `maxLines` lines (at least one) of at most `maxWidthPx` pixels: between words where
 * possible, inside a word, with a hyphen, only where the word alone is too wide. What does not fit ends in an ellipsis.
 */
export function wrapText(text: string, maxWidthPx: number, maxLines: number, widthOf: WidthOf): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/u).flatMap((part) => splitWord(part, maxWidthPx, widthOf))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (widthOf(longer) <= maxWidthPx) {
      line = longer;
    } else {
      lines.push(line);
      line = word;
    }
  }
  lines.push(line);
  if (lines.length <= maxLines) return lines;
  const last = lines.slice(maxLines - 1).join(' ');
  return [...lines.slice(0, maxLines - 1), cutToWidth(last, maxWidthPx, widthOf)];
}

/** The pieces of a word, each narrow enough for a line; the piece before a break carries the hyphen. */
function splitWord(word: string, maxWidthPx: number, widthOf: WidthOf): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const letter of lettersOf(word)) {
    if (piece !== '' && widthOf(`${piece}${letter}-`) > maxWidthPx && widthOf(word) > maxWidthPx) {
      pieces.push(piece.endsWith('-') ? piece : `${piece}-`);
      piece = '';
    }
    piece += letter;
  }
  return [...pieces, piece];
}

function cutToWidth(text: string, maxWidthPx: number, widthOf: WidthOf): string {
  const letters = lettersOf(text);
  while (letters.length > 1 && widthOf(`${letters.join('').trimEnd()}…`) > maxWidthPx) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

/** What a reader sees as letters, so that no accent is torn from its letter. */
function lettersOf(text: string): string[] {
  return Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
}
