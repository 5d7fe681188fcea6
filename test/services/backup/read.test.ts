import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { openBackup } from '../../../services/backup/read.js';
import { writeBackup } from '../../../services/backup/write.js';
import { systemClock } from '../../../services/clock.js';
import { openDocuments } from '../../../services/store/documents.js';
import { openNetwork } from '../../support/network.js';

const REFUSED = /is damaged, was cut off or is no backup/;

describe('the file of a backup', () => {
  let folder: string;
  let file: string;
  let whole: Buffer;
  let lines: string[];
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kaikubotti-backup-'));
    file = join(folder, 'register.backup');
    const network = await openNetwork();
    for (let visits = 0; visits < 200; visits += 1) await network.hasVisit();
    const documents = await openDocuments(network);
    await writeBackup({ documents, store: 'server', file, overwrite: false, clock: systemClock });
    await documents.close();
    whole = await readFile(file);
    lines = gunzipSync(whole).toString().split('\n').slice(0, -1);
  });
  after(() => rm(folder, { recursive: true, force: true }));

  const refusalOf = async (content: Buffer | string): Promise<string> => {
    const path = join(folder, 'other.backup');
    await writeFile(path, content);
    const error = await openBackup(path).then(
      (backup) => backup.close().then(() => assert.fail('it was taken')),
      (failure: unknown) => failure,
    );
    assert.ok(error instanceof Error);
    return error.message;
  };
  const packed = (some: string[]): Buffer => gzipSync(some.map((line) => `${line}\n`).join(''));

  it('is taken when it is whole', async () => {
    const backup = await openBackup(file);
    assert.equal(backup.manifest.collections.visits?.documents, 200);
    let visits = 0;
    for await (const { collection } of backup.documents()) if (collection === 'visits') visits += 1;
    await backup.close();
    assert.equal(visits, 200);
    // The same lines packed anew are the same backup.
    await writeFile(file, packed(lines));
    await (await openBackup(file)).close();
  });

  it('is refused when it was cut off anywhere', async () => {
    for (const bytes of [0, 1, 10, 100, Math.floor(whole.length / 2), whole.length - 9, whole.length - 1]) {
      assert.match(await refusalOf(whole.subarray(0, bytes)), REFUSED, `${bytes} bytes`);
    }
    for (const count of [1, 2, lines.length - 1]) {
      assert.match(await refusalOf(packed(lines.slice(0, count))), REFUSED, `${count} lines`);
    }
  });

  it('is refused when a single bit of it is another one', async () => {
    const places = Array.from({ length: 40 }, (_, at) => Math.floor((at * (whole.length - 20)) / 40) + 10);
    for (const at of places) {
      const changed = Buffer.from(whole);
      changed[at] = (changed[at] ?? 0) ^ 4;
      assert.match(await refusalOf(changed), REFUSED, `byte ${at}`);
    }
  });

  it('is refused when a line is missing, doubled, changed or too many, though it is packed well', async () => {
    const [header = '', first = '', ...rest] = lines;
    assert.match(await refusalOf(packed([header, ...rest])), REFUSED);
    assert.match(await refusalOf(packed([header, first, first, ...rest])), REFUSED);
    assert.match(await refusalOf(packed([header, first.replace('"adults"', '"adulte"'), ...rest])), REFUSED);
    assert.match(await refusalOf(packed([...lines, first])), REFUSED);
    assert.match(await refusalOf(packed([first, ...rest])), REFUSED);
  });

  it('is refused when its manifest is not that of its lines', async () => {
    const [manifest = ''] = lines.slice(-1);
    const others = [
      manifest.replace('"documents":200', '"documents":199'),
      manifest.replace(/"fingerprint":"..../, '"fingerprint":"0000'),
      manifest.replace('"sample":false', '"sample":1'),
      'manifest\t{',
    ];
    for (const other of others) {
      assert.notEqual(other, manifest);
      assert.match(await refusalOf(packed([...lines.slice(0, -1), other])), REFUSED);
    }
  });

  it('is refused when it is no backup at all', async () => {
    assert.match(await refusalOf('a letter'), REFUSED);
    assert.match(await refusalOf(gzipSync('a letter\n')), REFUSED);
    assert.match(await refusalOf(gzipSync('')), REFUSED);
    await assert.rejects(openBackup(join(folder, 'missing')), /missing cannot be read \(ENOENT\)/);
    await assert.rejects(openBackup(folder), /cannot be read \(EISDIR\)/);
  });

  it('is left to the newer program that wrote it', async () => {
    const newer = ['kaikubotti-backup\t{"format":2}', ...lines.slice(1)];
    assert.match(await refusalOf(packed(newer)), /newer Kaikubotti/);
  });
});
