import assert from 'node:assert/strict';
import { textsIn } from '../../cards/texts/index.js';
import { startBot, type RunningBot } from '../support/bot.js';
import type { Person } from '../support/person.js';
import { card, GRANTS, OTHER_OFFICE, SKAR, withCards } from './small-network.js';

const { t } = textsIn('fi');
const sv = textsIn('sv').t;

describe('the details of a card', () => {
  let bot: RunningBot<'office' | 'otherOffice' | 'venue' | 'nobody'>;
  let office: Person;
  beforeEach(async () => {
    const { office: one, otherOffice, venue, nobody } = GRANTS;
    bot = await startBot({
      people: { office: one, otherOffice, venue, nobody },
      fill: withCards([
        card('KANTA001', '2026-02-02'),
        card('SKAR0001', '2026-02-02', { officeId: OTHER_OFFICE, areaId: SKAR }),
      ]),
    });
    office = bot.people.office;
  });
  afterEach(() => bot.close());

  const opens = async (code: string, person = office) => {
    await person.says('kortin tiedot');
    return person.fills({ code }).presses(t('issued.open'));
  };
  const titles = (person = office) => person.screen.buttons.map(({ title }) => title);

  it('are its state, last day, kind and number of minors, and nothing of the client', async () => {
    const shown = await opens('kanta 001');
    assert.equal(shown.title, t('issued.title'));
    for (const part of ['KANT A001', t('issued.valid'), '1.2.2027'])
      assert.ok(shown.text.includes(part), shown.text);
    assert.doesNotMatch(JSON.stringify(shown.card), /1980|87100|205|2\.2\.2026/);
    assert.deepEqual(titles(), [
      ...[
        t('issued.renew'),
        t('issued.minors'),
        t('issued.block'),
        t('replacement.open'),
        t('issued.another'),
      ],
    ]);
  });

  it('beside Kaikukanta are looked for there first, before anything is registered a second time here', async () => {
    const here = await opens('NOBODY01');
    assert.deepEqual([here.title, here.lines.includes(t('issued.freeBody'))], [t('issued.free'), true]);
    const { otherOffice } = bot.people;
    const beside = await opens('NOBODY01', otherOffice);
    assert.equal(beside.title, t('issued.freeBeside'));
    assert.ok(beside.lines.includes(t('issued.freeBesideBody')), beside.text);
    assert.doesNotMatch(beside.text, /ei ole rekisterissä/);
  });

  it('are where the guide leads for a renewal, and say what holds for a lost card without a code', async () => {
    await office.says('Miten kortti uusitaan?');
    const form = await office.presses(t('menu.issuedCard'));
    assert.equal(form.title, t('issued.title'));
    assert.ok(form.lines.includes(t('issued.noCode')), form.text);
  });

  it('open by the code alone as well', async () => {
    assert.equal((await office.says('KANTA001')).title, t('issued.title'));
  });

  it('let a lost card be blocked and the block be lifted, and say that this is the bot’s default', async () => {
    await opens('KANTA001');
    const question = await office.presses(t('issued.block'));
    assert.ok(question.lines.includes(t('issued.blockDefault')), question.text);
    const blocked = await office.presses(t('issued.blockSubmit'));
    assert.equal(blocked.title, t('issued.isBlocked'));
    assert.equal((await bot.people.venue.says('KANTA001')).title, t('visit.blocked'));
    await office.presses(t('issued.unblock'));
    const free = await office.presses(t('issued.unblock'));
    assert.equal(free.title, t('issued.isUnblocked'));
    assert.equal((await bot.people.venue.says('KANTA001')).title, t('visit.valid', { lastDay: '1.2.2027' }));
  });

  it('are left as they are when the question is cancelled', async () => {
    await opens('KANTA001');
    await office.presses(t('issued.block'));
    assert.equal((await office.presses(t('common.cancel'))).title, t('issued.title'));
    assert.ok(office.screen.text.includes(t('issued.valid')));
  });

  it('block once when the button is pressed twice, and a late copy changes nothing', async () => {
    await opens('KANTA001');
    await office.presses(t('issued.block'));
    const press = office.pressing(t('issued.blockSubmit'));
    await Promise.all([bot.post(press), bot.post(press)]);
    await opens('KANTA001');
    await office.presses(t('issued.unblock'));
    await office.presses(t('issued.unblock'));
    await bot.post(press);
    assert.equal((await bot.people.venue.says('KANTA001')).title, t('visit.valid', { lastDay: '1.2.2027' }));
  });

  it('have the number of minors changed, and ask again for what is no number', async () => {
    await opens('KANTA001');
    const form = await office.presses(t('issued.minors'));
    assert.equal(form.input('minors').value, '2');
    const wrong = await office.fills({ minors: '21' }).presses(t('handover.save'));
    assert.equal(wrong.errors.minors, t('error.minors'));
    assert.equal(wrong.input('minors').value, '21');
    const done = await office.fills({ minors: '3' }).presses(t('handover.save'));
    assert.equal(done.title, t('issued.isMinors'));
    const atCounter = await bot.people.venue.says('KANTA001');
    assert.equal(atCounter.input('children').choices?.length, 4);
  });

  it('of another office’s card are that it is registered, and that only', async () => {
    const shown = await opens('SKAR0001');
    assert.ok(shown.lines.includes(t('error.registeredElsewhere')), shown.text);
    assert.doesNotMatch(shown.text, /Saaristo|Skär|2026|2027/);
    assert.equal((await opens('TYHJA001')).title, t('issued.free'));
  });

  it('are not found for anybody who hands over no cards', async () => {
    for (const person of [bot.people.venue, bot.people.nobody]) {
      assert.equal((await person.says('kortin tiedot')).title, t('role.needed'));
      assert.match((await person.opensDialog('issuedCard')).text, new RegExp(t('common.notFound')));
    }
  });

  it('beside Kaikukanta say that the change has to be made there too', async () => {
    const worker = bot.people.otherOffice.withLocale('sv-FI');
    await worker.says('kortuppgifter');
    await worker.fills({ code: 'SKAR0001' }).presses(sv('issued.open'));
    const question = await worker.presses(sv('issued.block'));
    assert.ok(question.lines.includes(sv('issued.beside')), question.text);
    const blocked = await worker.presses(sv('issued.blockSubmit'));
    assert.ok(blocked.lines.includes(sv('issued.beside')), blocked.text);
  });

  it('keep to the budget of unknown codes', async () => {
    for (let tried = 10; tried < 20; tried += 1) await opens(`ARVAUS${tried}`);
    assert.equal((await opens('KANTA001')).title, t('pause.title'));
  });
});
