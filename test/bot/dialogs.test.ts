import assert from 'node:assert/strict';
import { textsIn } from '../../cards/texts/index.js';
import { CardCode } from '../../services/card-code.js';
import * as activities from '../support/activities.js';
import { parsed, startBot, type RunningBot } from '../support/bot.js';
import { dialogOf, type Person } from '../support/person.js';
import { card, GRANTS, withCards } from './small-network.js';

const { t } = textsIn('fi');
const GOOD = { birthYear: '1980', postalCode: '87100', minors: '2' };

describe('the same forms as Teams dialogs', () => {
  let bot: RunningBot<'office' | 'venue' | 'nobody'>;
  let office: Person;
  let venue: Person;

  before(async () => {
    const { office: one, venue: two, nobody } = GRANTS;
    bot = await startBot({
      people: { office: one, venue: two, nobody },
      fill: withCards([card('DIAL1234', '2026-02-02')]),
    });
    ({ office, venue } = bot.people);
  });
  after(() => bot.close());

  it('open with the name of the form alone, as a button’s data has it', async () => {
    for (const [person, form, title] of [
      [office, 'handover', t('handover.title')],
      [venue, 'visitCode', t('visit.title')],
    ] as const) {
      const press = activities.dialog(person.sender, 'task/fetch', { msteams: { type: 'task/fetch' }, form });
      assert.equal(dialogOf(await bot.post(press)).windowTitle, title);
    }
  });

  it('answer in the shape that Teams asks for', async () => {
    const press = activities.dialog(office.sender, 'task/fetch', { form: 'handover', about: {} });
    const { task } = parsed(await bot.post(press)) as {
      task: { type: string; value: Record<string, unknown> };
    };
    assert.equal(task.type, 'continue');
    assert.deepEqual(Object.keys(task.value).sort(), ['card', 'height', 'title', 'width']);
  });

  it('go from the form to the receipt, and come back with everything typed when something is wrong', async () => {
    await office.opensDialog('handover', {});
    const typed = { code: 'DIAL0001', ...GOOD, birthYear: 'x', gender: 'man' };
    const again = await office.fills(typed).submitsDialog(t('handover.submit'));
    assert.equal(again.windowTitle, t('handover.title'));
    assert.deepEqual(again.errors, { birthYear: t('error.birthYear') });
    assert.deepEqual(again.values, typed);
    const receipt = await office.fills({ birthYear: '1980' }).submitsDialog(t('handover.submit'));
    assert.equal(receipt.windowTitle, t('handover.done'));
    assert.equal((await bot.store.cards.find(CardCode.parse('DIAL0001')))?.state, 'active');
    const undone = await office.submitsDialog(t('common.undo'));
    assert.equal(undone.windowTitle, t('handover.undone'));
  });

  it('take the counter from the code over the visit to the next customer', async () => {
    await venue.opensDialog('visitCode', {});
    const wrong = await venue.fills({ code: '!' }).submitsDialog(t('visit.check'));
    assert.deepEqual(wrong.errors, { code: t('error.code') });
    const visit = await venue.fills({ code: 'dial 1234' }).submitsDialog(t('visit.check'));
    assert.equal(visit.windowTitle, t('visit.valid', { lastDay: '1.2.2027' }));
    const receipt = await venue.fills({ children: '1' }).submitsDialog(t('visit.submit'));
    assert.equal(receipt.windowTitle, t('visit.done'));
    assert.equal((await venue.submitsDialog(t('visit.next'))).windowTitle, t('visit.title'));
  });

  it('open the municipality of a receipt', async () => {
    await office.opensDialog('handover', {});
    const receipt = await office.fills({ code: 'DIAL0002', ...GOOD }).submitsDialog(t('handover.submit'));
    const { operationKey } = receipt.button(t('common.undo')).data;
    const form = await office.opensDialog('handoverMunicipality', { target: operationKey });
    assert.equal(form.windowTitle, t('handover.changeMunicipalityTitle'));
    await office.fills({ municipality: 'Sotkamo' }).submitsDialog(t('handover.save'));
    assert.equal((await bot.store.cards.find(CardCode.parse('DIAL0002')))?.background?.municipality, '765');
  });

  it('never hold an Action.Execute, which a dialog cannot send', async () => {
    const shown: unknown[] = [];
    shown.push((await office.opensDialog('handover', {})).card);
    shown.push(
      (await office.fills({ code: 'DIAL0003', ...GOOD, minors: '' }).submitsDialog(t('handover.submit')))
        .card,
    );
    shown.push((await office.fills({ minors: '1' }).submitsDialog(t('handover.submit'))).card);
    shown.push((await office.submitsDialog(t('handover.changeMunicipality'))).card);
    shown.push((await venue.opensDialog('visit', { code: 'DIAL1234' })).card);
    shown.push((await venue.submitsDialog(t('visit.submit'))).card);
    shown.push((await venue.opensDialog('visit', { code: 'EIOL0000' })).card);
    shown.push((await bot.people.nobody.opensDialog('handover', {})).card);
    assert.doesNotMatch(JSON.stringify(shown), /Action\.Execute|fallback/);
  });

  it('say of a form that does not exist, or of one about nothing sensible, that the button is out of use', async () => {
    for (const data of [
      { form: 'nothing', about: {} },
      { form: '__proto__', about: {} },
      { form: 'visit', about: {} },
      { form: 'visit', about: { code: 'ää' } },
      { form: 'visit', about: 'DIAL1234' },
      { form: 7, about: {} },
      { form: 'handoverMunicipality', about: null },
      {},
    ]) {
      for (const name of ['task/fetch', 'task/submit'] as const) {
        const answer = dialogOf(await bot.post(activities.dialog(venue.sender, name, data)));
        assert.equal(answer.windowTitle, t('common.staleButton'), JSON.stringify(data));
      }
    }
  });

  it('answer a payload without data with a sentence in the dialog', async () => {
    for (const value of [undefined, null, {}, { data: 'x' }, { data: [] }, 'x']) {
      const press = { ...activities.dialog(venue.sender, 'task/fetch', {}), value };
      const answer = await bot.post(press);
      assert.equal(answer.status, 200);
      assert.deepEqual(parsed(answer), { task: { type: 'message', value: t('common.staleButton') } });
    }
  });
});
