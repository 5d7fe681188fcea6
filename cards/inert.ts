/**
 * A text from outside (a channel's or an organisation's name) as it may stand in a card: it cannot become a link, a
 * mention, a date function or emphasis. Characters that Teams would act on are replaced by others that look alike.
 */
export function inert(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}]/gu, ' ')
    .replaceAll('[', '(')
    .replaceAll(']', ')')
    .replaceAll('<', '‹')
    .replaceAll('>', '›')
    .replaceAll('{', '(')
    .replaceAll('}', ')')
    .replaceAll('*', '∗')
    .replaceAll('_', '‗')
    .replaceAll('`', 'ʼ')
    .replaceAll('~', '∼')
    .replaceAll('\\', '∖')
    .replace(/^(\s*)(#+|[-+])(?=\s)/u, '$1·')
    .replace(/^(\s*\d+)[.)](?=\s)/u, '$1․')
    .replace(/(\w):\/\//gu, '$1: //')
    .replace(/\b(www)\./giu, '$1 .')
    .normalize('NFC')
    .trim();
}
