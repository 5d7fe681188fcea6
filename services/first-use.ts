import type { CardCode } from './card-code.js';
import type { LocalDay } from './days.js';
import type { Card, FirstUse } from './store/cards.js';
import type { Store } from './store/open.js';
import type { Visit } from './store/visits.js';

const CODES_AT_ONCE = 1_000;

type FirstUseStore = Pick<Store, 'cards' | 'visits'>;

/** A card whose first use has to be looked at, with the one of the day being swept if it has none at all. */
interface WrongFirstUse {
  code: CardCode;
  missing: FirstUse | undefined;
}

/**
 * The cards of a day's visits whose first use is not right. `visits` are all of the day, undone ones too, and `moved` all
 * that stood on it before: a first use becomes wrong only when a visit is recorded, undone or moved, and each makes
 * dirty every day on which the visit ever stood then.
 */
export async function wrongFirstUses(
  store: FirstUseStore,
  day: LocalDay,
  visits: Visit[],
  moved: Visit[],
): Promise<WrongFirstUse[]> {
  const earliest = new Map<CardCode, Visit>();
  const undone: Visit[] = [];
  for (const visit of visits) {
    const before = earliest.get(visit.code);
    if (visit.undone) undone.push(visit);
    else if (before === undefined || visit.at < before.at) earliest.set(visit.code, visit);
  }
  const wrong = new Map<CardCode, WrongFirstUse>();
  for (const codes of parts([...earliest.keys()])) {
    for (const { _id: code, firstUse } of await store.cards.lackingFirstUse(codes, day)) {
      const visit = firstUse === undefined ? earliest.get(code) : undefined;
      wrong.set(code, { code, missing: visit && { ...useOf(visit), settled: true } });
    }
  }
  for (const { _id: code } of await cardsFirstUsedIn(store, undone))
    wrong.set(code, { code, missing: undefined });
  for (const { _id: code, firstUse } of await cardsFirstUsedIn(store, moved)) {
    // One that follows its visit is none of this day's any more.
    const hasFollowed = firstUse?.settled === true && firstUse.day !== day;
    if (!hasFollowed) wrong.set(code, { code, missing: undefined });
  }
  return [...wrong.values()];
}

/** The cards whose first use is one of the visits or not settled. */
async function cardsFirstUsedIn(store: FirstUseStore, visits: Visit[]): Promise<Card[]> {
  const found: Card[] = [];
  for (const some of parts(visits)) {
    const codes = some.map(({ code }) => code);
    const ids = some.map(({ _id }) => _id);
    found.push(...(await store.cards.firstUsedIn(codes, ids)));
  }
  return found;
}

/**
 * Makes first uses right. Its caller stands as a writer in the day whose visits showed that they are wrong, so that
 * they are looked at again if this does not come to its end.
 */
export async function mendFirstUses(store: FirstUseStore, wrong: WrongFirstUse[]): Promise<void> {
  // Nothing on an earlier day that is not dirty itself can be missing here: its sweep would have given the card one.
  const missing = wrong.flatMap(({ code, missing }) =>
    missing === undefined ? [] : [[code, missing] as const],
  );
  await store.cards.addFirstUses(new Map(missing));
  for (const { code } of wrong.filter((one) => one.missing === undefined)) await mendFirstUse(store, code);
}

/**
 * Makes the first use of one card right. Other processes may record and undo visits and mend the same card meanwhile:
 * a change is shown as not settled first and the visits are read once more, so that whoever changes them afterwards
 * sees it and whoever did before is seen.
 */
export async function mendFirstUse(store: FirstUseStore, code: CardCode): Promise<void> {
  for (;;) {
    const card = await store.cards.find(code);
    if (card === undefined || card.state === 'undone') return;
    const first = await store.visits.firstOf(code);
    const next = nextFirstUse(card, first);
    if (next === 'right') return;
    await store.cards.changeFirstUse(card, next);
  }
}

/** The next step from the first use a card has to the right one. */
function nextFirstUse({ firstUse: now }: Card, first: Visit | undefined): FirstUse | 'right' | undefined {
  if (first === undefined) {
    if (now === undefined) return 'right';
    return now.settled ? { ...now, settled: false } : undefined;
  }
  const use = useOf(first);
  const isSame = now?.visitId === use.visitId && now.areaId === use.areaId && now.day === use.day;
  if (isSame && now.settled) return 'right';
  return { ...use, settled: isSame };
}

function useOf({ _id, areaId, day }: Visit): Omit<FirstUse, 'settled'> {
  return { visitId: _id, areaId, day };
}

function parts<T>(all: T[]): T[][] {
  const count = Math.ceil(all.length / CODES_AT_ONCE);
  return Array.from({ length: count }, (_, at) => all.slice(at * CODES_AT_ONCE, (at + 1) * CODES_AT_ONCE));
}
