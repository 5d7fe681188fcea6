import assert from 'node:assert/strict';
import { textsIn } from '../../cards/texts/index.js';
import * as activities from '../support/activities.js';
import { startBot, type RunningBot } from '../support/bot.js';
import type { Person } from '../support/person.js';
import { card, GRANTS, withCards } from './small-network.js';

const { t } = textsIn('fi');
const offer = (code: string): string => t('unfinished.offer', { code });

describe('a form that was left', () => {
  let bot: RunningBot<'office' | 'venue' | 'colleague'>;
  let office: Person;
  let venue: Person;

  beforeEach(async () => {
    bot = await startBot({
      people: { office: GRANTS.office, venue: GRANTS.venue, colleague: GRANTS.venue },
      fill: withCards([card('VOIM1234', '2026-02-02')]),
    });
    ({ office, venue } = bot.people);
  });
  afterEach(() => bot.close());

  it('is offered at the counter after a code was looked up, and goes on with it', async () => {
    await venue.says('VOIM1234');
    const greeting = await venue.says('hei');
    assert.ok(greeting.lines.includes(offer('VOIM 1234')), greeting.text);
    const form = await venue.presses(t('unfinished.continue'));
    assert.equal(form.title, t('visit.valid', { lastDay: '1.2.2027' }));
    await venue.presses(t('visit.submit'));
    assert.ok(!(await venue.says('hei')).text.includes('VOIM'), 'it was finished');
  });

  it('is offered at the desk after a rejection, with the code and nothing else of what was typed', async () => {
    await office.says('luovutus');
    const typed = { code: 'kesk-0001', birthYear: '80', postalCode: '87100', minors: '3' };
    await office.fills(typed).presses(t('handover.submit'));
    const next = await office.says('luovutus');
    assert.ok(next.lines.includes(offer('KESK 0001')), next.text);
    const form = await office.presses(t('unfinished.continue'));
    assert.deepEqual(form.values, { code: 'KESK 0001' });
    assert.doesNotMatch((await bot.everythingStored()) + bot.log.join(''), /KESK0001/, 'in memory only');
  });

  it('is nobody else’s, and not for a channel', async () => {
    await venue.says('VOIM1234');
    assert.ok(!(await bot.people.colleague.says('hei')).text.includes('VOIM'));
    const channel = {
      kind: 'channel' as const,
      conversationId: '19:c@thread.tacv2;messageid=1',
      teamId: '19:t@thread.tacv2',
      channelId: '19:c@thread.tacv2',
    };
    assert.ok(!(await venue.in(channel).says('hei')).text.includes('VOIM'));
  });

  it('is not offered again when it was cancelled on the way back to the card’s details', async () => {
    for (const [opened, title] of [
      ['issued.renew', 'issued.renew'],
      ['replacement.open', 'replacement.title'],
      ['issued.minors', 'issued.minors'],
      ['issued.block', 'issued.block'],
    ] as const) {
      await office.says('kortin tiedot');
      await office.fills({ code: 'VOIM1234' }).presses(t('issued.open'));
      assert.equal((await office.presses(t(opened))).title, t(title));
      assert.equal((await office.presses(t('common.cancel'))).title, t('issued.title'));
      const next = await office.says('hei');
      assert.ok(!next.text.includes('VOIM'), `${opened}: ${next.text}`);
    }
  });

  it('stays when an older one about another card is cancelled', async () => {
    await office.says('kortin tiedot');
    await office.fills({ code: 'VOIM1234' }).presses(t('issued.open'));
    await office.presses(t('issued.minors'));
    await office.says('luovutus');
    await office.fills({ code: 'KESK0001', minors: '3' }).presses(t('handover.submit'));
    await bot.post(activities.execute(office.sender, 'issued.leave', { code: 'VOIM1234' }));
    const next = await office.says('hei');
    assert.ok(next.lines.includes(offer('KESK 0001')), next.text);
  });

  it('is forgotten after half an hour, by a restart, and when it is cancelled', async () => {
    await venue.says('VOIM1234');
    bot.time.passes({ minutes: 29 });
    const offered = await venue.says('ohje');
    assert.ok(offered.lines.includes(offer('VOIM 1234')));
    bot.time.passes({ minutes: 1 });
    assert.equal((await venue.presses(t('unfinished.continue'))).title, t('unfinished.none'));
    assert.ok(!(await venue.says('hei')).text.includes('VOIM'));

    await venue.says('VOIM1234');
    await venue.says('keskeytä');
    assert.ok(!(await venue.says('hei')).text.includes('VOIM'));

    await venue.says('VOIM1234');
    await bot.restarts();
    assert.ok(!(await venue.says('hei')).text.includes('VOIM'));
  });

  it('is over when it is left with the form’s own button, also after a look in Kaikukanta', async () => {
    await venue.says('VOIM1234');
    const left = await venue.presses(t('common.cancel'));
    assert.equal(left.title, t('visit.title'), 'ready for the next customer');
    assert.ok(!left.text.includes('VOIM'), left.text);
    assert.ok(!(await venue.says('käynti')).text.includes('VOIM'));

    const sv = textsIn('sv');
    const islander = (await bot.meets(GRANTS.otherVenue)).withLocale('sv-FI');
    await islander.says('KANTA0421');
    await islander.presses(sv.t('visit.checked'));
    assert.ok(!(await islander.presses(sv.t('common.cancel'))).text.includes('KANTA'));
  });

  it('is nothing where the code was no card', async () => {
    await venue.says('TUNT1234');
    assert.ok(!(await venue.says('hei')).text.includes('TUNT'));
  });
});
