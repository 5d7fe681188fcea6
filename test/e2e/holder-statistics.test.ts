import assert from 'node:assert/strict';
import { beginAs, keepPictures, openClient, openClientAt } from './client.js';
import type { PlaygroundPage } from './playground-page.js';

const COMMAND = { fi: 'vuositilasto', sv: 'årsstatistik' };

describe('the yearly statistics of clients at the client', () => {
  let page: PlaygroundPage;

  before(async () => {
    page = await openClient();
  });

  for (const language of ['fi', 'sv'] as const) {
    it(`are seen once the year cannot change any more, in ${language}`, async () => {
      const client = await beginAs(page, language, 'culture');
      const { t } = client.texts;
      const shown = await page.ask(COMMAND[language]);
      assert.ok(shown.includes(t('holders.defSmall')), shown);
      await keepPictures(client, '12-yearly-statistics');
      await page.press(t('holders.year', { year: 2025 }));
      await page.lastCard(t('holders.notYet', { from: client.texts.day('2026-04-01') }));
      await keepPictures(client, '12-yearly-statistics-not-yet');
    });
  }
});

/** The numbers that stand as lines of their own behind a heading, up to the next one. */
function groupsUnder(heading: string, headings: string[], shown: string): number[] {
  const lines = shown.split('\n').map((line) => line.trim());
  const after = lines.slice(lines.indexOf(heading) + 1);
  const end = after.findIndex((line) => headings.includes(line) || line.startsWith('•'));
  return after
    .slice(0, end)
    .filter((line) => /^\d+$/u.test(line))
    .map(Number);
}

describe('the yearly statistics of clients once the year cannot change any more', () => {
  let page: PlaygroundPage;
  let end: () => Promise<void>;

  before(async () => {
    ({ page, end } = await openClientAt('2026-04-02T08:00:00Z'));
  });

  after(() => end());

  for (const language of ['fi', 'sv'] as const) {
    it(`show the groups of the year before, which add up to its cards, in ${language}`, async () => {
      const client = await beginAs(page, language, 'culture');
      const { t } = client.texts;
      const shown = await page.ask(COMMAND[language]);
      const headings = [t('holders.age'), t('handover.gender'), t('handover.lifeSituation')];
      for (const heading of headings) {
        const groups = groupsUnder(heading, headings, shown);
        const handovers = groups.reduce((sum, cards) => sum + cards, 0);
        assert.ok(groups.length > 1 && groups.every((cards) => cards >= 5), shown);
        assert.ok(shown.includes(t('holders.count', { handovers: String(handovers) })), shown);
      }
      await keepPictures(client, '12-yearly-statistics-figures');
    });
  }
});
