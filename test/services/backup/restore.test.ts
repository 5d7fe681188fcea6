import assert from 'node:assert/strict';
import { gunzipSync, gzipSync } from 'node:zlib';
import { readFile, truncate, writeFile } from 'node:fs/promises';
import { MongoClient } from 'mongodb';
import { cancelRestore, type RestoreOptions } from '../../../services/backup/restore.js';
import { writeBackup } from '../../../services/backup/write.js';
import { CardCode } from '../../../services/card-code.js';
import { systemClock } from '../../../services/clock.js';
import { OperatorError } from '../../../services/operator-error.js';
import type { Documents } from '../../../services/store/documents.js';
import { openStore } from '../../../services/store/open.js';
import { RegisterClosedError } from '../../../services/store/restores.js';
import { openNetwork, type Network } from '../../support/network.js';
import { openTestStore, type TestStore } from '../../support/store.js';
import { backUp, backupFolder, everythingIn, on, restoreInto, type Place } from './registers.js';
import { officeOf } from './working-office.js';

/** What version 1 of the settings held, and version 2 forgot. */
const OLDER_SECRET = { _id: 'formSecret', value: 'older' };

describe('a restore', () => {
  let network: Network;
  let target: TestStore;
  let folder: Awaited<ReturnType<typeof backupFolder>>;
  let file: string;
  before(async () => {
    folder = await backupFolder();
    file = folder.file('register.backup');
    network = await openNetwork();
    const office = officeOf(network);
    for (let customers = 0; customers < 6; customers += 1) await office.serve();
    await network.store.settings.formSecret();
    await on(network, (documents) => documents.add('settings', [OLDER_SECRET]));
    await backUp(network, file);
  });
  beforeEach(async () => {
    target = await openTestStore();
  });
  afterEach(() => target.close());
  after(() => folder.remove());

  const intoTarget = (more: Partial<RestoreOptions> = {}, from = file) => restoreInto(target, from, more);
  const stateOf = (place: Place) => on(place, (documents) => documents.restores.state());

  it('makes an empty register the same, document by document, and nobody else can tell them apart', async () => {
    await target.store.settings.formSecret();
    const told: string[] = [];
    await intoTarget({ tell: (sentence) => told.push(sentence) });
    assert.deepEqual(await everythingIn(target), await everythingIn(network));
    assert.deepEqual(await stateOf(target), { phase: 'done', times: 1 });
    assert.equal(await target.store.settings.formSecret(), await network.store.settings.formSecret());
    assert.ok(told.length >= 4);
  });

  it('brings documents of an older version to this one', async () => {
    const older = folder.file('older.backup');
    const text = (manifest: string): string =>
      manifest.replace(/"settings":\{"version":\d+/, '"settings":{"version":1');
    await writeFile(older, withManifest(await readFile(file), text));
    const versions = await on(target, (documents) => documents.versions.stored());
    await intoTarget({}, older);
    assert.deepEqual(await on(target, (documents) => documents.versions.stored()), versions);
    const { settings } = await everythingIn(target);
    const { settings: before } = await everythingIn(network);
    assert.deepEqual(
      settings,
      before?.filter((setting) => !setting.includes(OLDER_SECRET._id)),
    );
  });

  it('has no visit that counts and whose card was taken back, whatever happened between two reads', async () => {
    const shop = await openNetwork();
    const office = officeOf(shop);
    for (let customers = 0; customers < 4; customers += 1) await office.serve();
    const [taken = '', again = ''] = [...office.acknowledged.cards];
    const meanwhile = folder.file('meanwhile.backup');
    await on(shop, (documents) => {
      const busy: Documents = {
        ...documents,
        read: async function* (collection) {
          if (collection === 'cards') {
            await office.takesBack(taken);
            await office.takesBack(again);
            await office.handsOver(again);
          }
          yield* documents.read(collection);
        },
      };
      return writeBackup({
        documents: busy,
        store: 'server',
        file: meanwhile,
        overwrite: true,
        clock: systemClock,
      });
    });
    await intoTarget({}, meanwhile);
    const cards = await Promise.all(
      [taken, again].map((code) => target.store.cards.find(CardCode.parse(code))),
    );
    assert.deepEqual(
      cards.map((card) => card?.state),
      ['undone', 'active'],
    );
    for (const code of [taken, again])
      assert.equal(await target.store.visits.hasUse(CardCode.parse(code)), false);
    assert.deepEqual(await everythingIn(target), await everythingIn(shop));
  });

  it('leaves a register alone that is not empty, unless told', async () => {
    await target.store.people.setLanguage('tenant/aino', 'sv');
    const before = await everythingIn(target);
    await assert.rejects(intoTarget(), /not empty\. .* add --replace\.$/);
    assert.deepEqual(await everythingIn(target), before);
    assert.deepEqual(await stateOf(target), { phase: 'done', times: 0 });
    await intoTarget({ replace: true });
    assert.deepEqual(await everythingIn(target), await everythingIn(network));
  });

  it('touches nothing when the file is damaged, cut off or of a newer version', async () => {
    await target.store.people.setLanguage('tenant/aino', 'sv');
    const before = await everythingIn(target);
    const cut = folder.file('cut.backup');
    await writeFile(cut, await readFile(file));
    await truncate(cut, 1_000);
    await assert.rejects(intoTarget({ replace: true }, cut), /damaged, was cut off/);
    const newer = folder.file('newer.backup');
    await writeFile(
      newer,
      withManifest(await readFile(file), (text) => text.replace(/"version":\d+/, '"version":99')),
    );
    await assert.rejects(intoTarget({ replace: true }, newer), /newer Kaikubotti/);
    assert.deepEqual(await everythingIn(target), before);
    assert.deepEqual(await stateOf(target), { phase: 'done', times: 0 });
  });

  it('leaves a register alone that a newer version has used', async () => {
    await on(target, async ({ versions }) =>
      versions.replace(new Map(await versions.stored()).set('cards', 99)),
    );
    await assert.rejects(intoTarget({ replace: true }), /newer Kaikubotti has used this register/);
    assert.deepEqual(await stateOf(target), { phase: 'done', times: 0 });
  });

  it('never puts a sample in the place of a real register, nor a real one where the demo is', async () => {
    const sample = folder.file('sample.backup');
    const text = (manifest: string): string => manifest.replace('"sample":false', '"sample":true');
    await writeFile(sample, withManifest(await readFile(file), text));
    await intoTarget({}, sample);
    const real = await openNetwork();
    await assert.rejects(
      restoreInto(real, sample, { replace: true }),
      /sample network, and the register is a real one/,
    );
    assert.equal((await real.store.areas.all()).length, 2);
    await target.store.areas.clear();
    await target.store.areas.addAll(
      (await real.store.areas.all()).map((area) => ({ ...area, sample: true })),
    );
    await assert.rejects(
      intoTarget({ replace: true }),
      /demo’s sample network, and the backup is of a real one/,
    );
  });

  it('keeps everybody else out while it runs', async () => {
    let refusals = 0;
    await intoTarget({
      complete: async () => {
        await assert.rejects(openStore(target), RegisterClosedError);
        await assert.rejects(backUp(target, folder.file('meanwhile.backup')), /is being restored/);
        await assert.rejects(restoreInto(target, file, { replace: true }), /Another restore .* is running/);
        refusals += 1;
      },
    });
    assert.equal(refusals, 1);
    await (await openStore(target)).close();
  });

  it('says when somebody else writes to the register meanwhile, and is not taken for finished', async () => {
    const client = await MongoClient.connect(target.uri);
    const meddled = (documents: Documents): Documents => ({
      ...documents,
      add: async (collection, some) => {
        await documents.add(collection, some);
        if (collection !== 'cards') return;
        await client
          .db(target.name)
          .collection('cards')
          .updateOne({}, { $set: { state: 'blocked' } });
      },
    });
    const run = on(target, (documents) => intoTarget({ documents: meddled(documents) }));
    await assert.rejects(run, /cards is not what the file holds, .* stop it\.\n.*run the restore again/);
    await client.close();
    await assert.rejects(openStore(target), RegisterClosedError);
    await intoTarget();
    assert.deepEqual(await everythingIn(target), await everythingIn(network));
  });

  it('takes its announcement back when it is stopped before it has deleted anything', async () => {
    const stop = new AbortController();
    const untilNobodyWorks = (): Promise<void> => {
      stop.abort(new OperatorError('It was stopped.'));
      return Promise.resolve();
    };
    await assert.rejects(intoTarget({ signal: stop.signal, untilNobodyWorks }), {
      message: 'The restore did not begin: It was stopped.\nThe register is as it was, and open again.',
    });
    await (await openStore(target)).close();
  });

  // What a process does before its end, and whether the old register is whole then.
  const ENDS: [call: string, isWhole: boolean][] = [
    ['restores.announce', true],
    ['restores.load', true],
    ['clear', false],
    ['add', false],
    ['read', false],
    ['set', false],
    ['versions.replace', false],
    ['restores.end', false],
  ];
  for (const [call, isWhole] of ENDS) {
    it(`whose process ends before ${call} leaves ${isWhole ? 'the old register' : 'a mixture that nobody works on'}`, async () => {
      await target.store.people.setLanguage('tenant/aino', 'sv');
      const before = await everythingIn(target);
      const killed = on(target, (documents) =>
        intoTarget({ documents: endingBefore(call, documents), replace: true }),
      );
      await assert.rejects(killed, /killed|did not come to its end/);
      const { phase } = await stateOf(target);
      const isOpen = phase === 'done';
      if (isWhole) assert.deepEqual(await everythingIn(target), before);
      else assert.equal(isOpen, false);
      if (isOpen) await (await openStore(target)).close();
      else await assert.rejects(openStore(target), RegisterClosedError);
      if (isWhole && !isOpen) {
        assert.equal(await on(target, cancelRestore), true);
        await (await openStore(target)).close();
      } else if (!isWhole) {
        await assert.rejects(on(target, cancelRestore), /cannot be taken back/);
      }
      // A mixture is worth nothing, so nobody has to be asked.
      await intoTarget({ replace: isWhole });
      assert.deepEqual(await everythingIn(target), await everythingIn(network));
      await (await openStore(target)).close();
    });
  }
});

/** The same lines with another manifest. */
function withManifest(packed: Buffer, change: (manifest: string) => string): Buffer {
  const lines = gunzipSync(packed).toString().split('\n');
  const manifest = lines.at(-2) ?? '';
  assert.notEqual(change(manifest), manifest);
  return gzipSync([...lines.slice(0, -2), change(manifest), ''].join('\n'));
}

/** A process that ends before it makes a certain call for the first time: nothing that it does later happens. */
function endingBefore(call: string, documents: Documents): Documents {
  let isDead = false;
  const watched = <T extends object>(part: T, path: string): T =>
    new Proxy(part, {
      get: (target, name): unknown => {
        const value: unknown = Reflect.get(target, name);
        const where = `${path}${String(name)}`;
        if (typeof value === 'object' && value !== null && !(value instanceof Map))
          return watched(value, `${where}.`);
        if (typeof value !== 'function') return value;
        return (...values: unknown[]): unknown => {
          // A register that is looked at before it is announced is not what is meant here.
          isDead ||= where === call && (call !== 'read' || values[0] === 'cards');
          // The lease of a dead process runs out.
          if (isDead && where !== 'release') return Promise.reject(new Error('killed'));
          return Reflect.apply(value, target, values);
        };
      },
    });
  return {
    ...watched(documents, ''),
    restoreLease: documents.restoreLease,
  };
}
