import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildPackage } from '../../manifest/build.js';
import { packageCommand } from '../../manifest/command.js';
import { SAMPLE_ENV, SAMPLE_SETTINGS } from './sample-installation.js';

describe('npm run package', function () {
  // The first check compiles Microsoft's schema, which takes seconds on a busy machine.
  this.timeout(20_000);

  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kaikubotti-package-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  async function run(env: Record<string, string | undefined>) {
    const said: string[] = [];
    const complaints: string[] = [];
    const outputFolder = join(folder, 'artifacts');
    const exitCode = await packageCommand({
      env,
      outputFolder,
      say: (line) => said.push(line),
      complain: (line) => complaints.push(line),
    });
    return { exitCode, said, complaints, outputFolder };
  }

  it('writes one zip named after the version and says where', async () => {
    const { exitCode, said, complaints, outputFolder } = await run(SAMPLE_ENV);
    const { version, zip } = await buildPackage(SAMPLE_SETTINGS);
    assert.equal(exitCode, 0);
    assert.deepEqual(complaints, []);
    assert.deepEqual(readdirSync(outputFolder), [`kaikubotti-${version}.zip`]);
    const file = join(outputFolder, `kaikubotti-${version}.zip`);
    assert.deepEqual(new Uint8Array(readFileSync(file)), zip);
    assert.ok(said.join('\n').includes(file));
  });

  it('writes nothing with bad settings, and names every one of them in one message', async () => {
    const { exitCode, said, complaints } = await run({
      ...SAMPLE_ENV,
      MicrosoftAppId: 'not-an-id',
      PUBLIC_URL: 'http://botti.kunta.example',
    });
    assert.equal(exitCode, 1);
    assert.deepEqual(readdirSync(folder), []);
    assert.deepEqual(said, []);
    assert.equal(complaints.length, 1);
    assert.match(complaints[0] ?? '', /was not written.*\n {2}MicrosoftAppId .*\n {2}PUBLIC_URL /);
    assert.doesNotMatch(complaints[0] ?? '', /not-an-id|botti\.kunta/);
  });
});
