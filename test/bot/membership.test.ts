import assert from 'node:assert/strict';
import { textsIn } from '../../cards/texts/index.js';
import { CardCode } from '../../services/card-code.js';
import { startBot, type RunningBot } from '../support/bot.js';
import type { Person } from '../support/person.js';
import { GRANTS, twoAreas } from './small-network.js';

const { t } = textsIn('fi');
const CLIENT = { birthYear: '1980', postalCode: '87100', minors: '0' };

describe('the list of member municipalities', () => {
  let bot: RunningBot<'national' | 'office' | 'otherOffice' | 'mainUser'>;
  let office: Person;

  beforeEach(async () => {
    const { national, office: one, otherOffice, mainUser } = GRANTS;
    bot = await startBot({ people: { national, office: one, otherOffice, mainUser }, fill: twoAreas });
    office = bot.people.office;
  });
  afterEach(() => bot.close());

  const keeps = async (municipalities: string) => {
    const { national } = bot.people;
    await national.says('jäsenkunnat');
    return national.fills({ municipalities }).presses(t('members.save'));
  };
  const handsOver = async (code: string, more: Record<string, string> = {}) => {
    await office.says('luovutus');
    return office.fills({ ...CLIENT, code, ...more }).presses(t('handover.submit'));
  };
  const stored = (code: string) => bot.store.cards.find(CardCode.parse(code));

  it('is kept by the national service alone', async () => {
    const saved = await keeps('Kajaani\nEsbo, Paltamo');
    assert.equal(saved.title, t('members.saved'));
    assert.deepEqual(await bot.store.settings.memberMunicipalities(), ['205', '049', '578']);
    const again = await bot.people.national.says('jäsenkunnat');
    assert.equal(again.input('municipalities').value, 'Kajaani\nEspoo\nPaltamo');
    const refused = await bot.people.mainUser.says('jäsenkunnat');
    assert.ok(refused.lines.includes(t('role.national')), refused.text);
    const dialog = await bot.people.office.opensDialog('members', {});
    assert.deepEqual(dialog.inputs, []);
  });

  it('takes names of municipalities only, and says on which lines there is none', async () => {
    const refused = await keeps('Kajaani\nTukholma\nAino Virtanen');
    assert.equal(refused.errors.municipalities, t('members.unknown', { rows: '2, 3' }));
    assert.deepEqual(await bot.store.settings.memberMunicipalities(), []);
  });

  it('stops a handover to a client from outside, who can be corrected to another municipality', async () => {
    await keeps('Paltamo');
    const refused = await handsOver('JASEN001');
    assert.equal(refused.errors.municipality, t('handover.outside', { municipality: 'Kajaani' }));
    assert.match(refused.errors.municipality, /2025/);
    assert.equal(await stored('JASEN001'), undefined);
    const receipt = await office.fills({ municipality: 'Paltamo' }).presses(t('handover.submit'));
    assert.equal(receipt.title, t('handover.done'));
    assert.equal((await stored('JASEN001'))?.background?.municipality, '578');

    await office.presses(t('handover.changeMunicipality'));
    const changed = await office.fills({ municipality: 'Kajaani' }).presses(t('handover.save'));
    assert.equal(changed.errors.municipality, t('handover.outside', { municipality: 'Kajaani' }));
    assert.equal((await stored('JASEN001'))?.background?.municipality, '578');
  });

  it('refuses the rows of clients from outside, and saves the others', async () => {
    await keeps('Kajaani');
    await office.says('JASEN002;1980;87100;0\nJASEN003;1980;00100;0');
    assert.equal(office.screen.title, t('rows.done', { count: 1 }));
    const reason = `${t('column.municipality')}: ${t('handover.outside', { municipality: 'Helsinki' })}`;
    assert.ok(office.screen.text.includes(reason), office.screen.text);
    assert.equal(await stored('JASEN003'), undefined);
    const rows = `${String(office.screen.input('rows').value)};;;;Kajana`;
    await office.fills({ rows }).presses(t('rows.submit'));
    assert.equal((await stored('JASEN003'))?.background?.municipality, '205');
    assert.equal((await stored('JASEN003'))?.background?.postalCode, '00100');
  });

  it('gives a form that was taken in its receipt again, whatever the list says later', async () => {
    await office.says('luovutus');
    office.fills({ ...CLIENT, code: 'JASEN004' });
    const press = office.pressing(t('handover.submit'));
    await bot.post(press);
    await keeps('Paltamo');
    const answer = await bot.post(press);
    assert.ok(answer.text.includes(t('handover.done')), answer.text);
  });

  it('can be removed: without one nobody is refused', async () => {
    await keeps('Paltamo');
    const { national } = bot.people;
    await national.says('jäsenkunnat');
    const question = await national.presses(t('members.clear'));
    assert.equal(question.title, t('members.clearTitle'));
    assert.deepEqual(await bot.store.settings.memberMunicipalities(), ['578'], 'it asks first');
    assert.equal((await national.presses(t('members.clear'))).title, t('members.cleared'));
    assert.equal((await handsOver('JASEN005')).title, t('handover.done'));
  });

  it('is back with one press after it was removed, unless another one was written since', async () => {
    const { national } = bot.people;
    await keeps('Kajaani\nPaltamo');
    await national.says('jäsenkunnat');
    await national.presses(t('members.clear'));
    const cleared = await national.presses(t('members.clear'));
    assert.deepEqual(await bot.store.settings.memberMunicipalities(), []);
    assert.equal((await national.presses(t('members.restore'))).title, t('members.saved'));
    assert.deepEqual(await bot.store.settings.memberMunicipalities(), ['205', '578']);
    await keeps('Espoo');
    national.screen = cleared;
    assert.equal((await national.presses(t('members.restore'))).title, t('members.title'));
    assert.deepEqual(await bot.store.settings.memberMunicipalities(), ['049']);
  });

  it('is in the other languages too', async () => {
    const sv = textsIn('sv').t;
    const service = bot.people.national.withLocale('sv-FI');
    await service.says('medlemskommuner');
    const saved = await service.fills({ municipalities: 'Pargas' }).presses(sv('members.save'));
    assert.equal(saved.title, sv('members.saved'));
    const worker = bot.people.otherOffice.withLocale('sv-FI');
    await worker.says('överlåtelse');
    const refused = await worker.fills({ ...CLIENT, code: 'MEDLEM01' }).presses(sv('handover.submit'));
    assert.equal(refused.errors.municipality, sv('handover.outside', { municipality: 'Kajana' }));
  });
});
