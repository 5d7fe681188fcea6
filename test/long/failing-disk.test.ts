import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { newFolder, startStore } from '../services/store/embedded/running-store.js';
import type { Told } from './trying-writer.js';

const run = promisify(execFile);
const WRITER = fileURLToPath(new URL('./trying-writer.js', import.meta.url));
const WRITES = 60;
const SYNCS = 'fdatasync,fsync,msync';

describe('a disk that fails under the embedded store', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await newFolder();
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  /** What the writer tells while the kernel answers those of its calls that `when` names with an error. */
  async function tellsWhile(calls: string, when: string): Promise<Told[]> {
    const fault = `inject=${calls}:error=EIO:when=${when}`;
    const writer = [process.execPath, WRITER, folder, String(WRITES)];
    const { stdout } = await run('strace', [
      '-f',
      '-qq',
      '-o',
      '/dev/null',
      '-e',
      `trace=${calls}`,
      '-e',
      fault,
      ...writer,
    ]);
    return stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Told); // the other end is our own program
  }

  const numbersOf = (told: Told[], kind: 'acknowledged' | 'refused'): number[] =>
    told.flatMap((one) => (one.kind === kind ? [one.n] : []));

  /** Everything acknowledged is there, nothing that was never tried, and every index equals its documents. */
  async function assertKept(told: Told[]): Promise<void> {
    const store = await startStore(folder);
    const db = store.client.db('test');
    const ids = new Set(
      (await db.collection<{ _id: number }>('documents').find().toArray()).map(({ _id }) => _id),
    );
    const lost = numbersOf(told, 'acknowledged').filter((n) => !ids.has(n));
    const { valid, errors } = await db.command({ validate: 'documents', full: true });
    await store.stop();
    assert.deepEqual(lost, [], 'acknowledged and lost');
    assert.deepEqual([valid, errors], [true, []]);
  }

  it('has no write acknowledged from the moment on when nothing is synced', async () => {
    const told = await tellsWhile(SYNCS, '20+');
    const acknowledged = numbersOf(told, 'acknowledged');
    const refused = numbersOf(told, 'refused');
    assert.ok(acknowledged.length > 0, 'the disk failed too early to see anything');
    assert.ok(refused.length > 0, 'writes were acknowledged that no sync had made durable');
    assert.deepEqual(
      [...acknowledged, ...refused],
      Array.from({ length: WRITES }, (_, n) => n),
    );
    await assertKept(told);
  });

  it('is written to again as soon as it syncs, without a restart', async () => {
    const told = await tellsWhile(SYNCS, '20..30');
    const refused = numbersOf(told, 'refused');
    assert.equal(refused.length, 11);
    assert.ok((numbersOf(told, 'acknowledged').at(-1) ?? 0) > (refused.at(-1) ?? 0));
    assert.deepEqual(
      told.filter(({ kind }) => kind === 'store'),
      [],
    );
    await assertKept(told);
  });

  it('in the moment of a new state ends the store, which starts again by itself', async () => {
    const told = await tellsWhile('pwrite64', '40..45');
    const sentences = told.flatMap((one) => (one.kind === 'store' ? [one.sentence] : []));
    assert.match(
      sentences[0] ?? '',
      /has stopped: the disk failed while the store was writing; check the disk\./,
    );
    assert.ok(sentences.includes('The store runs again.'), sentences.join('\n'));
    assert.ok((numbersOf(told, 'acknowledged').at(-1) ?? 0) > (numbersOf(told, 'refused')[0] ?? WRITES));
    await assertKept(told);
  });
});
