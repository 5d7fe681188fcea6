import assert from 'node:assert/strict';
import { textsIn } from '../../cards/texts/index.js';
import { startBot, type RunningBot } from '../support/bot.js';
import { addRecords, card, GRANTS, SECOND_OFFICE, twoAreas } from './small-network.js';

const { t, day, number } = textsIn('fi');

describe('the own weeks of an office, in the chat', () => {
  let bot: RunningBot<'office' | 'bothOffices' | 'otherOffice' | 'venue'>;
  before(async () => {
    const { office, bothOffices, otherOffice, venue } = GRANTS;
    bot = await startBot({
      people: { office, bothOffices, otherOffice, venue },
      fill: async (store) => {
        await twoAreas(store);
        const handedOver = [
          '2026-02-16',
          '2026-02-17',
          '2026-02-24',
          '2026-03-02',
          '2026-03-03',
          '2026-03-09',
        ];
        await addRecords(store, {
          cards: [
            ...handedOver.map((on, at) => card(`VIIKKO${at}`, on)),
            card('VIIKKO90', '2026-03-04', { officeId: SECOND_OFFICE }),
          ],
        });
      },
    });
  });
  after(() => bot.close());

  it('say how the last week was, with a picture that has words', async () => {
    const shown = await bot.people.office.says('omat luovutukset');
    assert.equal(shown.title, t('weeks.title', { name: 'Rannan sosiaalityö' }));
    const [, finding = ''] = shown.lines;
    const last = t('weeks.last', { week: 10, handovers: '2' });
    assert.equal(finding, `${last} ${t('weeks.mean', { count: 2, mean: number(1.5) })}`);
    assert.ok(shown.lines.includes(t('weeks.running', { week: 11, handovers: '1' })), shown.text);
    assert.deepEqual(
      shown.lines.filter((line) => line.includes(' | ')),
      [` | ${t('weeks.handovers')}`, 'Viikko 10 | 2', 'Viikko 9 | 1', 'Viikko 8 | 2'],
    );
    const picture = shown.parts.find(({ type }) => type === 'Image');
    assert.match(String(picture?.altText), /Viikko 8: 2\. Viikko 9: 1\. Viikko 10: 2\./);
    const drawn = await fetch(String(picture?.url));
    assert.equal(drawn.headers.get('content-type'), 'image/png');
  });

  it('say that there are none yet, and draw nothing', async () => {
    const shown = await bot.people.otherOffice.withLocale('sv-FI').says('egna överlåtelser');
    assert.ok(shown.lines.includes(textsIn('sv').t('weeks.none')), shown.text);
    assert.ok(shown.parts.every(({ type }) => type !== 'Image' && type !== 'Table'));
  });

  it('show the reminder before it is sent, as it would come, and to nobody else', async () => {
    const { office, otherOffice } = bot.people;
    await office.says('omat luovutukset');
    const shown = await office.presses(t('reminder.preview'));
    assert.ok(shown.lines.includes(t('reminder.previewNote')), shown.text);
    const said = { name: 'Rannan sosiaalityö', from: day('2026-02-01'), to: day('2026-02-28') };
    assert.ok(shown.lines.includes(t('reminder.none', said)), shown.text);
    assert.ok(shown.lines.includes(t('reminder.aim')), shown.text);
    otherOffice.screen = await office.says('omat luovutukset');
    const foreign = await otherOffice.presses(t('reminder.preview'));
    assert.equal(foreign.lines[0], t('common.notFound'));
  });

  it('change to another office of the same person, and to nobody else’s', async () => {
    const { bothOffices, otherOffice, venue } = bot.people;
    otherOffice.screen = await bothOffices.says('omat luovutukset');
    const foreign = await otherOffice.presses('Rannan nuorisotyö');
    assert.equal(foreign.lines[0], t('common.notFound'));
    const other = await bothOffices.presses('Rannan nuorisotyö');
    const last = t('weeks.last', { week: 10, handovers: '1' });
    assert.equal(other.lines[1], `${last} ${t('weeks.first')}`);
    assert.equal((await venue.says('omat luovutukset')).title, t('role.needed'));
  });
});
