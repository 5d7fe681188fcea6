import assert from 'node:assert/strict';
import { textsIn } from '../../cards/texts/index.js';
import { createTotals } from '../../services/totals.js';
import * as activities from '../support/activities.js';
import { startBot, type RunningBot } from '../support/bot.js';
import { cardOf, type Person } from '../support/person.js';
import { card, GRANTS, OTHER_VENUE, withCards } from './small-network.js';

const { t } = textsIn('fi');
const sv = textsIn('sv').t;

describe('recording a visit', () => {
  let bot: RunningBot<'venue' | 'otherVenue' | 'agent' | 'office' | 'both' | 'nobody'>;
  let venue: Person;

  before(async () => {
    const { venue: one, otherVenue, office, both, nobody } = GRANTS;
    const agent = {
      role: 'ticketAgent' as const,
      organisationId: 'kioski',
      venueIds: ['ranta-teatteri', 'ranta-uimahalli'],
    };
    bot = await startBot({
      people: { venue: one, otherVenue, agent: [agent], office, both, nobody },
      fill: withCards([
        card('VOIM1234', '2026-02-02'),
        card('EILA1234', '2026-02-02', {
          background: { birthYear: 1980, postalCode: '87100', municipality: '205', minors: 0 },
        }),
        card('VANH1234', '2025-03-10'),
        card('VIIM1234', '2025-03-11'),
        card('PERU1234', '2026-02-02'),
        card('ESTO1234', '2026-02-02', { state: 'blocked' }),
      ]),
    });
    venue = bot.people.venue;
  });
  after(() => bot.close());

  it('goes from the word over the code to the receipt and the next customer, in Finnish', async () => {
    const form = await venue.says('käynti');
    assert.equal(form.title, t('visit.title'));
    const visit = await venue.fills({ code: 'voim 1234' }).presses(t('visit.check'));
    assert.equal(visit.title, t('visit.valid', { lastDay: '1.2.2027' }));
    assert.ok(visit.text.includes(t('visit.holderCounted')));
    assert.deepEqual(
      visit.input('children').choices?.map(({ value }) => value),
      ['0', '1', '2'],
    );
    assert.deepEqual(
      visit.input('purposeId').choices?.map(({ title }) => title),
      ['Näytelmä', 'Kurssi'],
    );
    const receipt = await venue.fills({ children: '2' }).presses(t('visit.submit'));
    assert.deepEqual(receipt.lines, [
      t('visit.done'),
      `${t('visit.people', { children: 2 })} · Rannan teatteri, Näytelmä`,
      `${t('visit.shownCode', { code: 'VOIM 1234' })} · 10.3.2026`,
      `[${t('visit.next')}]`,
      `[${t('common.undo')}]`,
    ]);
    assert.equal((await venue.presses(t('visit.next'))).title, t('visit.title'));
  });

  it('goes the same way in Swedish and in English', async () => {
    const inSwedish = bot.people.otherVenue.withLocale('sv-SE');
    await inSwedish.says('besök');
    await inSwedish.fills({ code: 'VOIM1234' }).presses(sv('visit.check'));
    assert.equal((await inSwedish.presses(sv('visit.submit'))).title, sv('visit.done'));
    const inEnglish = venue.withLocale('en-GB');
    await inEnglish.says('visit');
    const visit = await inEnglish
      .fills({ code: 'VOIM1234' })
      .presses(inEnglish.screen.buttons[0]?.title ?? '');
    assert.match(visit.title, /1 February 2027/);
  });

  it('says of every other card what it is and what to do, and nothing about the holder', async () => {
    const cases: [code: string, title: string, next: string][] = [
      ['VANH1234', t('visit.expired', { lastDay: '9.3.2026' }), t('visit.expiredNext')],
      ['ESTO1234', t('visit.blocked'), t('visit.blockedNext')],
      ['EIOL1234', t('visit.unknown'), t('visit.unknownNext')],
    ];
    for (const [code, title, next] of cases) {
      await venue.says('käynti');
      const answer = await venue.fills({ code }).presses(t('visit.check'));
      assert.equal(answer.title, title);
      assert.ok(answer.lines.includes(next));
      assert.doesNotMatch(answer.text, /1980|87100|Kajaani|sosiaali/);
      assert.ok(answer.button(t('visit.next')));
      assert.throws(() => answer.button(t('visit.submit')));
    }
  });

  it('takes a card on its last day and not on the day after', async () => {
    assert.equal((await venue.says('VIIM1234')).title, t('visit.valid', { lastDay: '10.3.2026' }));
    bot.time.setTo('2026-03-11 00:01');
    assert.equal((await venue.says('VIIM1234')).title, t('visit.expired', { lastDay: '10.3.2026' }));
    bot.time.setTo('2026-03-10 10:00');
  });

  it('sends whoever works beside Kaikukanta there with an unknown code', async () => {
    const answer = await bot.people.otherVenue.says('EIOL1234');
    assert.equal(answer.title, t('visit.unknownBeside'));
    assert.ok(answer.lines.includes(t('visit.unknownBesideNext')));
  });

  it('asks for no children where none are registered', async () => {
    const visit = await venue.says('EILA1234');
    assert.ok(visit.lines.includes(t('visit.noChildren')));
    assert.deepEqual(
      visit.inputs.map(({ id }) => id),
      ['purposeId', 'moreChildren', 'helpers'],
    );
    assert.match((await venue.presses(t('visit.submit'))).text, /· Rannan teatteri, Näytelmä/);
  });

  it('takes no number of children that cannot be, whatever is sent', async () => {
    for (const children of ['21', '99', '-1', '1.5', 'kaksi']) {
      await venue.says('VOIM1234');
      const again = await venue.fills({ children }).presses(t('visit.submit'));
      assert.ok(again.errors.children, `${children}\n${again.text}`);
    }
  });

  it('puts what the card was used for last first', async () => {
    await venue.says('VOIM1234');
    await venue.fills({ purposeId: 'ranta-teatteri/course' }).presses(t('visit.submit'));
    const next = await venue.says('VOIM1234');
    assert.equal(next.input('purposeId').value, 'ranta-teatteri/course');
  });

  it('names the venue where a ticket agent sells for several', async () => {
    const form = await bot.people.agent.says('VOIM1234');
    assert.deepEqual(
      form.input('purposeId').choices?.map(({ title }) => title),
      ['Rannan teatteri: Näytelmä', 'Rannan teatteri: Kurssi', 'Rannan uimahalli: Uinti'],
    );
  });

  it('can be undone within a day and only at the venue', async () => {
    await venue.says('PERU1234');
    await venue.presses(t('visit.submit'));
    const other = bot.people.otherVenue;
    other.screen = venue.screen;
    assert.equal((await other.presses(t('common.undo'))).lines[0], t('common.notFound'));
    const undoLate = venue.pressing(t('common.undo'));
    bot.time.passes({ hours: 24, minutes: 1 });
    const late = cardOf(await bot.post(undoLate));
    assert.ok(late.lines.includes(t('visit.undoLate')));
    assert.ok(late.button(t('entries.others')), 'it may still be corrected');
    bot.time.setTo('2026-03-10 10:00');
    assert.equal((await venue.presses(t('common.undo'))).title, t('visit.undone'));
  });

  it('never takes the venue or its service from the card', async () => {
    await venue.says('VOIM1234');
    // Else the bot sums up in between what the tests before have left.
    await createTotals(bot.store).sweep();
    const before = await bot.everythingStored();
    for (const purposeId of [`${OTHER_VENUE}/play`, 'ranta-uimahalli/swim', 'ranta-teatteri/nothing', 'x']) {
      venue.screen = await venue.says('VOIM1234');
      const answer = await venue.fills({ purposeId }).presses(t('visit.submit'));
      assert.equal(answer.lines[0], t('common.notFound'), purposeId);
    }
    assert.equal(await bot.everythingStored(), before);
  });

  it('takes a code that was changed in the hidden data as what it is: another card of the same venue', async () => {
    await venue.says('VOIM1234');
    const press = venue.pressing(t('visit.submit')) as {
      value: { action: { data: activities.ActivityJson } };
    };
    press.value.action.data.about = { code: 'ESTO1234' };
    assert.equal(cardOf(await bot.post(press)).title, t('visit.blocked'));
  });
});

describe('a message that is only a card code', () => {
  let bot: RunningBot<'venue' | 'office' | 'both' | 'nobody' | 'mainUser'>;

  before(async () => {
    const { venue, office, both, nobody, mainUser } = GRANTS;
    bot = await startBot({
      people: { venue, office, both, nobody, mainUser },
      fill: withCards([card('VOIM1234', '2026-02-02')]),
    });
  });
  after(() => bot.close());

  it('is a visit for a venue', async () => {
    assert.equal(
      (await bot.people.venue.says(' voim-1234 ')).title,
      t('visit.valid', { lastDay: '1.2.2027' }),
    );
  });

  it('is a handover for a distributor, with the code filled in', async () => {
    const form = await bot.people.office.says('uusi-9876');
    assert.equal(form.title, t('handover.title'));
    assert.equal(form.input('code').value, 'UUSI 9876');
  });

  it('is recognised in the groups in which the bot itself shows it', async () => {
    assert.equal((await bot.people.venue.says('VOIM 1234')).title, t('visit.valid', { lastDay: '1.2.2027' }));
  });

  it('is a choice of two buttons for somebody who is both, and each leads on', async () => {
    const { both } = bot.people;
    const choice = await both.says('VOIM1234');
    assert.deepEqual(
      choice.buttons.map(({ title }) => title),
      [t('code.visit'), t('code.handover')],
    );
    assert.equal((await both.presses(t('code.visit'))).title, t('visit.valid', { lastDay: '1.2.2027' }));
    both.screen = choice;
    const taken = await both.presses(t('code.handover'));
    assert.equal(taken.title, t('issued.title'));
    assert.match(taken.text, /1\.2\.2027/);
    await both.says('UUSI9876');
    assert.equal((await both.presses(t('code.handover'))).input('code').value, 'UUSI 9876');
  });

  it('is a sentence for everybody else, without the code', async () => {
    for (const person of [bot.people.nobody, bot.people.mainUser]) {
      const answer = await person.says('VOIM1234');
      assert.ok(answer.lines.includes(t('code.nobody')));
      assert.doesNotMatch(JSON.stringify(answer.card), /VOIM|1234/);
    }
  });

  it('is not looked up in a channel or a group chat, and neither is anything else that is private', async () => {
    for (const place of [
      { kind: 'groupChat' as const, conversationId: '19:group@thread.v2' },
      {
        kind: 'channel' as const,
        conversationId: '19:c@thread.tacv2;messageid=1',
        teamId: '19:t',
        channelId: '19:c@thread.tacv2',
      },
    ]) {
      for (const [person, text] of [
        [bot.people.venue, 'VOIM1234'],
        [bot.people.nobody, 'VOIM1234'],
        [bot.people.venue, 'käynti'],
        [bot.people.office, 'luovutus'],
        [bot.people.mainUser, 'tilastot'],
      ] as const) {
        const answer = await person.in(place).says(text);
        assert.deepEqual(answer.lines, [t('common.personalOnly')]);
        assert.doesNotMatch(JSON.stringify(answer.card).replace(/"version":"1\.5"/, ''), /VOIM|\d{2}/);
      }
    }
  });

  it('is pointed to the personal chat by a press as well: forms, buttons and dialogs', async () => {
    const { venue } = bot.people;
    await venue.says('VOIM1234');
    const inChannel = venue.in({ kind: 'channel', conversationId: '19:c@thread.tacv2', teamId: '19:t' });
    inChannel.screen = venue.screen;
    assert.deepEqual((await inChannel.presses(t('visit.submit'))).lines, [t('common.personalOnly')]);
    assert.deepEqual((await inChannel.opensDialog('visit', { code: 'VOIM1234' })).lines, [
      t('common.personalOnly'),
    ]);
    const data = { code: 'VOIM1234', operationKey: 'x', scope: 'venue', id: 'ranta-teatteri' };
    for (const verb of ['code.visit', 'visit.undo', 'handover.undo', 'statistics.show', 'command.run']) {
      const press = activities.execute(inChannel.sender, verb, { ...data, command: 'visit' });
      const answer = cardOf(await bot.post(press));
      assert.deepEqual(answer.lines, [t('common.personalOnly')], verb);
      assert.doesNotMatch(answer.text, /VOIM/);
    }
  });
});
