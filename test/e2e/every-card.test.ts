import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { textsIn } from '../../cards/texts/index.js';
import { packageRoot } from '../../services/package-root.js';
import type { Language } from '../../services/language.js';
import { chatCards, type SentCard } from '../support/all-cards.js';
import { LONG_NAME } from '../support/sample-organisations.js';
import { openClient, sendCards } from './client.js';
import type { PlaygroundPage } from './playground-page.js';

/** More in one chat make the client slow. */
const AT_ONCE = 10;
/** Articles are all of one shape; made-up names are longer than any real one. */
const NOT_HERE = /^articleCard|long|markup|unsafe/;
/** Buttons with a name that no place has; the bot's own words always have to fit. */
const isMadeUp = (words: string): boolean =>
  words.includes('evil.example') || Object.values(LONG_NAME).some((name) => words.includes(name));
/** Of the same card; those with more have specs of their own. */
const MOST_SHAPES = 6;

/** The other specs take a card through what people do; here each kind is looked at, in its first shapes. */
describe('every card at the client', () => {
  let page: PlaygroundPage;

  before(async () => {
    page = await openClient();
  });

  for (const language of ['fi', 'sv'] as const) {
    it(`fits on a telephone, in ${language}`, async () => {
      const folder = join(packageRoot(), 'artifacts', 'screenshots', 'cards', language);
      await mkdir(folder, { recursive: true });
      const cards = cardsToLookAt(language);
      const cut: string[] = [];
      for (let at = 0; at < cards.length; at += AT_ONCE) {
        const some = cards.slice(at, at + AT_ONCE);
        await page.reload();
        // An answer shows that the page listens again.
        await page.ask(textsIn(language).t('menu.help'));
        const before = await page.countOfCards('');
        await sendCards(some.map(({ card }) => card));
        await page.waitForCards(before + some.length);
        const paths = some.map(({ name }) => join(folder, `${fileName(name)}.png`)).reverse();
        const found = await page.picturesOnPhone(paths);
        for (const [path, buttons] of found)
          cut.push(...buttons.filter((words) => !isMadeUp(words)).map((words) => `${path}: ${words}`));
      }
      assert.deepEqual(cut, []);
    }).timeout(900_000);
  }
});

function cardsToLookAt(language: Language): SentCard[] {
  const shapes = new Map<string, number>();
  return chatCards().filter((one) => {
    if (one.language !== language || NOT_HERE.test(one.name)) return false;
    const [kind = ''] = one.name.split(':');
    const count = (shapes.get(kind) ?? 0) + 1;
    shapes.set(kind, count);
    return count <= MOST_SHAPES;
  });
}

const fileName = (name: string): string => name.replaceAll(/[^a-zåäö0-9]+/giu, '-').toLowerCase();
