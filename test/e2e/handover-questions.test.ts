import assert from 'node:assert/strict';
import { textsIn } from '../../cards/texts/index.js';
import { SAMPLE } from '../../services/sample/index.js';
import { inFinnishAndSwedish, type Tried } from './both-languages.js';
import {
  BESIDE_OFFICE,
  beginAs,
  hasColleague,
  keepPictures,
  keepPicturesOf,
  OFFICE,
  type Client,
  type TriedRole,
} from './client.js';
import { fillHandover, handOver } from './handing-over.js';
import { clearMembers, openMembers, writeMembers } from './list-of-members.js';

const CODES: Record<Tried, string> = { fi: 'KVC1 0101', sv: 'KVC2 0101' };
/** The same question of one office is asked once a day, so that each language has an office of its own. */
const OFFICES = {
  fi: { role: 'office', areaId: SAMPLE.areaId, name: OFFICE.fi },
  sv: { role: 'besideOffice', areaId: SAMPLE.otherAreaId, name: BESIDE_OFFICE.sv },
} as const satisfies Record<Tried, { role: TriedRole; areaId: string; name: string }>;

/** What stands in the mandatory fields. */
async function typedIn({ page, texts: { t } }: Client): Promise<string[]> {
  const [code, birthYear, postalCode, minors] = [
    await page.valueOf(t('handover.code')),
    await page.valueOf(t('handover.birthYear')),
    await page.valueOf(t('handover.postalCode')),
    await page.valueOf(t('handover.minors')),
  ];
  return [code, birthYear, postalCode, minors];
}

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
      await page.lastCard(t('question.nobodyBody'));
      await keepPictures(client, '13-question-nobody');
      assert.deepEqual(await typedIn(client), [CODES[language], '1980', '87100', '0']);
    });

    step('reaches the responsible person, and the form says so', async (client) => {
      const { page } = client;
      await hasColleague([{ role: 'responsible', side: 'social', areaId }]);
      // What is typed after the last answer comes back as well, and an empty field holds nothing back.
      await page.fill(t('handover.birthYear'), '');
      await page.fill(t('handover.minors'), '2');
      await page.press(t('question.untold'));
      const received = await page.lastCard(t('question.title', { name }));
      for (const sentence of [t('question.untoldBody'), t('question.answer'), t('question.nothingElse')])
        assert.ok(received.includes(sentence), received);
      await keepPictures(client, '13-question-received');
      await page.waitForText(t('question.askedBody', { name, people: '1' }));
      await keepPicturesOf(client, t('question.asked'), '13-question-asked');
      assert.deepEqual(await typedIn(client), [CODES[language], '', '87100', '2']);
    });

    step('keeps what was corrected after a refusal', async (client) => {
      const { page } = client;
      await beginAs(page, language, role);
      await handOver(client, { code: 'KM!', postalCode: '00000' });
      await page.lastCard(t('error.code'));
      await keepPictures(client, '13-question-refused');
      await page.fill(t('handover.code'), CODES[language]);
      await page.fill(t('handover.postalCode'), '87100');
      await page.press(t('handover.untold'));
      await page.press(t('question.untold'));
      await page.lastCard(t('question.asked'));
      await keepPictures(client, '13-question-after-refusal');
      assert.deepEqual(await typedIn(client), [CODES[language], '1980', '87100', '0']);
    });

    step('is of a home municipality that is not in the network', async (client) => {
      const { page } = client;
      await openMembers(client);
      await writeMembers(client, 'Kajaani');
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
      await keepPicturesOf(client, t('question.asked'), '13-question-outside-asked');
      assert.deepEqual(await typedIn(client), [CODES[language], '1980', '00100', '0']);
    });

    step('leaves no list of members behind', async (client) => {
      await openMembers(client);
      await clearMembers(client);
      await hasColleague([]);
    });
  });
});
