import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import type { Store } from '../../services/store/open.js';
import { createTotals } from '../../services/totals.js';
import { verifyDerived, verifyIndexes } from '../../services/verify/index.js';
import { CLERKS, type Acknowledged } from './busy-office.js';
import { makePlaces, withStore } from './busy-places.js';
import { generator } from './generator.js';
import { assertAcknowledged, assertNothingHalf, assertNoVisitAlone } from './whole-records.js';

// `npm run test:kill` runs the full size; KILL_SEED chooses the moments of an earlier run, as far as a machine repeats itself.
const Settings = z.object({
  KILL_ROUNDS: z.coerce.number().int().positive().default(20),
  KILL_SEED: z.coerce
    .number()
    .int()
    .nonnegative()
    .default(() => randomInt(1_000_000)),
});
const { KILL_ROUNDS: ROUNDS, KILL_SEED: SEED } = Settings.parse(process.env);
const LONGEST_LIFE_WRITES = 400;
const LONGEST_DELAY_MS = 20;
/** Every so many-th process is killed while it starts, or just after. */
const EARLY_EVERY = 8;
const LONGEST_START_MS = 800;
const LONGEST_ROUND_MS = 60_000;
const AT_ONCE = 1_000;
const HOUR_MS = 60 * 60 * 1000;

describe('an office whose process is killed in the middle of its work', function () {
  this.timeout(ROUNDS * LONGEST_ROUND_MS);
  let dataDir: string;

  before(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'kaikubotti-killed-'));
    await withStore(dataDir, (store) => makePlaces(store, '0'));
  });

  after(() => rm(dataDir, { recursive: true, force: true }));

  it(`finds everything that was acknowledged, nothing half, and right totals, ${ROUNDS} times`, async () => {
    const started = performance.now();
    const random = generator(SEED);
    const ever: Acknowledged[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const where = `KILL_SEED=${SEED}, round ${round}`;
      const told = await workAndKill(dataDir, String(round), random);
      ever.push(...told);
      await withStore(dataDir, async (store) => {
        await check(store, String(round), told, where);
        await makePlaces(store, String(round + 1));
      });
    }
    assert.ok(ever.length > 0, 'nothing was acknowledged');
    // What an earlier round has told must have lived through all the later ones.
    await withStore(dataDir, async (store) => {
      for (let at = 0; at < ever.length; at += AT_ONCE)
        await assertAcknowledged(store, ever.slice(at, at + AT_ONCE), `KILL_SEED=${SEED}, at the end`);
      await assertNoVisitAlone(store, `KILL_SEED=${SEED}, at the end`);
    });
    const seconds = Math.round((performance.now() - started) / 1000);
    console.log(`      KILL_SEED=${SEED}: ${ROUNDS} kills, ${ever.length} acknowledged writes, ${seconds} s`);
  });
});

/**
 * Lets the office work until it has told some writes and a moment longer, or only for a moment, kills it, and returns
 * all that it told.
 */
async function workAndKill(dataDir: string, round: string, random: () => number): Promise<Acknowledged[]> {
  const diesEarly = Number(round) % EARLY_EVERY === EARLY_EVERY - 1;
  const writes = 1 + Math.floor(random() * LONGEST_LIFE_WRITES);
  const delayMs = random() * (diesEarly ? LONGEST_START_MS : LONGEST_DELAY_MS);
  const office = fork(new URL('./busy-office.js', import.meta.url), [dataDir, round]);
  const told: Acknowledged[] = [];
  const killLater = (): void => void pause(delayMs).then(() => office.kill('SIGKILL'));
  office.on('message', (message) => {
    told.push(message as Acknowledged); // the other end is our own program
    if (!diesEarly && told.length === writes) killLater();
  });
  if (diesEarly) killLater();
  // What it told last may still be under way when it is gone.
  await Promise.all([once(office, 'exit'), once(office, 'disconnect')]);
  assert.equal(office.signalCode, 'SIGKILL', `the office of round ${round} ended by itself`);
  return told;
}

async function check(store: Store, round: string, told: Acknowledged[], where: string): Promise<void> {
  await assertAcknowledged(store, told, where);
  await assertNothingHalf(store, `R${round}C`, where);
  const report = (difference: object): void => assert.fail(`${where}: ${JSON.stringify(difference)}`);
  await verifyIndexes(store, { report, repair: false });
  await createTotals(store).sweep();
  // Two hours later the writers that were killed are known to be dead, and their days come to rest.
  await createTotals(store, () => new Date(Date.now() + 2 * HOUR_MS)).sweep();
  assert.deepEqual(await store.dailyTotals.dirty(), [], where);
  const { cards } = await verifyDerived(store, { report, repair: false });
  assert.ok(cards >= CLERKS, `${where}: nothing was compared`);
}
