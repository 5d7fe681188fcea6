import assert from 'node:assert/strict';
import { textsIn } from '../../cards/texts/index.js';
import type { LocalDay } from '../../services/days.js';
import type { Card } from '../../services/store/cards.js';
import { startBot, type RunningBot } from '../support/bot.js';
import { card, GRANTS, RANTA, SKAR, withCards } from './small-network.js';

const { t, day } = textsIn('fi');

function withMinors(
  code: string,
  { minors, minorsBefore, changedOn }: { minors: number; minorsBefore: number; changedOn: LocalDay },
): Card {
  const at = new Date(`${changedOn}T09:00:00Z`);
  const change = { kind: 'details', key: 'details', day: changedOn, at, minors, minorsBefore } as const;
  return card(code, '2026-02-02', { minors, history: { count: 1, changes: [change] } });
}

describe('a visit of an earlier day', () => {
  let bot: RunningBot<'venue' | 'otherVenue'>;
  before(async () => {
    const { venue, otherVenue } = GRANTS;
    bot = await startBot({
      people: { venue, otherVenue },
      fill: withCards([
        card('VOIM1234', '2026-02-02'),
        card('VANH1234', '2025-03-05'),
        card('ESTO1234', '2026-02-02', { state: 'blocked' }),
        card('UUSI1234', '2026-03-10'),
        withMinors('MUUT1234', { minors: 0, minorsBefore: 2, changedOn: '2026-03-06' }),
      ]),
    });
  });
  after(() => bot.close());

  it('takes its day beside the code, and says which day it is at every step', async () => {
    const { venue } = bot.people;
    await venue.says('käynti');
    const form = await venue.fills({ code: 'VOIM1234', day: '3.3.2026' }).presses(t('visit.check'));
    assert.equal(form.title, t('visit.validOn', { day: day('2026-03-03'), lastDay: day('2027-02-01') }));
    const receipt = await venue.presses(t('visit.submit'));
    assert.equal(receipt.title, t('visit.done'));
    assert.ok(receipt.lines.includes(t('visit.lateRecorded', { day: day('2026-03-03') })), receipt.text);
    assert.equal((await bot.store.visits.ofDay(RANTA, '2026-03-03')).length, 1);
  });

  it('is reached from a card that is valid today, and from one that is not any more', async () => {
    const { venue } = bot.people;
    for (const code of ['VOIM1234', 'VANH1234', 'ESTO1234']) {
      await venue.says(code);
      const form = await venue.presses(t('visit.otherDay'));
      assert.equal(form.title, t('visit.title'));
      assert.match(form.input('code').value ?? '', /\w{4} 1234/);
    }
    await venue.says('VANH1234');
    await venue.presses(t('visit.otherDay'));
    await venue.fills({ day: '4.3.2026' }).presses(t('visit.check'));
    assert.equal((await venue.presses(t('visit.submit'))).title, t('visit.done'));
  });

  it('is refused in the words of that day, and can be corrected', async () => {
    const { venue, otherVenue } = bot.people;
    for (const [code, title] of [
      ['VANH1234', t('visit.expired', { lastDay: day('2026-03-04') })],
      ['ESTO1234', t('visit.blockedOn', { day: day('2026-03-05') })],
      ['EIOL1234', t('visit.unknownOn', { day: day('2026-03-05') })],
    ] as const) {
      await venue.says('käynti');
      const answer = await venue.fills({ code, day: '5.3.2026' }).presses(t('visit.check'));
      assert.equal(answer.title, title);
      assert.ok(answer.lines.includes(t('visit.lateRefused')));
      const again = await venue.presses(t('visit.retry'));
      assert.equal(again.input('day').value, '5.3.2026');
    }
    await otherVenue.says('käynti');
    await otherVenue.fills({ code: 'EIOL1234', day: '5.3.2026' }).presses(t('visit.check'));
    await otherVenue.presses(t('visit.checked'));
    const receipt = await otherVenue.fills({ children: '0' }).presses(t('visit.submit'));
    assert.match(receipt.text, /5\.3\.2026/);
  });

  it('is judged by the day of the past event that is chosen today, and keeps what was typed', async () => {
    const { venue } = bot.people;
    await venue.says('tapahtumat');
    await venue.presses(t('event.new'));
    await venue.fills({ name: 'Ensi-ilta', category: 'culture', day: '6.3.2026' }).presses(t('event.save'));
    for (let sent = 0; sent < 12; sent += 1) {
      const form = await venue.says('UUSI1234');
      assert.equal(form.title, t('visit.valid', { lastDay: day('2027-03-09') }));
      const event = form.input('purposeId').choices?.find(({ title }) => title.startsWith('Ensi-ilta'));
      assert.ok(event !== undefined);
      const typed = { children: '1', helpers: '2', purposeId: event.value };
      const again = await venue.fills(typed).presses(t('visit.submit'));
      const on = { day: day('2026-03-06') };
      assert.equal(
        again.errors.purposeId,
        `${t('correction.refused.unknown', on)} ${t('error.eventOver', on)}`,
      );
      for (const [id, value] of Object.entries(typed)) assert.equal(again.input(id).value, value);
    }
    await venue.fills({ purposeId: 'ranta-teatteri/play' }).presses(t('visit.submit'));
    assert.equal(venue.screen.title, t('visit.done'));
  });

  it('of a past event beside Kaikukanta is looked up there, with everything typed kept', async () => {
    const { otherVenue } = bot.people;
    await otherVenue.says('tapahtumat');
    await otherVenue.presses(t('event.new'));
    const values = { name: 'Avajaiset', category: 'culture', day: '6.3.2026' };
    await otherVenue.fills(values).presses(t('event.save'));
    const form = await otherVenue.says('UUSI1234');
    const event = form.input('purposeId').choices?.find(({ title }) => title.startsWith('Avajaiset'));
    const typed = { children: '1', helpers: '2', purposeId: event?.value ?? '' };
    const asked = await otherVenue.fills(typed).presses(t('visit.submit'));
    assert.equal(asked.title, t('visit.unknownBeside'));
    assert.ok(asked.text.includes(day('2026-03-06')), asked.text);
    const back = await otherVenue.presses(t('common.changeDetails'));
    for (const [id, value] of Object.entries(typed)) assert.equal(back.input(id).value, value);
    assert.equal((await otherVenue.presses(t('visit.submit'))).title, t('visit.unknownBeside'));
    assert.equal((await otherVenue.presses(t('visit.checked'))).title, t('visit.done'));
    const [visit] = await bot.store.visits.ofDay(SKAR, '2026-03-06');
    assert.deepEqual(
      [visit?.code, visit?.children, visit?.helpers, visit?.checkedElsewhere],
      ['UUSI1234', 1, 2, true],
    );
  });

  it('has the children of that day, and not those of today', async () => {
    const { venue } = bot.people;
    await venue.says('käynti');
    const then = await venue.fills({ code: 'MUUT1234', day: '3.3.2026' }).presses(t('visit.check'));
    assert.deepEqual(
      then.input('children').choices?.map(({ value }) => value),
      ['0', '1', '2'],
    );
    assert.equal((await venue.fills({ children: '2' }).presses(t('visit.submit'))).title, t('visit.done'));
    assert.ok((await venue.says('MUUT1234')).text.includes(t('visit.noChildren')));
    await venue.fills({ moreChildren: '2' }).presses(t('visit.submit'));
    assert.equal((await venue.presses(t('visit.askYes'))).title, t('visit.done'));
    const today = await bot.store.visits.ofDay(RANTA, '2026-03-10');
    assert.deepEqual(
      today.flatMap(({ code, confirmed }) => (code === 'MUUT1234' ? [confirmed] : [])),
      [['moreChildren']],
    );
  });

  it('comes back with a day that cannot be, and takes today as today', async () => {
    const { venue } = bot.people;
    for (const typed of ['11.3.2026', '8.1.2026', 'eilen', '31.2.2026']) {
      await venue.says('käynti');
      const again = await venue.fills({ code: 'VOIM1234', day: typed }).presses(t('visit.check'));
      assert.equal(again.errors.day, t('error.visitDay', { earliest: day('2026-01-09') }), typed);
      assert.equal(again.input('day').value, typed);
    }
    await venue.says('käynti');
    const form = await venue.fills({ code: 'VOIM1234', day: '10.3.2026' }).presses(t('visit.check'));
    assert.equal(form.title, t('visit.valid', { lastDay: day('2027-02-01') }));
  });
});
