import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { textsIn } from '../../cards/texts/index.js';
import { packageRoot } from '../../services/package-root.js';
import { chatCards } from '../support/all-cards.js';
import { openClient, sendCards } from './client.js';
import type { PlaygroundPage } from './playground-page.js';

/** More in one chat make the client slow. */
const AT_ONCE = 20;
/** Names that are longer than any real one are cut on purpose. */
const HAS_MADE_UP_NAMES = /long|markup|unsafe/;
/** Articles and numbers of minors look like one another; the guide's own spec has pictures of answers. */
const LOOKS_LIKE_ANOTHER = /^articleCard|^handoverReceiptCard: [1-9]\d* minors$/;

/** The other specs take a card through what people do; here each one is looked at in every shape that it has. */
describe('every card at the client', () => {
  let page: PlaygroundPage;

  before(async () => {
    page = await openClient();
  });

  for (const language of ['fi', 'sv'] as const) {
    it(`fits on a telephone, in ${language}`, async () => {
      const folder = join(packageRoot(), 'artifacts', 'screenshots', 'cards', language);
      await mkdir(folder, { recursive: true });
      const cards = chatCards().filter(
        (one) => one.language === language && !LOOKS_LIKE_ANOTHER.test(one.name),
      );
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
        for (const [index, { name }] of some.toReversed().entries()) {
          const words = HAS_MADE_UP_NAMES.test(name) ? [] : (found.get(paths[index] ?? '') ?? []);
          cut.push(...words.map((button) => `${name}: ${button}`));
        }
      }
      assert.deepEqual(cut, []);
    }).timeout(900_000);
  }
});

const fileName = (name: string): string => name.replaceAll(/[^a-zåäö0-9]+/giu, '-').toLowerCase();
