import assert from 'node:assert/strict';
import { textsIn } from '../../cards/texts/index.js';
import { clientFi } from '../../cards/texts/client/fi.js';
import * as activities from '../support/activities.js';
import { startBot, type RunningBot } from '../support/bot.js';
import { cardOf } from '../support/person.js';
import { card, GRANTS, RANTA, SKAR, withCards } from './small-network.js';

const { t } = textsIn('fi');
const sv = textsIn('sv').t;

describe('the last day of a trial', () => {
  let bot: RunningBot<'mainUser' | 'both' | 'office'>;
  beforeEach(async () => {
    const { mainUser, otherMainUser, office } = GRANTS;
    bot = await startBot({
      people: { mainUser, both: [...mainUser, ...otherMainUser], office },
      fill: withCards([card('VANHA001', '2025-02-02')]),
    });
  });
  afterEach(() => bot.close());

  const keeps = async (lastDay: string) => {
    await bot.people.mainUser.says('kokeilun loppu');
    return bot.people.mainUser.fills({ lastDay }).presses(t('trial.save'));
  };

  it('is said of every new and renewed card', async () => {
    const saved = await keeps('31.12.2026');
    assert.ok(saved.lines.includes(t('trial.until', { lastDay: '31.12.2026' })), saved.text);
    const { office } = bot.people;
    await office.says('luovutus');
    const values = { code: 'UUSI0001', birthYear: '1980', postalCode: '87100', minors: '0' };
    const receipt = await office.fills(values).presses(t('handover.submit'));
    assert.ok(receipt.text.includes(t('handover.tellValid', { lastDay: '31.12.2026' })), receipt.text);
    const why = t('handover.trialEnds', { lastDay: '31.12.2026' });
    assert.ok(receipt.text.includes(why), receipt.text);
    const told = await office.presses(t('client.show'));
    assert.ok(told.lines.includes(clientFi.trialEnds({ lastDay: '31.12.2026' })), told.text);
    await office.says('VANHA001');
    const form = await office.presses(t('issued.renew'));
    assert.ok(form.lines.includes(t('renewal.body', { lastDay: '31.12.2026' })), form.text);
    const renewed = await office.presses(t('renewal.submit'));
    assert.ok(renewed.text.includes(why), renewed.text);
    const toldAgain = await office.presses(t('client.show'));
    assert.ok(toldAgain.lines.includes(clientFi.trialEnds({ lastDay: '31.12.2026' })), toldAgain.text);
  });

  it('is not said of a card that is valid for a year anyway', async () => {
    await keeps('9.3.2027');
    const { office } = bot.people;
    await office.says('luovutus');
    const values = { code: 'UUSI0001', birthYear: '1980', postalCode: '87100', minors: '0' };
    const receipt = await office.fills(values).presses(t('handover.submit'));
    assert.ok(receipt.text.includes(t('handover.tellValid', { lastDay: '9.3.2027' })), receipt.text);
    assert.ok(!receipt.text.includes(t('handover.trialEnds', { lastDay: '9.3.2027' })), receipt.text);
  });

  it('comes back with what was kept, is taken away by leaving it empty, and must be a day', async () => {
    const wrong = await keeps('vuoden lopussa');
    assert.equal(wrong.errors.lastDay, t('trial.wrongDay'));
    assert.equal(wrong.input('lastDay').value, 'vuoden lopussa');
    await keeps('31.12.2026');
    const form = await bot.people.mainUser.says('kokeilun loppu');
    assert.equal(form.input('lastDay').value, '31.12.2026');
    const saved = await bot.people.mainUser.fills({ lastDay: '' }).presses(t('trial.save'));
    assert.ok(saved.lines.includes(t('trial.none')), saved.text);
    assert.equal(await bot.store.settings.trialEnd(RANTA), undefined);
  });

  it('is kept for the own area alone', async () => {
    for (const { sender } of [bot.people.mainUser, bot.people.office]) {
      const press = activities.execute(sender, 'trial.area', { areaId: SKAR });
      assert.equal(cardOf(await bot.post(press)).lines[0], t('common.notFound'));
    }
    const both = bot.people.both.withLocale('sv-FI');
    assert.equal((await both.says('försökets slut')).title, sv('trial.which'));
    assert.equal((await both.presses('Skärgården')).title, sv('trial.title', { name: 'Skärgården' }));
    await both.fills({ lastDay: '31.12.2026' }).presses(sv('trial.save'));
    assert.equal(await bot.store.settings.trialEnd(SKAR), '2026-12-31');
    assert.equal(await bot.store.settings.trialEnd(RANTA), undefined);
  });
});
