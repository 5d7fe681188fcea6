import assert from 'node:assert/strict';
import type { Actor } from '../../../services/actors.js';
import { handoverOf, type Network } from '../../support/network.js';

/** Somebody who hands over cards and records their first visits, and everything that was acknowledged to them. */
export interface WorkingOffice {
  acknowledged: { cards: Set<string>; visits: Set<string>; undone: Set<string> };
  /** Serves one more customer. */
  serve: () => Promise<void>;
}

export function officeOf(network: Network): WorkingOffice {
  const acknowledged = { cards: new Set<string>(), visits: new Set<string>(), undone: new Set<string>() };
  const { personId, grants } = network.officeWorker('adult social work');
  const actor: Actor = { personId, grants: [...grants, ...network.venueWorker('theatre').grants] };
  let customers = 0;
  return {
    acknowledged,
    serve: async () => {
      customers += 1;
      // Keys and codes jump about, so that new ones come before and behind somebody who reads them in order.
      const jump = (customers * 7) % 10;
      const visit = `${jump} visit ${customers}`;
      const values = handoverOf(`${(customers * 3) % 10}KA${String(customers).padStart(5, '0')}`);
      await network.handovers.register(actor, `${jump} handover ${customers}`, values);
      acknowledged.cards.add(values.code);
      const [purpose] = await network.visits.purposes(actor);
      const record = { code: values.code, purposeId: purpose?.id ?? '', children: 0 };
      assert.equal((await network.visits.record(actor, visit, record)).kind, 'recorded');
      acknowledged.visits.add(visit);
      if (customers % 3 !== 0) return;
      await network.visits.undo(actor, visit);
      acknowledged.undone.add(visit);
    },
  };
}
