import assert from 'node:assert/strict';
import { textsIn } from '../../cards/texts/index.js';
import { CardCode } from '../../services/card-code.js';
import { startBot, type RunningBot } from '../support/bot.js';
import type { Person } from '../support/person.js';
import { card, GRANTS, OFFICE, SECOND_OFFICE, withCards } from './small-network.js';

const { t, day } = textsIn('fi');
const BACKGROUND = { birthYear: 1987, postalCode: '87250', municipality: '205', minors: 2 };

describe('own entries of an office', () => {
  let bot: RunningBot<'office' | 'bothOffices' | 'venue' | 'social'>;
  let worker: Person;
  beforeEach(async () => {
    bot = await startBot({
      people: {
        office: GRANTS.office,
        bothOffices: GRANTS.bothOffices,
        venue: GRANTS.venue,
        social: GRANTS.social,
      },
      fill: withCards([
        card('RANTA001', '2026-03-02', { background: BACKGROUND }),
        card('RANTA002', '2026-03-09', { background: BACKGROUND, state: 'blocked' }),
        card('NUORET01', '2026-03-04', { officeId: SECOND_OFFICE }),
        card('VANHA001', '2026-01-20'),
      ]),
    });
    worker = bot.people.office;
  });
  afterEach(() => bot.close());

  const stored = (code: string) => bot.store.cards.find(CardCode.parse(code));
  const row = (code: string, date: string, state: 'valid' | 'blocked'): string =>
    t('entries.row', { code, day: day(date), state: t(`entries.state.${state}`) });

  it('are listed from the newest, by code, day and state', async () => {
    const list = await worker.says('omat kirjaukset');
    assert.equal(list.title, t('entries.handovers'));
    assert.deepEqual(
      list.input('code').choices?.map(({ title }) => title),
      [
        row('RANT A002', '2026-03-09', 'blocked'),
        row('RANT A001', '2026-03-02', 'valid'),
        row('VANH A001', '2026-01-20', 'valid'),
      ],
    );
  });

  it('show nothing that the client told but the number of minors, on any of their cards', async () => {
    const shown = [await worker.says('omat kirjaukset')];
    shown.push(await worker.fills({ code: 'RANTA001' }).presses(t('entries.open')));
    shown.push(await worker.presses(t('entries.correct')));
    shown.push(await worker.fills({ minors: '99' }).presses(t('correction.submit')));
    shown.push(await worker.fills({ minors: '3' }).presses(t('correction.submit')));
    assert.equal(shown.at(-1)?.title, t('correction.handoverDone'));
    for (const screen of shown) {
      assert.doesNotMatch(JSON.stringify(screen.card), /1987|87250|Kajaani/, screen.text);
      assert.ok(!JSON.stringify(screen.card).includes(worker.id));
    }
  });

  it('are corrected, and go on as they are corrected', async () => {
    await worker.says('omat kirjaukset');
    await worker.fills({ code: 'RANTA001' }).presses(t('entries.open'));
    await worker.presses(t('entries.correct'));
    const values = { day: '1.3.2026', birthYear: '1990', postalCode: '65100' };
    const done = await worker.fills(values).presses(t('correction.submit'));
    assert.ok(done.lines.includes(t('correction.municipality', { municipality: 'Vaasa' })), done.text);
    assert.ok(done.lines.includes(t('correction.tellLastDay', { lastDay: day('2027-02-28') })), done.text);
    const after = await stored('RANTA001');
    assert.deepEqual(
      [after?.day, after?.lastDay, after?.background],
      ['2026-03-01', '2027-02-28', { birthYear: 1990, postalCode: '65100', municipality: '905', minors: 2 }],
    );
    const list = await worker.presses(t('entries.others'));
    assert.ok(list.input('code').choices?.[1]?.title.includes(day('2026-03-01')), list.text);
  });

  it('come back with everything typed when something of a correction is wrong', async () => {
    await worker.says('omat kirjaukset');
    await worker.fills({ code: 'RANTA001' }).presses(t('entries.open'));
    const empty = await worker.presses(t('entries.correct'));
    assert.deepEqual(empty.values, { lifeSituation: 'unchanged', gender: 'unchanged' });
    const nothing = await worker.presses(t('correction.submit'));
    assert.ok(nothing.lines.includes(t('correction.nothing')), nothing.text);
    const typed = {
      day: 'eilen',
      minors: '21',
      birthYear: '2015',
      postalCode: '12345',
      municipality: 'Oslo',
    };
    const wrong = await worker.fills(typed).presses(t('correction.submit'));
    assert.deepEqual(wrong.values, { ...typed, lifeSituation: 'unchanged', gender: 'unchanged' });
    assert.deepEqual(Object.keys(wrong.errors).sort(), Object.keys(typed).sort());
    assert.equal(wrong.errors.day, t('correction.dayFormat'));
    const only = { minors: '', birthYear: '', postalCode: '', municipality: '' };
    const late = await worker.fills({ ...only, day: '3.3.2026' }).presses(t('correction.submit'));
    const range = { earliest: day('2026-01-01'), latest: day('2026-03-02') };
    assert.equal(late.errors.day, t('correction.dayRange', range));
    assert.equal((await stored('RANTA001'))?.history, undefined);
  });

  it('come back with everything typed when the new home municipality is not in the network', async () => {
    await bot.store.settings.setMemberMunicipalities(['205']);
    const before = await stored('RANTA001');
    await worker.says('omat kirjaukset');
    await worker.fills({ code: 'RANTA001' }).presses(t('entries.open'));
    await worker.presses(t('entries.correct'));
    const typed = { day: '1.3.2026', minors: '3', birthYear: '1990', postalCode: '65100' };
    const outside = t('handover.outside', { municipality: 'Vaasa' });
    const refused = await worker.fills(typed).presses(t('correction.submit'));
    assert.deepEqual(refused.errors, { postalCode: outside });
    assert.deepEqual(refused.values, { ...typed, lifeSituation: 'unchanged', gender: 'unchanged' });
    const alone = { postalCode: '', municipality: 'Vaasa' };
    const byName = await worker.fills(alone).presses(t('correction.submit'));
    assert.deepEqual(byName.errors, { municipality: outside });
    assert.deepEqual(await stored('RANTA001'), before);
    const inside = { postalCode: '87100', municipality: '' };
    const done = await worker.fills(inside).presses(t('correction.submit'));
    assert.equal(done.title, t('correction.handoverDone'));
    const told = ['handover.day', 'handover.minorsShort', 'column.birthYear', 'column.postalCode'] as const;
    const what = [...told, 'handover.homeMunicipality' as const].map((key) => t(key)).join(', ');
    assert.ok(done.lines.includes(t('correction.what', { name: what })), done.text);
    assert.equal((await stored('RANTA001'))?.background?.postalCode, '87100');
  });

  it('have life situation and gender corrected without showing what was told', async () => {
    const open = async () => {
      await worker.says('omat kirjaukset');
      await worker.fills({ code: 'RANTA001' }).presses(t('entries.open'));
      return worker.presses(t('entries.correct'));
    };
    const told = async () => {
      const { lifeSituation, gender } = (await stored('RANTA001'))?.background ?? {};
      return [lifeSituation, gender];
    };
    await open();
    const done = await worker
      .fills({ lifeSituation: 'student', gender: 'man' })
      .presses(t('correction.submit'));
    const what = `${t('handover.lifeSituation')}, ${t('handover.gender')}`;
    assert.ok(done.lines.includes(t('correction.what', { name: what })), done.text);
    assert.deepEqual(await told(), ['student', 'man']);
    for (const word of [t('handover.life.student'), t('handover.gender.man')])
      assert.ok(!done.text.includes(word), done.text);
    const again = await open();
    assert.deepEqual([again.values.lifeSituation, again.values.gender], ['unchanged', 'unchanged']);
    await worker.fills({ minors: '3' }).presses(t('correction.submit'));
    assert.deepEqual(await told(), ['student', 'man']);
    await open();
    await worker.fills({ lifeSituation: 'untold' }).presses(t('correction.submit'));
    assert.deepEqual(await told(), [undefined, 'man']);
  });

  it('say how a wrong office is mended, to whoever works for several', async () => {
    const formOf = async (person: Person) => {
      await person.says('omat kirjaukset');
      await person.fills({ code: 'RANTA001' }).presses(t('entries.open'));
      return person.presses(t('entries.correct'));
    };
    assert.ok(!(await formOf(worker)).lines.includes(t('correction.office')));
    assert.ok((await formOf(bot.people.bothOffices)).lines.includes(t('correction.office')));
  });

  it('are corrected once when the form is sent twice', async () => {
    await worker.says('omat kirjaukset');
    await worker.fills({ code: 'RANTA001' }).presses(t('entries.open'));
    await worker.presses(t('entries.correct'));
    const press = worker.fills({ minors: '5' }).pressing(t('correction.submit'));
    await Promise.all([bot.post(press), bot.post(press)]);
    const { history, background } = (await stored('RANTA001')) ?? {};
    assert.deepEqual([history?.count, background?.minors], [1, 5]);
  });

  it('are undone from there on their first day', async () => {
    await worker.says('luovutus');
    const values = { code: 'RANTA003', birthYear: '1980', postalCode: '65100', minors: '0' };
    await worker.fills(values).presses(t('handover.submit'));
    await worker.says('omat kirjaukset');
    const opened = await worker.presses(t('entries.open'));
    assert.ok(opened.lines.includes(`${t('handover.code')}: RANT A003`), opened.text);
    const undone = await worker.presses(t('entries.undo'));
    assert.equal(undone.title, t('handover.undone'));
    assert.equal((await stored('RANTA003'))?.state, 'undone');
  });

  it('of a community card are undone in its own words', async () => {
    await worker.says('yhteisön kortti');
    await worker.fills({ code: 'YHTE0009' }).presses(t('community.submit'));
    await worker.says('omat kirjaukset');
    await worker.presses(t('entries.open'));
    assert.equal((await worker.presses(t('entries.undo'))).title, t('community.undone'));
    assert.equal((await stored('YHTE0009'))?.state, 'undone');
  });

  it('that are too old say so, and so does a form that was left open for too long', async () => {
    await worker.says('omat kirjaukset');
    const old = await worker.fills({ code: 'VANHA001' }).presses(t('entries.open'));
    assert.ok(old.lines.includes(t('entries.nothingLeft')), old.text);
    assert.ok(old.buttons.every(({ title }) => title !== t('entries.correct')));
    await worker.says('omat kirjaukset');
    await worker.fills({ code: 'RANTA001' }).presses(t('entries.open'));
    bot.time.passes({ days: 30 });
    const late = await worker.presses(t('entries.correct'));
    assert.ok(late.lines.includes(t('correction.handoverLate', { days: 30 })), late.text);
  });

  it('of several offices are changed in one tap', async () => {
    const both = bot.people.bothOffices;
    const list = await both.says('omat kirjaukset');
    assert.ok(list.lines.includes(`${t('handover.office')}: Rannan sosiaalityö`), list.text);
    const other = await both.presses('Rannan nuorisotyö');
    assert.deepEqual(
      other.input('code').choices?.map(({ value }) => value),
      ['NUORET01'],
    );
  });

  it('are nothing yet, or not found', async () => {
    const nobody = await bot.meets([{ role: 'distributor', officeId: 'skar-social' }]);
    const none = await nobody.says('omat kirjaukset');
    assert.ok(none.lines.includes(t('entries.noHandovers')), none.text);
    assert.equal((await bot.people.social.says('omat kirjaukset')).title, t('common.notFound'));
  });

  it('of another office stay closed to whoever knows a code', async () => {
    await worker.says('omat kirjaukset');
    await worker.fills({ code: 'RANTA001' }).presses(t('entries.open'));
    const press = worker.pressing(t('entries.correct'));
    const stranger = await bot.meets([{ role: 'distributor', officeId: SECOND_OFFICE }]);
    const answer = await bot.post({ ...press, from: { id: '29:x', aadObjectId: stranger.sender.objectId } });
    assert.ok(answer.text.includes(t('common.notFound')), answer.text);
    assert.equal(OFFICE, (await stored('RANTA001'))?.officeId);
  });
});
