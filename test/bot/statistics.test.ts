import assert from 'node:assert/strict';
import { statisticsChart } from '../../cards/statistics.js';
import { textsIn } from '../../cards/texts/index.js';
import { createAudit } from '../../services/audit.js';
import { Statistics } from '../../services/statistics.js';
import { createTotals } from '../../services/totals.js';
import * as activities from '../support/activities.js';
import { startBot, type RunningBot } from '../support/bot.js';
import { cardOf, type Person } from '../support/person.js';
import type { Screen } from '../support/screen.js';
import {
  addRecords,
  card,
  GRANTS,
  OFFICE,
  OTHER_OFFICE,
  OTHER_VENUE,
  POOL,
  RANTA,
  SECOND_OFFICE,
  SKAR,
  THEATRE,
  twoAreas,
  uses,
} from './small-network.js';

const texts = textsIn('fi');
const { t } = texts;
const sv = textsIn('sv').t;

type Names =
  'mainUser' | 'otherMainUser' | 'national' | 'venue' | 'office' | 'both' | 'social' | 'agent' | 'nobody';

/** Week 10 is over, week 11 runs. What is in which week is added up by hand in the tests. */
async function history(store: Parameters<typeof twoAreas>[0]): Promise<void> {
  await twoAreas(store);
  const cards = [
    '2026-03-02',
    '2026-03-03',
    '2026-03-04',
    '2026-03-05',
    '2026-03-06',
    '2026-03-08',
    '2026-03-08',
  ].map((day, index) => card(`VKOK${index}`, day, { officeId: index < 5 ? OFFICE : SECOND_OFFICE }));
  await addRecords(store, {
    cards: [
      ...cards,
      card('VKOY1', '2026-03-09'),
      card('VKOY2', '2026-03-10', { officeId: SECOND_OFFICE }),
      card('PERUTTU1', '2026-03-09', { state: 'undone' }),
      card('MUUALLA1', '2026-03-04', { officeId: OTHER_OFFICE, areaId: SKAR }),
    ],
    visits: [
      ...uses(THEATRE, 'play', '2026-03-02', 12, 1),
      ...uses(THEATRE, 'course', '2026-03-08', 6),
      ...uses(POOL, 'swim', '2026-03-04', 9),
      ...uses(THEATRE, 'play', '2026-03-09', 3),
      ...uses(THEATRE, 'play', '2026-03-09', 2, 2).map((visit) => ({ ...visit, undone: true })),
      ...uses(THEATRE, 'play', '2026-03-01', 20),
      ...uses(OTHER_VENUE, 'play', '2026-03-04', 1_500),
    ],
  });
}

describe('statistics on asking', () => {
  let bot: RunningBot<Names>;
  let mainUser: Person;

  before(async () => {
    const { mainUser: one, otherMainUser, national, venue, office, both, social, nobody } = GRANTS;
    const agent = { role: 'ticketAgent' as const, organisationId: 'kioski', venueIds: [THEATRE] };
    bot = await startBot({
      people: { mainUser: one, otherMainUser, national, venue, office, both, social, agent: [agent], nobody },
      fill: history,
    });
    mainUser = bot.people.mainUser;
  });
  after(() => bot.close());

  const image = (screen: Screen) => screen.parts.find(({ type }) => type === 'Image');

  it('shows the own area’s running week beside the last one, as picture, table and words', async () => {
    const shown = await mainUser.says('tilastot');
    assert.equal(shown.title, t('statistics.title', { name: 'Ranta' }));
    for (const line of [
      ` | ${t('statistics.week', { week: 10 })} | ${t('statistics.running', { week: 11 })}`,
      `${t('statistics.uses')} | 39 | 3`,
      `${t('statistics.handovers')} | 7 | 2`,
      `${t('statistics.adults')} | 27`,
      `${t('statistics.children')} | 12`,
      `${t('statistics.culture')} | 24`,
      `${t('statistics.education')} | 6`,
      `${t('statistics.sports')} | 9`,
      t('statistics.findingRunning', { week: 11, uses: '3', previous: 10, previousUses: '39' }),
      t('statistics.dataUntil', { moment: '10.3.2026 klo 10.00' }),
      t('statistics.venues', { week: 10, reported: '2', total: '2' }),
      `• ${t('statistics.defUses')}`,
      `• ${t('statistics.defHandovers')}`,
    ]) {
      assert.ok(shown.lines.includes(line), `${line}\n---\n${shown.text}`);
    }
  });

  it('has the same digits in table, alt text, chart and stored totals', async () => {
    const { store } = bot;
    const shown = await mainUser.says('tilastot');
    const rows = shown.lines
      .filter((line) => /\| [\d\s]+ \| [\d\s]+$/.test(line))
      .map((line) => line.split(' | '));
    const alt = String(image(shown)?.altText);
    for (const [label, previous, current] of rows) {
      assert.ok(
        alt.includes(
          t('statistics.altRow', { label: label ?? '', previous: previous ?? '', current: current ?? '' }),
        ),
        alt,
      );
    }
    const clock = bot.time.now;
    const service = new Statistics({
      store,
      totals: createTotals(store),
      audit: createAudit(store, clock),
      clock,
    });
    const actor = { personId: mainUser.id, grants: GRANTS.mainUser };
    const period = await service.thisWeek(actor, { kind: 'area', id: RANTA });
    assert.ok(period);
    const drawn = statisticsChart(period, texts).rows.map(({ label, previous, current }) => [
      label,
      String(previous),
      String(current),
    ]);
    assert.deepEqual(drawn, rows);
    const days = await store.dailyTotals.ofRange({ from: '2026-03-02', to: '2026-03-08' }, RANTA);
    const handovers = days.flatMap(({ figures }) => Object.values(figures?.handovers ?? {}));
    const counts = days.flatMap(({ figures }) =>
      Object.values(figures?.uses ?? {}).flatMap((venue) => Object.values(venue)),
    );
    assert.equal(
      handovers.reduce((sum, count) => sum + count, 0),
      7,
    );
    assert.equal(
      counts.reduce((sum, { adults, children }) => sum + adults + children, 0),
      39,
    );
  });

  it('counts at once what was recorded a moment ago, and takes away what was undone', async () => {
    const { office } = bot.people;
    await office.says('luovutus');
    await office
      .fills({ code: 'HETI0001', birthYear: '1990', postalCode: '87100', minors: '0' })
      .presses(t('handover.submit'));
    assert.ok((await mainUser.says('tilastot')).lines.includes(`${t('statistics.handovers')} | 7 | 3`));
    await office.presses(t('common.undo'));
    assert.ok((await mainUser.says('tilastot')).lines.includes(`${t('statistics.handovers')} | 7 | 2`));
  });

  it('draws a real picture under an address that cannot be guessed', async () => {
    const [first, second] = [
      await mainUser.says('tilastot'),
      await mainUser.presses(t('statistics.updated')),
    ].map((screen) => String(image(screen)?.url));
    assert.ok(first && second);
    assert.match(first, new RegExp(`^${bot.url}/charts/[\\w-]{32,}\\.png$`));
    assert.notEqual(first, second);
    const response = await fetch(first);
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('content-type'), 'image/png');
    assert.match(response.headers.get('cache-control') ?? '', /immutable/);
    assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
    const picture = Buffer.from(await response.arrayBuffer());
    assert.equal(picture.subarray(1, 4).toString('latin1'), 'PNG');
    const [width, height] = [picture.readUInt32BE(16), picture.readUInt32BE(20)];
    assert.ok(width >= 600 && width <= 2_048 && height >= 300, `${width} x ${height}`);
    assert.ok(picture.length > 3_000 && picture.length < 1_000_000, `${picture.length} bytes`);
    const wrong = first.replace(/.(?=\.png$)/, (last) => (last === 'A' ? 'B' : 'A'));
    assert.equal((await fetch(wrong)).status, 404);
  });

  it('shows a venue its own uses and no handovers, and an office its own handovers and no uses', async () => {
    const forVenue = await bot.people.venue.says('tilastot');
    assert.equal(forVenue.title, t('statistics.title', { name: 'Rannan teatteri' }));
    assert.ok(forVenue.lines.includes(`${t('statistics.uses')} | 30 | 3`), forVenue.text);
    assert.ok(!forVenue.text.includes(t('statistics.handovers')));
    assert.ok(!forVenue.text.includes(t('statistics.sports')));
    const forOffice = await bot.people.office.says('luvut');
    assert.equal(forOffice.title, t('statistics.title', { name: 'Rannan sosiaalityö' }));
    assert.ok(forOffice.lines.includes(`${t('statistics.handovers')} | 5 | 1`), forOffice.text);
    assert.ok(!forOffice.text.includes(t('statistics.uses')));
  });

  it('gives somebody with two roles a button for each of the own figures', async () => {
    const { both } = bot.people;
    const first = await both.says('tilastot');
    const other =
      first.title === t('statistics.title', { name: 'Rannan teatteri' })
        ? 'Rannan sosiaalityö'
        : 'Rannan teatteri';
    assert.equal(
      (await both.presses(t('statistics.title', { name: other }))).title,
      t('statistics.title', { name: other }),
    );
  });

  it('shows the national service the whole country, in the language’s own grouping of digits', async () => {
    const shown = await bot.people.national.withLocale('fi-FI').says('tilastot');
    assert.equal(shown.title, t('statistics.title', { name: t('statistics.country') }));
    assert.ok(shown.lines.includes(`${t('statistics.uses')} | 1\u00a0539 | 3`), shown.text);
    const inSwedish = await bot.people.otherMainUser.withLocale('sv-FI').says('statistik');
    assert.equal(inSwedish.title, sv('statistics.title', { name: 'Skärgården' }));
    assert.match(inSwedish.text, /1\s500 \| 0/u);
  });

  it('says to everybody else "not found", in the words for what does not exist', async () => {
    const { social, agent, nobody } = bot.people;
    const nothing = activities.execute(mainUser.sender, 'statistics.show', {
      scope: 'area',
      id: 'no-such-area',
    });
    const words = cardOf(await bot.post(nothing)).lines;
    assert.equal(words[0], t('common.notFound'));
    for (const person of [social, agent, nobody]) {
      assert.ok((await person.says('tilastot')).lines.includes(t('role.figures')));
    }
    const foreign: [keyof typeof bot.people, string, string][] = [
      ['mainUser', 'area', SKAR],
      ['mainUser', 'national', ''],
      ['mainUser', 'venue', THEATRE],
      ['mainUser', 'office', OFFICE],
      ['otherMainUser', 'area', RANTA],
      ['venue', 'venue', POOL],
      ['venue', 'area', RANTA],
      ['venue', 'office', OFFICE],
      ['office', 'office', SECOND_OFFICE],
      ['office', 'area', RANTA],
      ['office', 'national', ''],
      ['agent', 'venue', THEATRE],
      ['social', 'area', RANTA],
      ['nobody', 'venue', THEATRE],
    ];
    for (const [name, scope, id] of foreign) {
      const press = activities.execute(bot.people[name].sender, 'statistics.show', { scope, id });
      assert.deepEqual(cardOf(await bot.post(press)).lines, words, `${name}: ${scope} ${id}`);
    }
  });

  it('writes reads of an area’s and the country’s totals down, with who read them', async () => {
    await bot.store.audit.clear();
    await mainUser.says('tilastot');
    await bot.people.national.says('tilastot');
    await bot.people.venue.says('tilastot');
    const audit = await bot.everythingStored();
    assert.equal(audit.split('"action":"statistics.area"').length - 1, 1);
    assert.equal(audit.split('"action":"statistics.national"').length - 1, 1);
    assert.equal(audit.split('"action":"statistics.').length - 1, 2);
  });
});
