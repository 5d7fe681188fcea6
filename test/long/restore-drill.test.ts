import assert from 'node:assert/strict';
import { fork, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { DATABASE_NAME } from '../../services/store/open.js';
import { RegisterClosedError } from '../../services/store/restores.js';
import { assertHolds } from '../services/backup/registers.js';
import type { Acknowledged } from './busy-office.js';
import { makePlaces, withStore } from './busy-places.js';
import { generator } from './generator.js';
import { assertAcknowledged } from './whole-records.js';

// `LONG=full npm run test:long` runs the full size.
const KILLS = process.env.LONG === 'full' ? 60 : 4;
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
    const seed = Math.floor(Math.random() * 1_000_000);
    const random = generator(seed);
    const target = join(folder, 'killed');
    await withStore(target, (store) => makePlaces(store, '2'));
    const small = join(folder, 'small.backup');
    assert.equal((await finished(start('backup', target, [small]))).code, 0);
    let [present, next] = [small, file];
    const ends = { old: 0, refusal: 0, new: 0 };
    for (let round = 0; round < KILLS; round += 1) {
      const where = `seed ${seed}, round ${round}`;
      const restoring = start('restore', target, [next, '--replace']);
      const ended = finished(restoring);
      await Promise.race([sentences(restoring, 1 + Math.floor(random() * 6)), ended]);
      await pause(random() * LATER_MS);
      restoring.kill('SIGKILL');
      await ended;
      ends[await endOf(target, present, next)] += 1;
      const { code, complained } = await finished(start('restore', target, [next, '--replace']));
      assert.equal(code, 0, `${where}: ${complained}`);
      await checkSame(next, target);
      [present, next] = [next, present];
    }
    console.log(`      seed ${seed}: ${JSON.stringify(ends)}`);
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
