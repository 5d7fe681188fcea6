import assert from 'node:assert/strict';
import { textsIn } from '../../cards/texts/index.js';
import { startBot, type RunningBot } from '../support/bot.js';
import { card, GRANTS, OTHER_OFFICE, SKAR, withCards } from './small-network.js';

const { t } = textsIn('sv');

describe('a card that is unknown at a counter beside Kaikukanta', () => {
  let bot: RunningBot<'otherVenue' | 'venue'>;
  before(async () => {
    bot = await startBot({
      people: { otherVenue: GRANTS.otherVenue, venue: GRANTS.venue },
      fill: withCards([card('VANHA042', '2025-01-10', { areaId: SKAR, officeId: OTHER_OFFICE })]),
    });
  });
  after(() => bot.close());

  it('is looked up there, and its use is recorded', async () => {
    const worker = bot.people.otherVenue.withLocale('sv-FI');
    assert.equal((await worker.says('KANTA0421')).title, t('visit.unknownBeside'));
    const form = await worker.presses(t('visit.checked'));
    assert.equal(form.title, t('visit.checkedTitle'));
    assert.equal(form.input('children').value, '0');
    const wrong = await worker.fills({ children: '77' }).presses(t('visit.submit'));
    assert.ok(wrong.lines.includes(t('error.minors')), wrong.text);
    const receipt = await worker.fills({ children: '2' }).presses(t('visit.submit'));
    assert.equal(receipt.title, t('visit.done'));
    assert.ok(receipt.text.includes(t('visit.people', { children: 2 })), receipt.text);
  });

  it('is looked up there as well where it expired here, now or on a day before', async () => {
    const worker = bot.people.otherVenue.withLocale('sv-FI');
    const expired = t('visit.expiredBeside', { lastDay: '9.1.2026' });
    const state = await worker.says('VANHA042');
    assert.equal(state.title, expired);
    assert.ok(state.lines.includes(t('visit.expiredBesideNext')), state.text);
    await worker.presses(t('visit.checked'));
    const receipt = await worker.fills({ children: '0' }).presses(t('visit.submit'));
    assert.equal(receipt.title, t('visit.done'));
    await worker.says('besök');
    await worker.fills({ code: 'VANHA042', day: '5.3.2026' }).presses(t('visit.check'));
    assert.equal(worker.screen.title, expired);
    await worker.presses(t('visit.checked'));
    const late = await worker.fills({ children: '1' }).presses(t('visit.submit'));
    assert.ok(late.text.includes('5.3.2026'), late.text);
  });

  it('has no such button where the register is here', async () => {
    const state = await bot.people.venue.says('KANTA0422');
    assert.equal(state.title, textsIn('fi').t('visit.unknown'));
    assert.ok(!state.buttons.some(({ verb }) => verb === 'visit.checked'));
  });
});
