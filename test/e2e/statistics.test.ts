import assert from 'node:assert/strict';
import { textsIn } from '../../cards/texts/index.js';
import { LANGUAGES, type Language } from '../../services/language.js';
import { beginAs, keepPictures, openClient, THEATRE, type TriedRole } from './client.js';
import type { PlaygroundPage } from './playground-page.js';

const COMMAND: Record<Language, string> = { fi: 'tilastot', sv: 'statistik', en: 'statistics' };
/** As the charts are drawn, in pixels. */
const PICTURE_WIDTH = 1000;

describe('statistics at the client', () => {
  let page: PlaygroundPage;

  before(async () => {
    page = await openClient();
  });

  const askAs = async (role: TriedRole, language: Language) => {
    const client = await beginAs(page, language, role);
    return { client, answer: await page.ask(COMMAND[language]) };
  };

  for (const language of LANGUAGES) {
    it(`shows the area's main user a picture and the same numbers in a table, in ${language}`, async () => {
      const { t } = textsIn(language);
      const { client, answer } = await askAs('culture', language);
      assert.deepEqual(await page.images(), [PICTURE_WIDTH]);
      await keepPictures(client, '04-statistics-area');
      for (const words of [
        t('statistics.title', { name: 'Mallila' }),
        t('statistics.running', { week: 11 }),
        t('statistics.week', { week: 10 }),
        t('statistics.uses'),
        t('statistics.handovers'),
        t('statistics.definitions'),
      ]) {
        assert.ok(answer.includes(words), `${words}: ${answer}`);
      }
      const [picture] = await page.alternativeTexts();
      const numbers = numbersAfter(t('statistics.uses'), answer);
      assert.equal(numbers.length, 2, answer);
      for (const number of numbers) {
        assert.ok(picture?.includes(number) === true, `${number}: ${picture ?? 'no text'}`);
      }
    });

    it(`shows a venue its own figures only, in ${language}`, async () => {
      const texts = textsIn(language);
      const { client, answer } = await askAs('venue', language);
      assert.deepEqual(await page.images(), [PICTURE_WIDTH]);
      await keepPictures(client, '04-statistics-venue');
      assert.ok(answer.includes(texts.t('statistics.title', { name: THEATRE[language] })), answer);
      assert.ok(!answer.includes(texts.t('statistics.handovers')), answer);
    });
  }

  it('shows an office its own handovers', async () => {
    const { client, answer } = await askAs('office', 'fi');
    await keepPictures(client, '04-statistics-office');
    assert.ok(answer.includes(client.texts.t('statistics.handovers')), answer);
  });

  it('says whose they are to somebody without the right', async () => {
    const { client, answer } = await askAs('social', 'fi');
    await keepPictures(client, '04-statistics-refused');
    assert.ok(answer.includes(client.texts.t('role.figures')), answer);
    assert.deepEqual(await page.images(), []);
  });
});

/** The two numbers that follow a row's label in the table. */
function numbersAfter(label: string, text: string): string[] {
  const row = text.slice(text.lastIndexOf(`\n${label}\n`));
  return [...row.matchAll(/^(\d[\d,.\u00a0 ]*)$/gmu)].slice(0, 2).map(([number]) => number.trim());
}
