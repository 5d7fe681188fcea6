import assert from 'node:assert/strict';
import { textsIn } from '../../cards/texts/index.js';
import { startBot, type RunningBot } from '../support/bot.js';
import { cardOf } from '../support/person.js';
import { card, GRANTS, RANTA, withCards } from './small-network.js';

const { t } = textsIn('fi');
const TODAY = '2026-03-10';

describe('a visit that has to be confirmed', () => {
  let bot: RunningBot<'venue' | 'colleague' | 'otherVenue'>;
  beforeEach(async () => {
    const { venue, otherVenue } = GRANTS;
    bot = await startBot({
      people: { venue, colleague: venue, otherVenue },
      fill: withCards([card('KYSY1234', '2026-02-02')]),
    });
  });
  afterEach(() => bot.close());
  const recorded = () => bot.store.visits.ofDay(RANTA, TODAY);

  it('is asked about with everything typed, and recorded by one press', async () => {
    const { venue } = bot.people;
    await venue.says('KYSY1234');
    const asked = await venue
      .fills({ moreChildren: '3', helpers: '1', purposeId: 'ranta-teatteri/course' })
      .presses(t('visit.submit'));
    assert.equal(asked.title, t('visit.ask'));
    assert.ok(asked.text.includes(t('visit.askMoreChildren', { children: '3', minors: '2' })));
    assert.ok(asked.text.includes(t('visit.askChildrenOnCourse')));
    assert.deepEqual(asked.inputs, []);
    assert.deepEqual(await recorded(), []);

    const yes = venue.pressing(t('visit.askYes'));
    const receipt = await venue.presses(t('visit.askYes'));
    assert.equal(receipt.title, t('visit.done'));
    assert.ok(receipt.lines.includes(t('visit.withHelpers', { count: 1 })));
    assert.equal(cardOf(await bot.post(yes)).text, receipt.text);
    assert.deepEqual(
      (await recorded()).map(({ children, helpers, confirmed }) => [children, helpers, confirmed]),
      [[3, 1, ['moreChildren', 'childrenOnCourse']]],
    );
  });

  it('goes back to the form with everything typed', async () => {
    const { venue } = bot.people;
    await venue.says('KYSY1234');
    await venue.fills({ moreChildren: '5', helpers: '2' }).presses(t('visit.submit'));
    const form = await venue.presses(t('common.changeDetails'));
    assert.equal(form.title, t('visit.valid', { lastDay: '1.2.2027' }));
    assert.deepEqual([form.input('moreChildren').value, form.input('helpers').value], ['5', '2']);
    await venue.fills({ moreChildren: '' }).presses(t('visit.submit'));
    assert.deepEqual(
      (await recorded()).map(({ children, confirmed }) => [children, confirmed]),
      [[0, undefined]],
    );
  });

  it('is a second one of the day, on whichever device, and a press older clients know confirms it as well', async () => {
    const { venue, colleague } = bot.people;
    await venue.says('KYSY1234');
    await colleague.says('KYSY1234');
    await venue.presses(t('visit.submit'));
    const asked = await colleague.presses(t('visit.submit'));
    assert.ok(asked.text.includes(t('visit.askAgain')));
    assert.equal((await recorded()).length, 1);
    assert.equal((await colleague.pressesOldStyle(t('visit.askYes'))).title, t('visit.done'));
    assert.equal((await recorded()).length, 2);
  });

  it('is asked about in a dialog too', async () => {
    const { venue } = bot.people;
    await venue.opensDialog('visit', { code: 'KYSY1234' });
    const asked = await venue.fills({ moreChildren: '3' }).submitsDialog(t('visit.submit'));
    assert.equal(asked.windowTitle, t('visit.ask'));
    assert.equal((await venue.submitsDialog(t('visit.askYes'))).windowTitle, t('visit.done'));
  });

  it('is never confirmed by what nobody was asked', async () => {
    const { venue } = bot.people;
    await venue.says('KYSY1234');
    await venue.fills({ moreChildren: '3' }).presses(t('visit.submit'));
    await venue.presses(t('visit.askYes'));
    await venue.says('KYSY1234');
    const asked = await venue.fills({ moreChildren: '3' }).presses(t('visit.submit'));
    assert.ok(asked.text.includes(t('visit.askAgain')));
    assert.ok(asked.text.includes(t('visit.askMoreChildren', { children: '3', minors: '2' })));
  });

  it('comes back where a number cannot be', async () => {
    const { venue } = bot.people;
    for (const [field, typed] of [
      ['helpers', '10'],
      ['helpers', 'kaksi'],
      ['moreChildren', '21'],
    ] as const) {
      await venue.says('KYSY1234');
      const again = await venue.fills({ [field]: typed }).presses(t('visit.submit'));
      assert.ok(again.errors[field], `${field} ${typed}`);
      assert.equal(again.input(field).value, typed);
    }
  });

  it('compares no children of a card that was looked up in Kaikukanta, and asks for a second entry there too', async () => {
    const { otherVenue } = bot.people;
    for (const answer of [t('visit.done'), t('visit.ask')]) {
      await otherVenue.says('KANTA123');
      await otherVenue.presses(t('visit.checked'));
      const next = await otherVenue.fills({ children: '7' }).presses(t('visit.submit'));
      assert.equal(next.title, answer);
    }
    assert.equal((await otherVenue.presses(t('visit.askYes'))).title, t('visit.done'));
  });
});
