import assert from 'node:assert/strict';
import { textsIn } from '../../cards/texts/index.js';
import { startBot, type RunningBot } from '../support/bot.js';
import { GRANTS, POOL, THEATRE, twoAreas } from './small-network.js';

const { t, day } = textsIn('fi');

describe('a venue without visitors, in the chat', () => {
  let bot: RunningBot<'venue' | 'both' | 'otherVenue' | 'office' | 'mainUser'>;
  before(async () => {
    const { venue, otherVenue, office, mainUser } = GRANTS;
    const both = [THEATRE, POOL].map((venueId) => ({ role: 'venue' as const, venueId }));
    bot = await startBot({ people: { venue, both, otherVenue, office, mainUser }, fill: twoAreas });
  });
  after(() => bot.close());
  const findingOf = async () => (await bot.people.mainUser.says('tilastot')).text;

  it('says so in one press, and takes it back in another', async () => {
    const { venue } = bot.people;
    const asked = await venue.says('ei kävijöitä');
    assert.ok(asked.lines.includes(t('silence.week.unknown', { week: 10 })));
    const said = await venue.presses(t('silence.none', { week: 10 }));
    assert.equal(said.title, t('silence.said.none'));
    assert.match(said.text, /Rannan teatteri/);
    assert.ok((await findingOf()).includes(t('statistics.venuesSilent', { count: 1 })));
    assert.ok((await venue.says('kiinni')).lines.includes(t('silence.week.none', { week: 10 })));
    venue.screen = said;
    assert.equal((await venue.presses(t('common.undo'))).title, t('silence.undone'));
    assert.ok(!(await findingOf()).includes(t('statistics.venuesSilent', { count: 1 })));
  });

  it('is closed for days, at the venue that was chosen', async () => {
    const { both } = bot.people;
    await both.says('suljettu');
    await both.presses(t('silence.close'));
    const said = await both
      .fills({ venueId: POOL, from: '1.3.2026', to: '31.3.2026' })
      .presses(t('silence.closeSubmit'));
    assert.equal(said.title, t('silence.said.closed'));
    assert.ok(said.text.includes(t('post.days', { from: day('2026-03-01'), to: day('2026-03-31') })));
    assert.match(said.text, /uimahalli/);
    assert.ok((await findingOf()).includes(t('statistics.venuesClosed', { count: 1 })));
    await both.presses(t('common.undo'));
  });

  it('comes back with days that cannot be', async () => {
    const { venue } = bot.people;
    for (const [from, to, field, error] of [
      ['eilen', '31.3.2026', 'from', t('error.closedDay')],
      ['5.3.2026', '4.3.2026', 'to', t('error.closedDays')],
      ['5.3.2026', '4.3.2028', 'to', t('error.closedDays')],
    ] as const) {
      await venue.says('kiinni');
      await venue.presses(t('silence.close'));
      const again = await venue.fills({ from, to }).presses(t('silence.closeSubmit'));
      assert.equal(again.errors[field], error);
      assert.equal(again.input('to').value, to);
    }
  });

  it('is not found by others, whatever the button says', async () => {
    const { venue, otherVenue, office } = bot.people;
    await venue.says('ei kävijöitä');
    otherVenue.screen = venue.screen;
    const foreign = await otherVenue.presses(t('silence.none', { week: 10 }));
    assert.equal(foreign.lines[0], t('common.notFound'));
    const answer = await office.says('ei kävijöitä');
    assert.throws(() => answer.button(t('silence.close')));
    assert.equal((await bot.store.silences.ofRange({ from: '2026-03-02', to: '2026-03-08' })).length, 0);
  });
});
