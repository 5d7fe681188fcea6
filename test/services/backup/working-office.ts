import assert from 'node:assert/strict';
import type { Actor } from '../../../services/actors.js';
import { CardCode } from '../../../services/card-code.js';
import { handoverOf, type Network } from '../../support/network.js';

/** Somebody who hands over cards and records visits, and everything that was acknowledged to them. */
export interface WorkingOffice {
  acknowledged: { cards: Set<string>; visits: Set<string>; undone: Set<string> };
  /** Hands over a card and records its first visit; undoes every third of these. */
  serve: () => Promise<void>;
  handsOver: (code: string) => Promise<void>;
  /** Undoes the visit of a card, then its handover. */
  takesBack: (code: string) => Promise<void>;
}

export function officeOf(network: Network): WorkingOffice {
  const acknowledged = { cards: new Set<string>(), visits: new Set<string>(), undone: new Set<string>() };
  const { personId, grants } = network.officeWorker('adult social work');
  const actor: Actor = { personId, grants: [...grants, ...network.venueWorker('theatre').grants] };
  const keys = new Map<string, { handover: string; visit: string }>();
  let customers = 0;

  async function handsOver(code: string): Promise<void> {
    customers += 1;
    // Keys jump about, so that new ones come before and behind somebody who reads them in order.
    const own = {
      handover: `${(customers * 7) % 10} handover ${customers}`,
      visit: `${(customers * 3) % 10} visit ${customers}`,
    };
    keys.set(code, own);
    assert.equal(
      (await network.handovers.register(actor, own.handover, handoverOf(code))).kind,
      'registered',
    );
    acknowledged.cards.add(code);
  }
  const keysOf = (code: string) => keys.get(code) ?? assert.fail(`${code} is not handed over`);
  async function visits(code: string): Promise<void> {
    const { visit } = keysOf(code);
    const [purpose] = await network.visits.purposes(actor);
    const values = { code: CardCode.parse(code), purposeId: purpose?.id ?? '', children: 0 };
    assert.equal((await network.visits.record(actor, visit, values)).kind, 'recorded');
    acknowledged.visits.add(visit);
  }
  async function undoes(code: string): Promise<void> {
    const { visit } = keysOf(code);
    assert.equal((await network.visits.undo(actor, visit)).kind, 'undone');
    acknowledged.undone.add(visit);
  }

  return {
    acknowledged,
    serve: async () => {
      const code = `${(customers * 3) % 10}KA${String(customers).padStart(5, '0')}`;
      await handsOver(code);
      await visits(code);
      if (customers % 3 === 0) await undoes(code);
    },
    handsOver,
    takesBack: async (code) => {
      await undoes(code);
      assert.equal((await network.handovers.undo(actor, keysOf(code).handover)).kind, 'undone');
    },
  };
}
