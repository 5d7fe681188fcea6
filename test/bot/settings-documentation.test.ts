import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Settings } from '../../bot/config.js';
import { packageRoot } from '../../services/package-root.js';

const read = (file: string): string => readFileSync(join(packageRoot(), file), 'utf8');

/** A table row without the padding that the formatter adds. */
const withoutPadding = (line: string): string => line.replace(/ +/g, ' ').trim();

describe('the documentation of the settings', () => {
  const defaults = new Map(
    Object.entries(Settings.parse({})).map(([key, value]) => [
      key,
      JSON.stringify(value).replaceAll('"', ''),
    ]),
  );

  it('has every setting in the table of the README, with its default and what it is', () => {
    const rows = read('README.md').split('\n').map(withoutPadding);
    for (const [key, schema] of Object.entries(Settings.shape)) {
      const standing = defaults.has(key) ? `\`${defaults.get(key) ?? ''}\` ` : '';
      assert.ok(rows.includes(`| \`${key}\` | ${standing}| ${schema.description ?? '?'} |`), key);
    }
  });

  it('has every setting in .env.example, with its description and its default', () => {
    const lines = read('.env.example').split('\n');
    for (const [key, schema] of Object.entries(Settings.shape)) {
      const at = lines.findIndex((line) => line.startsWith(`${key}=`));
      assert.notEqual(at, -1, key);
      assert.equal(lines[at - 1], `# ${schema.description ?? '?'}`);
      const value = lines[at]?.slice(key.length + 1) ?? '';
      if (value !== '') assert.equal(value, defaults.get(key), key);
    }
  });

  it('has no setting in .env.example that nobody reads', () => {
    const keys = [...read('.env.example').matchAll(/^([A-Za-z_]+)=/gm)].map(([, key = '']) => key);
    const unknown = keys.filter((key) => !(key in Settings.shape) && !key.startsWith('APP_'));
    assert.deepEqual(unknown, []);
  });
});
