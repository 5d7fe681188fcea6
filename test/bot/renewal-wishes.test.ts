import assert from 'node:assert/strict';
import { textsIn } from '../../cards/texts/index.js';
import { startBot, type RunningBot } from '../support/bot.js';
import { card, GRANTS, OTHER_OFFICE, SKAR, withCards } from './small-network.js';

const { t } = textsIn('fi');
const sv = textsIn('sv').t;
const TYPED = { code: 'SKAR0001', birthYear: '1980', postalCode: '87100', minors: '4' };

describe('asking for the renewal of another office’s card', () => {
  let bot: RunningBot<'office' | 'otherOffice'>;
  beforeEach(async () => {
    const { office, otherOffice } = GRANTS;
    bot = await startBot({
      people: { office, otherOffice },
      fill: withCards([
        card('SKAR0001', '2026-02-02', { officeId: OTHER_OFFICE, areaId: SKAR }),
        card('RANTA001', '2026-02-02'),
      ]),
    });
  });
  afterEach(() => bot.close());

  it('starts where the handover form says that the card is registered, with everything typed kept', async () => {
    const { office, otherOffice } = bot.people;
    await otherOffice.withLocale('sv-FI').says('hej');
    const empty = await office.says('luovutus');
    assert.ok(!empty.text.includes(t('renewalWish.hint')), empty.text);
    const form = await office.fills(TYPED).presses(t('handover.submit'));
    assert.equal(form.errors.code, t('error.registeredElsewhere'));
    assert.ok(form.text.includes(t('renewalWish.hint')), form.text);
    assert.equal(form.input('postalCode').value, '87100');
    const asked = await office.presses(t('renewalWish.ask'));
    assert.equal(asked.title, t('renewalWish.asked'));
    assert.doesNotMatch(asked.text, /Saaristo|Skär|2026|2027/);
    const wish = otherOffice.received.at(-1);
    assert.equal(wish?.title, sv('renewalWish.title'));
    assert.match(wish.text, /SKAR 0001/);
    assert.doesNotMatch(wish.text, /Ranta|Strand/);
  });

  it('understands the address that a scanner read', async () => {
    const { office, otherOffice } = bot.people;
    await otherOffice.withLocale('sv-FI').says('hej');
    await office.says('luovutus');
    const code = 'https://kaikukortti.example/kortti/tarkista?tunnus=SKAR0001';
    await office.fills({ ...TYPED, code }).presses(t('handover.submit'));
    assert.equal((await office.presses(t('renewalWish.ask'))).title, t('renewalWish.asked'));
  });

  it('leads the issuing office from the message to the renewal', async () => {
    const { office, otherOffice } = bot.people;
    await otherOffice.withLocale('sv-FI').says('hej');
    await office.says('SKAR0001');
    await office.presses(t('renewalWish.ask'));
    otherOffice.looksAtLast();
    await otherOffice.presses(sv('issued.open'));
    assert.ok(otherOffice.screen.text.includes('SKAR 0001'));
  });

  it('says so when nobody there has a chat with the bot', async () => {
    const { office } = bot.people;
    await office.says('SKAR0001');
    const nobody = await office.presses(t('renewalWish.ask'));
    assert.equal(nobody.title, t('renewalWish.nobody'));
  });

  it('is offered for no other fault of the form', async () => {
    const { office } = bot.people;
    await office.says('luovutus');
    const form = await office.fills({ ...TYPED, code: '!' }).presses(t('handover.submit'));
    assert.ok(!form.buttons.some(({ title }) => title === t('renewalWish.ask')));
  });

  it('keeps to the budget of unknown codes', async () => {
    const { office } = bot.people;
    await office.says('SKAR0001');
    const press = office.pressing(t('renewalWish.ask'));
    for (let tried = 10; tried < 20; tried += 1) await office.says(`ARVA${tried}`);
    const answer = await bot.post(press);
    assert.match(answer.text, new RegExp(t('pause.title')));
  });
});
