import assert from 'node:assert/strict';
import { textsIn } from '../../cards/texts/index.js';
import { LANGUAGES, type Language } from '../../services/language.js';
import { ageLast, beginAs, keepPictures, openClient, type Client } from './client.js';
import type { PlaygroundPage } from './playground-page.js';

const COMMAND: Record<Language, string> = { fi: 'luovutus', sv: 'överlåtelse', en: 'handover' };
const CODE: Record<Language, string> = { fi: 'kmb 10 111', sv: 'kmb 10 222', en: 'kmb 10 333' };
const CODE_AS_SHOWN: Record<Language, string> = { fi: 'KMB1 0111', sv: 'KMB1 0222', en: 'KMB1 0333' };
const LAST_DAY: Record<Language, string> = { fi: '9.3.2027', sv: '9.3.2027', en: '9 March 2027' };

describe('a card handover at the client', () => {
  let page: PlaygroundPage;

  before(async () => {
    page = await openClient();
  });

  for (const language of LANGUAGES) {
    describe(`in ${language}`, () => {
      const texts = textsIn(language);
      const { t } = texts;
      let client: Client;

      before(async () => {
        client = { page, texts };
        await beginAs(page, language, 'office');
      });

      it('opens by the button and shows both conditions', async () => {
        await page.press(t('menu.handover'));
        const form = await page.lastCard(t('handover.title'));
        for (const key of ['handover.conditionClient', 'handover.conditionFinances'] as const) {
          assert.ok(form.includes(t(key)), form);
        }
        assert.ok(form.includes(t('handover.notDiscretionary')), form);
      });

      it('comes back with everything typed and an error beside each field', async () => {
        await page.ask(COMMAND[language]);
        await keepPictures(client, '02-handover-form');
        await page.fill(t('handover.code'), 'x1');
        await page.fill(t('handover.birthYear'), '2015');
        await page.fill(t('handover.postalCode'), '00001');
        await page.fill(t('handover.minors'), '99');
        await page.press(t('handover.voluntary'));
        await page.choose(t('handover.lifeSituation'), t('handover.life.student'));
        await page.choose(t('handover.gender'), t('handover.gender.woman'));
        await page.press(t('handover.submit'));
        const form = await page.lastCard(t('error.code'));
        await keepPictures(client, '02-handover-rejected');
        for (const [field, error] of [
          ['handover.code', t('error.code')],
          ['handover.birthYear', t('error.tooYoung', { year: '2010' })],
          ['handover.postalCode', t('error.postalCode')],
          ['handover.minors', t('error.minors')],
        ] as const) {
          assert.ok(isBeside(form, t(field), error), `${t(field)}: ${form}`);
        }
        assert.equal(await page.valueOf(t('handover.code')), 'x1');
        assert.equal(await page.valueOf(t('handover.birthYear')), '2015');
        assert.equal(await page.valueOf(t('handover.postalCode')), '00001');
        assert.equal(await page.valueOf(t('handover.minors')), '99');
        assert.equal(await page.chosen(t('handover.lifeSituation')), t('handover.life.student'));
        assert.equal(await page.chosen(t('handover.gender')), t('handover.gender.woman'));
      });

      it('is corrected, and answered with a receipt that names the last day', async () => {
        await fillRightly(client);
        await page.press(t('handover.submit'));
        const receipt = await page.lastCard(t('handover.done'));
        await keepPictures(client, '02-handover-receipt');
        assert.ok(receipt.includes(CODE_AS_SHOWN[language]), receipt);
        assert.ok(receipt.includes(LAST_DAY[language]), receipt);
        assert.ok(receipt.includes(t('handover.tellChildren')), receipt);
      });

      it('can be undone, and the same code handed over again', async () => {
        await page.press(t('common.undo'));
        await page.lastCard(t('handover.undone'));
        await keepPictures(client, '02-handover-undone');
        await page.press(t('menu.handover'));
        await page.lastCard(t('handover.conditions'));
        await fillRightly(client);
        await page.press(t('handover.submit'));
        await page.lastCard(t('handover.done'));
      });

      it('has its first receipt when it is entered twice, and the card its details', async () => {
        await page.ask(CODE[language]);
        await page.lastCard(t('issued.title'));
        await keepPictures(client, '02-handover-registered');
        await page.ask(COMMAND[language]);
        await page.lastCard(t('handover.conditions'));
        await fillRightly(client);
        await page.press(t('handover.submit'));
        await page.lastCard(t('handover.sameDay'));
        await keepPictures(client, '02-handover-again');
      });

      it('takes a paper form with its own day', async () => {
        await page.ask(COMMAND[language]);
        await fillRightly(client, `${CODE[language]} 1`);
        await page.press(t('visit.otherDay'));
        await page.fill(t('handover.otherDay'), '11.3.2026');
        await page.press(t('handover.submit'));
        await page.lastCard(t('common.checkFields'));
        await keepPictures(client, '02-handover-earlier-day');
        await page.fill(t('handover.otherDay'), '1.3.2026');
        await page.press(t('handover.submit'));
        const receipt = await page.lastCard(t('handover.done'));
        for (const shown of [texts.day('2026-03-01'), texts.day('2027-02-28')])
          assert.ok(receipt.includes(shown), receipt);
        await keepPictures(client, '13-handover-earlier-receipt');
      });

      it('lets the home municipality be changed', async () => {
        await page.ask(COMMAND[language]);
        await fillRightly(client, `${CODE[language]} 2`);
        await page.press(t('handover.submit'));
        await page.lastCard(t('handover.done'));
        await page.press(t('handover.changeMunicipality'));
        await page.lastCard(t('handover.changeMunicipalityTitle'));
        await keepPictures(client, '02-handover-municipality');
        await page.fill(t('handover.newMunicipality'), 'Inkoo');
        await page.press(t('handover.save'));
        const receipt = await page.lastCard(t('handover.done'));
        assert.ok(receipt.includes(language === 'sv' ? 'Ingå' : 'Inkoo'), receipt);
      });

      it('shows it no more after a day', async () => {
        await ageLast('cards', 25);
        await page.press(t('client.show'));
        await page.lastCard(t('client.back'));
        await page.press(t('client.back'));
        const receipt = await page.lastCard(t('handover.done'));
        assert.ok(!receipt.includes(t('handover.homeMunicipality')), receipt);
        await keepPictures(client, '13-handover-receipt-later');
      });

      it('takes another home municipality than that of the postal code', async () => {
        await page.ask(COMMAND[language]);
        await fillRightly(client, `${CODE[language]} 3`);
        await page.press(t('handover.otherMunicipality'));
        await page.fill(t('handover.municipality'), 'Inkooo');
        await page.press(t('handover.submit'));
        await page.lastCard(t('error.municipality'));
        await keepPictures(client, '13-handover-other-municipality');
        await page.fill(t('handover.municipality'), 'Inkoo');
        await page.press(t('handover.submit'));
        const receipt = await page.lastCard(t('handover.done'));
        assert.ok(receipt.includes(language === 'sv' ? 'Ingå' : 'Inkoo'), receipt);
      });
    });
  }
});

async function fillRightly({ page, texts: { t, language } }: Client, code = CODE[language]): Promise<void> {
  await page.fill(t('handover.code'), code);
  await page.fill(t('handover.birthYear'), '1987');
  await page.fill(t('handover.postalCode'), '00100');
  await page.fill(t('handover.minors'), '2');
}

/** Whether the error stands right before or right after the field's label: an input has no text of its own. */
function isBeside(form: string, label: string, error: string): boolean {
  const lines = form.split(/\n+/).map((line) => line.replace(/\s*\*\s*$/, '').trim());
  const at = lines.indexOf(label);
  return at >= 0 && (lines[at - 1] === error || lines[at + 1] === error);
}
