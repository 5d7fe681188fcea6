import assert from 'node:assert/strict';
import { textsIn } from '../../cards/texts/index.js';
import { startBot, type RunningBot } from '../support/bot.js';
import { card, GRANTS, OTHER_OFFICE, SKAR, twoAreas } from './small-network.js';

const { t, day } = textsIn('fi');

describe('the yearly statistics of clients, in the chat', () => {
  let bot: RunningBot<'mainUser' | 'otherMainUser' | 'national' | 'office'>;
  before(async () => {
    const { mainUser, otherMainUser, national, office } = GRANTS;
    bot = await startBot({
      people: { mainUser, otherMainUser, national, office },
      fill: async (store) => {
        await twoAreas(store);
        const answers = { postalCode: '87100', municipality: '205', minors: 0 };
        const few = { ...answers, birthYear: 1950 };
        await store.cards.addAll([
          ...Array.from({ length: 12 }, (_, at) =>
            card(`VUOSI0${at}`, '2024-05-06', {
              background: { ...answers, birthYear: at < 6 ? 2000 : 1980 },
            }),
          ),
          card('VUOSI90', '2023-05-06', { areaId: SKAR, officeId: OTHER_OFFICE, background: few }),
        ]);
      },
    });
  });
  after(() => bot.close());

  it('are tables of the last year that cannot change any more', async () => {
    const { mainUser } = bot.people;
    const shown = await mainUser.says('vuositilasto');
    assert.equal(shown.title, t('holders.title', { year: 2024, name: 'Ranta' }));
    assert.ok(shown.lines.includes(t('holders.count', { handovers: '12' })), shown.text);
    assert.ok(shown.lines.includes(`${t('holders.to29')} | 6`));
    assert.ok(shown.lines.includes(`${t('holders.otherLife')} | 12`));
    const later = await mainUser.presses(t('holders.year', { year: 2025 }));
    assert.ok(later.lines.includes(t('holders.notYet', { from: day('2026-04-01') })), later.text);
  });

  it('say what is left out, in words', async () => {
    const { otherMainUser } = bot.people;
    await otherMainUser.says('vuositilasto');
    const shown = await otherMainUser.presses(t('holders.year', { year: 2023 }));
    assert.ok(shown.lines.includes(t('holders.hidden', { group: t('holders.age') })), shown.text);
    assert.ok(shown.parts.every(({ type }) => type !== 'Table'));
  });

  it('are of the country for the national service, and nobody else’s', async () => {
    const { national, otherMainUser, office } = bot.people;
    const shown = await national.withLocale('sv-FI').says('årsstatistik');
    const sv = textsIn('sv').t;
    assert.equal(shown.title, sv('holders.title', { year: 2024, name: sv('statistics.country') }));
    otherMainUser.screen = shown;
    const foreign = await otherMainUser.presses(sv('holders.year', { year: 2023 }));
    assert.equal(foreign.lines[0], t('common.notFound'));
    assert.equal((await office.says('vuositilasto')).title, t('role.needed'));
  });
});
