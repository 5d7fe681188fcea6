import assert from 'node:assert/strict';
import { textsIn } from '../../cards/texts/index.js';
import { CardCode } from '../../services/card-code.js';
import * as activities from '../support/activities.js';
import { startBot, type RunningBot } from '../support/bot.js';
import { cardOf, type Person } from '../support/person.js';
import { inline, number, row, workbook } from '../support/workbook.js';
import { card, GRANTS, OFFICE, OTHER_OFFICE, withCards } from './small-network.js';

const { t } = textsIn('fi');

const FILE = 'https://contoso-my.sharepoint.com/download.aspx?id=1';
/** An identity code that belongs to nobody. */
const IDENTITY_CODE = '131052-952K';

type Who = 'office' | 'bothOffices' | 'otherOffice' | 'mainUser' | 'nobody';

describe('rows that are sent in the chat', () => {
  let bot: RunningBot<Who>;
  let office: Person;
  /** What the file service of Teams has. */
  let file: Uint8Array | string = '';

  before(async () => {
    const { office: one, bothOffices, otherOffice, mainUser, nobody } = GRANTS;
    bot = await startBot({
      people: { office: one, bothOffices, otherOffice, mainUser, nobody },
      fill: withCards([
        card('KANTA001', '2026-02-02'),
        card('KANTA002', '2026-02-02', { officeId: OTHER_OFFICE, areaId: 'skar' }),
      ]),
      outside: () => ({ fetch: () => Promise.resolve(new Response(Buffer.from(file))) }),
    });
    office = bot.people.office;
  });
  after(() => bot.close());

  const stored = (code: string) => bot.store.cards.find(CardCode.parse(code));
  const submit = (rows: string) => office.fills({ rows }).presses(t('rows.submit'));

  describe('are taken in', () => {
    it('as text: pasted cells are registered at once', async () => {
      const result = await office.says('CHAT0001\t1980\t87100\t1\nCHAT0002\t1981\t87100\t0');
      assert.equal(result.title, t('rows.done', { count: 2 }));
      assert.equal((await stored('CHAT0001'))?.background?.minors, 1);
    });

    it('as a table: what Teams makes of cells from a spreadsheet', async () => {
      const cells = ['CHAT0003', '1980', '87100', '1'].map(
        (cell) => `<td style="x"><p>${cell}&nbsp;</p></td>`,
      );
      const result = await office.pastes(
        'CHAT0003 1980 87100 1',
        `<div><table><tbody><tr>\n${cells.join('\n')}</tr></tbody></table></div>`,
      );
      assert.equal(result.title, t('rows.done', { count: 1 }));
    });

    it('twice: nothing changes the second time, nor after an undo', async () => {
      const rows = 'CHAT0004\t1980\t87100\t1';
      await office.says(rows);
      const before = await bot.store.cards.find(CardCode.parse('CHAT0004'));
      const again = await office.says(rows);
      assert.equal(again.title, t('rows.done', { count: 0 }));
      assert.ok(again.text.includes(t('rows.already')), again.text);
      assert.deepEqual(await bot.store.cards.find(CardCode.parse('CHAT0004')), before);
    });

    it('from an .xlsx file, and reminds that the file lies in OneDrive too', async () => {
      file = workbook({
        rows:
          row(
            1,
            inline('A1', 'Syntymävuosi'),
            inline('B1', 'Kortin tunnus'),
            inline('C1', 'Postinumero'),
            inline('D1', 'Alaikäisiä lapsia tai lapsenlapsia'),
          ) +
          row(2, number('A2', 1980), inline('B2', 'TIED0001'), number('C2', 100), number('D2', 0)) +
          row(4, number('A4', 2020), inline('B4', 'TIED0002'), number('C4', 87100), number('D4', 0)),
      });
      const result = await office.sendsFiles(FILE);
      assert.equal(result.title, t('rows.done', { count: 1 }));
      assert.ok(result.lines.includes(t('rows.oneDrive')), result.text);
      assert.ok(
        result.lines.includes(t('rows.zeros', { row: 2, postalCode: '00100', municipality: 'Helsinki' })),
      );
      const wrong = t('rows.rowOfCode', {
        row: 4,
        code: 'TIED 0002',
        reason: `${t('column.birthYear')}: ${t('error.tooYoung', { year: '2010' })}`,
      });
      assert.ok(result.lines.includes(`• ${wrong}`), result.text);
      const undo = await office.presses(t('rows.undo'));
      assert.equal(undo.title, t('rows.undone', { count: 1 }));
      const again = await office.sendsFiles(FILE);
      assert.ok(again.text.includes(t('rows.undoneRow')), again.text);
      assert.equal((await stored('TIED0001'))?.state, 'undone');
    });

    it('from a .csv file in the encoding of Finnish spreadsheets', async () => {
      file = Buffer.from(
        'Kortin tunnus;Syntymävuosi;Postinumero;Alaikäisiä lapsia tai lapsenlapsia;Elämäntilanne\r\nTIED0003;1980;87100;0;Eläkkeellä\r\n',
        'latin1',
      );
      await office.sendsFiles(FILE);
      assert.equal((await stored('TIED0003'))?.background?.lifeSituation, 'retired');
    });

    it('as a file with a column too many: it is refused whole, and nothing of the column is said', async () => {
      file =
        'Kortin tunnus;Syntymävuosi;Postinumero;Alaikäisiä lapsia tai lapsenlapsia;Aino Asiakas\nTIED0009;1980;87100;0;x';
      const refused = await office.sendsFiles(FILE);
      assert.equal(refused.title, t('sheet.notTaken'));
      assert.ok(refused.lines.includes(t('sheet.unknownColumns', { columns: 'E' })), refused.text);
      assert.ok(refused.lines.includes(t('rows.oneDrive')));
      assert.doesNotMatch(refused.text, /Aino/);
      assert.equal(await stored('TIED0009'), undefined);
    });

    it('as a file that cannot be read, with a sentence for each reason', async () => {
      const without = 'TIED0009;1980;87100;0';
      for (const [content, reason] of [
        [Buffer.from('d0cf11e0a1b11ae1', 'hex'), t('sheet.oldExcel')],
        [Buffer.from('%PDF-1.7\u0000'), t('sheet.notASheet')],
        [without, t('sheet.noHeader')],
        [new Uint8Array(1024 * 1024 + 1), t('sheet.tooLarge')],
        ['', t('sheet.empty')],
        ['Kortin tunnus;Syntymävuosi;Postinumero;Alaikäisiä lapsia tai lapsenlapsia', t('sheet.empty')],
      ] as const) {
        file = content;
        const refused = await office.sendsFiles(FILE);
        assert.ok(refused.lines.includes(reason), `${reason}\n${refused.text}`);
      }
      const elsewhere = await office.sendsFiles('https://evil.example/a.xlsx');
      assert.ok(elsewhere.lines.includes(t('sheet.address')), elsewhere.text);
      assert.ok((await office.sendsFiles(FILE, FILE)).lines.includes(t('sheet.oneFile')));
    });

    it('as a file of which no cell is right: even then the answer fits into a message', async () => {
      const cells = [
        'code',
        'birthYear',
        'postalCode',
        'minors',
        'lifeSituation',
        'gender',
        'day',
        'municipality',
      ] as const;
      const wrong = cells.map(() => 'ä'.repeat(120)).join(';');
      file = [
        cells.map((key) => t(`column.${key}`)).join(';'),
        ...Array.from({ length: 30 }, () => wrong),
      ].join('\n');
      const refused = await office.sendsFiles(FILE);
      assert.equal(refused.input('rows').value?.split('\n').length, 30);
      const bytes = Buffer.byteLength(JSON.stringify(refused.card));
      assert.ok(bytes < 28 * 1024, `${bytes} bytes`);
    });

    it('by somebody with two offices: the rows stand in the form, with the office to choose', async () => {
      file =
        'Kortin tunnus;Syntymävuosi;Postinumero;Alaikäisiä lapsia tai lapsenlapsia\nTIED0005;1980;87100;0';
      const worker = bot.people.bothOffices;
      const form = await worker.sendsFiles(FILE);
      assert.ok(form.lines.includes(t('rows.chooseOffice')), form.text);
      assert.ok(form.lines.includes(t('rows.oneDrive')));
      assert.equal(await stored('TIED0005'), undefined);
      const result = await worker.fills({ officeId: OFFICE }).presses(t('rows.submit'));
      assert.equal(result.title, t('rows.done', { count: 1 }));
      assert.equal((await stored('TIED0005'))?.officeId, OFFICE);
    });

    it('by people whose roles have nothing to do with rows: nothing is fetched or saved', async () => {
      file = 'x';
      for (const person of [bot.people.mainUser, bot.people.nobody]) {
        assert.ok((await person.sendsFiles(FILE)).lines.includes(t('rows.nobody')));
        assert.ok((await person.says('CHAT0009\t1980\t87100\t1')).lines.includes(t('rows.nobody')));
      }
      assert.equal(await stored('CHAT0009'), undefined);
    });

    it('in a channel: that is for the personal chat', async () => {
      const channel = {
        kind: 'channel' as const,
        conversationId: '19:kanava@thread.tacv2',
        teamId: 't',
        channelId: 'c',
      };
      const answer = await office.in(channel).says('CHAT0009\t1980\t87100\t1');
      assert.equal(answer.lines[0], t('common.personalOnly'));
      assert.equal(await stored('CHAT0009'), undefined);
    });
  });

  describe('with what would identify a client', () => {
    async function assertForgotten(shown: unknown): Promise<void> {
      for (const content of [JSON.stringify(shown), await bot.everythingStored(), bot.log.join('\n')])
        assert.doesNotMatch(content, /131052.{0,3}952K/);
    }
    const rows = `HETU0001;1980;87100;0\nHETU0002;${IDENTITY_CODE};87100;0\n${IDENTITY_CODE};1980;87100;1`;

    it('refuses those rows alone, and shows nothing of it again', async () => {
      await office.says('monta korttia');
      const result = await submit(rows);
      assert.equal(result.title, t('rows.done', { count: 1 }));
      assert.deepEqual(result.input('rows').value?.split('\n'), ['HETU0002; ; 87100; 0', '; 1980; 87100; 1']);
      await assertForgotten(result.card);
    });

    it('shows nothing of it again when the form comes back whole', async () => {
      await office.says('monta korttia');
      const again = await submit(`Kortin tunnus;Hetu\nHETU0003;${IDENTITY_CODE}`);
      assert.equal(again.input('rows').value, 'Kortin tunnus;Hetu\nHETU0003;');
      await assertForgotten(again.card);
      await office.says('monta korttia');
      office.fills({ rows });
      const press = office.pressing(t('rows.submit'));
      bot.time.passes({ hours: 25 });
      const fresh = cardOf(await bot.post(press));
      assert.ok(fresh.lines.includes(t('common.staleForm')));
      await assertForgotten(fresh.card);
      bot.time.setTo('2026-03-10 10:00');
    });

    it('asks to delete the message or the file', async () => {
      const result = await office.says(rows.replace('HETU0001', 'HETU0004'));
      assert.ok(result.lines.includes(t('rows.deleteMessage')), result.text);
      await assertForgotten(result.card);
      const stranger = await bot.people.nobody.says(rows);
      assert.ok(stranger.lines.includes(t('rows.deleteMessage')), stranger.text);
      await assertForgotten(stranger.card);
      const wide = await office.says(rows.replaceAll('\n', ';;;;;x\n'));
      assert.equal(wide.title, t('sheet.notTaken'));
      assert.ok(wide.lines.includes(t('rows.deleteMessage')), wide.text);
      file = `Kortin tunnus;Syntymävuosi;Postinumero;Alaikäisiä lapsia tai lapsenlapsia\nHETU0005;${IDENTITY_CODE};87100;0`;
      const ofFile = await office.sendsFiles(FILE);
      assert.ok(ofFile.lines.includes(t('rows.oneDrive')));
      await assertForgotten(ofFile.card);
    });
  });

  it('survives whatever is attached to a message', async () => {
    const odd = [
      null,
      7,
      {},
      { contentType: 'text/html' },
      { contentType: 'text/html', content: '<table><tr>' },
    ];
    const answer = await bot.post({ ...activities.message(office.sender, 'hei'), attachments: odd });
    assert.equal(answer.status, 200);
    assert.equal(office.looksAtLast().title, t('welcome.title'));
  });
});
