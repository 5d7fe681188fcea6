import assert from 'node:assert/strict';
import { fork, spawn, type ChildProcess } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { DATABASE_NAME } from '../../services/store/open.js';
import { RegisterClosedError } from '../../services/store/restores.js';
import { assertHolds } from '../services/backup/registers.js';
import type { Acknowledged } from './busy-office.js';
import { makePlaces, withStore } from './busy-places.js';
import { generator } from './generator.js';
import { assertAcknowledged } from './whole-records.js';

// `npm run test:kill` runs the full size; RESTORE_SEED chooses the moments of an earlier run, as far as a machine repeats itself.
const Settings = z.object({
  RESTORE_KILLS: z.coerce.number().int().positive().default(4),
  RESTORE_SEED: z.coerce
    .number()
    .int()
    .nonnegative()
    .default(() => randomInt(1_000_000)),
});
const { RESTORE_KILLS: KILLS, RESTORE_SEED: SEED } = Settings.parse(process.env);
/** A restore has so many things to say before it ends. */
const SENTENCES = 8;
/** A killed restore lives so long after one of its sentences, at most. */
const LATER_MS = 60;
const WRITES_BEFORE = 400;

describe('the drill of an administrator', () => {
  let folder: string;
  let file: string;
  let told: Acknowledged[];
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kaikubotti-drill-'));
    file = join(folder, 'register.backup');
    const source = join(folder, 'source');
    await withStore(source, (store) => makePlaces(store, '1'));
    told = await backUpBusyOffice(source, file);
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('finds everything that was acknowledged before a backup under load, document by document', async () => {
    const target = join(folder, 'target');
    const { code, complained } = await finished(start('restore', target, [file]));
    assert.deepEqual([code, complained], [0, '']);
    await withStore(target, (store) => assertAcknowledged(store, told, 'restored'));
    await checkSame(file, target);
    console.log(`      ${told.length} acknowledged writes`);
  });

  it(`serves the old register or refuses after a restore was killed, ${KILLS} times, and the next one finishes`, async () => {
    const random = generator(SEED);
    const target = join(folder, 'killed');
    await withStore(target, (store) => makePlaces(store, '2'));
    const small = join(folder, 'small.backup');
    assert.equal((await finished(start('backup', target, [small]))).code, 0);
    let [present, next] = [small, file];
    const ends = { old: 0, refusal: 0, new: 0 };
    for (let round = 0; round < KILLS; round += 1) {
      const where = `RESTORE_SEED=${SEED}, round ${round}`;
      const restoring = start('restore', target, [next, '--replace']);
      const ended = finished(restoring);
      await Promise.race([sentences(restoring, Math.floor(random() * (SENTENCES + 1))), ended]);
      await pause(random() * LATER_MS);
      restoring.kill('SIGKILL');
      await ended;
      ends[await endOf(target, present, next)] += 1;
      const { code, complained } = await finished(start('restore', target, [next, '--replace']));
      assert.equal(code, 0, `${where}: ${complained}`);
      await checkSame(next, target);
      [present, next] = [next, present];
    }
    console.log(`      RESTORE_SEED=${SEED}: ${KILLS} kills left ${JSON.stringify(ends)}`);
  });
});

/** Makes a backup while an office works as fast as it can, and returns what was acknowledged before it began. */
async function backUpBusyOffice(dataDir: string, file: string): Promise<Acknowledged[]> {
  const office = fork(new URL('./busy-office.js', import.meta.url), [dataDir, '1']);
  const told: Acknowledged[] = [];
  await new Promise<void>((resolve) => {
    office.on('message', (message) => {
      told.push(message as Acknowledged); // the other end is our own program
      if (told.length === WRITES_BEFORE) resolve();
    });
  });
  const before = [...told];
  const { code, complained } = await finished(start('backup', dataDir, [file]));
  assert.deepEqual([code, complained], [0, '']);
  assert.ok(told.length > before.length, 'nobody worked during the backup');
  office.kill('SIGKILL');
  await once(office, 'exit');
  return before;
}

function start(command: 'backup' | 'restore', dataDir: string, args: string[]): ChildProcess {
  const program = fileURLToPath(new URL(`../../bot/commands/${command}.js`, import.meta.url));
  return spawn(process.execPath, [program, ...args], {
    env: { PATH: process.env.PATH, DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Resolves when a program has said so many sentences. */
function sentences(child: ChildProcess, count: number): Promise<void> {
  let said = 0;
  if (count === 0) return Promise.resolve();
  return new Promise((resolve) =>
    child.stdout?.on('data', (piece: Buffer) => {
      said += String(piece).split('\n').length - 1;
      if (said >= count) resolve();
    }),
  );
}

async function finished(child: ChildProcess): Promise<{ code: number | null; complained: string }> {
  child.stdout?.resume();
  const [complained] = await Promise.all([
    child.stderr === null ? '' : text(child.stderr),
    once(child, 'exit'),
  ]);
  return { code: child.exitCode, complained };
}

/** What a killed restore left: a register that works is the old or the new one, and nothing else. */
async function endOf(dataDir: string, old: string, file: string): Promise<'old' | 'refusal' | 'new'> {
  try {
    await withStore(dataDir, () => Promise.resolve());
  } catch (error) {
    assert.ok(error instanceof RegisterClosedError, String(error));
    return 'refusal';
  }
  const isOld = await checkSame(old, dataDir).then(
    () => true,
    () => false,
  );
  if (isOld) return 'old';
  await checkSame(file, dataDir);
  return 'new';
}

/** Fails unless a folder's register holds exactly what a backup holds. */
async function checkSame(file: string, dataDir: string): Promise<void> {
  await withStore(dataDir, (_store, uri) => assertHolds({ uri, name: DATABASE_NAME }, file));
}
