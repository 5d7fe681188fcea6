import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CardCode } from '../../services/card-code.js';
import { dayOf } from '../../services/days.js';
import { startEmbeddedStore } from '../../services/store/embedded/index.js';
import { openStore, type Store } from '../../services/store/open.js';
import { createTotals, figuresOfDay } from '../../services/totals.js';
import { BUSY, type Acknowledged } from './busy-office.js';

// `LONG=full npm run test:long` runs the full size.
const ROUNDS = process.env.LONG === 'full' ? 200 : 8;
const LONGEST_LIFE_WRITES = 400;

describe('an office whose process is killed in the middle of its work', () => {
  let dataDir: string;

  before(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'kaikubotti-killed-'));
    await withStore(dataDir, makePlaces);
  });

  after(() => rm(dataDir, { recursive: true, force: true }));

  it(`finds everything that was acknowledged, and right totals, ${ROUNDS} times`, async () => {
    const seed = Math.floor(Math.random() * 1_000_000);
    const random = generator(seed);
    let acknowledged = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const told = await workAndKill(dataDir, round, 1 + Math.floor(random() * LONGEST_LIFE_WRITES));
      acknowledged += told.length;
      await withStore(dataDir, (store) => check(store, told, `seed ${seed}, round ${round}`));
    }
    assert.ok(acknowledged >= ROUNDS, 'nothing was acknowledged');
    console.log(`      seed ${seed}, ${acknowledged} acknowledged writes`);
  });
});

/** Lets the office work until it has told `writes` writes, kills it, and returns everything that it told. */
async function workAndKill(dataDir: string, round: number, writes: number): Promise<Acknowledged[]> {
  const office = fork(new URL('./busy-office.js', import.meta.url), [dataDir, String(round)]);
  const told: Acknowledged[] = [];
  office.on('message', (message) => {
    told.push(message as Acknowledged); // the other end is our own program
    if (told.length === writes) office.kill('SIGKILL');
  });
  await once(office, 'exit');
  assert.equal(office.signalCode, 'SIGKILL', 'the office ended by itself');
  return told;
}

async function check(store: Store, told: Acknowledged[], where: string): Promise<void> {
  const undone = new Set(told.filter(({ kind }) => kind.endsWith('Undone')).map(({ key }) => key));
  for (const { kind, key, code } of told) {
    if (kind === 'handover') {
      const card = await store.cards.find(CardCode.parse(code));
      assert.equal(card?.operationKey, key, `${where}: ${key}`);
      if (undone.has(key)) assert.equal(card.state, 'undone', `${where}: ${key}`);
    } else if (kind === 'visit') {
      const visit = await store.visits.find(key);
      assert.equal(visit?.code, code, `${where}: ${key}`);
      if (undone.has(key)) assert.equal(visit.undone, true, `${where}: ${key}`);
    }
  }
  await createTotals(store).sweep();
  // A round may run over midnight, so yesterday counts too.
  for (const day of [dayOf(new Date(Date.now() - 86_400_000)), dayOf(new Date())]) {
    const records = figuresOfDay(
      await store.cards.ofDay(BUSY.areaId, day),
      await store.visits.ofDay(BUSY.areaId, day),
    );
    const totals = await store.dailyTotals.find(BUSY.areaId, day);
    assert.deepEqual(totals?.figures ?? { handovers: {}, uses: {} }, records, `${where}: totals of ${day}`);
  }
}

async function withStore(dataDir: string, act: (store: Store) => Promise<unknown>): Promise<void> {
  const embedded = await startEmbeddedStore({ dataDir });
  const store = await openStore({ uri: embedded.uri });
  try {
    await act(store);
  } finally {
    await store.close();
    await embedded.close();
  }
}

async function makePlaces(store: Store): Promise<void> {
  const names = (name: string): { fi: string; sv: string; en: string } => ({ fi: name, sv: name, en: name });
  const { areaId, officeId, venueId } = BUSY;
  await store.areas.addAll([
    { _id: areaId, names: names('Busy'), language: 'fi', mode: 'register', sample: true },
  ]);
  await store.organisations.addAll([
    { _id: officeId, areaId, kind: 'office', names: names('Office') },
    {
      _id: venueId,
      areaId,
      kind: 'venue',
      names: names('Venue'),
      services: [{ id: 'show', names: names('Show'), category: 'culture' }],
    },
  ]);
}

/** A small generator of numbers from 0 to 1, so that a failing round can be run again from its seed. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
