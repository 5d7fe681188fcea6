import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { MongoClient } from 'mongodb';
import { CardCode } from '../../../services/card-code.js';
import { DATABASE_NAME, openStore } from '../../../services/store/open.js';
import { createTotals } from '../../../services/totals.js';
import { visitOn } from '../../support/first-uses.js';
import { storeInAnotherProcess } from '../../support/store-process.js';

const PROGRAM = fileURLToPath(new URL('../../../bot/commands/verify.js', import.meta.url));
const CODE = CardCode.parse('KMA04217');

describe('npm run verify', () => {
  let dataDir: string;
  let bot: Awaited<ReturnType<typeof storeInAnotherProcess>> | undefined;
  before(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'kaikubotti-verify-'));
    bot = await storeInAnotherProcess(dataDir);
    const store = await openStore({ uri: bot.uri });
    await store.cards.add({
      ...{ _id: CODE, areaId: 'inland', officeId: 'family centre', state: 'active', undoneKeys: [] },
      ...{ operationKey: 'form 1', day: '2026-03-01', lastDay: '2027-02-28', at: new Date() },
    });
    await store.visits.add(visitOn(CODE, {}));
    for (const day of ['2026-03-01', '2026-03-10']) await store.dailyTotals.mark('inland', day);
    await createTotals(store).sweep();
    await store.close();
  });
  after(async () => {
    await bot?.kill();
    await rm(dataDir, { recursive: true, force: true });
  });

  async function run(...args: string[]): Promise<{ code: number | null; said: string; complained: string }> {
    const child = spawn(process.execPath, [PROGRAM, ...args], {
      env: { PATH: process.env.PATH, DATA_DIR: dataDir },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const [said, complained] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      once(child, 'exit'),
    ]);
    return { code: child.exitCode, said, complained };
  }
  async function spoil(uri: string): Promise<void> {
    const client = await new MongoClient(uri).connect();
    const db = client.db(DATABASE_NAME);
    const [card, day] = [{ 'firstUse.day': '2026-03-09' }, { figures: { handovers: {}, uses: {} } }];
    await db.collection<{ _id: string }>('cards').updateOne({ _id: CODE }, { $set: card });
    await db
      .collection<{ _id: string }>('dailyTotals')
      .updateOne({ _id: 'inland 2026-03-01' }, { $set: day });
    await client.close();
  }
  const DIFFERENCES = [
    'total of inland 2026-03-01, handovers family centre: stored 0, the records say 1',
    'first use of the card of handover form 1: stored inland 2026-03-09, the visits say inland 2026-03-10',
    'Compared 2 days, 1 cards and the indexes of 16 collections.',
  ];

  it('ends with 0 beside the running bot when nothing differs', async () => {
    assert.deepEqual(await run(), {
      code: 0,
      said: 'Compared 2 days, 1 cards and the indexes of 16 collections.\nNothing differs.\n',
      complained: '',
    });
  });

  it('ends with 1 and a line for each difference, and changes nothing', async () => {
    await spoil(bot?.uri ?? '');
    const { code, said } = await run();
    assert.equal(code, 1);
    assert.deepEqual(said.trimEnd().split('\n'), [
      ...DIFFERENCES,
      '2 differences. To mend them: npm run verify -- --repair',
    ]);
    assert.equal((await run()).said, said);
  });

  it('mends them with --repair, also when no bot runs', async () => {
    await bot?.kill();
    bot = undefined;
    const { code, said, complained } = await run('--repair');
    assert.deepEqual([code, complained], [0, '']);
    assert.deepEqual(said.trimEnd().split('\n'), [...DIFFERENCES, '2 differences were mended.']);
    assert.equal((await run()).code, 0);
  });
});
