import assert from 'node:assert/strict';
import { textsIn } from '../../cards/texts/index.js';
import { LANGUAGES } from '../../services/language.js';
import { readSheetFile } from '../../services/sheets/index.js';
import { startBot, type RunningBot } from '../support/bot.js';
import { card, GRANTS, POOL, RANTA, THEATRE, withCards } from './small-network.js';

const { t } = textsIn('fi');
const FILE = 'https://contoso-my.sharepoint.com/download.aspx?id=1';
/** An identity code that belongs to nobody. */
const IDENTITY_CODE = '131052-952K';

describe('the uses of a paper list', () => {
  let bot: RunningBot<'venue' | 'both' | 'office' | 'agent'>;
  let file = '';
  beforeEach(async () => {
    const { venue, both, office } = GRANTS;
    const agent = [{ role: 'ticketAgent' as const, organisationId: THEATRE, venueIds: [POOL] }];
    bot = await startBot({
      people: { venue, both, office, agent },
      fill: withCards(['OMA00001', 'OMA00002', 'OMA00003'].map((code) => card(code, '2026-02-02'))),
      outside: () => ({ fetch: () => Promise.resolve(new Response(file)) }),
    });
  });
  afterEach(() => bot.close());
  const recorded = async (day: string) =>
    (await bot.store.visits.ofDay(RANTA, day))
      .map(({ code, serviceId, children, helpers = 0 }) => [code, serviceId, children, helpers])
      .toSorted();

  it('are pasted into a form, and counted on their own days', async () => {
    const { venue } = bot.people;
    const form = await venue.says('monta käyttöä');
    assert.equal(form.title, t('visitRows.title'));
    venue.fills({
      rows: 'OMA00001\t2.3.2026\t1\t\tkurssi\nOMA00002\t2026-03-02\nOMA00001\t3.3.2026\t2\t1\tNäytelmä',
      purposeId: `${THEATRE}/play`,
    });
    const asked = await venue.presses(t('visitRows.submit'));
    assert.ok(asked.text.includes(t('visitRows.askChildrenOnCourse', { codes: 'OMA0 0001' })), asked.text);
    const receipt = await venue.presses(t('visitRows.askYes'));
    assert.equal(receipt.title, t('visitRows.done', { count: 3 }));
    assert.deepEqual(await recorded('2026-03-02'), [
      ['OMA00001', 'course', 1, 0],
      ['OMA00002', 'play', 0, 0],
    ]);
    assert.deepEqual(await recorded('2026-03-03'), [['OMA00001', 'play', 2, 1]]);
    await venue.presses(t('visitRows.undo'));
    assert.deepEqual([...(await recorded('2026-03-02')), ...(await recorded('2026-03-03'))], []);
  });

  it('are shown an example that the form can read today', async () => {
    const { venue } = bot.people;
    const form = await venue.says('monta käyttöä');
    const row = 'ESIMERKKI1; 10.3.2026; 2; 0';
    assert.ok(form.lines.includes(t('rows.example', { row })), form.text);
    venue.fills({ rows: row.replace('ESIMERKKI1', 'OMA00001'), purposeId: `${THEATRE}/play` });
    assert.equal((await venue.presses(t('visitRows.submit'))).title, t('visitRows.done', { count: 1 }));
  });

  it('have their code first, which is said when most have it elsewhere', async () => {
    const { venue } = bot.people;
    await venue.says('monta käyttöä');
    venue.fills({ rows: '2.3.2026; OMA00001; 1\n2.3.2026; OMA00002; 0', purposeId: `${THEATRE}/play` });
    const { lines } = await venue.presses(t('visitRows.submit'));
    assert.ok(lines.includes(t('rows.otherOrder')), lines.join('\n'));
    assert.ok(lines.indexOf(t('rows.otherOrder')) < lines.indexOf(t('visitRows.toCorrect')));
    venue.fills({ rows: 'OMA00001; 2.3.1926; 1\n2.3.2026; OMA00002; 0' });
    assert.ok(!(await venue.presses(t('visitRows.submit'))).lines.includes(t('rows.otherOrder')));
  });

  it('come as a message, are checked in the form, and change nothing the second time', async () => {
    const { venue } = bot.people;
    const rows = 'OMA00001\t2.3.2026\t1\nOMA00002\t2.3.2026\t0';
    const form = await venue.says(rows);
    assert.ok(form.text.includes(t('visitRows.check')), form.text);
    assert.deepEqual(await recorded('2026-03-02'), []);
    assert.equal((await venue.presses(t('visitRows.submit'))).title, t('visitRows.done', { count: 2 }));
    bot.time.passes({ days: 1 });
    await venue.says(rows);
    const again = await venue.presses(t('visitRows.submit'));
    assert.equal(again.title, t('visitRows.done', { count: 0 }));
    assert.ok(again.text.includes(t('visitRows.already')), again.text);
    assert.equal((await recorded('2026-03-02')).length, 2);
  });

  it('come as a file, whose good rows are kept and whose others are corrected', async () => {
    const { venue } = bot.people;
    file = [
      `${t('column.visitDay')};${t('column.code')};${t('column.purpose')}`,
      '2.3.2026;OMA00001;Näytelmä',
      '11.3.2026;OMA00002;Näytelmä',
      '2.3.2026;OMA00003;Konsertti',
      `2.3.2026;${IDENTITY_CODE};Näytelmä`,
    ].join('\n');
    const form = await venue.sendsFiles(FILE);
    assert.ok(form.text.includes(t('rows.oneDrive')), form.text);
    assert.ok(!form.text.includes(IDENTITY_CODE));
    const result = await venue.presses(t('visitRows.submit'));
    assert.equal(result.title, t('visitRows.done', { count: 1 }));
    for (const part of [t('visitRows.purposeHelp'), t('error.visitDay', { earliest: '9.1.2026' })])
      assert.ok(result.text.includes(part), result.text);
    venue.fills({ rows: 'OMA00002; 3.3.2026\nOMA00003; 3.3.2026; ; ; Kurssi' });
    const corrected = await venue.presses(t('visitRows.submit'));
    assert.equal(corrected.title, t('visitRows.done', { count: 3 }));
    assert.ok(!(await bot.everythingStored()).includes(IDENTITY_CODE));
    await venue.presses(t('visitRows.undo'));
    assert.deepEqual([...(await recorded('2026-03-02')), ...(await recorded('2026-03-03'))], []);
  });

  it('are refused whole with a column that is not in the template', async () => {
    const { venue } = bot.people;
    file = `${t('column.code')};${t('column.visitDay')};Nimi\nOMA00001;2.3.2026;Aino`;
    const refused = await venue.sendsFiles(FILE);
    assert.equal(refused.title, t('sheet.notTaken'));
    assert.ok(refused.text.includes(t('sheet.unknownColumns', { columns: 'C' })), refused.text);
    assert.ok(refused.text.includes(t('rows.oneDrive')));
    assert.deepEqual(await recorded('2026-03-02'), []);
  });

  it('are told from handovers by their columns, without a question', async () => {
    const { both } = bot.people;
    file = `${t('column.code')};${t('column.visitDay')}\nOMA00001;2.3.2026`;
    assert.equal((await both.sendsFiles(FILE)).title, t('visitRows.title'));
    assert.equal((await both.says('OMA00001\t2.3.2026\nOMA00002\t2.3.2026')).title, t('visitRows.title'));
    const handovers = await both.says('UUSI0001\t1980\t87100\t0\nUUSI0002\t1981\t87100\t0');
    assert.equal(handovers.title, t('rows.done', { count: 2 }));
    file = 'x';
    assert.equal((await both.sendsFiles(FILE)).title, t('sheet.notTaken'));
    const { office } = bot.people;
    file = `${t('column.code')};${t('column.visitDay')}\nOMA00001;2.3.2026`;
    assert.equal((await office.sendsFiles(FILE)).title, t('sheet.notTaken'));
  });

  it('are recorded by a ticket agent for its venues only', async () => {
    const { agent } = bot.people;
    await agent.says('OMA00001\t2.3.2026\t0\t0\tUinti\nOMA00002\t2.3.2026\t0\t0\tNäytelmä');
    const result = await agent.presses(t('visitRows.submit'));
    assert.equal(result.title, t('visitRows.done', { count: 1 }));
    assert.ok(result.text.includes(t('visitRows.purposeHelp')));
    assert.deepEqual(await recorded('2026-03-02'), [['OMA00001', 'swim', 0, 0]]);
  });

  it('have a template in every language', async () => {
    for (const language of LANGUAGES) {
      const answer = await fetch(`${bot.url}/sheets/visits-${language}.xlsx`);
      assert.equal(answer.status, 200);
      const reading = readSheetFile(new Uint8Array(await answer.arrayBuffer()), { mostRows: 40 });
      assert.ok(reading.kind === 'rows');
      const titles = reading.rows[0]?.cells.map((cell) => cell?.text) ?? [];
      const texts = textsIn(language);
      assert.deepEqual(titles.slice(0, 2), [texts.t('column.code'), texts.t('column.visitDay')]);
    }
  });
});
