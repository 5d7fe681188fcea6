import assert from 'node:assert/strict';
import { SAMPLE, SAMPLE_CODES } from '../../services/sample/index.js';
import { inFinnishAndSwedish, type Tried } from './both-languages.js';
import { actAs, ageLast, beginAs, keepPictures } from './client.js';

const COMMUNITY: Record<Tried, string> = { fi: 'yhteisön kortti', sv: 'gemenskapens kort' };
const LIST: Record<Tried, string> = { fi: 'monta korttia', sv: 'flera kort' };
const GROUP: Record<Tried, string> = { fi: 'ryhmä', sv: 'grupp' };
const ROWS: Record<Tried, string> = { fi: 'KVG1', sv: 'KVG2' };
const COMMUNITY_CODES: Record<Tried, string> = { fi: 'KVG3', sv: 'KVG4' };

describe('rare rows and community cards at the client', () => {
  inFinnishAndSwedish((language, { t }, step) => {
    const row = (number: number): string => `${ROWS[language]}0${number}01;1980;87100;0`;

    step('are rows that stand twice, and rows that were undone', async (client) => {
      const { page } = client;
      await beginAs(page, language, 'office');
      await page.ask([row(1), row(3), row(3)].join('\n'));
      const repeated = await page.lastCard(t('rows.repeated'));
      assert.ok(repeated.includes(t('rows.done', { count: 1 })), repeated);
      await keepPictures(client, '13-rows-repeated');
      await page.press(t('rows.undo'));
      await page.lastCard(t('rows.undone', { count: 1 }));
      await page.ask([row(1), row(3), row(3)].join('\n'));
      const again = await page.lastCard(t('rows.undoneRow'));
      assert.ok(again.includes(t('rows.left')), again);
      await keepPictures(client, '13-rows-undone-before');
    });

    step('are rows whose columns stand in another order', async (client) => {
      const { page } = client;
      await page.ask(LIST[language]);
      await page.fill(
        t('rows.field'),
        [7, 9].map((number) => `1980;87100;0;${row(number).slice(0, 8)}`).join('\n'),
      );
      await page.press(t('rows.submit'));
      await page.lastCard(t('rows.otherOrder'));
      await keepPictures(client, '13-rows-other-order');
    });

    step('are rows of somebody who works for two offices', async (client) => {
      const { page } = client;
      await actAs([
        { role: 'distributor', officeId: SAMPLE.officeId },
        { role: 'distributor', officeId: SAMPLE.secondOfficeId },
      ]);
      await page.ask(row(5));
      await page.lastCard(t('rows.chooseOffice'));
      await keepPictures(client, '13-rows-choose-office');
      await page.press(t('rows.submit'));
      await page.lastCard(t('rows.done', { count: 1 }));
      await page.press(t('rows.undo'));
      await page.lastCard(t('rows.undone', { count: 1 }));
    });

    step('are community cards that are taken back, and one that is not any more', async (client) => {
      const { page } = client;
      await beginAs(page, language, 'office');
      for (const [number, hours, said, name] of [
        [1, 0, t('community.undoneBody'), 'undone'],
        [3, 25, t('community.undoLate'), 'undo-late'],
      ] as const) {
        await page.ask(COMMUNITY[language]);
        await page.fill(t('handover.code'), `${COMMUNITY_CODES[language]}0${number}01`);
        await page.press(t('community.submit'));
        await page.lastCard(t('community.done'));
        await ageLast('cards', hours);
        await page.press(t('common.undo'));
        await page.lastCard(said);
        await keepPictures(client, `13-community-${name}`);
      }
    });

    step('are children of a group without a community card', async (client) => {
      const { page } = client;
      await beginAs(page, language, 'venue');
      await page.ask(GROUP[language]);
      await page.fill(t('group.children'), '4');
      await page.fill(t('group.codes'), SAMPLE_CODES.valid);
      await page.press(t('group.submit'));
      await page.lastCard(t('group.needsCommunity'));
      await keepPictures(client, '13-group-needs-community');
    });
  });
});
