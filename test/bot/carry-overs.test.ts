import assert from 'node:assert/strict';
import { textsIn } from '../../cards/texts/index.js';
import { CardCode } from '../../services/card-code.js';
import { readSheetFile } from '../../services/sheets/index.js';
import { startBot, type RunningBot } from '../support/bot.js';
import { cardOf, type Person } from '../support/person.js';
import type { Screen } from '../support/screen.js';
import { card, GRANTS, OTHER_OFFICE, withCards } from './small-network.js';

const { t, day } = textsIn('sv');
const open = { officeId: OTHER_OFFICE, areaId: 'skar', carryOver: 'open' as const };

describe('handovers beside Kaikukanta', () => {
  let bot: RunningBot<'otherOffice' | 'office' | 'venue'>;
  let worker: Person;
  beforeEach(async () => {
    bot = await startBot({
      people: { otherOffice: GRANTS.otherOffice, office: GRANTS.office, venue: GRANTS.venue },
      fill: withCards([
        card('SKAR0001', '2026-03-02', {
          ...open,
          background: { birthYear: 1990, postalCode: '00100', municipality: '091', minors: 3, gender: 'man' },
        }),
        card('SKAR0002', '2026-03-03', open),
        card('SKAR0003', '2026-03-04', open),
      ]),
    });
    worker = bot.people.otherOffice.withLocale('sv-FI');
  });
  afterEach(() => bot.close());

  const stateOf = async (code: string) => (await bot.store.cards.find(CardCode.parse(code)))?.carryOver;
  const codesOn = (screen: Screen): string[] =>
    (screen.input('codes').choices ?? []).map(({ value }) => value);

  it('are listed by code and day, without anything else of the client', async () => {
    const list = await worker.says('till Kaikukanta');
    assert.equal(list.title, t('carryOver.title'));
    assert.ok(list.lines.includes(t('carryOver.waiting', { count: 3 })), list.text);
    assert.deepEqual(list.input('codes').choices?.[0], {
      title: t('carryOver.row', { code: 'SKAR 0001', day: day('2026-03-02') }),
      value: 'SKAR0001',
    });
    assert.doesNotMatch(JSON.stringify(list.card), /1990|00100/);
  });

  it('are ticked off, and put back', async () => {
    await worker.says('till kaikukanta');
    const done = await worker.fills({ codes: 'SKAR0001,SKAR0003' }).presses(t('carryOver.submit'));
    assert.equal(done.title, t('carryOver.marked', { count: 2 }));
    assert.deepEqual([await stateOf('SKAR0001'), await stateOf('SKAR0002')], ['done', 'open']);
    assert.deepEqual(codesOn(await worker.presses(t('carryOver.title'))), ['SKAR0002']);
    bot.time.passes({ minutes: 1 });
    await worker.fills({ codes: 'SKAR0002' }).presses(t('carryOver.submit'));
    await worker.presses(t('carryOver.putBack'));
    assert.deepEqual(codesOn(await worker.presses(t('carryOver.title'))), ['SKAR0002']);
  });

  it('have to be chosen before they are ticked off', async () => {
    await worker.says('till kaikukanta');
    const again = await worker.presses(t('carryOver.submit'));
    assert.ok(again.lines.includes(t('carryOver.choose')), again.text);
  });

  it('are ticked off all together', async () => {
    await worker.says('till kaikukanta');
    const done = await worker.presses(t('carryOver.all', { count: 3 }));
    assert.equal(done.title, t('carryOver.marked', { count: 3 }));
    const empty = await worker.presses(t('carryOver.title'));
    assert.ok(empty.lines.includes(t('carryOver.none')), empty.text);
  });

  async function changesMinors(code: string, minors: string): Promise<Screen> {
    await worker.says(code);
    await worker.presses(t('issued.minors'));
    return worker.fills({ minors }).presses(t('handover.save'));
  }

  it('are joined by what is changed afterwards, which its answer leads to', async () => {
    await worker.says('till kaikukanta');
    await worker.presses(t('carryOver.all', { count: 3 }));
    bot.time.passes({ minutes: 1 });
    const changed = await changesMinors('SKAR0001', '7');
    assert.ok(changed.lines.includes(t('carryOver.reminds')), changed.text);
    const list = await worker.presses(t('carryOver.title'));
    assert.deepEqual(list.input('codes').choices, [
      { title: `SKAR 0001: ${t('carryOver.minors', { count: 7 })}`, value: 'SKAR0001.1' },
    ]);
    // What comes after the list was looked at is not ticked off with it.
    const press = worker.fills({ codes: 'SKAR0001.1' }).pressing(t('carryOver.submit'));
    bot.time.passes({ minutes: 1 });
    await worker.says('SKAR0001');
    await worker.presses(t('issued.block'));
    const blocked = await worker.presses(t('issued.blockSubmit'));
    assert.ok(blocked.lines.includes(t('carryOver.reminds')), blocked.text);
    assert.equal(cardOf(await bot.post(press)).title, t('carryOver.marked', { count: 1 }));
    const rest = await worker.says('till kaikukanta');
    assert.deepEqual(rest.input('codes').choices, [
      { title: `SKAR 0001: ${t('carryOver.blocked')}`, value: 'SKAR0001.2' },
    ]);
  });

  it('are told by the details of a card until they are ticked off', async () => {
    const before = await worker.says('SKAR0001');
    assert.ok(before.lines.includes(t('carryOver.stillOpen')), before.text);
    await worker.presses(t('carryOver.title'));
    await worker.fills({ codes: 'SKAR0001' }).presses(t('carryOver.submit'));
    const after = await worker.says('SKAR0001');
    assert.equal(after.title, t('issued.title'));
    assert.ok(!after.lines.includes(t('carryOver.stillOpen')), after.text);
  });

  it('are led to by the receipt of a new one', async () => {
    await worker.says('nytt kort');
    const values = { code: 'SKAR0004', birthYear: '1980', postalCode: '00100', minors: '0' };
    const receipt = await worker.fills(values).presses(t('handover.submit'));
    assert.ok(receipt.lines.includes(t('handover.carryOver')), receipt.text);
    assert.equal(codesOn(await worker.presses(t('carryOver.title'))).length, 4);
  });

  it('are none where the register is here, and not for a venue', async () => {
    const here = await bot.people.office.says('kaikukantaan');
    assert.ok(here.lines.includes(textsIn('fi').t('carryOver.notNeeded')), here.text);
    const venue = await bot.people.venue.says('kaikukantaan');
    assert.equal(venue.title, textsIn('fi').t('role.needed'));
    assert.ok(venue.lines.includes(textsIn('fi').t('role.distributor')));
  });

  it('stand in the help only where the area works beside Kaikukanta', async () => {
    const inHelp = async (person: Person): Promise<boolean> =>
      (await person.withLocale('fi-FI').says('ohje')).lines.includes(
        `• ${textsIn('fi').t('help.carryOver')}`,
      );
    assert.deepEqual([await inHelp(worker), await inHelp(bot.people.office)], [true, false]);
  });

  describe('as a file', () => {
    async function linkOf(): Promise<string> {
      await worker.says('till kaikukanta');
      const offered = await worker.presses(t('carryOver.file'));
      const link = offered.parts.find(({ type }) => type === 'Action.OpenUrl');
      return String(link?.url).slice(bot.url.length);
    }
    async function download(path: string): Promise<{ status: number; body: string; bytes: Uint8Array }> {
      const answer = await fetch(`${bot.url}${path}`);
      const bytes = new Uint8Array(await answer.arrayBuffer());
      return { status: answer.status, bytes, body: Buffer.from(bytes).toString() };
    }

    it('hold what Kaikukanta asks for, each cell as text', async () => {
      const { status, bytes } = await download(await linkOf());
      assert.equal(status, 200);
      const read = readSheetFile(bytes, { mostRows: 100 });
      assert.ok(read.kind === 'rows');
      const cells = read.rows[1]?.cells ?? [];
      assert.deepEqual(
        Array.from(cells, (cell) => cell?.text),
        [
          ...['SKAR0001', day('2026-03-02'), day('2027-03-01'), '1990', '00100', 'Helsingfors', '3'],
          ...[undefined, t('handover.gender.man'), undefined, t('carryOver.handover')],
        ],
      );
      assert.ok(cells.every((cell) => cell?.kind === 'text'));
      assert.equal(read.rows.length, 4);
    });

    it('hold a card in the place of an old one, with the old one', async () => {
      await worker.says('SKAR0001');
      await worker.presses(t('replacement.open'));
      await worker.fills({ newCode: 'NYTT0001', minors: '2' }).presses(t('replacement.submit'));
      const { bytes } = await download(await linkOf());
      const read = readSheetFile(bytes, { mostRows: 100 });
      assert.ok(read.kind === 'rows');
      const added = read.rows.map(({ cells }) => Array.from(cells, (cell) => cell?.text));
      const row = added.find(([code]) => code === 'NYTT0001');
      assert.deepEqual([row?.[6], row?.[9]], ['2', 'SKAR0001']);
    });

    it('hold a change in a row of its own, with what it is', async () => {
      await worker.says('till kaikukanta');
      await worker.fills({ codes: 'SKAR0001' }).presses(t('carryOver.submit'));
      bot.time.passes({ minutes: 1 });
      await changesMinors('SKAR0001', '7');
      const { bytes } = await download(await linkOf());
      const read = readSheetFile(bytes, { mostRows: 100 });
      assert.ok(read.kind === 'rows');
      const rows = read.rows.map(({ cells }) => Array.from(cells, (cell) => cell?.text));
      const nothing = Array.from({ length: 5 }, () => undefined);
      assert.deepEqual(
        rows.find(([code]) => code === 'SKAR0001'),
        ['SKAR0001', ...nothing, '7', undefined, undefined, undefined, t('carryOver.minors', { count: 7 })],
      );
    });

    it('are gone after ten minutes, with a sentence that says what to do', async () => {
      const path = await linkOf();
      bot.time.passes({ minutes: 10 });
      const { status, body } = await download(path);
      assert.deepEqual([status, body], [410, t('carryOver.linkOld')]);
    });

    it('are not given to whom the office was taken from meanwhile, nor to a made-up link', async () => {
      const path = await linkOf();
      await bot.store.people.setGrants(worker.id, []);
      assert.deepEqual((await download(path)).status, 404);
      assert.deepEqual((await download('/downloads/eyJ.x')).status, 404);
      assert.ok(!bot.log.some((line) => line.includes(path.slice(11, 60))));
    });
  });
});
