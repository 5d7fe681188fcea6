import assert from 'node:assert/strict';
import { textsIn } from '../../cards/texts/index.js';
import { startBot, type RunningBot } from '../support/bot.js';
import { sentenceOf } from '../support/person.js';
import { GRANTS, twoAreas } from './small-network.js';

const { t } = textsIn('fi');
const sv = textsIn('sv').t;
const RANTA_OFFICE = 'Rannan sosiaalityö';
const CLIENT = { code: 'KYSYN001', birthYear: '1980', postalCode: '87100', minors: '0' };

describe('asking the responsible person from the form of a handover', () => {
  let bot: RunningBot<'office' | 'bothOffices' | 'otherOffice' | 'social' | 'otherMainUser'>;
  beforeEach(async () => {
    const { office, bothOffices, otherOffice, social, otherMainUser } = GRANTS;
    bot = await startBot({
      people: { office, bothOffices, otherOffice, social, otherMainUser },
      fill: async (store) => {
        await twoAreas(store);
        await store.settings.setMemberMunicipalities(['578']);
      },
    });
  });
  afterEach(() => bot.close());

  const asked = (office: string, people: string) =>
    `${t('question.asked')}. ${t('question.askedBody', { name: office, people })}`;

  it('takes the municipality that was refused along and nothing else of the client, once', async () => {
    const { office, social } = bot.people;
    await social.says('hei');
    await office.says('luovutus');
    const before = social.received.length;
    const form = await office.fills(CLIENT).presses(t('handover.submit'));
    assert.equal(form.errors.municipality, t('handover.outside', { municipality: 'Kajaani' }));
    const press = office.pressing(t('question.outside'));
    assert.equal(sentenceOf(await bot.post(press)), asked(RANTA_OFFICE, '1'));
    assert.equal(sentenceOf(await bot.post(press)), asked(RANTA_OFFICE, '1'));
    assert.equal(social.received.length, before + 1);
    const question = social.received.at(-1);
    assert.equal(question?.title, t('question.title', { name: RANTA_OFFICE }));
    assert.ok(question.lines.includes(t('question.outsideBody', { municipality: 'Kajaani' })));
    assert.doesNotMatch(question.text, /KYSYN|1980|87100/);
    // The form is still there.
    const corrected = await office.fills({ municipality: 'Paltamo' }).presses(t('handover.submit'));
    assert.equal(corrected.title, t('handover.done'));
  });

  it('asks about a client who will not tell, before anything is filled in, in the language of each', async () => {
    const { otherOffice, otherMainUser } = bot.people;
    await otherMainUser.withLocale('fi-FI').says('hei');
    const worker = otherOffice.withLocale('sv-FI');
    await worker.says('överlåtelse');
    const answer = sentenceOf(await bot.post(worker.pressing(sv('question.untold'))));
    const body = sv('question.askedBody', { name: 'Skärgårdens socialbyrå', people: '1' });
    assert.equal(answer, `${sv('question.asked')}. ${body}`);
    const question = otherMainUser.received.at(-1);
    assert.equal(question?.title, sv('question.title', { name: 'Skärgårdens socialbyrå' }));
    assert.ok(question.lines.includes(sv('question.untoldBody')), question.text);
  });

  it('asks for the office that the worker chooses', async () => {
    const { bothOffices, social } = bot.people;
    await social.says('hei');
    await bothOffices.says('luovutus');
    const press = bothOffices.pressing(`${t('question.untold')}: Rannan nuorisotyö`);
    assert.equal(sentenceOf(await bot.post(press)), asked('Rannan nuorisotyö', '1'));
    await bothOffices.fills({ ...CLIENT, officeId: 'ranta-nuoret' }).presses(t('handover.submit'));
    const refused = bothOffices.pressing(t('question.outside'));
    assert.equal(sentenceOf(await bot.post(refused)), asked('Rannan nuorisotyö', '1'));
  });

  it('says what to do when nobody there chats with the bot', async () => {
    const { office } = bot.people;
    await office.says('luovutus');
    const answer = sentenceOf(await bot.post(office.pressing(t('question.untold'))));
    assert.equal(answer, `${t('question.nobody')}. ${t('question.nobodyBody')}`);
  });

  it('answers beside the form in clients that know no universal actions', async () => {
    const { office, social } = bot.people;
    await social.says('hei');
    await office.says('luovutus');
    await bot.post(office.pressingOldStyle(t('question.untold')));
    const [last] = office.received.slice(-1);
    assert.equal(last?.title, t('question.asked'));
    assert.deepEqual(
      bot.connector.requests.filter(({ method }) => method === 'PUT'),
      [],
    );
  });

  it('is offered for no other fault of the municipality', async () => {
    const { office } = bot.people;
    await office.says('luovutus');
    const form = await office.fills({ ...CLIENT, municipality: 'Tukholma' }).presses(t('handover.submit'));
    assert.equal(form.errors.municipality, t('error.municipality'));
    assert.ok(!form.buttons.some(({ title }) => title === t('question.outside')));
  });
});
