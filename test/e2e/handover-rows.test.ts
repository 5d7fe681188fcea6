import assert from 'node:assert/strict';
import { textsIn } from '../../cards/texts/index.js';
import type { Language } from '../../services/language.js';
import { SAMPLE_CODES } from '../../services/sample/index.js';
import { beginAs, keepPictures, openClient, type Client } from './client.js';
import type { PlaygroundPage } from './playground-page.js';

const COMMAND = { fi: 'monta korttia', sv: 'flera kort' } satisfies Partial<Record<Language, string>>;
const CODES = { fi: 'KMR1', sv: 'KMR2' };

describe('many handovers in one go at the client', () => {
  let page: PlaygroundPage;

  before(async () => {
    page = await openClient();
  });

  for (const language of ['fi', 'sv'] as const) {
    describe(`in ${language}`, () => {
      const texts = textsIn(language);
      const { t } = texts;
      const code = (number: number): string => `${CODES[language]}000${number}`;
      const shown = (number: number): string => `${CODES[language]} 000${number}`;
      let client: Client;

      before(async () => {
        client = { page, texts };
        await beginAs(page, language, 'office');
      });

      it('keeps the good rows of a pasted list, and gives the others back to be corrected', async () => {
        await page.ask(COMMAND[language]);
        await page.lastCard(t('rows.title'));
        await keepPictures(client, '06-rows-form');
        await page.fill(
          t('rows.field'),
          [
            `${code(1)}\t1980\t00100\t2\t${t('handover.life.student')}\t${t('handover.gender.woman')}`,
            `${code(2)}\t1990\t2100\t0`,
            `${code(3)}\t2020\t00100\t1`,
            `KMA04217\t1980\t00100\t1`,
            `${code(5)}\t1980\t00001\t77`,
            `${SAMPLE_CODES.expired}\t1980\t00100\t1`,
          ].join('\n'),
        );
        await page.press(t('rows.submit'));
        const result = await page.lastCard(t('rows.done', { count: 2 }));
        await keepPictures(client, '06-rows-result');
        for (const line of [shown(1), shown(2), t('rows.already'), t('rows.expired'), t('rows.toCorrect')])
          assert.ok(result.includes(line), `${line}\n${result}`);
        const left = await page.valueOf(t('rows.field'));
        assert.deepEqual(left.split('\n'), [`${code(3)}; 2020; 00100; 1`, `${code(5)}; 1980; 00001; 77`]);
      });

      it('takes the corrected rows', async () => {
        await page.fill(t('rows.field'), `${code(3)}; 2000; 00100; 1\n${code(5)}; 1980; 00200; 7`);
        await page.press(t('rows.submit'));
        const result = await page.lastCard(t('rows.done', { count: 4 }));
        await keepPictures(client, '06-rows-corrected');
        for (const number of [1, 2, 3, 5]) assert.ok(result.includes(shown(number)), result);
      });

      it('undoes a list and its correction as a whole', async () => {
        await page.press(t('rows.undo'));
        await page.lastCard(t('rows.undone', { count: 4 }));
        await keepPictures(client, '06-rows-undone');
      });

      it('comes back as it was for a column that does not belong there', async () => {
        await page.ask(COMMAND[language]);
        const rows = `${t('column.code')};${t('column.birthYear')};x\n${code(6)};1980;x`;
        await page.fill(t('rows.field'), rows);
        await page.press(t('rows.submit'));
        await page.lastCard(t('sheet.unknownColumns', { columns: 'C' }));
        await keepPictures(client, '06-rows-refused');
        assert.equal(await page.valueOf(t('rows.field')), rows);
      });

      it('takes rows in a message, too', async () => {
        const result = await page.ask(`${code(7)};1980;00100;0`);
        await keepPictures(client, '06-rows-message');
        assert.ok(result.includes(t('rows.done', { count: 1 })), result);
      });
    });
  }
});
