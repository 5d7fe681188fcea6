import assert from 'node:assert/strict';
import { textsIn } from '../../cards/texts/index.js';
import { CardCode } from '../../services/card-code.js';
import { readSheetFile } from '../../services/sheets/index.js';
import { startBot, type RunningBot } from '../support/bot.js';
import { GRANTS, twoAreas } from './small-network.js';

const { t } = textsIn('fi');
const HEADER = ['code', 'lastDay', 'minors', 'office'] as const;
const TITLES = HEADER.map((key) => t(`column.${key}`)).join('\t');
const FILE = 'https://contoso-my.sharepoint.com/download.aspx?id=1';

describe('earlier cards from a spreadsheet', () => {
  let bot: RunningBot<'social' | 'office'>;
  let file = '';
  before(async () => {
    bot = await startBot({
      people: { social: GRANTS.social, office: GRANTS.office },
      fill: twoAreas,
      outside: () => ({ fetch: () => Promise.resolve(new Response(file)) }),
    });
  });
  after(() => bot.close());

  const stored = (code: string) => bot.store.cards.find(CardCode.parse(code));
  const sends = (...rows: string[]) => bot.people.social.says([TITLES, ...rows].join('\n'));

  it('are explained by their word, with the names of the offices and a template', async () => {
    const shown = await bot.people.social.says('tuo kortit');
    assert.ok(shown.text.includes('Rannan sosiaalityö'), shown.text);
    const url = String(shown.parts.find(({ type }) => type === 'Action.OpenUrl')?.url);
    const answer = await fetch(url);
    const read = readSheetFile(new Uint8Array(await answer.arrayBuffer()), { mostRows: 300 });
    assert.ok(read.kind === 'rows');
    assert.deepEqual(
      read.rows[0]?.cells.map((cell) => cell?.text),
      TITLES.split('\t'),
    );
  });

  it('are brought over row by row, and those that cannot be are named by their rows', async () => {
    const result = await sends(
      'TUONTI01\t31.8.2026\t2\tRannan sosiaalityö',
      'TUONTI02\t2026-08-31\t0\tstrandens ungdomsarbete',
      'TUONTI03\t31.8.2029\tmonta\tRannan kirjasto',
      'x\t31.8.2026\t0\tRannan sosiaalityö',
    );
    assert.equal(result.title, t('cardImport.done', { count: 2 }));
    const said = (key: (typeof HEADER)[number]): string => `${t(`column.${key}`)}: ${t(`error.${key}`)}`;
    const reason = [said('lastDay'), said('minors'), said('office')].join(' ');
    assert.ok(result.text.includes(t('rows.row', { row: 4, reason })), result.text);
    assert.ok(result.text.includes(t('rows.row', { row: 5, reason: said('code') })), result.text);
    const second = await stored('TUONTI02');
    assert.deepEqual([second?.officeId, second?.lastDay, second?.minors], ['ranta-nuoret', '2026-08-31', 0]);
  });

  it('change nothing when the list comes again', async () => {
    const row = 'TUONTI04\t31.8.2026\t2\tRannan sosiaalityö';
    await sends(row);
    const again = await sends(row);
    assert.ok(again.lines.includes(t('cardImport.already', { count: 1 })), again.text);
  });

  it('are undone together', async () => {
    await sends('TUONTI05\t31.8.2026\t2\tRannan sosiaalityö', 'TUONTI06\t31.8.2026\t0\tRannan sosiaalityö');
    const undone = await bot.people.social.presses(t('cardImport.undo'));
    assert.equal(undone.title, t('cardImport.undone', { count: 2 }));
    assert.equal((await stored('TUONTI05'))?.state, 'undone');
  });

  it('come from a file as well', async () => {
    file = `${TITLES.replaceAll('\t', ';')}\nTUONTI07;31.8.2026;1;Rannan sosiaalityö`;
    const result = await bot.people.social.sendsFiles(FILE);
    assert.equal(result.title, t('cardImport.done', { count: 1 }));
    assert.ok(result.lines.includes(t('rows.oneDrive')));
  });

  it('need their titles, because two columns could be taken for others', async () => {
    const refused = await bot.people.social.says('TUONTI08\t31.8.2026\t2\tRannan sosiaalityö');
    assert.ok(refused.lines.includes(t('sheet.noHeader')), refused.text);
    assert.equal(await stored('TUONTI08'), undefined);
  });

  it('are refused with the headings of the template, whatever stood between the cells', async () => {
    for (const mark of ['\t', ';', ',']) {
      const rows = ['koodi', 'viimeinen', 'lapset', 'paikka'].join(mark);
      const refused = await bot.people.social.says(
        `${rows}\n${['TUONTI11', '31.8.2026', '2', 'Sote'].join(mark)}`,
      );
      const columns = HEADER.map((key) => t(`column.${key}`)).join(' · ');
      assert.ok(refused.lines.includes(t('rows.headings', { columns })), refused.text);
    }
    const narrow = await bot.people.social.says('koodi\tpäivä\nTUONTI11\t31.8.2026');
    assert.equal(narrow.title, t('sheet.notTaken'));
  });

  it('are said to be valid no longer where they are not', async () => {
    const result = await sends(
      'TUONTI12\t9.3.2026\t0\tRannan sosiaalityö',
      'TUONTI13\t10.3.2026\t0\tRannan sosiaalityö',
    );
    assert.ok(result.lines.includes(t('cardImport.expired', { count: 1 })), result.text);
    const again = await sends('TUONTI14\t10.3.2026\t0\tRannan sosiaalityö');
    assert.ok(!again.lines.includes(t('cardImport.expired', { count: 1 })), again.text);
  });

  it('leave nothing of what would identify a client', async () => {
    for (const row of [
      '131052-952K\t31.8.2026\t2\tRannan sosiaalityö',
      'TUONTI09\t131052-952K\t2\tRannan sosiaalityö',
      'TUONTI09\t31.8.2026\t040 123 4567\tRannan sosiaalityö',
      'TUONTI09\t31.8.2026\t2\taino@example.com',
    ]) {
      const result = await sends(row);
      assert.equal(result.title, t('cardImport.done', { count: 0 }), row);
      assert.ok(result.lines.includes(t('rows.deleteMessage')), result.text);
      assert.doesNotMatch(result.text, /952K|4567|aino@/);
    }
    assert.doesNotMatch((await bot.everythingStored()) + bot.log.join('\n'), /952K|4567|aino@/);
  });

  it('are not for an office', async () => {
    const { office } = bot.people;
    assert.equal((await office.says('tuo kortit')).title, t('role.needed'));
    await office.says([TITLES, 'TUONTI10\t31.8.2026\t2\tRannan sosiaalityö'].join('\n'));
    assert.equal(await stored('TUONTI10'), undefined);
  });
});
