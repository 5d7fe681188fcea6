import type { ReceiptOf } from '../services/client-receipts.js';
import type { LocalDay } from '../services/days.js';
import { box, button, list, strong, type Action, type ActionData, type Element } from './card.js';
import type { Texts } from './texts/index.js';

export const CLIENT_RECEIPT_VERB = 'client.receipt';

/** What the worker tells the client with a personal card (F-03, F-14, F-15, F-21, F-28, F-30). */
export function tellBox(
  { lastDay, isTrialEnd, minors }: { lastDay: LocalDay; isTrialEnd?: boolean; minors: number },
  { t, day }: Texts,
): Element {
  return box([
    strong(t('handover.tell')),
    ...list([
      t('handover.tellValid', { lastDay: day(lastDay) }),
      ...(isTrialEnd === true ? [t('handover.trialEnds', { lastDay: day(lastDay) })] : []),
      t('handover.tellId'),
      t('handover.tellPersonal'),
      ...(minors > 0 ? [t('handover.tellChildren')] : []),
      t('handover.tellChanges'),
    ]),
  ]);
}

/** The same to be shown over the desk, in the client's language. */
export function showClientButton(of: ReceiptOf, { t, language }: Texts): Action {
  return button(t('client.show'), CLIENT_RECEIPT_VERB, { ...receiptData(of), language });
}

/** What a button carries of it. */
export function receiptData({ operationKey, change }: ReceiptOf): ActionData {
  return { operationKey, ...(change && { change: { ...change } }) };
}
