import type { Paused } from '../services/code-budget.js';
import type { SheetFault } from '../services/sheets/index.js';
import {
  buttons,
  card,
  heading,
  subtle,
  text,
  type Action,
  type AdaptiveCard,
  type Element,
} from './card.js';
import { pausedSentence } from './code-notes.js';
import { commandButton } from './notices.js';
import type { Texts } from './texts/index.js';

/** Why a file or pasted rows were not taken in as a whole. */
export type SheetRefusal =
  | SheetFault
  | { kind: 'unknownColumns'; columns: number[] }
  | { kind: 'missingColumns'; titles: string[] }
  | { kind: 'noHeader' | 'late' | 'unreachable' | 'address' | 'oneFile' }
  | Paused;

/** A column as spreadsheets name it: 1 is A, 28 is AB. */
function columnName(column: number): string {
  const before = Math.floor((column - 1) / 26);
  const letter = String.fromCharCode(65 + ((column - 1) % 26));
  return before === 0 ? letter : columnName(before) + letter;
}

/** What is wrong, in a sentence that says what to do. Nothing of the content is said again. */
export function refusalText(refusal: SheetRefusal, texts: Texts): string {
  const { t } = texts;
  if ('until' in refusal) return pausedSentence(refusal, texts);
  if ('row' in refusal) {
    const cell = `${columnName(refusal.column)}${refusal.row}`;
    return t(`sheet.${refusal.kind}`, { cell });
  }
  if ('most' in refusal) return t('sheet.tooManyRows', { most: refusal.most });
  if ('columns' in refusal)
    return t('sheet.unknownColumns', { columns: refusal.columns.map(columnName).join(', ') });
  if ('titles' in refusal) return t('sheet.missingColumns', { columns: refusal.titles.join(', ') });
  return t(`sheet.${refusal.kind}`);
}

/** What stays behind after rows were sent: a file, a message with personal data, or nothing to speak of. */
export type LeftBehind = 'file' | 'personalMessage' | 'nothing';

/** What only the person can delete. */
export function leftBehindNote(left: LeftBehind, { t }: Texts): Element[] {
  if (left === 'file') return [subtle(t('rows.oneDrive'))];
  return left === 'personalMessage' ? [text(t('rows.deleteMessage'))] : [];
}

/** What is said beside a refusal: what stays behind, what helps, and the titles that were wanted. */
interface AroundRefusal {
  left: LeftBehind;
  more?: Action[];
  titles?: string[];
}

/** A file or message that was refused whole. */
export function sheetRefusedCard(
  refusal: SheetRefusal,
  { left, more = [], titles = [] }: AroundRefusal,
  texts: Texts,
): AdaptiveCard {
  const { t } = texts;
  const sentence = refusalText(refusal, texts);
  return card(t('sheet.notTaken'), [
    heading(t('sheet.notTaken')),
    text(sentence),
    ...(titles.length > 0 && isAboutTitles(refusal)
      ? [text(t('rows.headings', { columns: titles.join(' · ') }))]
      : []),
    ...leftBehindNote(left, texts),
    ...(more.length === 0 ? [] : [buttons(more)]),
  ]);
}

function isAboutTitles(refusal: SheetRefusal): boolean {
  return 'columns' in refusal || 'titles' in refusal || refusal.kind === 'noHeader';
}

/** For people whose roles have nothing to do with rows. */
export function noRowsRoleCard(left: LeftBehind, texts: Texts): AdaptiveCard {
  const { t } = texts;
  return card(t('sheet.notTaken'), [
    heading(t('sheet.notTaken')),
    text(t('rows.nobody')),
    ...leftBehindNote(left, texts),
    buttons([commandButton(t('menu.help'), 'help')]),
  ]);
}

/** The template to fill in, from the bot's own server. It holds titles and no rows. */
export function templateButton(title: string, url: string): Action {
  return { type: 'Action.OpenUrl', title, url };
}
