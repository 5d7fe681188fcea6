import assert from 'node:assert/strict';
import { textsIn } from '../../cards/texts/index.js';
import { SAMPLE, SAMPLE_CODES } from '../../services/sample/index.js';
import { inFinnishAndSwedish, type Tried } from './both-languages.js';
import { ageLast, beginAs, hasColleague, keepPictures } from './client.js';
import { handOver } from './handing-over.js';
import { clearMembers, openMembers, writeMembers } from './list-of-members.js';

const ENTRIES: Record<Tried, string> = { fi: 'omat kirjaukset', sv: 'egna registreringar' };
/** The list is shown in the reader’s language, whichever it was written in. */
const MEMBER: Record<Tried, string> = { fi: 'Kajaani', sv: 'Kajana' };
const ASKED: Record<Tried, string> = { fi: SAMPLE_CODES.expired, sv: SAMPLE_CODES.validNoChildren };
const CODES: Record<Tried, string> = { fi: 'KMX7 010', sv: 'KMX8 010' };

describe('what stops a handover at the client', () => {
  inFinnishAndSwedish((language, { t }, step) => {
    step('is that another office has issued the card, which is asked to renew it', async (client) => {
      const { page } = client;
      await beginAs(page, language, 'besideOffice');
      await hasColleague([]);
      await handOver(client, { code: ASKED[language] });
      await page.lastCard(t('error.registeredElsewhere'));
      await keepPictures(client, '02-handover-elsewhere');
      await page.press(t('renewalWish.ask'));
      await page.lastCard(t('renewalWish.nobody'));
      await keepPictures(client, '12-wish-nobody');
      await hasColleague([{ role: 'distributor', officeId: SAMPLE.officeId }]);
      await page.press(t('renewalWish.ask'));
      // Whoever is told reads the language of the area.
      await page.lastCard(textsIn('fi').t('renewalWish.title'));
      await keepPictures(client, '12-wish-received');
      await page.ask(ASKED[language]);
      await page.press(t('renewalWish.ask'));
      await page.lastCard(t('renewalWish.asked'));
      await keepPictures(client, '12-wish-asked');
    });

    step('is a home municipality outside the network', async (client) => {
      const { page } = client;
      await openMembers(client);
      await keepPictures(client, '12-members-none');
      await writeMembers(client, 'Kajaani\nMallila');
      await page.lastCard(t('members.unknown', { rows: '2' }));
      await keepPictures(client, '12-members-unknown');
      await writeMembers(client, 'Kajaani');
      await page.lastCard(t('members.saved'));
      await keepPictures(client, '12-members-saved');
      await beginAs(page, language, 'office');
      await handOver(client, { code: CODES[language], postalCode: '00100' });
      await page.lastCard(t('common.checkFields'));
      await keepPictures(client, '02-handover-outside');
    });

    step('is nothing of it once the list is gone, which one press brings back', async (client) => {
      const { page } = client;
      await openMembers(client);
      await clearMembers(client);
      await keepPictures(client, '12-members-cleared');
      await page.press(t('members.restore'));
      assert.ok((await page.lastCard(t('members.saved'))).includes(t('members.now', { count: '1' })));
      await keepPictures(client, '12-members-restored');
      await page.press(t('members.see'));
      await page.lastCard(t('members.rule'));
      assert.equal(await page.valueOf(t('members.field')), MEMBER[language]);
      await clearMembers(client);
    });

    step('is an identity code, which is not shown again', async (client) => {
      const { page } = client;
      await beginAs(page, language, 'office');
      await handOver(client, { code: '131052-308T' });
      await page.lastCard(t('common.personalDataField', { kind: 'identityCode' }));
      await keepPictures(client, '02-handover-identity-code');
      assert.equal(await page.valueOf(t('handover.code')), '');
    });

    step('is no neighbouring code, which is said', async (client) => {
      const { page } = client;
      await handOver(client, { code: `${CODES[language]}1` });
      await page.lastCard(t('handover.done'));
      await handOver(client, { code: `${CODES[language]}2` });
      await page.lastCard(
        t('handover.neighbour', { code: `${CODES[language].replace(' ', '').slice(0, 4)} 0101` }),
      );
      await keepPictures(client, '02-handover-neighbour');
    });

    step('is not undone once it was used, nor after a day', async (client) => {
      const { page } = client;
      await ageLast('cards', 25);
      await page.press(t('common.undo'));
      await page.lastCard(t('handover.undoLate'));
      await keepPictures(client, '02-handover-undo-late');
      await handOver(client, { code: `${CODES[language]}3` });
      await page.lastCard(t('handover.done'));
      await beginAs(page, language, 'venue');
      await page.ask(`${CODES[language]}3`);
      await page.press(t('visit.submit'));
      await page.lastCard(t('visit.done'));
      await beginAs(page, language, 'office');
      await page.ask(ENTRIES[language]);
      await page.press(t('entries.open'));
      await page.lastCard(t('entries.undoHow'));
      await page.press(t('entries.undo'));
      await page.lastCard(t('handover.undoUsed'));
      await keepPictures(client, '02-handover-undo-used');
    });

    step('is corrected within a month, on days that can be', async (client) => {
      const { page } = client;
      await page.ask(ENTRIES[language]);
      await page.press(t('entries.open'));
      await page.lastCard(t('entries.correctHow'));
      await page.press(t('entries.correct'));
      await page.lastCard(t('correction.fill'));
      await page.fill(t('correction.day'), '1.12.2025');
      await page.press(t('correction.submit'));
      await page.lastCard(t('common.checkFields'));
      await keepPictures(client, '12-handover-correction-refused');
      await ageLast('cards', 31 * 24);
      await page.press(t('correction.submit'));
      await page.lastCard(t('correction.handoverLate', { days: 30 }));
      await keepPictures(client, '12-handover-correction-late');
    });
  });
});
