import { createAudit } from '../../services/audit.js';
import { CardCode } from '../../services/card-code.js';
import { systemClock } from '../../services/clock.js';
import { Handovers } from '../../services/handovers.js';
import { postalCodes } from '../../services/postal-codes.js';
import { startEmbeddedStore } from '../../services/store/embedded/index.js';
import { openStore } from '../../services/store/open.js';
import { createTotals } from '../../services/totals.js';
import type { Doubt } from '../../services/store/visits.js';
import { Visits } from '../../services/visits.js';

export const CLERKS = 16;

/** The places of a round; the test makes them before the process starts. */
export function placesOf(round: string) {
  return {
    areaId: `busy-${round}`,
    officeId: `office-${round}`,
    /** Where a card is handed over whose first handover was undone. */
    otherOfficeId: `other-office-${round}`,
    venueId: `venue-${round}`,
    serviceIds: ['show', 'course'],
  };
}

/** A card of a clerk that was handed over long before, so that its visits are not noted on it. */
export const oldCodeOf = (round: string, clerk: number): CardCode => CardCode.parse(`R${round}C${clerk}OLD`);

/** What the process tells its parent once it is acknowledged. */
export interface Acknowledged {
  kind: 'handover' | 'handoverUndone' | 'handedOverAgain' | 'visit' | 'visitUndone';
  key: string;
  code: string;
}

/**
 * A process of its own: sixteen clerks hand over cards, record visits and undo some of both, as fast as they can, and
 * the totals are swept all the time, until the process is killed. Its arguments are the folder of the store and a word
 * that makes the round's places and codes its own.
 */
async function work(dataDir: string, round: string): Promise<void> {
  const embedded = await startEmbeddedStore({ dataDir });
  // How long a write may take is not what is tested, and the machine may be busy.
  const store = await openStore({ uri: embedded.uri, patience: 'job' });
  const totals = createTotals(store);
  const audit = createAudit(store, systemClock);
  const needs = {
    store,
    totals,
    audit,
    clock: systemClock,
    postalCodes,
    backDatingDays: 60,
  };
  const { officeId, otherOfficeId, venueId, serviceIds } = placesOf(round);
  const handovers = new Handovers(needs);
  const visits = new Visits(needs);
  const grants = [
    { role: 'distributor' as const, officeId },
    { role: 'distributor' as const, officeId: otherOfficeId },
    { role: 'venue' as const, venueId },
  ];
  const background = { birthYear: 1980, postalCode: '00100', municipality: '091', minors: 1 };

  async function acknowledged(
    kind: Acknowledged['kind'],
    key: string,
    code: CardCode,
    outcome: Promise<{ kind: string }>,
  ): Promise<void> {
    const expected = { handover: 'registered', handedOverAgain: 'registered', visit: 'recorded' };
    const wanted = kind === 'handoverUndone' || kind === 'visitUndone' ? 'undone' : expected[kind];
    const got = (await outcome).kind;
    if (got !== wanted) throw new Error(`${key}: ${got} in the place of ${wanted}`);
    process.send?.({ kind, key, code } satisfies Acknowledged);
  }

  async function serve(clerk: number): Promise<never> {
    const actor = { personId: `busy/clerk-${clerk}`, grants };
    for (let turn = 0; ; turn += 1) {
      const code = CardCode.parse(`R${round}C${clerk}T${turn}`);
      const [handover, again, visit] = [`handover ${code}`, `again ${code}`, `visit ${code}`];
      const register = (key: string, office: string) =>
        handovers.register(actor, key, { code, officeId: office, background });
      // Another purpose each time, so that the person is written as well.
      const purposeId = `${venueId}/${serviceIds[turn % serviceIds.length] ?? ''}`;
      const record = (key: string, used: CardCode, confirmed: Doubt[] = []) =>
        visits.record(actor, key, { code: used, purposeId, children: turn % 2, confirmed });

      await acknowledged('handover', handover, code, register(handover, officeId));
      if (turn % 5 === 4) {
        await acknowledged('handoverUndone', handover, code, handovers.undo(actor, handover));
        // Moves the card in the indexes of area, office and day.
        await acknowledged('handedOverAgain', again, code, register(again, otherOfficeId));
      }
      await acknowledged('visit', visit, code, record(visit, code));
      if (turn % 3 === 2) await acknowledged('visitUndone', visit, code, visits.undo(actor, visit));
      if (turn % 15 === 2) {
        await acknowledged('handoverUndone', handover, code, handovers.undo(actor, handover));
      }
      const old = oldCodeOf(round, clerk);
      await acknowledged('visit', `old ${visit}`, old, record(`old ${visit}`, old, ['again']));
      if (turn % 2 === 0) {
        await acknowledged('visitUndone', `old ${visit}`, old, visits.undo(actor, `old ${visit}`));
      }
    }
  }

  async function sweep(): Promise<never> {
    for (;;) await totals.sweep(undefined, 1);
  }

  await Promise.all([sweep(), ...Array.from({ length: CLERKS }, (_, clerk) => serve(clerk))]);
}

// The test imports only the names; as a program of its own it works.
const [, , dataDir, round] = process.argv;
if (process.send !== undefined && dataDir !== undefined && round !== undefined) await work(dataDir, round);
