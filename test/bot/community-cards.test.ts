import assert from 'node:assert/strict';
import { textsIn } from '../../cards/texts/index.js';
import { startBot, type RunningBot } from '../support/bot.js';
import { GRANTS, twoAreas } from './small-network.js';

const { t } = textsIn('fi');

describe('registering a community card', () => {
  let bot: RunningBot<'office' | 'bothOffices' | 'venue'>;
  beforeEach(async () => {
    const { office, bothOffices, venue } = GRANTS;
    bot = await startBot({ people: { office, bothOffices, venue }, fill: twoAreas });
  });
  afterEach(() => bot.close());

  it('takes the code alone, says what is the bot’s default, and can be undone', async () => {
    const { office } = bot.people;
    await office.says('luovutus');
    const form = await office.presses(t('community.open'));
    assert.deepEqual(
      form.inputs.map(({ id }) => id),
      ['code', 'day'],
    );
    assert.ok(form.lines.includes(t('community.default')), form.text);
    const receipt = await office.fills({ code: 'yhte 0001' }).presses(t('community.submit'));
    assert.equal(receipt.title, t('community.done'));
    assert.ok(receipt.text.includes('YHTE 0001'), receipt.text);
    assert.equal((await office.presses(t('common.undo'))).title, t('community.undone'));
  });

  it('says why it cannot be undone any more', async () => {
    const { office } = bot.people;
    await office.says('yhteisön kortti');
    await office.fills({ code: 'YHTE0001' }).presses(t('community.submit'));
    bot.time.passes({ hours: 25 });
    const late = await office.presses(t('common.undo'));
    assert.equal(late.title, t('community.notUndone'));
    assert.ok(late.lines.includes(t('community.undoLate')), late.text);
  });

  it('asks for the office where there are several, and says what is wrong with the code', async () => {
    const { bothOffices } = bot.people;
    const form = await bothOffices.says('yhteisön kortti');
    assert.deepEqual(
      form.inputs.map(({ id }) => id),
      ['officeId', 'code', 'day'],
    );
    const again = await bothOffices.fills({ code: '!' }).presses(t('community.submit'));
    assert.equal(again.errors.code, t('error.code'));
  });

  it('can be of an earlier day, and of no later one', async () => {
    const { office } = bot.people;
    await office.says('yhteisön kortti');
    const again = await office.fills({ code: 'YHTE0002', day: '11.3.2026' }).presses(t('community.submit'));
    assert.equal(again.errors.day, t('error.day', { earliest: '9.1.2026' }));
    const receipt = await office.fills({ day: '1.3.2026' }).presses(t('community.submit'));
    assert.ok(receipt.lines.includes(`${t('community.day')}: 1.3.2026`), receipt.text);
    assert.ok(receipt.lines.includes(`${t('handover.lastDay')}: 28.2.2027`), receipt.text);
  });

  it('has the first receipt when the code is entered again', async () => {
    const { office } = bot.people;
    for (const [title, line] of [
      [t('community.done'), t('community.use')],
      [t('handover.already'), t('handover.sameDay')],
    ]) {
      await office.says('yhteisön kortti');
      const receipt = await office.fills({ code: 'YHTE0001' }).presses(t('community.submit'));
      assert.equal(receipt.title, title);
      assert.ok(receipt.lines.includes(line ?? ''), receipt.text);
    }
    const back = await office.presses(t('common.changeDetails'));
    assert.deepEqual([back.title, back.values.code], [t('community.title'), 'YHTE 0001']);
  });

  it('shows in the week of the office on a line of its own', async () => {
    const { office } = bot.people;
    await office.says('yhteisön kortti');
    await office.fills({ code: 'YHTE0001' }).presses(t('community.submit'));
    const week = await office.says('tilastot');
    assert.match(week.text, new RegExp(t('statistics.communityCards')));
  });
});
