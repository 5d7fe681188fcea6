import assert from 'node:assert/strict';
import { textsIn } from '../../cards/texts/index.js';
import { SAMPLE } from '../../services/sample/index.js';
import { inFinnishAndSwedish, type Tried } from './both-languages.js';
import {
  BESIDE_OFFICE,
  beginAs,
  hasColleague,
  keepPictures,
  keepPicturesBeside,
  OFFICE,
  type TriedRole,
} from './client.js';
import { fillHandover, handOver } from './handing-over.js';

const MEMBERS: Record<Tried, string> = { fi: 'jäsenkunnat', sv: 'medlemskommuner' };
const CODES: Record<Tried, string> = { fi: 'KVC1 0101', sv: 'KVC2 0101' };
/** The same question of one office is asked once a day, so that each language has an office of its own. */
const OFFICES = {
  fi: { role: 'office', areaId: SAMPLE.areaId, name: OFFICE.fi },
  sv: { role: 'besideOffice', areaId: SAMPLE.otherAreaId, name: BESIDE_OFFICE.sv },
} as const satisfies Record<Tried, { role: TriedRole; areaId: string; name: string }>;

describe('a question from the form of a handover, at the client', () => {
  inFinnishAndSwedish((language, { t }, step) => {
    const { role, areaId, name } = OFFICES[language];

    step('reaches nobody where nobody chats with the bot', async (client) => {
      const { page } = client;
      await beginAs(page, language, role);
      await hasColleague([]);
      await fillHandover(client, { code: CODES[language] });
      await page.press(t('handover.untold'));
      await keepPictures(client, '13-question-form');
      await page.press(t('question.untold'));
      await page.waitForText(t('question.nobodyBody'));
      await keepPicturesBeside(client, t('question.nobody'), '13-question-nobody');
    });

    step('reaches the responsible person, and the form says so', async (client) => {
      const { page } = client;
      await hasColleague([{ role: 'responsible', side: 'social', areaId }]);
      // This client has folded everything anew.
      await page.press(t('handover.untold'));
      await page.press(t('question.untold'));
      const received = await page.lastCard(t('question.title', { name }));
      for (const sentence of [t('question.untoldBody'), t('question.answer'), t('question.nothingElse')])
        assert.ok(received.includes(sentence), received);
      await keepPictures(client, '13-question-received');
      await page.waitForText(t('question.askedBody', { name, people: '1' }));
      await keepPicturesBeside(client, t('question.asked'), '13-question-asked');
    });

    step('is of a home municipality that is not in the network', async (client) => {
      const { page } = client;
      await beginAs(page, language, 'national');
      await page.ask(MEMBERS[language]);
      await page.fill(t('members.field'), 'Kajaani');
      await page.press(t('members.save'));
      await page.lastCard(t('members.saved'));
      await beginAs(page, language, role);
      await handOver(client, { code: CODES[language], postalCode: '00100' });
      await page.lastCard(t('common.checkFields'));
      await page.press(t('question.outside'));
      const received = await page.lastCard(t('question.title', { name }));
      const municipality = textsIn(language).name({ fi: 'Helsinki', sv: 'Helsingfors', en: 'Helsinki' });
      assert.ok(received.includes(t('question.outsideBody', { municipality })), received);
      await keepPictures(client, '13-question-outside');
      await page.waitForText(t('question.askedBody', { name, people: '1' }));
      await keepPicturesBeside(client, t('question.asked'), '13-question-outside-asked');
      assert.equal(await page.valueOf(t('handover.code')), CODES[language]);
    });

    step('leaves no list of members behind', async ({ page }) => {
      await beginAs(page, language, 'national');
      await page.ask(MEMBERS[language]);
      await page.press(t('members.clear'));
      await page.lastCard(t('members.clearTitle'));
      await page.press(t('members.clear'));
      await page.lastCard(t('members.cleared'));
      await hasColleague([]);
    });
  });
});
