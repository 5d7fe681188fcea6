import assert from 'node:assert/strict';
import { textsIn } from '../../cards/texts/index.js';
import { startBot, type RunningBot } from '../support/bot.js';
import type { Screen } from '../support/screen.js';
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

  /** The form says what became of the question, and nothing typed is lost. */
  function isAsked(form: Screen, office: string, people: string): void {
    assert.equal(form.title, t('handover.title'));
    assert.ok(form.lines.includes(t('question.asked')), form.text);
    assert.ok(form.lines.includes(t('question.askedBody', { name: office, people })), form.text);
  }

  it('takes the municipality that was refused along and nothing else of the client, once', async () => {
    const { office, social } = bot.people;
    await social.says('hei');
    await office.says('luovutus');
    const before = social.received.length;
    const form = await office.fills(CLIENT).presses(t('handover.submit'));
    assert.equal(form.errors.municipality, t('handover.outside', { municipality: 'Kajaani' }));
    isAsked(await office.presses(t('question.outside')), RANTA_OFFICE, '1');
    const again = await office.presses(t('question.outside'));
    isAsked(again, RANTA_OFFICE, '1');
    assert.deepEqual(again.values, CLIENT);
    assert.equal(social.received.length, before + 1);
    const question = social.received.at(-1);
    assert.equal(question?.title, t('question.title', { name: RANTA_OFFICE }));
    assert.ok(question.lines.includes(t('question.outsideBody', { municipality: 'Kajaani' })));
    assert.doesNotMatch(question.text, /KYSYN|1980|87100/);
    // The form is still there.
    const corrected = await office.fills({ municipality: 'Paltamo' }).presses(t('handover.submit'));
    assert.equal(corrected.title, t('handover.done'));
  });

  it('keeps what was typed after a refusal, complete or not, while it asks', async () => {
    const { office, social } = bot.people;
    await social.says('hei');
    await office.says('luovutus');
    const refused = await office
      .fills({ code: 'KM!', birthYear: '2014', postalCode: '00000' })
      .presses(t('handover.submit'));
    assert.equal(refused.errors.code, t('error.code'));
    assert.equal(refused.errors.minors, t('error.minors'));
    const typed = { code: 'KYSYN002', birthYear: '19', postalCode: '87100' };
    const asked = await office.fills({ ...typed, minors: '' }).presses(t('question.untold'));
    isAsked(asked, RANTA_OFFICE, '1');
    assert.deepEqual(asked.values, typed);
    assert.deepEqual(asked.errors, {});
    const done = await office.fills({ birthYear: '1980', minors: '0' }).presses(t('handover.submit'));
    assert.equal(done.errors.municipality, t('handover.outside', { municipality: 'Kajaani' }));
  });

  it('says of every field beside it that it is missing', async () => {
    const { office } = bot.people;
    await office.says('luovutus');
    const { errors } = await office.presses(t('handover.submit'));
    assert.deepEqual(errors, {
      code: t('error.required'),
      birthYear: t('error.birthYear'),
      postalCode: t('error.postalCode'),
      minors: t('error.minors'),
    });
  });

  it('takes an identity code out before it asks', async () => {
    const { office, social } = bot.people;
    await social.says('hei');
    await office.says('luovutus');
    const before = social.received.length;
    const form = await office.fills({ code: '131052-308T' }).presses(t('question.untold'));
    assert.equal(form.errors.code, t('common.personalDataField', { kind: 'identityCode' }));
    assert.equal(social.received.length, before);
  });

  it('asks about a client who will not tell, before anything is filled in, in the language of each', async () => {
    const { otherOffice, otherMainUser } = bot.people;
    await otherMainUser.withLocale('fi-FI').says('hei');
    const worker = otherOffice.withLocale('sv-FI');
    await worker.says('överlåtelse');
    const form = await worker.presses(sv('question.untold'));
    assert.ok(form.lines.includes(sv('question.askedBody', { name: 'Skärgårdens socialbyrå', people: '1' })));
    const question = otherMainUser.received.at(-1);
    assert.equal(question?.title, sv('question.title', { name: 'Skärgårdens socialbyrå' }));
    assert.ok(question.lines.includes(sv('question.untoldBody')), question.text);
  });

  it('asks for the office that the worker chooses', async () => {
    const { bothOffices, social } = bot.people;
    await social.says('hei');
    await bothOffices.says('luovutus');
    const form = await bothOffices.presses(`${t('question.untold')}: Rannan nuorisotyö`);
    isAsked(form, 'Rannan nuorisotyö', '1');
    await bothOffices.fills({ ...CLIENT, officeId: 'ranta-nuoret' }).presses(t('handover.submit'));
    isAsked(await bothOffices.presses(t('question.outside')), 'Rannan nuorisotyö', '1');
  });

  it('says what to do when nobody there chats with the bot', async () => {
    const { office } = bot.people;
    await office.says('luovutus');
    const form = await office.presses(t('question.untold'));
    assert.ok(form.lines.includes(t('question.nobody')), form.text);
    assert.ok(form.lines.includes(t('question.nobodyBody')), form.text);
  });

  it('answers in the form in clients that know no universal actions', async () => {
    const { office, social } = bot.people;
    await social.says('hei');
    await office.says('luovutus');
    const form = await office.fills({ code: 'KYSYN003' }).pressesOldStyle(t('question.untold'));
    isAsked(form, RANTA_OFFICE, '1');
    assert.equal(form.values.code, 'KYSYN003');
  });

  it('is offered for no other fault of the municipality', async () => {
    const { office } = bot.people;
    await office.says('luovutus');
    const form = await office.fills({ ...CLIENT, municipality: 'Tukholma' }).presses(t('handover.submit'));
    assert.equal(form.errors.municipality, t('error.municipality'));
    assert.ok(!form.buttons.some(({ title }) => title === t('question.outside')));
  });
});
