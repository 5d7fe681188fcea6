import assert from 'node:assert/strict';
import { textsIn } from '../../cards/texts/index.js';
import { readSheetFile } from '../../services/sheets/index.js';
import { startBot, type RunningBot } from '../support/bot.js';
import type { Screen } from '../support/screen.js';
import { addRecords, GRANTS, POOL, THEATRE, twoAreas, uses } from './small-network.js';

const { t, day, number } = textsIn('fi');

describe('the own figures of a venue, in the chat', () => {
  let bot: RunningBot<'venue' | 'both' | 'otherVenue' | 'office' | 'nobody'>;
  before(async () => {
    const { venue, otherVenue, office } = GRANTS;
    const both = [THEATRE, POOL].map((venueId) => ({ role: 'venue' as const, venueId }));
    bot = await startBot({
      people: { venue, both, otherVenue, office, nobody: [] },
      fill: async (store) => {
        await twoAreas(store);
        await addRecords(store, {
          visits: [
            ...uses(THEATRE, 'play', '2025-11-02', 1100, 1),
            ...uses(THEATRE, 'play', '2023-05-01', 1),
            ...uses(THEATRE, 'play', '2026-01-15', 3, 2),
            ...uses(THEATRE, 'course', '2026-03-02', 4),
            ...uses(POOL, 'swim', '2026-03-02', 17),
          ],
        });
      },
    });
  });
  after(() => bot.close());

  /** The rows of the tables, with their headings. */
  const rowsOf = ({ lines }: Screen): string[] => lines.filter((line) => line.includes(' | '));
  const headed = (first: string): string => `${first} | ${t('own.total')} | ${t('own.ofChildren')}`;

  it('are those of this year, by month and by event', async () => {
    const { venue } = bot.people;
    const answer = await venue.says('omat luvut');
    assert.equal(answer.title, t('own.title', { name: 'Rannan teatteri' }));
    const period = { from: day('2026-01-01'), to: day('2026-03-10') };
    assert.ok(answer.lines.includes(t('own.period', period)), answer.text);
    assert.ok(answer.text.includes(t('own.defHelpers')));
    assert.deepEqual(rowsOf(answer), [
      headed(t('own.month')),
      'tammikuu 2026 | 9 | 6',
      'helmikuu 2026 | 0 | 0',
      'maaliskuu 2026 | 4 | 0',
      headed(t('own.event')),
      'Näytelmä | 9 | 6',
      'Kurssi | 4 | 0',
    ]);
    const before = await venue.presses(t('own.yearBefore', { year: 2025 }));
    assert.equal(rowsOf(before)[1], `marraskuu 2025 | ${number(2200)} | ${number(1100)}`);
    const back = await venue.presses(t('own.thisYear'));
    assert.deepEqual(rowsOf(back), rowsOf(answer));
  });

  it('are those of a chosen time, by year when it is long', async () => {
    const { venue } = bot.people;
    await venue.says('omat luvut');
    await venue.presses(t('own.choosePeriod'));
    const wrong = await venue.fills({ from: '1.1.2026', to: '31.12.2025' }).presses(t('own.show'));
    assert.equal(wrong.errors.to, t('own.periodRefused'));
    assert.equal(wrong.input('from').value, '1.1.2026');
    const chosen = await venue.fills({ from: '1.1.2020', to: '31.12.2026' }).presses(t('own.show'));
    assert.deepEqual(rowsOf(chosen).slice(0, 3), [headed(t('own.year')), `2023 | 1 | 0`, `2024 | 0 | 0`]);
  });

  it('say that there are none', async () => {
    const { otherVenue } = bot.people;
    const answer = await otherVenue.withLocale('sv-FI').says('egna siffror');
    assert.ok(answer.lines.includes(textsIn('sv').t('own.none')), answer.text);
  });

  it('change to another venue of the same person, and to nobody else’s', async () => {
    const { both, otherVenue } = bot.people;
    const theatre = await both.says('omat luvut');
    otherVenue.screen = theatre;
    const foreign = await otherVenue.presses('Rannan uimahalli');
    assert.equal(foreign.lines[0], t('common.notFound'));
    const pool = await both.presses('Rannan uimahalli');
    assert.equal(rowsOf(pool)[1], 'maaliskuu 2026 | 17 | 0');
  });

  it('are for an office the weeks of its own handovers, and for others of a role that they need', async () => {
    const { office, nobody } = bot.people;
    const weeks = await office.says('omat luvut');
    assert.equal(weeks.title, t('weeks.title', { name: 'Rannan sosiaalityö' }));
    assert.equal((await nobody.says('omat luvut')).title, t('role.needed'));
  });

  describe('as a spreadsheet', () => {
    async function linkOf(): Promise<string> {
      await bot.people.venue.says('omat luvut');
      const offered = await bot.people.venue.presses(t('own.file'));
      return String(offered.parts.find(({ type }) => type === 'Action.OpenUrl')?.url);
    }

    it('say whose they are, of which days, until when and what they mean', async () => {
      const answer = await fetch(await linkOf());
      assert.match(
        String(answer.headers.get('content-disposition')),
        /kaikukortti-2026-01-01-2026-03-10\.xlsx/,
      );
      const read = readSheetFile(new Uint8Array(await answer.arrayBuffer()), { mostRows: 100 });
      assert.ok(read.kind === 'rows');
      const lines = read.rows.map(({ cells }) => Array.from(cells, (cell) => cell?.text));
      assert.deepEqual(lines[0], [t('own.title', { name: 'Rannan teatteri' })]);
      const all = lines.flat().join('\n');
      assert.ok(all.includes(t('own.period', { from: day('2026-01-01'), to: day('2026-03-10') })));
      assert.ok(all.includes(t('statistics.defUses')) && all.includes(t('own.defHelpers')));
      assert.match(all, /Mukana ovat kirjaukset 10\.3\.2026/);
      const year = read.rows.find(({ cells }) => cells[0]?.text === '2026');
      assert.deepEqual(
        Array.from(year?.cells ?? [], (cell) => [cell?.kind, cell?.text]).slice(1),
        ['7', '6', '13', '0'].map((count) => ['number', count]),
      );
    });

    it('are gone after ten minutes, and for whom the venue was taken from', async () => {
      const url = await linkOf();
      await bot.store.people.setGrants(bot.people.venue.id, []);
      assert.equal((await fetch(url)).status, 404);
      await bot.store.people.setGrants(bot.people.venue.id, GRANTS.venue);
      bot.time.passes({ minutes: 10 });
      const late = await fetch(url);
      assert.deepEqual([late.status, await late.text()], [410, t('own.linkOld')]);
    });
  });
});
