import assert from 'node:assert/strict';
import { textsIn } from '../../cards/texts/index.js';
import { startBot, type RunningBot } from '../support/bot.js';
import { card, GRANTS, withCards } from './small-network.js';

const { t, day } = textsIn('fi');

describe('the events of a venue in the chat', () => {
  let bot: RunningBot<'venue' | 'agent' | 'office' | 'otherVenue'>;
  before(async () => {
    const { venue, office, otherVenue } = GRANTS;
    const agent = { role: 'ticketAgent' as const, organisationId: 'kioski', venueIds: ['ranta-teatteri'] };
    bot = await startBot({
      people: { venue, agent: [agent], office, otherVenue },
      fill: withCards(['TAPA1234', 'TAPA2345', 'TAPA3456'].map((code) => card(code, '2026-02-02'))),
    });
  });
  after(() => bot.close());

  it('are made, used with a limit, and closed and put back, each in one card', async () => {
    const { venue } = bot.people;
    await venue.says('tapahtumat');
    const empty = await venue.presses(t('event.new'));
    assert.equal(empty.title, t('event.newTitle'));
    const saved = await venue
      .fills({ name: 'Iltakonsertti', category: 'culture', day: '10.3.2026', limit: '1' })
      .presses(t('event.save'));
    assert.equal(saved.title, t('event.saved'));
    assert.match(saved.text, /Iltakonsertti/);

    const form = await venue.says('TAPA1234');
    const [first] = form.input('purposeId').choices ?? [];
    assert.equal(first?.title, `Iltakonsertti, ${day('2026-03-10')}, ${t('visit.left', { left: 1 })}`);
    assert.equal(form.input('purposeId').value, first.value);
    assert.equal((await venue.presses(t('visit.submit'))).title, t('visit.done'));
    await venue.says('TAPA2345');
    const refused = await venue.fills({ purposeId: first.value }).presses(t('visit.submit'));
    assert.equal(refused.errors.purposeId, t('error.soldOut', { left: 0 }));

    await venue.says('tapahtumat');
    const opened = await venue.fills({ eventId: first.value }).presses(t('event.open'));
    assert.deepEqual(
      ['name', 'kind', 'category', 'day', 'limit'].map((id) => opened.input(id).value),
      ['Iltakonsertti', 'event', 'culture', '10.3.2026', '1'],
    );
    assert.equal((await venue.presses(t('event.close'))).title, t('event.isClosed'));
    const without = await venue.says('TAPA2345');
    assert.ok(!without.text.includes('Iltakonsertti'));
    await venue.says('tapahtumat');
    await venue.fills({ eventId: first.value }).presses(t('event.open'));
    assert.equal((await venue.presses(t('event.reopen'))).title, t('event.saved'));
  });

  it('come back with what cannot be, and take no personal data for a name', async () => {
    const { venue } = bot.people;
    await venue.says('tapahtumat');
    await venue.presses(t('event.new'));
    for (const [field, typed, error] of [
      ['day', '8.1.2026', t('error.eventDay')],
      ['day', '9.3.2029', t('error.eventDay')],
      ['limit', '0', t('error.limit')],
      ['name', '', t('error.eventName')],
      ['name', 'Soita 040 123 4567', t('common.personalDataField', { kind: 'phone' })],
    ] as const) {
      const again = await venue.fills({ name: 'Konsertti', [field]: typed }).presses(t('event.save'));
      assert.equal(again.errors[field], error, `${field} ${typed}`);
      await venue.says('tapahtumat');
      await venue.presses(t('event.new'));
    }
  });

  it('are kept by the venue’s own people, and a ticket agent is told so in its own words', async () => {
    const { agent } = bot.people;
    for (const command of ['tapahtumat', 'ei kävijöitä', 'omat luvut']) {
      const answer = await agent.says(command);
      assert.equal(answer.title, t('role.needed'), command);
      assert.ok(answer.text.includes(t('role.ownVenue')), answer.text);
    }
  });

  it('of one name on several days are told apart where a use is corrected', async () => {
    const { venue } = bot.people;
    for (const on of ['11.3.2026', '12.3.2026']) {
      await venue.says('tapahtumat');
      await venue.presses(t('event.new'));
      await venue.fills({ name: 'Hamlet', category: 'culture', day: on }).presses(t('event.save'));
    }
    bot.time.passes({ minutes: 1 });
    const form = await venue.says('TAPA3456');
    const hamlet = form.input('purposeId').choices?.find(({ title }) => title.startsWith('Hamlet'));
    await venue.fills({ purposeId: hamlet?.value ?? '' }).presses(t('visit.submit'));
    const list = await venue.says('omat kirjaukset');
    assert.match(list.input('entry').choices?.[0]?.title ?? '', /Hamlet, 11\.3\.2026$/);
    await venue.presses(t('entries.open'));
    const correction = await venue.presses(t('entries.correct'));
    const titles = correction.input('purposeId').choices?.map(({ title }) => title) ?? [];
    assert.deepEqual(
      titles.filter((title) => title.startsWith('Hamlet')),
      ['Hamlet, 11.3.2026', 'Hamlet, 12.3.2026'],
    );
  });

  it('are not found by people who keep none, and never those of another venue', async () => {
    const { venue, agent, office, otherVenue } = bot.people;
    for (const person of [agent, office]) {
      const answer = await person.says('tapahtumat');
      assert.throws(() => answer.button(t('event.new')));
    }
    await venue.says('tapahtumat');
    otherVenue.screen = venue.screen;
    await otherVenue.says('tapahtumat');
    const foreign = await otherVenue.fills({ eventId: 'ranta-teatteri/play' }).presses(t('event.open'));
    assert.equal(foreign.lines[0], t('common.notFound'));
  });

  it('can all be taken off the list, and the counter says then what to do', async () => {
    const { otherVenue } = bot.people;
    await otherVenue.says('tapahtumat');
    await otherVenue.presses(t('event.open'));
    await otherVenue.presses(t('event.close'));
    assert.equal((await otherVenue.says('TAPA3456')).title, t('visit.noPurposes'));
    assert.ok(otherVenue.screen.lines.includes(t('visit.noPurposesBody')));
    assert.equal((await otherVenue.presses(t('event.title'))).title, t('event.title'));
    await otherVenue.presses(t('event.open'));
    await otherVenue.presses(t('event.reopen'));
    const form = await otherVenue.says('TAPA3456');
    assert.equal(form.input('purposeId').choices?.length, 1);
  });

  it('of a later day say what counts when, and when the card ends before', async () => {
    const { venue } = bot.people;
    await venue.says('tapahtumat');
    await venue.presses(t('event.new'));
    await venue.fills({ name: 'Kesäjuhla', day: '10.6.2027' }).presses(t('event.save'));
    const form = await venue.says('TAPA3456');
    const summer = form.input('purposeId').choices?.find(({ title }) => title.startsWith('Kesäjuhla'));
    const receipt = await venue.fills({ purposeId: summer?.value ?? '' }).presses(t('visit.submit'));
    assert.ok(receipt.lines.includes(t('visit.forDay', { day: day('2027-06-10') })));
    assert.ok(receipt.lines.includes(t('visit.cardEnds', { lastDay: day('2027-02-01') })));
  });
});
