import type { Actor } from './actors.js';
import type { BudgetedHandovers } from './budgeted-handovers.js';
import type { CardCode } from './card-code.js';
import type { LocalDay } from './days.js';
import type { Municipality } from './postal-codes.js';
import type { Renewals } from './renewals.js';
import type { Replacements } from './replacements.js';
import type { Store } from './store/open.js';
import type { Office } from './store/organisations.js';

/** What a client is told of a personal card, whichever way it came to be valid; nothing of the client. */
export interface ClientReceipt {
  office: Office;
  lastDay: LocalDay;
  /** The trial of the area ends then, so it is less than a year. */
  isTrialEnd?: boolean;
  minors: number;
  /** Of a handover of the last day; of an older card it is not shown any more. */
  municipality?: Municipality | undefined;
  /** What Kaikukanta, the register of the area, has to be told before it holds (F-85). */
  waitsFor: 'card' | 'renewal' | undefined;
}

/** What a receipt is of: a handover, or what was made of the card with this code. */
export interface ReceiptOf {
  operationKey: string;
  change?: { kind: 'renewal' | 'replacement'; code: CardCode } | undefined;
}

/** The receipt of something an actor's office did and has not undone; undefined for anything else. */
type ClientReceipts = (actor: Actor, of: ReceiptOf) => Promise<ClientReceipt | undefined>;

export interface ReceiptNeeds {
  handovers: Pick<BudgetedHandovers, 'receipt'>;
  renewals: Pick<Renewals, 'receipt'>;
  replacements: Pick<Replacements, 'receipt'>;
  store: Pick<Store, 'cards' | 'organisations'>;
}

export function createClientReceipts({
  handovers,
  renewals,
  replacements,
  store,
}: ReceiptNeeds): ClientReceipts {
  const officeOf = async (code: CardCode): Promise<Office> => {
    const card = await store.cards.find(code);
    const [office] = card === undefined ? [] : await store.organisations.findAll([card.officeId]);
    if (office?.kind !== 'office') throw new Error('the office of a card is missing');
    return office;
  };
  return async (actor, { operationKey, change }) => {
    if (change === undefined) {
      const outcome = await handovers.receipt(actor, operationKey);
      if (outcome.kind !== 'registered') return undefined;
      const { office, lastDay, isTrialEnd, minors, municipality, carryOver } = outcome.receipt;
      return { office, lastDay, isTrialEnd, minors, municipality, waitsFor: carryOver ? 'card' : undefined };
    }
    if (change.kind === 'renewal') {
      const outcome = await renewals.receipt(actor, operationKey, change.code);
      if (outcome?.kind !== 'renewed' || outcome.receipt.cardKind === 'community') return undefined;
      const { lastDay, isTrialEnd, minors, isBeside } = outcome.receipt;
      const waitsFor = isBeside ? 'renewal' : undefined;
      return { office: await officeOf(change.code), lastDay, isTrialEnd, minors, waitsFor };
    }
    const outcome = await replacements.receipt(actor, operationKey, change.code);
    if (outcome?.kind !== 'replaced' || outcome.receipt.cardKind === 'community') return undefined;
    const { newCode, lastDay, minors } = outcome.receipt;
    const isOpen = (await store.cards.find(newCode))?.carryOver === 'open';
    return { office: await officeOf(newCode), lastDay, minors, waitsFor: isOpen ? 'card' : undefined };
  };
}
