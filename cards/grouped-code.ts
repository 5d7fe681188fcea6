const GROUP = 4;

/** A card code in groups of four, easy to compare with the card in the hand. */
export function groupedCode(code: string): string {
  const groups: string[] = [];
  for (let start = 0; start < code.length; start += GROUP) groups.push(code.slice(start, start + GROUP));
  return groups.join(' ');
}
