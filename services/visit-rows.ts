import type { Actor } from './actors.js';
import { kindOf } from './card-state.js';
import type { CounterStore } from './counter-store.js';
import { keyInList } from './list-keys.js';
import type { Purpose } from './purposes.js';
import type { VisitValues } from './visit-values.js';
import type { VisitReceipt } from './visit-receipt.js';
import type { CardState, VisitOutcome, Visits, VisitUndoOutcome } from './visits.js';

/** A group, or a page of a paper list; more personal cards than this in one go are a second list. */
export const MOST_VISIT_ROWS = 30;

/** A row of a list, parsed: of one person, or of a community where `workers` are said. */
export interface VisitRow extends Omit<VisitValues, 'purposeId'> {
  /** What the card is used for, where the row says so itself. */
  purposeId?: string | undefined;
}

export type VisitRowOutcome =
  /** `again`: another copy of the list was there before. */
  | { kind: 'recorded'; receipt: VisitReceipt; again: boolean }
  | Exclude<VisitOutcome, { kind: 'recorded' }>
  /** The card stands in several rows for the same day, and which of them is right nobody knows. */
  | { kind: 'repeated' }
  /** A community card among those of persons, or a personal one where that of a community belongs. */
  | { kind: 'isCommunity' | 'isPersonal' };

interface Needs {
  store: { cards: Pick<CounterStore['cards'], 'find'>; visits: Pick<CounterStore['visits'], 'find'> };
  visits: Visits;
}

/** Many visits in one go, each recorded or refused on its own, exactly as a single one would be. */
export class VisitRows {
  constructor(private readonly needs: Needs) {}

  /**
   * Records the rows of one list, for `purposeId` where they do not say for what; the outcomes are in the order of the
   * rows. `list` names the list, so that another copy of it, at the same time or later, gets the same receipts and
   * changes nothing. When this rejects, some rows may be recorded; the same call completes them.
   */
  async record(actor: Actor, list: string, purposeId: string, rows: VisitRow[]): Promise<VisitRowOutcome[]> {
    const keys = rows.map((row) => keyOf(list, purposeId, row));
    const open = new Map((await this.needs.visits.purposes(actor)).map((purpose) => [purpose.id, purpose]));
    const wanted = rows.map((row) => row.purposeId ?? purposeId);
    const one = async (row: VisitRow, index: number): Promise<VisitRowOutcome> => {
      const key = keys[index] ?? '';
      if (keys.indexOf(key) !== keys.lastIndexOf(key)) return { kind: 'repeated' };
      const values = { ...row, purposeId: row.purposeId ?? purposeId };
      return this.recordOne(actor, key, values, open.get(values.purposeId));
    };
    if (wanted.every((id) => open.get(id)?.limit === undefined)) return Promise.all(rows.map(one));
    // The last tickets go to those who stand first.
    const outcomes: VisitRowOutcome[] = [];
    for (const [index, row] of rows.entries()) outcomes.push(await one(row, index));
    return outcomes;
  }

  /** What the cards are on the days of their rows. Changes nothing. */
  states(actor: Actor, rows: VisitRow[]): Promise<CardState[]> {
    return Promise.all(rows.map(({ code, day }) => this.needs.visits.lookUp(actor, code, day)));
  }

  /** The receipts of a list that was recorded as a whole before; undefined for any other. */
  async receipts(
    actor: Actor,
    list: string,
    purposeId: string,
    rows: VisitRow[],
  ): Promise<VisitRowOutcome[] | undefined> {
    const found: VisitRowOutcome[] = [];
    for (const row of rows) {
      const outcome = await this.needs.visits.receipt(actor, keyOf(list, purposeId, row));
      if (outcome.kind === 'recorded') found.push({ ...outcome, again: true });
      else if (outcome.kind === 'undone') found.push(outcome);
      else return undefined;
    }
    return found;
  }

  /** The receipts of visits that still count, by their operation keys; none for anybody but their venues. */
  async standing(actor: Actor, keys: string[]): Promise<VisitReceipt[]> {
    const found = await Promise.all(keys.map((key) => this.needs.visits.receipt(actor, key)));
    return found.flatMap((outcome) => (outcome.kind === 'recorded' ? [outcome.receipt] : []));
  }

  /** Undoes visits by their operation keys, by the rules of a single undo. */
  undo(actor: Actor, keys: string[]): Promise<VisitUndoOutcome[]> {
    return Promise.all(keys.map((key) => this.needs.visits.undo(actor, key)));
  }

  private async recordOne(
    actor: Actor,
    key: string,
    values: VisitValues,
    purpose: Purpose | undefined,
  ): Promise<VisitRowOutcome> {
    const { store, visits } = this.needs;
    const [before, card] = await Promise.all([store.visits.find(key), store.cards.find(values.code)]);
    const isKnown = card !== undefined && card.state !== 'undone' && purpose !== undefined;
    if (before === undefined && isKnown) {
      const isOfCommunity = kindOf(card) === 'community';
      if (isOfCommunity !== (values.workers !== undefined))
        return { kind: isOfCommunity ? 'isCommunity' : 'isPersonal' };
    }
    const outcome = await visits.record(actor, key, values);
    return outcome.kind === 'recorded' ? { ...outcome, again: before !== undefined } : outcome;
  }
}

/**
 * A row is the same whenever its list, card and day are, and what it is for where it says so itself; otherwise the venue
 * tells it from the same row of another one. The numbers of people are not in the key: a corrected number is no new visit.
 */
function keyOf(list: string, chosen: string, { code, day, purposeId }: VisitRow): string {
  return keyInList('visit', list, purposeId ?? venueIdOf(chosen), code, day ?? '');
}

const venueIdOf = (purposeId: string): string => purposeId.split('/')[0] ?? '';
