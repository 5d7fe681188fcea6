import assert from 'node:assert/strict';
import type { CardCode } from '../../services/card-code.js';
import type { Store } from '../../services/store/open.js';
import type { Visit } from '../../services/store/visits.js';
import { helsinki } from './clock.js';

/** A visit to a play; others of its facts are laid over it. */
export function visitOn(code: CardCode, given: Partial<Visit>): Visit {
  const day = given.day ?? '2026-03-10';
  return {
    _id: 'visit',
    code,
    areaId: 'inland',
    venueId: 'theatre',
    serviceId: 'play',
    category: 'culture',
    day,
    at: helsinki(`${day} 12:00`),
    adults: 1,
    children: 0,
    undone: false,
    ...given,
  };
}

/** That the first use of each card is a visit that counts, on the first of the days with any. */
export async function assertFirstUsesAreRight(store: Store, codes: CardCode[], where: string): Promise<void> {
  for (const code of codes) {
    const use = (await store.cards.find(code))?.firstUse;
    const first = await store.visits.firstOf(code);
    assert.equal(use?.day, first?.day, `${where}: ${code}`);
    if (use === undefined) continue;
    const visit = await store.visits.find(use.visitId);
    assert.deepEqual(
      { ...use, undone: visit?.undone, code: visit?.code },
      { visitId: visit?._id, areaId: visit?.areaId, day: visit?.day, settled: true, undone: false, code },
      `${where}: ${code}`,
    );
  }
}
