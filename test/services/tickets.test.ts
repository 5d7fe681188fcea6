import assert from 'node:assert/strict';
import type { CardCode } from '../../services/card-code.js';
import type { EventValues } from '../../services/events.js';
import type { Store } from '../../services/store/open.js';
import { inAnyOrder } from '../support/any-order.js';
import { endAfterEveryCall } from '../support/dying-process.js';
import { openNetwork, servicesOn, type Network } from '../support/network.js';

const TODAY = '2026-03-10';
const TIMES = 50;
const CONCERT: EventValues = { name: 'Konsertti', language: 'fi', category: 'culture', kind: 'event' };

describe('a limit of tickets', function () {
  this.timeout(60_000);
  let network: Network;
  let made = 0;
  before(async () => {
    network = await openNetwork(TODAY);
  });
  const guard = () => network.venueWorker('theatre');
  const concert = async (limit: number | undefined): Promise<string> => {
    const values = { ...CONCERT, limit };
    const event = await network.events.add(guard(), `event ${(made += 1)}`, 'theatre', values);
    return event?.id ?? '';
  };
  const visitor = () => network.hasCard({ code: `TICKET${(made += 1)}`, day: '2026-01-20', minors: 9 });
  const visit = async (id: string, code: CardCode, { store = network.store, children = 0 } = {}) =>
    (
      await servicesOn(store, network.clock).visits.record(guard(), `visit ${code}`, {
        ...{ code, purposeId: id, children },
      })
    ).kind;
  const undo = async (code: CardCode, store: Store = network.store) =>
    (await servicesOn(store, network.clock).visits.undo(guard(), `visit ${code}`)).kind;
  const left = async (id: string) => (await network.events.find(guard(), id))?.left;
  const counted = async (id: string) => {
    const visits = await network.store.visits.ofDay('inland', TODAY);
    const own = visits.filter(({ venueId, serviceId }) => `${venueId}/${serviceId}` === id);
    return own.reduce((sum, { adults, children }) => sum + adults + children, 0);
  };

  it('counts adults and children, says what is left, and refuses what is more', async () => {
    const id = await concert(4);
    assert.equal(await left(id), 4);
    const one = await visitor();
    assert.equal(await visit(id, one, { children: 2 }), 'recorded');
    assert.equal(await left(id), 1);
    const other = await visitor();
    const values = { code: other, purposeId: id, children: 1 };
    assert.deepEqual(await network.visits.record(guard(), 'too many', values), { kind: 'soldOut', left: 1 });
    assert.equal(await visit(id, other), 'recorded');
    assert.equal(await left(id), 0);
    assert.equal(await visit(id, one, { children: 2 }), 'recorded', 'a copy has its receipt');
    assert.equal(await counted(id), 4);
  });

  it('gets tickets back from an undo, once', async () => {
    const id = await concert(1);
    const [one, other] = [await visitor(), await visitor()];
    await visit(id, one);
    assert.equal(await visit(id, other), 'soldOut');
    assert.equal(await undo(one), 'undone');
    assert.equal(await undo(one), 'undone');
    assert.equal(await left(id), 1);
    assert.equal(await visit(id, one), 'undone');
    assert.equal(await left(id), 1, 'a late copy takes none');
    assert.equal(await visit(id, other), 'recorded');
    assert.equal(await counted(id), 1);
  });

  it('that is set later counts what was recorded before, and one that is lowered lets nobody in', async () => {
    const id = await concert(undefined);
    for (let time = 0; time < 3; time += 1) await visit(id, await visitor());
    const limitTo = async (limit: number | undefined) => {
      await network.events.change(guard(), `form ${(made += 1)}`, id, { ...CONCERT, limit });
      return left(id);
    };
    assert.equal(await limitTo(5), 2);
    assert.equal(await limitTo(2), 0);
    assert.equal(await visit(id, await visitor()), 'soldOut');
    assert.equal(await limitTo(4), 1);
    assert.equal(await limitTo(undefined), undefined);
    assert.equal(await visit(id, await visitor()), 'recorded');
    assert.equal(await limitTo(5), 1);
  });

  it(`gives the last ticket to one of two, whichever comes first, ${TIMES} times each`, async () => {
    for (let time = 0; time < TIMES; time += 1) {
      const id = await concert(1);
      const both = [await visitor(), await visitor()];
      const [first, second] = time % 2 === 0 ? both : both.toReversed();
      assert.ok(first !== undefined && second !== undefined);
      assert.deepEqual([await visit(id, first), await visit(id, second)], ['recorded', 'soldOut']);
    }
  });

  it('gives the last ticket to one of two in any order of their steps', async () => {
    await inAnyOrder(network.store, TIMES, async ({ stepwise: store, ended }) => {
      const id = await concert(2);
      await visit(id, await visitor());
      const both = [await visitor(), await visitor()].map((code) => visit(id, code, { store }));
      const kinds = await ended(Promise.all(both));
      assert.deepEqual(kinds.toSorted(), ['recorded', 'soldOut']);
      assert.equal(await counted(id), 2);
      assert.equal(await left(id), 0);
    });
  });

  it('holds against an undo, a further copy and a changed limit at the same time', async () => {
    await inAnyOrder(network.store, TIMES, async ({ stepwise: store, ended }) => {
      const id = await concert(1);
      const [one, other] = [await visitor(), await visitor()];
      await visit(id, one);
      const change = servicesOn(store, network.clock).events.change(guard(), `form ${id}`, id, {
        ...{ ...CONCERT, name: 'Toinen nimi', limit: 1 },
      });
      const all = Promise.all([
        undo(one, store),
        visit(id, one, { store }),
        visit(id, other, { store }),
        change,
      ]);
      const [, , second] = await ended(all);
      const isIn = second === 'recorded';
      assert.equal(await counted(id), isIn ? 1 : 0);
      assert.equal(await left(id), isIn ? 0 : 1);
    });
  });

  it('gets back after an hour what a process took that died before it recorded', async () => {
    const ids: string[] = [];
    await endAfterEveryCall(
      network.store,
      async (store, round) => {
        const id = await concert(1);
        ids[round] = id;
        return visit(id, await visitor(), { store });
      },
      async (round, where) => {
        const id = ids[round] ?? '';
        const taken = await counted(id);
        const next = await visitor();
        network.clock.passes({ minutes: 61 });
        assert.equal(await visit(id, next), taken === 1 ? 'soldOut' : 'recorded', where);
        assert.equal(await counted(id), 1, where);
        network.clock.passes({ minutes: -61 });
      },
    );
  });

  it('is completed by the same form after its process died', async () => {
    const forms: [id: string, code: CardCode][] = [];
    await endAfterEveryCall(
      network.store,
      async (store, round) => {
        forms[round] = [await concert(1), await visitor()];
        return visit(...forms[round], { store });
      },
      async (round, where) => {
        const [id, code] = forms[round] ?? assert.fail(where);
        assert.equal(await visit(id, code), 'recorded', where);
        assert.deepEqual([await counted(id), await left(id)], [1, 0], where);
      },
    );
  });
});
