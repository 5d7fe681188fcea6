import { socialAreasOf, writeRecord, type Actor } from './actors.js';
import type { Audit } from './audit.js';
import type { CardCode } from './card-code.js';
import type { Clock } from './clock.js';
import { addDays, dayOf, lastDayOfValidity, type DayRange, type LocalDay } from './days.js';
import type { Handovers, HandoverUndoOutcome } from './handovers.js';
import { keyInList } from './list-keys.js';
import { may } from './permissions.js';
import type { Card } from './store/cards.js';
import type { Store } from './store/open.js';
import type { Office } from './store/organisations.js';

/** What is saved while somebody waits; a larger list is sent in parts. */
export const MOST_IMPORTED_ROWS = 200;

/** What is known of a card that was handed over before the register was here. */
export interface ImportedCard {
  code: CardCode;
  lastDay: LocalDay;
  minors: number;
  officeId: string;
}

export interface ImportOutcome {
  /**
   * `already`: in the register of the area, and left as it is. `repeated`: the code stands in several rows. `undone`: from
   * this list, and undone since. `registeredElsewhere`: in another area.
   */
  kind: 'imported' | 'already' | 'undone' | 'registeredElsewhere' | 'repeated' | 'notFound';
}

interface Needs {
  store: Store;
  audit: Audit;
  clock: Clock;
  handovers: Handovers;
}

/** Bringing over cards that were handed over before. Every function takes the actor first. */
export class CardImports {
  constructor(private readonly needs: Needs) {}

  /** The offices for which an actor can bring over cards. */
  async offices(actor: Actor): Promise<Office[]> {
    const { organisations } = this.needs.store;
    const found = await Promise.all(socialAreasOf(actor).map((areaId) => organisations.ofArea(areaId)));
    return found.flat().filter((organisation) => organisation.kind === 'office');
  }

  /** The day on which a card must still be valid to be of use. */
  today(): LocalDay {
    return dayOf(this.needs.clock());
  }

  /** The last days that a card can have: it expired within a year, or will within one. */
  possibleLastDays(): DayRange {
    const today = dayOf(this.needs.clock());
    return { from: addDays(today, -366), to: lastDayOfValidity(today) };
  }

  /**
   * Brings over the cards of a list, each on its own; the outcomes are in their order. `list` names it: another copy of
   * it changes nothing. When this rejects, some may be saved; the same call completes them.
   */
  async add(actor: Actor, list: string, cards: ImportedCard[]): Promise<ImportOutcome[]> {
    const offices = await this.offices(actor);
    const { areas } = this.needs.store;
    const areaIds = [...new Set(offices.map(({ areaId }) => areaId))];
    const found = await Promise.all(areaIds.map((areaId) => areas.find(areaId)));
    const beside = found.flatMap((area) => (area?.mode === 'beside' ? [area._id] : []));
    const codes = cards.map(({ code }) => code);
    return Promise.all(
      cards.map(async (card): Promise<ImportOutcome> => {
        const office = offices.find(({ _id }) => _id === card.officeId);
        if (office === undefined || !may(actor, 'card.import', { areaId: office.areaId }))
          return { kind: 'notFound' };
        if (codes.indexOf(card.code) !== codes.lastIndexOf(card.code)) return { kind: 'repeated' };
        return this.addOne(actor, list, { card, office, isBeside: beside.includes(office.areaId) });
      }),
    );
  }

  /** Which of the codes are cards of other areas. Changes nothing. */
  async registeredElsewhere(actor: Actor, codes: CardCode[]): Promise<CardCode[]> {
    const areaIds = socialAreasOf(actor);
    const found = await Promise.all(codes.map((code) => this.needs.store.cards.find(code)));
    return found.flatMap((card) =>
      card === undefined || card.state === 'undone' || areaIds.includes(card.areaId) ? [] : [card._id],
    );
  }

  /** Takes back what was brought over from a list, by the rules of undoing a handover. */
  undo(actor: Actor, list: string, codes: CardCode[]): Promise<HandoverUndoOutcome['kind'][]> {
    return Promise.all(
      codes.map(
        async (code) => (await this.needs.handovers.undo(actor, keyInList('import', list, code))).kind,
      ),
    );
  }

  private async addOne(
    actor: Actor,
    list: string,
    given: { card: ImportedCard; office: Office; isBeside: boolean },
  ): Promise<ImportOutcome> {
    const { store, audit, clock } = this.needs;
    const { card, office, isBeside } = given;
    const { code, lastDay, minors } = card;
    const key = keyInList('import', list, code);
    const before = await store.cards.find(code);
    if (before !== undefined && before.state !== 'undone')
      return { kind: socialAreasOf(actor).includes(before.areaId) ? 'already' : 'registeredElsewhere' };
    if (before !== undefined && [...before.undoneKeys, before.operationKey].includes(key))
      return { kind: 'undone' };
    const made: Card = {
      ...{ _id: code, areaId: office.areaId, officeId: office._id, state: 'active' },
      ...{ operationKey: key, undoneKeys: [], day: dayOf(clock()), lastDay, at: clock() },
      ...{ imported: true, minors },
      // It is in Kaikukanta: from there it was brought over.
      ...(isBeside ? { carryOver: 'done' } : {}),
    };
    await store.operations.bind({ _id: key, target: code, officeId: office._id, at: clock() });
    await audit(actor, 'card.import', code, key);
    const isAdded = await writeRecord(actor, () =>
      before === undefined ? store.cards.add(made) : store.cards.replaceUndone(before, made),
    );
    // Somebody else was faster; what became of the code is seen at the next look.
    return isAdded ? { kind: 'imported' } : this.addOne(actor, list, given);
  }
}
