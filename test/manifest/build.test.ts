import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import { z } from 'zod';
import { buildPackage } from '../../manifest/build.js';
import { SAMPLE_SETTINGS } from './sample-installation.js';

const Command = z.object({ title: z.string(), description: z.string() });
const Manifest = z.object({
  version: z.string(),
  id: z.string(),
  validDomains: z.array(z.string()),
  developer: z.record(z.string(), z.string()),
  localizationInfo: z.object({ defaultLanguageTag: z.string() }),
  supportsChannelFeatures: z.string(),
  bots: z.tuple([
    z.object({
      botId: z.string(),
      scopes: z.array(z.string()),
      supportsFiles: z.boolean(),
      commandLists: z.array(z.object({ scopes: z.array(z.string()), commands: z.array(Command) })),
    }),
  ]),
});
const Strings = z.record(z.string(), z.string());

async function unzipped() {
  const { zip } = await buildPackage(SAMPLE_SETTINGS);
  return unzipSync(zip);
}

function jsonOf(files: Record<string, Uint8Array>, file: string): unknown {
  const bytes = files[file];
  assert.ok(bytes, `${file} is in the zip`);
  return JSON.parse(strFromU8(bytes));
}

describe('the Teams app package', function () {
  // The first check compiles Microsoft's schema, which takes seconds on a busy machine.
  this.timeout(20_000);

  it('holds the manifest, both icons and the other two languages at the top of the zip', async () => {
    assert.deepEqual(Object.keys(await unzipped()).sort(), [
      'color.png',
      'en.json',
      'manifest.json',
      'outline.png',
      'sv.json',
    ]);
  });

  it('is filled with the settings', async () => {
    const manifest = Manifest.parse(jsonOf(await unzipped(), 'manifest.json'));
    assert.equal(manifest.id, SAMPLE_SETTINGS.appId);
    assert.equal(manifest.bots[0].botId, SAMPLE_SETTINGS.appId);
    assert.deepEqual(manifest.validDomains, ['botti.kunta.example']);
    assert.deepEqual(manifest.developer, SAMPLE_SETTINGS.developer);
    assert.deepEqual(manifest.bots[0].scopes, ['personal', 'team', 'groupChat']);
    assert.equal(manifest.bots[0].supportsFiles, true, 'Teams gives the bot no files without it');
    assert.equal(manifest.supportsChannelFeatures, 'tier1');
    assert.equal(manifest.localizationInfo.defaultLanguageTag, 'fi');
  });

  it('offers the command words in Finnish where the client has no other language', async () => {
    const [bot] = Manifest.parse(jsonOf(await unzipped(), 'manifest.json')).bots;
    assert.deepEqual(
      bot.commandLists.map(({ scopes, commands }) => [...scopes, ...commands.map(({ title }) => title)]),
      [
        [
          ...['personal', 'luovutus', 'käynti', 'ryhmä', 'monta korttia', 'kortin tiedot'],
          ...['omat kirjaukset', 'tapahtumat', 'tilastot', 'kieli', 'ohje'],
        ],
        ['team', 'yhdistä', 'ohje'],
        ['groupChat', 'ohje'],
      ],
    );
  });

  const translatedWords = {
    'sv.json': [
      ...['överlåtelse', 'besök', 'grupp', 'flera kort', 'kortuppgifter', 'egna registreringar', 'evenemang'],
      ...['statistik', 'språk', 'hjälp', 'koppla', 'hjälp', 'hjälp'],
    ],
    'en.json': [
      ...['handover', 'visit', 'group', 'many cards', 'card details', 'own entries', 'events'],
      ...['statistics', 'language', 'help', 'connect', 'help', 'help'],
    ],
  };
  for (const [file, words] of Object.entries(translatedWords)) {
    it(`offers them in ${file}, in the same places`, async () => {
      const strings = Strings.parse(jsonOf(await unzipped(), file));
      const titles = Object.entries(strings).filter(([key]) => key.endsWith('.title'));
      assert.deepEqual(
        titles.map(([, word]) => word),
        words,
      );
      assert.deepEqual(
        titles.map(([key]) => key.replaceAll(/\D+/g, ' ').trim()),
        [...Array.from({ length: 10 }, (_, at) => `0 0 ${at}`), '0 1 0', '0 1 1', '0 2 0'],
      );
    });
  }

  it('says in every language that it is no official Kaikukeskus service and leaves no Finnish over', async () => {
    const files = await unzipped();
    const manifest = z.object({ description: Strings }).parse(jsonOf(files, 'manifest.json'));
    const swedish = Strings.parse(jsonOf(files, 'sv.json'));
    const english = Strings.parse(jsonOf(files, 'en.json'));
    assert.match(manifest.description.full ?? '', /ei ole .*Kaikukeskuksen virallinen palvelu/);
    assert.match(swedish['description.full'] ?? '', /inte en officiell tjänst från Kaikukeskus/);
    assert.match(english['description.full'] ?? '', /not an official Kaikukeskus service/);
    const sameInAll = Object.keys(english).filter((key) => swedish[key] === english[key]);
    assert.deepEqual(sameInAll, ['$schema', 'name.short']);
  });

  it('has the same bytes every time, in every time zone', async () => {
    const zoneBefore = process.env.TZ;
    const zips: Uint8Array[] = [];
    try {
      for (const zone of ['Europe/Helsinki', 'Pacific/Auckland', 'America/Los_Angeles']) {
        process.env.TZ = zone;
        zips.push((await buildPackage(SAMPLE_SETTINGS)).zip);
      }
    } finally {
      if (zoneBefore === undefined) delete process.env.TZ;
      else process.env.TZ = zoneBefore;
    }
    assert.deepEqual(zips[1], zips[0]);
    assert.deepEqual(zips[2], zips[0]);
  });
});
