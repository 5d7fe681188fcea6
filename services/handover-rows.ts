import type { Actor } from './actors.js';
import type { CardCode } from './card-code.js';
import type { LocalDay } from './days.js';
import type { HandoverReceipt, Handovers, HandoverUndoOutcome, HandoverValues } from './handovers.js';
import { isDelivered } from './delivered-ranges.js';
import { keyInList } from './list-keys.js';
import { isMember } from './membership.js';
import { may } from './permissions.js';
import type { Municipality } from './postal-codes.js';
import type { Store } from './store/open.js';

/** An outreach day's worth; more than this in one go is a second list. */
export const MOST_HANDOVER_ROWS = 30;

/** A row of a list, parsed. The office is one for the whole list. */
export type HandoverRow = Omit<HandoverValues, 'officeId'>;

export type HandoverRowOutcome =
  /** `again`: another copy of the list was there before. */
  | { kind: 'registered'; receipt: HandoverReceipt; again: boolean }
  | { kind: 'registeredHere'; lastDay: LocalDay }
  | { kind: 'registeredElsewhere' }
  /** Registered from this list and undone since: a copy of the list does not bring it back. */
  | { kind: 'undone' }
  /** The code stands in several rows, and at most one of them can be right. */
  | { kind: 'repeated' }
  | { kind: 'dayRefused'; earliest: LocalDay }
  | { kind: 'outsideNetwork'; municipality: Municipality | undefined }
  /** Outside the ranges delivered to the office, and nobody has confirmed the code. */
  | { kind: 'notDelivered' }
  | { kind: 'notFound' };

interface Needs {
  store: Store;
  handovers: Handovers;
}

/** Many handovers in one go, each saved or refused on its own, exactly as a single one would be. */
export class HandoverRows {
  constructor(private readonly needs: Needs) {}

  /**
   * Registers the rows of one list at an office; the outcomes are in the order of the rows. `list` names the list, so
   * that another copy of it, at the same time or later, gets the same receipts and changes nothing. When this rejects,
   * some rows may be saved; the same call completes them.
   */
  async register(
    actor: Actor,
    list: string,
    officeId: string,
    rows: HandoverRow[],
  ): Promise<HandoverRowOutcome[]> {
    if (!may(actor, 'handover.register', { officeId })) return rows.map(() => ({ kind: 'notFound' }));
    const repeated = repeatedCodes(rows);
    return Promise.all(
      rows.map((row) =>
        repeated.has(row.code)
          ? Promise.resolve({ kind: 'repeated' as const })
          : this.registerOne(actor, list, { ...row, officeId }),
      ),
    );
  }

  /**
   * The codes of rows whose answers tell whether they are cards of other offices, and that will not be registered: those
   * that are, those of clients from outside the network, and those that were not delivered to the office. Changes nothing.
   */
  async onlyLookedAt(actor: Actor, officeId: string, rows: HandoverRow[]): Promise<CardCode[]> {
    const { store, handovers } = this.needs;
    const isOnlyLookedAt = await Promise.all(
      rows.map(async ({ code, background, confirmedCode }) => {
        const { kind } = await handovers.standing(actor, code);
        if (kind !== 'free') return kind === 'registeredElsewhere';
        if (!(await isMember(store, background.municipality))) return true;
        return confirmedCode !== code && !(await isDelivered(store, officeId, code));
      }),
    );
    return rows.filter((_, index) => isOnlyLookedAt[index]).map(({ code }) => code);
  }

  /** The receipts of a list that was registered as a whole before; undefined for any other. */
  async receipts(
    actor: Actor,
    list: string,
    officeId: string,
    codes: CardCode[],
  ): Promise<HandoverRowOutcome[] | undefined> {
    const found: HandoverRowOutcome[] = [];
    for (const code of codes) {
      const outcome = await this.needs.handovers.receipt(actor, keyInList('row', list, officeId, code));
      if (outcome.kind === 'registered') found.push({ ...outcome, again: true });
      else if (outcome.kind === 'undone') found.push(outcome);
      else return undefined;
    }
    return found;
  }

  /** The receipts of what was registered from a list and is still there; none for anybody but its office. */
  async standing(
    actor: Actor,
    list: string,
    officeId: string,
    codes: CardCode[],
  ): Promise<HandoverReceipt[]> {
    const found = await Promise.all(
      codes.map((code) => this.needs.handovers.receipt(actor, keyInList('row', list, officeId, code))),
    );
    return found.flatMap((outcome) => (outcome.kind === 'registered' ? [outcome.receipt] : []));
  }

  /** Undoes what was registered from a list, row by row, by the rules of a single undo. */
  undo(actor: Actor, list: string, officeId: string, codes: CardCode[]): Promise<HandoverUndoOutcome[]> {
    return Promise.all(
      codes.map((code) => this.needs.handovers.undo(actor, keyInList('row', list, officeId, code))),
    );
  }

  private async registerOne(actor: Actor, list: string, values: HandoverValues): Promise<HandoverRowOutcome> {
    const { store, handovers } = this.needs;
    const key = keyInList('row', list, values.officeId, values.code);
    const before = await store.cards.find(values.code);
    const outcome = await handovers.register(actor, key, values);
    if (outcome.kind === 'registered') return { ...outcome, again: before?.operationKey === key };
    if (outcome.kind === 'registeredSameDay')
      return { kind: 'registeredHere', lastDay: outcome.receipt.lastDay };
    // A key holds for one list, office and code, so it cannot have been spent on another code.
    if (outcome.kind === 'keySpent') return { kind: 'notFound' };
    return outcome.kind === 'notDelivered' ? { kind: 'notDelivered' } : outcome;
  }
}

/** The codes that stand in more than one row. */
function repeatedCodes(rows: HandoverRow[]): Set<CardCode> {
  const codes = rows.map(({ code }) => code);
  return new Set(codes.filter((code, index) => codes.indexOf(code) !== index));
}
