import type { CardCode } from '../services/card-code.js';
import type { Office } from '../services/store/organisations.js';
import {
  button,
  buttons,
  card,
  heading,
  list,
  strong,
  subtle,
  text,
  type AdaptiveCard,
  type Element,
} from './card.js';
import { commandButton, notice } from './notices.js';
import { leftBehindNote, templateButton, type LeftBehind } from './sheets.js';
import type { Texts } from './texts/index.js';

export const CARD_IMPORT_UNDO_VERB = 'cardImport.undo';

/** A card of a message holds no more reasons than this. */
const MOST_REASONS = 30;
const MOST_OFFICES = 40;

/** How cards that were handed over before are brought over. */
export function cardImportCard(
  { offices, mostRows, url }: { offices: Office[]; mostRows: number; url: string },
  { t, name }: Texts,
): AdaptiveCard {
  return card(t('cardImport.title'), [
    heading(t('cardImport.title')),
    text(t('cardImport.how', { most: mostRows })),
    text(t('cardImport.counted')),
    strong(t('cardImport.offices')),
    ...list(offices.slice(0, MOST_OFFICES).map(({ names }) => name(names))),
    subtle(t('handover.noNames')),
    buttons([templateButton(t('rows.template'), url), commandButton(t('common.cancel'), 'cancel')]),
  ]);
}

/** What became of the rows of an import. */
export interface CardImportResult {
  list: string;
  imported: CardCode[];
  /** How many of the imported ones are valid no longer: a counter will refuse them. */
  expired: number;
  already: number;
  /** Sentences with the numbers of their rows. */
  refused: { row: number; reason: string }[];
  leftBehind: LeftBehind;
}

export function cardImportResultCard(result: CardImportResult, texts: Texts): AdaptiveCard {
  const { t } = texts;
  const { imported, expired, already, leftBehind, list: name } = result;
  const title = t('cardImport.done', { count: imported.length });
  const data = { list: name, codes: imported.join(',') };
  return card(title, [
    heading(title),
    ...(expired === 0 ? [] : [text(t('cardImport.expired', { count: expired }))]),
    ...(already === 0 ? [] : [text(t('cardImport.already', { count: already }))]),
    ...refusedPart(result, texts),
    ...leftBehindNote(leftBehind, texts),
    buttons([
      commandButton(t('cardImport.again'), 'cardImport'),
      ...(imported.length === 0 ? [] : [button(t('cardImport.undo'), CARD_IMPORT_UNDO_VERB, data)]),
    ]),
  ]);
}

function refusedPart({ refused }: CardImportResult, { t }: Texts): Element[] {
  if (refused.length === 0) return [];
  const more = refused.length - MOST_REASONS;
  return [
    strong(t('rows.toCorrect')),
    ...list(refused.slice(0, MOST_REASONS).map(({ row, reason }) => t('rows.row', { row, reason }))),
    ...(more > 0 ? [text(t('cardImport.more', { count: more }))] : []),
    text(t('cardImport.fix')),
  ];
}

export function cardImportUndoneCard(
  { undone, kept }: { undone: number; kept: number },
  { t }: Texts,
): AdaptiveCard {
  return notice(
    t('cardImport.undone', { count: undone }),
    kept === 0 ? undefined : t('cardImport.notUndone', { count: kept }),
    [commandButton(t('cardImport.again'), 'cardImport')],
  );
}
