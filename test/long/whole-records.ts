import assert from 'node:assert/strict';
import { CardCode } from '../../services/card-code.js';
import type { Card } from '../../services/store/cards.js';
import type { Store } from '../../services/store/open.js';
import type { Acknowledged } from './busy-office.js';

const CARDS_AT_ONCE = 500;

/** That everything is in the store of which a process had been told that it is. */
export async function assertAcknowledged(store: Store, told: Acknowledged[], where: string): Promise<void> {
  const undone = new Set(told.filter(({ kind }) => kind === 'visitUndone').map(({ key }) => key));
  await Promise.all(
    told.map(async ({ kind, key, code }) => {
      const what = `${where}: ${kind} of ${key}`;
      if (kind === 'visit' || kind === 'visitUndone') {
        const visit = await store.visits.find(key);
        assert.equal(visit?.code, code, what);
        if (undone.has(key)) assert.equal(visit.undone, true, what);
        return;
      }
      const card = await store.cards.find(CardCode.parse(code));
      const isOver = card?.undoneKeys.includes(key) === true;
      assert.ok(isOver || card?.operationKey === key, what);
      if (kind === 'handoverUndone') assert.ok(isOver || card.state === 'undone', what);
    }),
  );
}

/** That every visit of every round is one of a card that is there. */
export async function assertNoVisitAlone(store: Store, where: string): Promise<void> {
  for await (const { areaId, day } of store.visits.days()) {
    const visits = await store.visits.everyOfDay(areaId, day);
    assert.ok(visits.length > 0, where);
    for (const { _id, code } of visits)
      assert.ok((await store.cards.find(code)) !== undefined, `${where}: ${_id} has no card`);
  }
}

/** That each card and visit of the codes that begin with `prefix` is whole, acknowledged or not. */
export async function assertNothingHalf(store: Store, prefix: string, where: string): Promise<void> {
  let last = CardCode.parse(`${prefix}0`);
  for (;;) {
    const cards = await store.cards.after(last, CARDS_AT_ONCE);
    const own = cards.filter(({ _id }) => _id.startsWith(prefix));
    await Promise.all(
      own.map(async (card) => {
        if (!card._id.endsWith('OLD')) await assertWholeCard(store, card, `${where}: ${card._id}`);
        await assertWholeVisits(store, card, `${where}: ${card._id}`);
      }),
    );
    const end = own.at(-1)?._id;
    if (end === undefined || own.length < cards.length) return;
    last = end;
  }
}

async function assertWholeCard(store: Store, card: Card, where: string): Promise<void> {
  const { _id: code, operationKey, undoneKeys, state } = card;
  const noted = (await store.audit.ofTarget(code)).map(({ _id }) => _id);
  for (const key of [operationKey, ...undoneKeys]) {
    assert.equal((await store.operations.find(key))?.target, code, `${where}: ${key} is not bound`);
    assert.ok(noted.includes(`handover.register ${key}`), `${where}: the handover is not noted`);
  }
  const undone = state === 'undone' ? [...undoneKeys, operationKey] : undoneKeys;
  for (const key of undone) assert.ok(noted.includes(`handover.undo ${key}`), `${where}: undo not noted`);
  assert.equal(card.background === undefined, state === 'undone', `${where}: its background`);
  if (state === 'undone') assert.deepEqual([card.begun, card.firstUse], [undefined, undefined], where);
}

async function assertWholeVisits(store: Store, { _id: code, begun }: Card, where: string): Promise<void> {
  for (const { _id, undone } of await store.visits.everyOf(code)) {
    const noted = (await store.audit.ofTarget(_id)).map((entry) => entry._id);
    assert.ok(noted.includes(`visit.record ${_id}`), `${where}: ${_id} is not noted`);
    if (undone) assert.ok(noted.includes(`visit.undo ${_id}`), `${where}: its undo is not noted`);
  }
  // Old ones are taken from the list when it gets long.
  assert.ok((begun?.count ?? 0) >= (begun?.visits.length ?? 0), `${where}: visits begun`);
}
