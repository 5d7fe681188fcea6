import type { CardCode } from '../card-code.js';
import { systemClock } from '../clock.js';
import { mendFirstUse } from '../first-use.js';
import type { Card, FirstUse } from '../store/cards.js';
import type { Store } from '../store/open.js';
import type { Visit } from '../store/visits.js';
import type { Totals } from '../totals.js';
import type { Difference } from './difference.js';
import { differenceOfReplacement, mendReplacement } from './replacements.js';

const CARDS_AT_ONCE = 500;
const LOOKS_AT_A_BUSY_CARD = 5;

type VerifiedStore = Pick<Store, 'areas' | 'cards' | 'visits' | 'dailyTotals'>;
type Use = Pick<Visit, '_id' | 'areaId' | 'day'>;

/** What the visits that count say of a card: one on the first day with any, and the one that the card names. */
interface Uses {
  first: Use | undefined;
  named: Use | undefined;
  /** One that was judged by the register here; a card that was checked in Kaikukanta may well be undone here. */
  judged: Use | undefined;
}

/** The cards that do not agree with their visits or replacements, some at a time; at most so many cards are held in memory. */
export async function* cardsAtOdds(
  store: VerifiedStore,
  looked: (cards: number) => void,
): AsyncGenerator<CardCode> {
  let last: CardCode | undefined;
  for (;;) {
    const cards = await store.cards.after(last, CARDS_AT_ONCE);
    const uses = await usesOf(store, cards);
    for (const card of cards) {
      const isAtOdds = oddsOf(card, uses.get(card._id)).length > 0;
      if (isAtOdds || (await differenceOfReplacement(store, card)) !== undefined) yield card._id;
    }
    looked(cards.length);
    last = cards.at(-1)?._id;
    if (last === undefined) return;
  }
}

async function usesOf(store: VerifiedStore, cards: Card[]): Promise<Map<CardCode, Uses>> {
  const named = new Map(cards.map(({ _id, firstUse }) => [_id, firstUse?.visitId]));
  const uses = new Map<CardCode, Uses>();
  for await (const visit of store.visits.countedOf([...named.keys()])) {
    const before = uses.get(visit.code);
    const first = before?.first;
    uses.set(visit.code, {
      first: first === undefined || visit.day < first.day ? visit : first,
      named: visit._id === named.get(visit.code) ? visit : before?.named,
      judged: isJudged(visit) ? visit : before?.judged,
    });
  }
  return uses;
}

/**
 * How a card does not agree with its visits or replacement, once that is certain: the days of the visits have been swept between two
 * looks that saw the same, and a sweep mends what only waits for it. A card that changes at every look is left to the
 * next sweep.
 */
export async function differencesOfCard(
  store: VerifiedStore,
  totals: Totals,
  code: CardCode,
): Promise<Difference[]> {
  let before = '';
  for (let look = 0; look < LOOKS_AT_A_BUSY_CARD; look += 1) {
    const [card, visits] = await Promise.all([store.cards.find(code), store.visits.everyOf(code)]);
    if (card === undefined) return [];
    const counted = visits.filter(({ undone }) => !undone).sort(byDay);
    const named = counted.find(({ _id }) => _id === card.firstUse?.visitId);
    const replacement = await differenceOfReplacement(store, card);
    const odds = oddsOf(card, { first: counted[0], named, judged: counted.find(isJudged) });
    const differences = [...odds, ...(replacement === undefined ? [] : [replacement])];
    const seen = JSON.stringify([card, visits]);
    if (differences.length === 0 || seen === before) return differences;
    before = seen;
    const days = [...visits, ...(card.firstUse === undefined ? [] : [card.firstUse])];
    for (const { areaId, day } of uniqueDays(days)) await totals.sweepDay(areaId, day);
  }
  return [];
}

const isJudged = ({ checkedElsewhere }: Visit): boolean => checkedElsewhere !== true;

const byDay = (a: Visit, b: Visit): number => Number(a.day > b.day) - Number(a.day < b.day);

function uniqueDays<T extends Pick<Visit, 'areaId' | 'day'>>(days: T[]): T[] {
  return [...new Map(days.map((one) => [`${one.areaId} ${one.day}`, one])).values()];
}

function oddsOf({ state, operationKey: handover, firstUse }: Card, uses: Uses | undefined): Difference[] {
  const first = uses?.first;
  const odds: Difference[] = [];
  const should = state === 'undone' ? undefined : first;
  if (!isRight(firstUse, should, uses?.named)) {
    odds.push({ kind: 'firstUse', handover, stored: wordsOf(firstUse), counted: wordsOf(should) });
  }
  if (state === 'undone' && uses?.judged !== undefined) {
    odds.push({ kind: 'useOfUndoneCard', handover, visitId: uses.judged._id });
  }
  return odds;
}

function isRight(stored: FirstUse | undefined, first: Use | undefined, named: Use | undefined): boolean {
  if (stored === undefined || first === undefined) return stored === undefined && first === undefined;
  // Any of the visits of the first day will do.
  const isNamedRightly = named?.areaId === stored.areaId && named.day === stored.day;
  return stored.settled && isNamedRightly && stored.day === first.day;
}

function wordsOf(use: Pick<Visit, 'areaId' | 'day'> | undefined): string {
  return use === undefined ? 'none' : `${use.areaId} ${use.day}`;
}

/** Makes a card agree with its visits and its replacement. */
export async function mendCard(store: VerifiedStore, totals: Totals, code: CardCode): Promise<void> {
  const found = await store.cards.find(code);
  if (found !== undefined) await mendReplacement(store, found, systemClock());
  const card = await store.cards.find(code);
  if (card?.state === 'undone') {
    // A handover is undone only after all its visits were: they were copied at an earlier moment than the card.
    for (const visit of await store.visits.everyOf(code)) {
      const { areaId, day, undone } = visit;
      if (!undone && isJudged(visit)) await totals.around(areaId, day, () => store.visits.undo(visit));
    }
    await store.cards.forgetFirstUse(card);
  }
  await mendFirstUse(store, code);
}
