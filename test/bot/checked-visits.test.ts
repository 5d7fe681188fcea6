import assert from 'node:assert/strict';
import { textsIn } from '../../cards/texts/index.js';
import { startBot, type RunningBot } from '../support/bot.js';
import { GRANTS, twoAreas } from './small-network.js';

const { t } = textsIn('sv');

describe('a card that is unknown at a counter beside Kaikukanta', () => {
  let bot: RunningBot<'otherVenue' | 'venue'>;
  before(async () => {
    bot = await startBot({
      people: { otherVenue: GRANTS.otherVenue, venue: GRANTS.venue },
      fill: twoAreas,
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

  it('has no such button where the register is here', async () => {
    const state = await bot.people.venue.says('KANTA0422');
    assert.equal(state.title, textsIn('fi').t('visit.unknown'));
    assert.ok(!state.buttons.some(({ verb }) => verb === 'visit.checked'));
  });
});
