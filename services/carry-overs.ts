import { officesOf, writeRecord, type Actor } from './actors.js';
import type { Audit } from './audit.js';
import type { CardCode } from './card-code.js';
import type { Clock } from './clock.js';
import { may } from './permissions.js';
import type { Card } from './store/cards.js';
import type { Store } from './store/open.js';
import type { Office } from './store/organisations.js';

/** What a card on a phone can hold. */
export const MOST_SHOWN = 20;
/** Years of a large office; more than that are counted, marked and exported after these. */
const MOST_IN_FILE = 2_000;

/** The handovers of an office that have still to be registered in Kaikukanta. */
export interface CarryOverList {
  office: Office;
  /** Other offices of the actor in areas beside Kaikukanta. */
  others: Office[];
  /** The first entered, at most {@link MOST_SHOWN}. */
  cards: Card[];
  count: number;
  /** When the last of all of them was entered; what comes later has not been looked at. */
  upTo: Date | undefined;
}

export type CarryOverOutcome =
  | ({ kind: 'list' } & CarryOverList)
  /** The area keeps its register here. */
  | { kind: 'notNeeded' }
  | { kind: 'notFound' };

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
    const { store } = this.needs;
    if (officesOf(actor).length === 0) return { kind: 'notFound' };
    const offices = await this.officesBeside(actor);
    if (offices.length === 0) return { kind: 'notNeeded' };
    const office = offices.find(({ _id }) => _id === (officeId ?? actor.lastOfficeId)) ?? offices[0];
    if (office === undefined || (officeId !== undefined && office._id !== officeId))
      return { kind: 'notFound' };
    const [cards, count, newest] = await Promise.all([
      store.cards.toCarryOver(office._id, MOST_SHOWN),
      store.cards.countToCarryOver(office._id, MOST_IN_FILE),
      store.cards.newestToCarryOver(office._id),
    ]);
    const others = offices.filter((other) => other !== office);
    return { kind: 'list', office, others, cards, count, upTo: newest?.at };
  }

  /**
   * Notes that cards of an office are registered in Kaikukanta: those with the codes, or all that were entered up to an
   * instant. `at` names what was said, to take it back; `marked` is how many were still open.
   */
  async mark(
    actor: Actor,
    officeId: string,
    which: { codes: CardCode[] } | { upTo: Date },
  ): Promise<{ marked: number; at: Date } | undefined> {
    const { store, audit, clock } = this.needs;
    if (!may(actor, 'handover.register', { officeId })) return undefined;
    const open = await store.cards.toCarryOver(officeId, MOST_IN_FILE);
    const chosen = open.filter(({ _id, at }) =>
      'codes' in which ? which.codes.includes(_id) : at <= which.upTo,
    );
    const codes = chosen.map(({ _id }) => _id);
    const at = clock();
    await Promise.all(codes.map((code) => audit(actor, 'carryOver.mark', code)));
    const marked = await writeRecord(actor, () => store.cards.setCarriedOver(officeId, codes, at));
    return { marked, at };
  }

  /** Takes back what was said at an instant; of how many cards, or undefined for somebody else's. */
  async putBack(actor: Actor, officeId: string, at: Date): Promise<number | undefined> {
    const { store, audit } = this.needs;
    if (!may(actor, 'handover.register', { officeId })) return undefined;
    const cards = await store.cards.carriedOverAt(officeId, at);
    await Promise.all(cards.map(({ _id }) => audit(actor, 'carryOver.back', _id)));
    return writeRecord(actor, () => store.cards.setToCarryOver(officeId, at));
  }

  /** Everything that has to be typed into Kaikukanta, up to 2,000 handovers; undefined for somebody else's office. */
  async export(actor: Actor, officeId: string): Promise<{ office: Office; cards: Card[] } | undefined> {
    const { store, audit } = this.needs;
    const office = (await this.officesBeside(actor)).find(({ _id }) => _id === officeId);
    if (office === undefined) return undefined;
    await audit(actor, 'carryOver.export', officeId);
    return { office, cards: await store.cards.toCarryOver(officeId, MOST_IN_FILE) };
  }

  private async officesBeside(actor: Actor): Promise<Office[]> {
    const { organisations, areas } = this.needs.store;
    const found = await organisations.findAll(officesOf(actor));
    const offices = found.filter((organisation) => organisation.kind === 'office');
    const modes = await Promise.all(offices.map(async ({ areaId }) => (await areas.find(areaId))?.mode));
    return offices.filter((_, index) => modes[index] === 'beside');
  }
}
