import { officesOf, writeRecord, type Actor } from './actors.js';
import type { Audit } from './audit.js';
import type { CardCode } from './card-code.js';
import { carryOverRow, enteredUpTo, lastEntered, type CarryOverRow } from './carry-over-rows.js';
import type { Clock } from './clock.js';
import { may } from './permissions.js';
import type { Store } from './store/open.js';
import type { Office } from './store/organisations.js';

/** What a card on a phone can hold. */
export const MOST_SHOWN = 20;
/** Years of a large office; more than that are counted, marked and exported after these. */
const MOST_IN_FILE = 2_000;
const ATTEMPTS = 5;

/** What an office has still to register in Kaikukanta: handovers, and what was done to cards afterwards. */
export interface CarryOverList {
  office: Office;
  /** Other offices of the actor in areas beside Kaikukanta. */
  others: Office[];
  /** The first entered, at most {@link MOST_SHOWN}. */
  rows: CarryOverRow[];
  count: number;
  /** When the last of all that was entered; what comes later has not been looked at. */
  upTo: Date | undefined;
}

export type CarryOverOutcome =
  | ({ kind: 'list' } & CarryOverList)
  /** The area keeps its register here. */
  | { kind: 'notNeeded' }
  | { kind: 'notFound' };

/** A card of the list; `count` of its changes were looked at. */
export interface ChosenCard {
  code: CardCode;
  count: number;
}

interface Needs {
  store: Store;
  audit: Audit;
  clock: Clock;
}

/**
 * What areas beside Kaikukanta have still to register there (F-85). Every function takes the actor first and asks the
 * table of permissions; what does not concern an actor is as if there were nothing.
 */
export class CarryOvers {
  constructor(private readonly needs: Needs) {}

  /** Whether an actor hands over cards in an area beside Kaikukanta. */
  async isNeeded(actor: Actor): Promise<boolean> {
    return (await this.officesBeside(actor)).length > 0;
  }

  /** The list of an office, or of the one where the actor last worked. */
  async list(actor: Actor, officeId?: string): Promise<CarryOverOutcome> {
    if (officesOf(actor).length === 0) return { kind: 'notFound' };
    const offices = await this.officesBeside(actor);
    if (offices.length === 0) return { kind: 'notNeeded' };
    const office = offices.find(({ _id }) => _id === (officeId ?? actor.lastOfficeId)) ?? offices[0];
    if (office === undefined || (officeId !== undefined && office._id !== officeId))
      return { kind: 'notFound' };
    const rows = await this.rowsOf(office._id);
    const others = offices.filter((other) => other !== office);
    const upTo = rows.map(lastEntered).reduce<Date | undefined>(later, undefined);
    return { kind: 'list', office, others, rows: rows.slice(0, MOST_SHOWN), count: rows.length, upTo };
  }

  /**
   * Notes that what was entered of cards of an office is registered in Kaikukanta: of the chosen ones, with so many of
   * their changes as were looked at, or everything that was entered up to an instant. `at` names what was said, to take
   * it back; `marked` is of how many cards something was still open.
   */
  async mark(
    actor: Actor,
    officeId: string,
    which: { cards: ChosenCard[] } | { upTo: Date },
  ): Promise<{ marked: number; at: Date } | undefined> {
    const { store, audit, clock } = this.needs;
    if (!may(actor, 'handover.register', { officeId })) return undefined;
    const at = clock();
    let marked = 0;
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const marks = (await this.rowsOf(officeId)).flatMap((row) => markOf(row, which));
      if (marks.length === 0) break;
      await Promise.all(marks.map(({ card }) => audit(actor, 'carryOver.mark', card._id)));
      const done = await writeRecord(actor, () => store.cards.setCarriedOver(marks, at));
      marked += done;
      if (done === marks.length) break;
      // A card that was changed meanwhile is looked at once more, without what is new.
    }
    return { marked, at };
  }

  /** Takes back what was said at an instant; of how many cards, or undefined for somebody else's. */
  async putBack(actor: Actor, officeId: string, at: Date): Promise<number | undefined> {
    const { store, audit } = this.needs;
    if (!may(actor, 'handover.register', { officeId })) return undefined;
    let back = 0;
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const cards = await store.cards.carriedOverAt(officeId, at);
      if (cards.length === 0) break;
      await Promise.all(cards.map(({ _id }) => audit(actor, 'carryOver.back', _id)));
      const done = await writeRecord(actor, () => store.cards.setToCarryOver(cards, at));
      back += done;
      if (done === cards.length) break;
    }
    return back;
  }

  /** Everything that has to be typed into Kaikukanta, of up to 2,000 handovers and 2,000 changed cards; undefined for somebody else's office. */
  async export(
    actor: Actor,
    officeId: string,
  ): Promise<{ office: Office; rows: CarryOverRow[] } | undefined> {
    const { audit } = this.needs;
    const office = (await this.officesBeside(actor)).find(({ _id }) => _id === officeId);
    if (office === undefined) return undefined;
    await audit(actor, 'carryOver.export', officeId);
    return { office, rows: await this.rowsOf(officeId) };
  }

  /** The first entered first. */
  private async rowsOf(officeId: string): Promise<CarryOverRow[]> {
    const cards = await this.needs.store.cards.toCarryOver(officeId, MOST_IN_FILE);
    const rows = cards.flatMap((card) => carryOverRow(card) ?? []);
    return rows.sort((one, other) => one.at.getTime() - other.at.getTime());
  }

  private async officesBeside(actor: Actor): Promise<Office[]> {
    const { organisations, areas } = this.needs.store;
    const found = await organisations.findAll(officesOf(actor));
    const offices = found.filter((organisation) => organisation.kind === 'office');
    const modes = await Promise.all(offices.map(async ({ areaId }) => (await areas.find(areaId))?.mode));
    return offices.filter((_, index) => modes[index] === 'beside');
  }
}

/** What is marked of a row, if anything is. */
function markOf(row: CarryOverRow, which: { cards: ChosenCard[] } | { upTo: Date }) {
  const { card, isHandover } = row;
  const chosen = 'cards' in which ? which.cards.find(({ code }) => code === card._id) : undefined;
  const isChosen = 'cards' in which ? chosen !== undefined : !isHandover || card.at <= which.upTo;
  const looked = 'cards' in which ? (chosen?.count ?? 0) : enteredUpTo(card, which.upTo);
  const before = card.changesCarryOver?.count ?? 0;
  const count = Math.max(before, Math.min(looked, row.count));
  return isChosen && (isHandover || count > before) ? [{ card, count }] : [];
}

const later = (one: Date | undefined, other: Date): Date => (one === undefined || other > one ? other : one);
