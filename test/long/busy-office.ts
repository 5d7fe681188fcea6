import { createAudit } from '../../services/audit.js';
import { CardCode } from '../../services/card-code.js';
import { systemClock } from '../../services/clock.js';
import { Handovers } from '../../services/handovers.js';
import { loadPostalCodes } from '../../services/postal-codes.js';
import { startEmbeddedStore } from '../../services/store/embedded/index.js';
import { openStore } from '../../services/store/open.js';
import { createTotals } from '../../services/totals.js';
import { Visits } from '../../services/visits.js';

/** The places of the busy office; the test makes them before the first start. */
export const BUSY = {
  areaId: 'busy',
  officeId: 'busy-office',
  venueId: 'busy-venue',
  purposeId: 'busy-venue/show',
};

/** What the process tells its parent once it is acknowledged. */
export interface Acknowledged {
  kind: 'handover' | 'handoverUndone' | 'visit' | 'visitUndone';
  key: string;
  code: string;
}

const CLERKS = 16;

/**
 * A process of its own: sixteen clerks hand over cards, record visits and undo some of both, as fast as they can, until
 * the process is killed. Its arguments are the folder of the store and a word that makes the round's codes its own.
 */
async function work(dataDir: string, round: string): Promise<void> {
  const embedded = await startEmbeddedStore({ dataDir });
  const store = await openStore({ uri: embedded.uri });
  const needs = {
    store,
    totals: createTotals(store),
    audit: createAudit(store, systemClock),
    clock: systemClock,
    postalCodes: loadPostalCodes(),
    backDatingDays: 60,
  };
  const handovers = new Handovers(needs);
  const visits = new Visits(needs);
  const actor = {
    personId: 'busy/clerk',
    grants: [
      { role: 'distributor' as const, officeId: BUSY.officeId },
      { role: 'venue' as const, venueId: BUSY.venueId },
    ],
  };
  const background = { birthYear: 1980, postalCode: '00100', municipality: '091', minors: 1 };
  const tell = (acknowledged: Acknowledged): void => {
    process.send?.(acknowledged);
  };

  async function serve(clerk: number): Promise<never> {
    for (let turn = 0; ; turn += 1) {
      const code = CardCode.parse(`R${round}C${clerk}T${turn}`);
      const handover = `handover ${code}`;
      const visit = `visit ${code}`;
      await handovers.register(actor, handover, { code, officeId: BUSY.officeId, background });
      tell({ kind: 'handover', key: handover, code });
      if (turn % 5 === 4) {
        await handovers.undo(actor, handover);
        tell({ kind: 'handoverUndone', key: handover, code });
        continue;
      }
      await visits.record(actor, visit, { code, purposeId: BUSY.purposeId, children: turn % 2 });
      tell({ kind: 'visit', key: visit, code });
      if (turn % 3 !== 2) continue;
      await visits.undo(actor, visit);
      tell({ kind: 'visitUndone', key: visit, code });
    }
  }

  await Promise.all(Array.from({ length: CLERKS }, (_, clerk) => serve(clerk)));
}

// The test imports only the constants; as a program of its own it works.
const [, , dataDir, round] = process.argv;
if (process.send !== undefined && dataDir !== undefined && round !== undefined) await work(dataDir, round);
