import assert from 'node:assert/strict';
import { textsIn } from '../../cards/texts/index.js';
import type { Card } from '../../services/store/cards.js';
import { startBot, type RunningBot } from '../support/bot.js';
import { cardOf } from '../support/person.js';
import { card, GRANTS, POOL, RANTA, SKAR, THEATRE, withCards } from './small-network.js';

const { t, day } = textsIn('fi');
const TODAY = '2026-03-10';

function community(code: string): Card {
  const made = card(code, '2026-02-02', { community: true });
  delete made.background;
  return made;
}

describe('a small group at the counter', () => {
  let bot: RunningBot<'venue' | 'otherVenue' | 'office' | 'agent'>;
  beforeEach(async () => {
    const { venue, otherVenue, office } = GRANTS;
    const agent = [{ role: 'ticketAgent' as const, organisationId: THEATRE, venueIds: [THEATRE, POOL] }];
    bot = await startBot({
      people: { venue, otherVenue, office, agent },
      fill: withCards([
        community('RYHMA001'),
        { ...community('RYHMA002'), day: '2025-02-01', lastDay: '2026-01-31' },
        { ...community('RYHMA003'), state: 'blocked' },
        card('VANHA001', '2025-02-02'),
        ...['OMA00001', 'OMA00002', 'OMA00003'].map((code) => card(code, '2026-02-02')),
      ]),
    });
  });
  afterEach(() => bot.close());
  const recorded = async (day = TODAY, areaId = RANTA) =>
    (await bot.store.visits.ofDay(areaId, day))
      .map(({ code, adults, children, helpers = 0 }) => [code, adults, children, helpers])
      .toSorted();

  it('is recorded with one form, one receipt and one undo', async () => {
    const { venue } = bot.people;
    const form = await venue.says('ryhmäkäynti');
    assert.equal(form.title, t('group.title'));
    assert.equal(form.input('workers').value, '1');
    venue.fills({ community: 'RYHMA 001', children: '4', helpers: '1', codes: 'OMA00001; 2\nOMA 00002' });
    const sent = venue.pressing(t('group.submit'));
    const receipt = await venue.presses(t('group.submit'));
    assert.equal(receipt.title, t('visitRows.done', { count: 3 }));
    const people = t('visit.people', { adults: 3, children: 6 });
    assert.ok(receipt.text.includes(t('visitRows.together', { people })), receipt.text);
    assert.deepEqual(await recorded(), [
      ['OMA00001', 1, 2, 0],
      ['OMA00002', 1, 0, 0],
      ['RYHMA001', 1, 4, 1],
    ]);
    assert.equal(cardOf(await bot.post(sent)).text, receipt.text);
    assert.equal((await recorded()).length, 3);

    const undone = await venue.presses(t('visitRows.undo'));
    assert.equal(undone.title, t('visitRows.undone', { count: 3 }));
    assert.deepEqual(await recorded(), []);
  });

  it('opens with the code of a community card, and goes without one as well', async () => {
    const { venue } = bot.people;
    const form = await venue.says('RYHMA001');
    assert.equal(form.title, t('visit.valid', { lastDay: day('2027-02-01') }));
    assert.ok(form.text.includes(t('group.shownCode', { code: 'RYHM A001' })), form.text);
    assert.equal(form.input('community').value, 'RYHM A001');
    await venue.fills({ workers: '2', children: '3' }).presses(t('group.submit'));
    await venue.says('ryhmä');
    await venue.fills({ codes: 'OMA00001, OMA00002' }).presses(t('group.submit'));
    assert.deepEqual(await recorded(), [
      ['OMA00001', 1, 0, 0],
      ['OMA00002', 1, 0, 0],
      ['RYHMA001', 2, 3, 0],
    ]);
  });

  it('says of a community card what it is before anything is typed, on a day before too', async () => {
    const { venue } = bot.people;
    const expired = await venue.says('RYHMA002');
    assert.equal(expired.title, t('visit.expired', { lastDay: day('2026-01-31') }));
    assert.equal((await venue.says('RYHMA003')).title, t('visit.blocked'));
    await venue.says('käynti');
    const form = await venue.fills({ code: 'RYHMA001', day: '3.3.2026' }).presses(t('visit.check'));
    const title = t('visit.validOn', { day: day('2026-03-03'), lastDay: day('2027-02-01') });
    assert.equal(form.title, title);
    const again = await venue.fills({ children: 'x' }).presses(t('group.submit'));
    assert.equal(again.title, title);
    assert.equal(again.input('day').value, '3.3.2026');
  });

  it('takes no children without a worker, and says why', async () => {
    const { venue } = bot.people;
    await venue.says('RYHMA001');
    const refused = await venue.fills({ workers: '0', children: '3' }).presses(t('group.submit'));
    assert.equal(refused.errors.workers, t('group.noWorker'));
    assert.equal(refused.input('children').value, '3');
    assert.deepEqual(await recorded(), []);
  });

  it('can be corrected afterwards in its workers, whose number a personal card has not', async () => {
    const { venue } = bot.people;
    await venue.says('RYHMA001');
    await venue.fills({ children: '3', codes: 'OMA00001' }).presses(t('group.submit'));
    const opens = async (title: string) => {
      const list = await venue.says('omat kirjaukset');
      const entry = list.input('entry').choices?.find((choice) => choice.title.startsWith(title));
      await venue.fills({ entry: entry?.value ?? '' }).presses(t('entries.open'));
      return venue.presses(t('entries.correct'));
    };
    const form = await opens('RYHM A001');
    assert.deepEqual([form.values.workers, form.values.children], ['1', '3']);
    const wrong = await venue.fills({ workers: '0' }).presses(t('correction.submit'));
    assert.equal(wrong.errors.workers, t('group.noWorker'));
    const done = await venue.fills({ workers: '2' }).presses(t('correction.submit'));
    assert.equal(done.title, t('correction.visitDone'));
    assert.ok(done.text.includes(t('visit.people', { adults: 2, children: 3 })), done.text);
    const personal = await opens('OMA0 0001');
    assert.equal(personal.values.workers, undefined);
    await venue.fills({ children: '1' }).presses(t('correction.submit'));
    assert.deepEqual(await recorded(), [
      ['OMA00001', 1, 1, 0],
      ['RYHMA001', 2, 3, 0],
    ]);
    const [changed] = (await bot.store.visits.ofDay(RANTA, TODAY)).filter(({ adults }) => adults === 2);
    assert.equal(changed?.corrected?.changes[0]?.adults, 1);
  });

  it('says beside the fields what is wrong, and keeps what was typed', async () => {
    const { venue } = bot.people;
    await venue.says('ryhmä');
    assert.ok((await venue.presses(t('group.submit'))).text.includes(t('group.nobody')));
    venue.fills({ codes: 'OMA00001', children: '2', workers: '0' });
    const refused = await venue.presses(t('group.submit'));
    assert.ok(refused.text.includes(t('group.needsCommunity')));
    assert.equal(refused.input('codes').value, 'OMA00001');
    const codes = Array.from({ length: 31 }, (_, index) => `MONTA${100 + index}`).join('\n');
    const many = await venue.fills({ codes, children: '' }).presses(t('group.submit'));
    assert.ok(many.text.includes(t('sheet.tooManyRows', { most: 30 })));
    assert.deepEqual(await recorded(), []);
  });

  it('keeps the good rows and gives the others back to be corrected', async () => {
    const { venue } = bot.people;
    await venue.says('ryhmä');
    venue.fills({ community: 'OMA00003', children: '2', codes: 'OMA00001\nRYHMA001\nOMA0000X\nx' });
    const result = await venue.presses(t('group.submit'));
    assert.equal(result.title, t('visitRows.done', { count: 1 }));
    for (const part of ['visitRows.isPersonal', 'visitRows.isCommunity', 'visit.unknownNext'] as const)
      assert.ok(result.text.includes(t(part)), result.text);
    assert.equal(result.input('community').value, 'OMA0 0003');
    assert.equal(result.input('codes').value, 'RYHM A001\nOMA0 000X\nx');
    venue.fills({ community: 'RYHMA001', codes: 'OMA00002\nOMA00003' });
    const corrected = await venue.presses(t('group.submit'));
    assert.equal(corrected.title, t('visitRows.done', { count: 4 }));
    assert.equal((await recorded()).length, 4);
    await venue.presses(t('visitRows.undo'));
    assert.deepEqual(await recorded(), []);
  });

  it('goes back to what was recorded when the others are not corrected', async () => {
    const { venue } = bot.people;
    await venue.says('ryhmä');
    await venue.fills({ codes: 'OMA00001\nOMA0000X' }).presses(t('group.submit'));
    const kept = await venue.presses(t('common.cancel'));
    assert.ok(kept.text.includes(t('visitRows.cancelled')));
    assert.equal((await venue.presses(t('visitRows.undo'))).title, t('visitRows.undone', { count: 1 }));
  });

  it('asks once about everything that may be a slip, and records it by one press', async () => {
    const { venue } = bot.people;
    await venue.says('OMA00002');
    await venue.presses(t('visit.submit'));
    await venue.says('ryhmä');
    venue.fills({ codes: 'OMA00001; 3\n\nOMA00002\nx\nOMA00003' });
    const asked = await venue.presses(t('group.submit'));
    assert.equal(asked.title, t('visitRows.ask'));
    assert.ok(asked.text.includes(t('visitRows.asked', { count: 1 })));
    assert.ok(asked.text.includes(t('visitRows.askAgain', { codes: 'OMA0 0002' })), asked.text);
    assert.equal((await recorded()).length, 2);
    const result = await venue.presses(t('visitRows.askYes'));
    assert.equal(result.title, t('visitRows.done', { count: 3 }));
    assert.equal(result.input('codes').value, 'x');
    const visits = await bot.store.visits.ofDay(RANTA, TODAY);
    assert.deepEqual(
      visits
        .flatMap(({ code, confirmed }) => (confirmed === undefined ? [] : [[code, ...confirmed]]))
        .toSorted(),
      [
        ['OMA00001', 'moreChildren'],
        ['OMA00002', 'again'],
      ],
    );
  });

  it('names the rows that have to be corrected beside the question, and not only after it', async () => {
    const { venue } = bot.people;
    await venue.says('ryhmä');
    venue.fills({ community: 'RYHMA003', codes: 'OMA00001; 3\nVANHA001\nOMA0000X\nx\nOMA00002' });
    const asked = await venue.presses(t('group.submit'));
    assert.equal(asked.title, t('visitRows.ask'));
    assert.ok(asked.text.includes(t('visitRows.asked', { count: 1 })), asked.text);
    assert.ok(asked.text.includes(t('visitRows.waiting', { count: 4 })), asked.text);
    for (const reason of [
      t('visit.blocked'),
      t('visit.expired', { lastDay: day('2026-02-01') }),
      t('visit.unknown'),
      t('error.code'),
    ])
      assert.ok(asked.text.includes(reason), `${reason}\n${asked.text}`);
    const result = await venue.presses(t('visitRows.askYes'));
    assert.equal(result.title, t('visitRows.done', { count: 2 }));
    assert.equal(result.input('codes').value, 'VANH A001\nOMA0 000X\nx');
  });

  it('leaves out what was asked about, or opens again as it was typed', async () => {
    const { venue } = bot.people;
    await venue.says('ryhmä');
    await venue.fills({ codes: 'OMA00001; 3\nOMA00002' }).presses(t('group.submit'));
    const form = await venue.presses(t('common.changeDetails'));
    assert.equal(form.input('codes').value, 'OMA0 0001; 3\nOMA0 0002');
    await venue.presses(t('group.submit'));
    const left = await venue.presses(t('visitRows.askLeave'));
    assert.ok(left.text.includes(t('visitRows.leftOut')));
    assert.deepEqual(await recorded(), [['OMA00002', 1, 0, 0]]);
  });

  it('counts on an earlier day, when it is entered late', async () => {
    const { venue } = bot.people;
    await venue.says('ryhmä');
    venue.fills({ community: 'RYHMA001', children: '2', codes: 'OMA00001', day: '3.3.2026' });
    await venue.presses(t('group.submit'));
    assert.deepEqual(await recorded('2026-03-03'), [
      ['OMA00001', 1, 0, 0],
      ['RYHMA001', 1, 2, 0],
    ]);
  });

  it('beside Kaikukanta takes cards that were checked there, by one press', async () => {
    const { otherVenue } = bot.people;
    await otherVenue.says('ryhmä');
    await otherVenue
      .fills({ community: 'KANTA001', children: '2', codes: 'KANTA002; 1' })
      .presses(t('group.submit'));
    assert.deepEqual(await recorded(TODAY, SKAR), []);
    await otherVenue.presses(t('visitRows.askYes'));
    assert.deepEqual(await recorded(TODAY, SKAR), [
      ['KANTA001', 1, 2, 0],
      ['KANTA002', 1, 1, 0],
    ]);
  });

  it('comes to a pause when most codes are guesses, and tells nothing of any', async () => {
    const { venue } = bot.people;
    await venue.says('ryhmä');
    const guesses = Array.from({ length: 12 }, (_, index) => `ARVAUS${100 + index}`);
    venue.fills({ codes: ['OMA00001', ...guesses].join('\n') });
    const paused = await venue.presses(t('group.submit'));
    assert.ok(paused.text.includes(t('visitRows.nothingSaved')), paused.text);
    assert.deepEqual(await recorded(), []);
  });

  it('is refused to whoever records no visits', async () => {
    const { office } = bot.people;
    assert.ok(!(await office.says('ryhmä')).text.includes(t('group.codes')));
  });

  it('works for a ticket agent at the venues granted to it, and at no other', async () => {
    const { agent } = bot.people;
    const form = await agent.says('ryhmä');
    const offered = form.input('purposeId').choices?.map(({ value }) => value) ?? [];
    assert.deepEqual(offered.toSorted(), [`${THEATRE}/course`, `${THEATRE}/play`, `${POOL}/swim`].toSorted());
    await agent.fills({ codes: 'OMA00001', purposeId: `${POOL}/swim` }).presses(t('group.submit'));
    assert.deepEqual(await recorded(), [['OMA00001', 1, 0, 0]]);
    await agent.says('ryhmä');
    const refused = await agent
      .fills({ codes: 'OMA00002', purposeId: 'skar-museum/play' })
      .presses(t('group.submit'));
    assert.ok(refused.text.includes(t('common.notFound')));
    assert.equal((await recorded()).length, 1);
  });
});
