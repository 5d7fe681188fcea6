import assert from 'node:assert/strict';
import { createCanvas } from 'canvas';
import { strFromU8, strToU8 } from 'fflate';
import { z } from 'zod';
import { buildPackage } from '../../manifest/build.js';
import { drawOutlineIcon } from '../../manifest/icons.js';
import { packageFaults } from '../../manifest/package-faults.js';
import type { PackageFiles } from '../../manifest/package-files.js';
import { SAMPLE_SETTINGS } from './sample-installation.js';

const Json = z.record(z.string(), z.unknown());

/** The sound package with one of its JSON files changed; `undefined` takes a key away. */
async function withChanged(file: string, change: Record<string, unknown>): Promise<PackageFiles> {
  const { files } = await buildPackage(SAMPLE_SETTINGS);
  const bytes = files[file];
  assert.ok(bytes);
  const content = { ...Json.parse(JSON.parse(strFromU8(bytes))), ...change };
  return { ...files, [file]: strToU8(JSON.stringify(content)) };
}

async function withFile(file: string, bytes: Uint8Array): Promise<PackageFiles> {
  return { ...(await buildPackage(SAMPLE_SETTINGS)).files, [file]: bytes };
}

async function without(file: string): Promise<PackageFiles> {
  const { files } = await buildPackage(SAMPLE_SETTINGS);
  return Object.fromEntries(Object.entries(files).filter(([name]) => name !== file));
}

function picture(sidePx: number, fill: string | undefined): Buffer {
  const canvas = createCanvas(sidePx, sidePx);
  const context = canvas.getContext('2d');
  if (fill !== undefined) {
    context.fillStyle = fill;
    context.fillRect(1, 1, sidePx - 2, sidePx - 2);
  }
  return canvas.toBuffer('image/png');
}

const tooLong = (characters: number) => 'ä'.repeat(characters + 1);

describe('faults of a Teams app package', function () {
  // The first check compiles Microsoft's schema, which takes seconds on a busy machine.
  this.timeout(20_000);

  it('finds none in the package as it is built', async () => {
    const { files } = await buildPackage(SAMPLE_SETTINGS);
    assert.deepEqual(await packageFaults(files), []);
  });

  const brokenJson: [string, string, Record<string, unknown>, RegExp][] = [
    [
      'no channel support although it works in teams',
      'manifest.json',
      { supportsChannelFeatures: undefined },
      /^manifest\.json: supportsChannelFeatures must be tier1/,
    ],
    ['a malformed bot id', 'manifest.json', { id: 'kaikubotti' }, /^manifest\.json: id must match pattern/],
    ['a pre-release version', 'manifest.json', { version: '1.0.0-beta' }, /^manifest\.json: version must be/],
    [
      'an address among the domains',
      'manifest.json',
      { validDomains: ['https://botti.kunta.example'] },
      /^manifest\.json: validDomains must hold host names/,
    ],
    [
      'an unknown property',
      'manifest.json',
      { theme: 'dark' },
      /^manifest\.json: must NOT have .*\(theme\)$/,
    ],
    [
      'a too long Finnish description',
      'manifest.json',
      { description: { short: tooLong(80), full: 'Kaikubotti' } },
      /^manifest\.json: description\.short must NOT have more than 80/,
    ],
    ...['sv.json', 'en.json'].flatMap((file): [string, string, Record<string, unknown>, RegExp][] => [
      [
        `a too long short description in ${file}`,
        file,
        { 'description.short': tooLong(80) },
        new RegExp(`^${file}: description\\.short must NOT have more than 80`),
      ],
      [
        `a too long full name in ${file}`,
        file,
        { 'name.full': tooLong(100) },
        new RegExp(`^${file}: name\\.full must NOT have more than 100`),
      ],
      [
        `an untranslated command in ${file}`,
        file,
        { 'bots[0].commandLists[0].commands[2].title': undefined },
        new RegExp(
          `^${file}: bots\\[0\\]\\.commandLists\\[0\\]\\.commands\\[2\\]\\.title is not translated$`,
        ),
      ],
      [
        `a translation of nothing in ${file}`,
        file,
        { 'bots[0].commandLists[2].commands[7].title': 'x' },
        new RegExp(
          `^${file}: bots\\[0\\]\\.commandLists\\[2\\]\\.commands\\[7\\]\\.title is not in the manifest$`,
        ),
      ],
    ]),
  ];
  for (const [what, file, change, message] of brokenJson) {
    it(`names ${what}`, async () => {
      const faults = await packageFaults(await withChanged(file, change));
      assert.equal(faults.length, 1, faults.join('\n'));
      assert.match(faults[0] ?? '', message);
    });
  }

  const brokenIcons: [string, string, Uint8Array, string][] = [
    [
      'a colour icon of the wrong size',
      'color.png',
      drawOutlineIcon(),
      'must be 192 x 192 pixels and is 32 x 32',
    ],
    [
      'an outline icon of the wrong size',
      'outline.png',
      picture(48, '#fff'),
      'must be 32 x 32 pixels and is 48 x 48',
    ],
    ['a see-through colour icon', 'color.png', picture(192, '#123456'), 'must have no transparent pixels'],
    ['a coloured outline icon', 'outline.png', picture(32, '#123456'), 'must be drawn in white only'],
    ['an empty outline icon', 'outline.png', picture(32, undefined), 'must have something drawn on it'],
    ['a text named as a picture', 'color.png', strToU8('<svg/>'), 'is not a PNG picture'],
    ['half a picture', 'outline.png', drawOutlineIcon().subarray(0, 20), 'is not a readable PNG picture'],
  ];
  for (const [what, file, bytes, fault] of brokenIcons) {
    it(`names ${what}`, async () => {
      assert.deepEqual(await packageFaults(await withFile(file, bytes)), [`${file}: ${fault}`]);
    });
  }

  it('names an outline icon without a transparent ground', async () => {
    const canvas = createCanvas(32, 32);
    const context = canvas.getContext('2d');
    context.fillStyle = '#fff';
    context.fillRect(0, 0, 32, 32);
    const faults = await packageFaults(await withFile('outline.png', canvas.toBuffer('image/png')));
    assert.deepEqual(faults, ['outline.png: must have a transparent ground']);
  });

  for (const file of ['manifest.json', 'sv.json', 'en.json', 'color.png', 'outline.png']) {
    it(`names a missing ${file}`, async () => {
      assert.deepEqual(await packageFaults(await without(file)), [`${file}: is missing from the package`]);
    });
  }

  it('names a file that is no JSON', async () => {
    assert.deepEqual(await packageFaults(await withFile('sv.json', strToU8('{ "name'))), [
      'sv.json: is not a JSON object',
    ]);
  });
});
