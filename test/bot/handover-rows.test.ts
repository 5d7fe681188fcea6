import assert from 'node:assert/strict';
import { textsIn } from '../../cards/texts/index.js';
import { CardCode } from '../../services/card-code.js';
import * as activities from '../support/activities.js';
import { startBot, type RunningBot } from '../support/bot.js';
import { cardOf, type Person } from '../support/person.js';
import { card, GRANTS, OTHER_OFFICE, SECOND_OFFICE, withCards } from './small-network.js';

const { t } = textsIn('fi');
const sv = textsIn('sv').t;

type Who = 'office' | 'bothOffices' | 'otherOffice' | 'venue' | 'nobody';

describe('many handovers in one go', () => {
  let bot: RunningBot<Who>;
  let office: Person;

  before(async () => {
    const { office: one, bothOffices, otherOffice, venue, nobody } = GRANTS;
    bot = await startBot({
      people: { office: one, bothOffices, otherOffice, venue, nobody },
      fill: withCards([
        card('KANTA001', '2026-02-02'),
        card('OHI00001', '2025-02-02'),
        card('KANTA002', '2026-02-02', { officeId: OTHER_OFFICE, areaId: 'skar' }),
      ]),
    });
    office = bot.people.office;
  });
  after(() => bot.close());

  const stored = (code: string) => bot.store.cards.find(CardCode.parse(code));
  const handedOver = async () => (await bot.store.cards.ofDay('ranta', '2026-03-10')).length;
  const submit = (rows: string) => office.fills({ rows }).presses(t('rows.submit'));

  describe('pasted into the form', () => {
    it('opens by its word, says what goes where, and has a template to download', async () => {
      const form = await office.says('monta korttia');
      assert.equal(form.title, t('rows.title'));
      for (const line of [
        t('handover.conditions'),
        t('rows.how', { most: 30 }),
        'Toimipiste: Rannan sosiaalityö',
      ]) {
        assert.ok(form.lines.includes(line), `${line}\n${form.text}`);
      }
      const link = form.parts.find(({ type }) => type === 'Action.OpenUrl');
      assert.equal(link?.url, `${bot.url}/sheets/handovers-fi.xlsx`);
    });

    it('shows a row as it can be written today, and takes it', async () => {
      const form = await office.says('monta korttia');
      const row = 'ESIMERKKI1; 1980; 00100; 2; ; ; 10.3.2026';
      assert.ok(form.lines.includes(t('rows.example', { row })), form.text);
      const result = await submit(row);
      assert.equal(result.title, t('rows.done', { count: 1 }));
      await office.presses(t('rows.undo'));
    });

    it('says first when most rows have their code in another column', async () => {
      await office.says('monta korttia');
      const result = await submit(
        '1980; RIVI0091; 00100; 2\n1990; RIVI0092; 00100; 0\nRIVI0093; 1800; 00100; 0',
      );
      const at = (line: string) => result.lines.indexOf(line);
      assert.ok(at(t('rows.otherOrder')) > 0, result.text);
      assert.ok(at(t('rows.otherOrder')) < at(t('rows.toCorrect')), result.text);
      const once = await submit('RIVI0091; 1800; 00100; 2\n1990; RIVI0092; 00100; 0');
      assert.ok(once.lines.includes(t('rows.toCorrect')) && !once.lines.includes(t('rows.otherOrder')));
    });

    it('says of an own card that is over how to go on', async () => {
      await office.says('monta korttia');
      const result = await submit('OHI00001\t1980\t87100\t2');
      assert.ok(!result.lines.includes(t('rows.already')), result.text);
      assert.ok(result.lines.includes(t('rows.expired')), result.text);
      await office.presses(t('menu.issuedCard'));
      await office.fills({ code: 'OHI00001' }).presses(t('issued.open'));
      assert.equal((await office.presses(t('issued.renew'))).title, t('issued.renew'));
    });

    it('registers every row and shows last day and home municipality of each', async () => {
      await office.says('monta korttia');
      const result = await submit(
        'RIVI0001\t1980\t87100\t2\tTyössä\tNainen\nrivi 0002\t1990\t00100\t0\t\t\t27.2.2026',
      );
      assert.equal(result.title, t('rows.done', { count: 2 }));
      assert.ok(
        result.lines.includes(
          `• ${t('rows.registeredLine', { code: 'RIVI 0001', lastDay: '9.3.2027', municipality: 'Kajaani' })}`,
        ),
        result.text,
      );
      assert.ok(
        result.lines.includes(
          `• ${t('rows.registeredLine', { code: 'RIVI 0002', lastDay: '26.2.2027', municipality: 'Helsinki' })}`,
        ),
        result.text,
      );
      assert.deepEqual((await stored('RIVI0001'))?.background, {
        birthYear: 1980,
        postalCode: '87100',
        municipality: '205',
        minors: 2,
        lifeSituation: 'working',
        gender: 'woman',
      });
      assert.equal((await stored('RIVI0002'))?.day, '2026-02-27');
    });

    it('takes a header in another language, in any order', async () => {
      await office.says('monta korttia');
      const result = await submit(
        'Kön;Postnummer;Kortets kod;Födelseår;Minderåriga barn eller barnbarn\nMan;65100;RIVI0003;1970;1',
      );
      assert.equal(result.title, t('rows.done', { count: 1 }));
      assert.equal((await stored('RIVI0003'))?.background?.gender, 'man');
    });

    it('keeps the accepted rows and gives the others back to be corrected, with nothing typed lost', async () => {
      await office.says('monta korttia');
      const result = await submit(
        [
          'HYVA0001;1980;87100;0',
          'HUONO001;80;87100;0;Muu;Nainen',
          'KANTA001;1980;87100;0',
          'KANTA002;1980;87100;0',
          'HUONO002;1980;00000;99;kesäloma;;huomenna',
        ].join('\n'),
      );
      assert.equal(result.title, t('rows.done', { count: 1 }));
      for (const line of [
        `• ${t('rows.alreadyLine', { code: 'KANT A001', lastDay: '1.2.2027' })}`,
        `• ${t('rows.rowOfCode', { row: 2, code: 'HUON O001', reason: `${t('column.birthYear')}: ${t('error.birthYear')}` })}`,
        `• ${t('rows.rowOfCode', { row: 4, code: 'KANT A002', reason: t('error.registeredElsewhere') })}`,
      ]) {
        assert.ok(result.lines.includes(line), `${line}\n${result.text}`);
      }
      const last = result.lines.find((line) => line.includes('HUON O002')) ?? '';
      for (const column of ['postalCode', 'minors'] as const)
        assert.ok(last.includes(`${t(`column.${column}`)}: ${t(`error.${column}`)}`), last);
      assert.ok(last.includes(`${t('column.lifeSituation')}: Kirjoita jokin näistä: Työssä, Työtön,`), last);
      assert.ok(result.lines.includes(`${t('rows.correct')} ${t('rows.others')}`), result.text);
      assert.deepEqual(result.input('rows').value?.split('\n'), [
        'HUONO001; 80; 87100; 0; Muu; Nainen',
        'KANTA002; 1980; 87100; 0',
        'HUONO002; 1980; 00000; 99; kesäloma; ; huomenna',
      ]);
      assert.equal(await stored('HUONO001'), undefined);

      const [first = ''] = result.input('rows').value?.split('\n') ?? [];
      const second = await submit(first.replace('; 80;', '; 1980;'));
      assert.equal(second.title, t('rows.done', { count: 2 }));
      assert.equal((await stored('HUONO001'))?.background?.lifeSituation, 'other');
      assert.deepEqual(second.inputs, [], 'nothing is left to correct');
    });

    it('has one receipt and one undo for a list and its correction', async () => {
      await office.says('monta korttia');
      await submit('OSA00001;1980;87100;0\nOSA00002;80;87100;0\nOSA00003;80;87100;0');
      await submit('OSA00002;1980;87100;0\nOSA00003;80;87100;0');
      const last = await submit('OSA00003;1981;87100;0');
      assert.equal(last.title, t('rows.done', { count: 3 }));
      for (const code of ['OSA0 0001', 'OSA0 0002', 'OSA0 0003'])
        assert.ok(last.text.includes(code), last.text);
      const undone = await office.presses(t('rows.undo'));
      assert.equal(undone.title, t('rows.undone', { count: 3 }));
      for (const code of ['OSA00001', 'OSA00002', 'OSA00003'])
        assert.equal((await stored(code))?.state, 'undone', code);
    });

    it('keeps the receipt when the correction is left', async () => {
      await office.says('monta korttia');
      await submit('JATA0001;1980;87100;0\nJATA0002;80;87100;0');
      const left = await office.presses(t('common.cancel'));
      assert.ok(left.lines.includes(t('rows.cancelled')), left.text);
      assert.ok(left.text.includes('JATA 0001'), left.text);
      assert.equal((await office.presses(t('rows.undo'))).title, t('rows.undone', { count: 1 }));
    });

    it('does not say that rows were recorded where none was', async () => {
      await office.says('monta korttia');
      const refused = await submit('TYHJA001;80;87100;0');
      assert.ok(refused.lines.includes(t('rows.correct')), refused.text);
      assert.equal((await office.presses(t('common.cancel'))).title, t('cancel.title'));
    });

    it('understands the undo of a card that an earlier version of the bot sent', async () => {
      await office.says('monta korttia');
      const result = await submit('VANHA001;1980;87100;0');
      const { officeId, lists } = result.button(t('rows.undo')).data as Record<string, string>;
      const [list = '', codes = ''] = (lists ?? '').split(':');
      const press = activities.execute(office.sender, 'handoverRows.undo', { list, officeId, codes });
      assert.equal(cardOf(await bot.post(press)).title, t('rows.undone', { count: 1 }));
    });

    it('says where zeros of a postal code were put back', async () => {
      await office.says('monta korttia');
      const result = await submit('NOLLA001\t1980\t100\t0\nNOLLA002\t1980\t2100\t0');
      for (const [at, postalCode, municipality] of [
        [1, '00100', 'Helsinki'],
        [2, '02100', 'Espoo'],
      ] as const) {
        assert.ok(result.lines.includes(t('rows.zeros', { row: at, postalCode, municipality })), result.text);
      }
      assert.equal((await stored('NOLLA001'))?.background?.postalCode, '00100');
    });

    it('comes back as it was when the rows cannot be understood at all', async () => {
      const before = await handedOver();
      for (const [rows, error] of [
        ['RIVI0009;1980;87100;0;;;;;Aino', t('sheet.unknownColumns', { columns: 'I' })],
        ['Kortin tunnus;Nimi\nRIVI0009;Aino', t('sheet.unknownColumns', { columns: 'B' })],
        [
          'Kortin tunnus;Sukupuoli\nRIVI0009;Nainen',
          t('sheet.missingColumns', {
            columns: [t('column.birthYear'), t('column.postalCode'), t('column.minors')].join(', '),
          }),
        ],
        [
          Array.from({ length: 31 }, () => 'RIVI0009;1980;87100;0').join('\n'),
          t('sheet.tooManyRows', { most: 30 }),
        ],
        [';;;', t('sheet.empty')],
      ] as const) {
        await office.says('monta korttia');
        const again = await submit(rows);
        assert.equal(again.errors.rows, error);
        assert.equal(again.input('rows').value, rows);
        assert.doesNotMatch(again.errors.rows, /Aino|Nimi/);
      }
      assert.equal(await handedOver(), before);
    });

    it('gives the same receipts to every copy of the form', async () => {
      await office.says('monta korttia');
      office.fills({ rows: 'KOPIO001;1980;87100;0\nKOPIO002;1980;87100;0' });
      const press = office.pressing(t('rows.submit'));
      const before = await handedOver();
      const copies = await Promise.all(Array.from({ length: 5 }, () => bot.post(press)));
      for (const copy of copies) assert.equal(cardOf(copy).title, t('rows.done', { count: 2 }));
      assert.equal(cardOf(await bot.post(press)).title, t('rows.done', { count: 2 }), 'and a later one');
      assert.equal(await handedOver(), before + 2);
    });

    it('is undone as a whole', async () => {
      await office.says('monta korttia');
      await submit('PERUT001;1980;87100;0\nPERUT002;1980;87100;0');
      const undone = await office.presses(t('rows.undo'));
      assert.equal(undone.title, t('rows.undone', { count: 2 }));
      assert.equal((await stored('PERUT001'))?.state, 'undone');
      assert.equal((await stored('PERUT002'))?.background, undefined);
    });

    it('is in Swedish as well, and tells an area beside Kaikukanta to register there too', async () => {
      const worker = bot.people.otherOffice.withLocale('sv-FI');
      await worker.says('flera kort');
      const result = await worker
        .fills({ rows: 'RAD 0001;1980;65100;0;Studerande' })
        .presses(sv('rows.submit'));
      assert.equal(result.title, sv('rows.done', { count: 1 }));
      assert.ok(result.lines.includes(sv('handover.carryOver')), result.text);
      assert.equal((await stored('RAD0001'))?.background?.lifeSituation, 'student');
    });

    it('asks for the office where there are several', async () => {
      const worker = bot.people.bothOffices;
      await worker.says('monta korttia');
      await worker
        .fills({ officeId: SECOND_OFFICE, rows: 'KAKSI001;1980;87100;0\nKAKSI002;80;87100;0' })
        .presses(t('rows.submit'));
      assert.equal((await stored('KAKSI001'))?.officeId, SECOND_OFFICE);
      assert.ok(worker.screen.lines.includes('Toimipiste: Rannan nuorisotyö'), 'corrections stay with it');
      await worker.fills({ rows: 'KAKSI002;1980;87100;0' }).presses(t('rows.submit'));
      assert.equal((await stored('KAKSI002'))?.officeId, SECOND_OFFICE);
    });

    it('opens as a dialog too', async () => {
      const form = await office.opensDialog('handoverRows');
      assert.equal(form.windowTitle, t('rows.title'));
      const result = await office
        .fills({ rows: 'IKKUNA01;1980;87100;0\nIKKUNA02;x;87100;0' })
        .submitsDialog(t('rows.submit'));
      assert.equal(result.windowTitle, t('rows.done', { count: 1 }));
      assert.equal(result.input('rows').value?.split('\n')[0], 'IKKUNA02; x; 87100; 0');
    });

    it('is not for a venue, which is told whom to ask', async () => {
      assert.equal((await bot.people.venue.says('monta korttia')).lines[0], t('role.needed'));
    });
  });
});
