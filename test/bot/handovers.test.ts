import assert from 'node:assert/strict';
import { textsIn } from '../../cards/texts/index.js';
import { CardCode } from '../../services/card-code.js';
import { startBot, type RunningBot } from '../support/bot.js';
import type { Person } from '../support/person.js';
import { GRANTS, OFFICE, OTHER_OFFICE, SECOND_OFFICE, withCards, card } from './small-network.js';

const GOOD = { birthYear: '1980', postalCode: '87100', minors: '2' };

const { t } = textsIn('fi');
const sv = textsIn('sv').t;
const en = textsIn('en').t;

describe('handing over a card', () => {
  let bot: RunningBot<'office' | 'otherOffice' | 'bothOffices' | 'venue'>;
  let office: Person;

  before(async () => {
    const { office: one, otherOffice, bothOffices, venue } = GRANTS;
    bot = await startBot({
      people: { office: one, otherOffice, bothOffices, venue },
      fill: withCards([
        card('KANTA001', '2026-02-02'),
        card('KANTA002', '2026-02-02', { officeId: OTHER_OFFICE, areaId: 'skar' }),
      ]),
    });
    office = bot.people.office;
  });
  after(() => bot.close());

  const stored = (code: string) => bot.store.cards.find(CardCode.parse(code));

  it('goes from the word to the receipt, in Finnish', async () => {
    const form = await office.says('Luovutus');
    assert.equal(form.title, t('handover.title'));
    for (const line of [
      t('handover.conditions'),
      `• ${t('handover.conditionClient')}`,
      `• ${t('handover.conditionFinances')}`,
      t('handover.notDiscretionary'),
      'Toimipiste: Rannan sosiaalityö',
    ]) {
      assert.ok(form.lines.includes(line), `${line}\n${form.text}`);
    }
    assert.deepEqual(
      form.inputs.map(({ id }) => id),
      ['code', 'birthYear', 'postalCode', 'minors', 'day', 'municipality', 'lifeSituation', 'gender'],
    );
    const receipt = await office.fills({ code: 'uusi-0001', ...GOOD }).presses(t('handover.submit'));
    assert.equal(receipt.title, t('handover.done'));
    for (const line of [
      'Kortin tunnus: UUSI 0001',
      `${t('handover.lastDay')}: 9.3.2027`,
      `${t('handover.day')}: 10.3.2026`,
      'Kotikunta: Kajaani',
      `• ${t('handover.tellValid', { lastDay: '9.3.2027' })}`,
      `[${t('common.undo')}]`,
    ]) {
      assert.ok(receipt.lines.includes(line), `${line}\n${receipt.text}`);
    }
    assert.doesNotMatch(receipt.text, /Kaikukan/, 'this area keeps its register here');
    assert.deepEqual((await stored('UUSI0001'))?.background, {
      birthYear: 1980,
      postalCode: '87100',
      municipality: '205',
      minors: 2,
    });
  });

  it('goes the same way in Swedish, and tells an area beside Kaikukanta to register there too', async () => {
    const worker = bot.people.otherOffice.withLocale('sv-FI');
    const form = await worker.says('överlåtelse');
    assert.equal(form.title, sv('handover.title'));
    const receipt = await worker.fills({ code: 'NY 0001', ...GOOD }).presses(sv('handover.submit'));
    assert.equal(receipt.title, sv('handover.done'));
    assert.ok(receipt.lines.includes(`${sv('handover.lastDay')}: 9.3.2027`));
    assert.ok(receipt.lines.includes(sv('handover.carryOver')));
  });

  it('goes the same way in English', async () => {
    const worker = office.withLocale('en-US');
    await worker.says('handover');
    const receipt = await worker
      .fills({ code: 'new 0002', ...GOOD, minors: '0' })
      .presses(en('handover.submit'));
    assert.match(receipt.text, /9 March 2027/);
    assert.ok(
      !receipt.lines.includes(`• ${en('handover.tellChildren')}`),
      'nothing about children where there are none',
    );
  });

  it('keeps the voluntary answers when they are given', async () => {
    await office.says('luovutus');
    const answers = { lifeSituation: 'student', gender: 'other', municipality: 'Sotkamo' };
    const receipt = await office
      .fills({ code: 'UUSI0003', ...GOOD, ...answers })
      .presses(t('handover.submit'));
    assert.match(receipt.text, /Kotikunta: Sotkamo/);
    const { background } = (await stored('UUSI0003')) ?? {};
    assert.equal(background?.lifeSituation, 'student');
    assert.equal(background.gender, 'other');
    assert.equal(background.municipality, '765');
  });

  it('asks for another home municipality apart from what is voluntary', async () => {
    await office.says('luovutus');
    const again = await office
      .fills({ code: 'KOTI0003', ...GOOD, municipality: 'Atlantis' })
      .presses(t('handover.submit'));
    assert.equal(again.errors.municipality, t('error.municipality'));
    const isOpen = (part: string) => again.parts.find(({ id }) => id === part)?.isVisible;
    assert.deepEqual([isOpen('municipalityPart'), isOpen('voluntaryPart')], [true, false]);
  });

  it('takes a paper form with its own day, from which the card is valid', async () => {
    const form = await office.says('luovutus');
    assert.equal(form.parts.find(({ id }) => id === 'otherDayPart')?.isVisible, false, 'folded away');
    const day = '27.2.2026';
    const receipt = await office.fills({ code: 'PAPERI01', ...GOOD, day }).presses(t('handover.submit'));
    assert.ok(receipt.lines.includes(`${t('handover.day')}: ${day}`), receipt.text);
    assert.ok(receipt.lines.includes(`${t('handover.lastDay')}: 26.2.2027`), receipt.text);
    assert.equal((await stored('PAPERI01'))?.day, '2026-02-27');
  });

  it('refuses a day that is in the future or too long ago, with everything typed kept', async () => {
    for (const day of ['11.3.2026', '8.1.2026', 'eilen']) {
      await office.says('luovutus');
      const again = await office.fills({ code: 'PAPERI02', ...GOOD, day }).presses(t('handover.submit'));
      assert.equal(again.errors.day, t('error.day', { earliest: '9.1.2026' }), day);
      assert.doesNotMatch(again.errors.day, /2027/, 'its example is a day that is taken');
      assert.equal(again.parts.find(({ id }) => id === 'otherDayPart')?.isVisible, true, 'unfolded');
      assert.equal(again.values.day, day);
    }
    assert.equal(await stored('PAPERI02'), undefined);
  });

  it('keeps the zeros of 00100', async () => {
    await office.says('luovutus');
    const receipt = await office
      .fills({ code: 'UUSI0004', ...GOOD, postalCode: '00100' })
      .presses(t('handover.submit'));
    assert.match(receipt.text, /Kotikunta: Helsinki/);
    assert.equal((await stored('UUSI0004'))?.background?.postalCode, '00100');
  });

  it('puts an error beside every field that is wrong, keeps what was typed and saves nothing', async () => {
    await office.says('luovutus');
    const typed = {
      code: 'ÄÄ!',
      birthYear: '80',
      postalCode: '00000',
      minors: '21',
      lifeSituation: 'student',
      municipality: 'Atlantis',
    };
    const again = await office.fills(typed).presses(t('handover.submit'));
    assert.deepEqual(again.errors, {
      code: t('error.code'),
      birthYear: t('error.birthYear'),
      postalCode: t('error.postalCode'),
      minors: t('error.minors'),
      municipality: t('error.municipality'),
    });
    assert.deepEqual(again.values, typed);
    const empty = await office
      .fills(Object.fromEntries(Object.keys(typed).map((id) => [id, ''])))
      .presses(t('handover.submit'));
    assert.deepEqual(Object.keys(empty.errors).sort(), ['birthYear', 'code', 'minors', 'postalCode']);
    assert.doesNotMatch(await bot.everythingStored(), /ÄÄ|Atlantis|"00000"/);
    const receipt = await office.fills({ code: 'UUSI0005', ...GOOD }).presses(t('handover.submit'));
    assert.equal(receipt.title, t('handover.done'), 'the corrected form is taken');
  });

  it('refuses whoever is too young this year, and takes whoever turns 16', async () => {
    await office.says('luovutus');
    const again = await office
      .fills({ code: 'NUORI001', ...GOOD, birthYear: '2011' })
      .presses(t('handover.submit'));
    assert.equal(again.errors.birthYear, t('error.tooYoung', { year: '2010' }));
    assert.equal(await stored('NUORI001'), undefined);
    await office.fills({ birthYear: '2010' }).presses(t('handover.submit'));
    assert.equal((await stored('NUORI001'))?.background?.birthYear, 2010);
  });

  it('judges the age by the year of the handover, also of a paper form of last year', async () => {
    bot.time.setTo('2026-01-05 10:00');
    await office.says('luovutus');
    const paper = { code: 'NUORI003', ...GOOD, birthYear: '2010', day: '20.12.2025' };
    const again = await office.fills({ ...paper, minors: '21' }).presses(t('handover.submit'));
    assert.deepEqual(again.errors, {
      birthYear: t('error.tooYoung', { year: '2009' }),
      minors: t('error.minors'),
    });
    const receipt = await office.fills({ minors: '2', birthYear: '2009' }).presses(t('handover.submit'));
    assert.equal(receipt.title, t('handover.done'));
    await office.says('omat kirjaukset');
    await office.fills({ code: 'NUORI003' }).presses(t('entries.open'));
    await office.presses(t('entries.correct'));
    const wrong = await office.fills({ birthYear: '2010' }).presses(t('correction.submit'));
    assert.deepEqual(wrong.errors, { birthYear: t('error.tooYoung', { year: '2009' }) });
    const moved = await office.fills({ birthYear: '2010', day: '2.1.2026' }).presses(t('correction.submit'));
    assert.equal(moved.title, t('correction.handoverDone'));
    await office.says('omat kirjaukset');
    await office.fills({ code: 'NUORI003' }).presses(t('entries.open'));
    await office.presses(t('entries.correct'));
    const back = await office.fills({ birthYear: '', day: '30.12.2025' }).presses(t('correction.submit'));
    assert.deepEqual(back.errors, { day: t('error.tooYoung', { year: '2009' }) });
    bot.time.setTo('2026-03-10 10:00');
  });

  it('refuses years of birth that are not plausible', async () => {
    for (const birthYear of ['1890', '2027', '0000']) {
      await office.says('luovutus');
      const again = await office
        .fills({ code: 'NUORI002', ...GOOD, birthYear })
        .presses(t('handover.submit'));
      assert.equal(again.errors.birthYear, t('error.birthYear'), birthYear);
    }
  });

  it('opens the renewal of a card of the own office, and says of any other only that it is registered', async () => {
    await office.says('luovutus');
    const own = await office.fills({ code: 'KANTA001', ...GOOD }).presses(t('handover.submit'));
    assert.equal(own.title, t('issued.renew'));
    assert.ok(own.lines.includes(t('error.registeredHere', { lastDay: '1.2.2027' })), own.text);
    await office.says('luovutus');
    const other = await office.fills({ code: 'KANTA002', ...GOOD }).presses(t('handover.submit'));
    assert.equal(other.errors.code, t('error.registeredElsewhere'));
    assert.doesNotMatch(other.text, /Saaristo|Skär|2\.2026|2\.2027/);
  });

  it('entered twice on one day has its first receipt again, with its undo', async () => {
    await office.says('luovutus');
    await office.fills({ code: 'KAHDESTI1', ...GOOD }).presses(t('handover.submit'));
    const first = office.screen.button(t('common.undo')).data;
    await office.says('luovutus');
    const again = await office.fills({ code: 'KAHDESTI1', ...GOOD }).presses(t('handover.submit'));
    assert.equal(again.title, t('handover.already'));
    assert.ok(again.lines.includes(t('handover.sameDay')), again.text);
    assert.deepEqual(again.button(t('handover.undoEarlier')).data, first);
    assert.equal((await office.presses(t('handover.undoEarlier'))).title, t('handover.undone'));
  });

  it('with the code of a card of the same day says that nothing was saved, and goes on with what was typed', async () => {
    await office.says('luovutus');
    await office.fills({ code: 'SAMA0140', ...GOOD }).presses(t('handover.submit'));
    await office.says('luovutus');
    const other = { code: 'SAMA 0140', birthYear: '1990', postalCode: '13130', minors: '0' };
    const again = await office.fills(other).presses(t('handover.submit'));
    assert.equal(again.title, t('handover.already'));
    const back = await office.presses(t('common.changeDetails'));
    assert.equal(back.title, t('handover.title'));
    assert.deepEqual(back.values, other);
    const receipt = await office.fills({ code: 'SAMA0150' }).presses(t('handover.submit'));
    assert.equal(receipt.title, t('handover.done'));
    assert.equal((await stored('SAMA0150'))?.background?.birthYear, 1990);
    assert.equal((await stored('SAMA0140'))?.background?.birthYear, 1980);
  });

  it('can be undone, once and for good, and the same code handed over again', async () => {
    await office.says('luovutus');
    await office.fills({ code: 'PERU0001', ...GOOD }).presses(t('handover.submit'));
    const undone = await office.presses(t('common.undo'));
    assert.equal(undone.title, t('handover.undone'));
    const left = await stored('PERU0001');
    assert.equal(left?.state, 'undone');
    assert.equal(left.background, undefined);
    await office.says('luovutus');
    await office.fills({ code: 'PERU0001', ...GOOD, minors: '1' }).presses(t('handover.submit'));
    assert.equal((await stored('PERU0001'))?.background?.minors, 1);
  });

  it('cannot be undone after a day, nor by somebody else', async () => {
    await office.says('luovutus');
    const receipt = await office.fills({ code: 'PERU0002', ...GOOD }).presses(t('handover.submit'));
    const { data } = receipt.button(t('common.undo'));
    const press = bot.people.otherOffice;
    press.screen = receipt;
    assert.equal((await press.presses(t('common.undo'))).lines[0], t('common.notFound'));
    assert.ok(data.operationKey);
    bot.time.passes({ hours: 24, minutes: 1 });
    const late = await office.presses(t('common.undo'));
    assert.ok(late.lines.includes(t('handover.undoLate')));
    assert.equal((await stored('PERU0002'))?.state, 'active');
    bot.time.setTo('2026-03-10 10:00');
  });

  it('changes the home municipality of a receipt', async () => {
    await office.says('luovutus');
    await office.fills({ code: 'KOTI0001', ...GOOD }).presses(t('handover.submit'));
    const form = await office.presses(t('handover.changeMunicipality'));
    assert.ok(form.lines.includes(t('handover.changeMunicipalityHint', { municipality: 'Kajaani' })));
    const wrong = await office.fills({ municipality: 'Ei sellaista' }).presses(t('handover.save'));
    assert.equal(wrong.errors.municipality, t('error.municipality'));
    const receipt = await office.fills({ municipality: 'vasa' }).presses(t('handover.save'));
    assert.match(receipt.text, /Kotikunta: Vaasa/);
    assert.equal((await stored('KOTI0001'))?.background?.municipality, '905');
    const [change] = (await stored('KOTI0001'))?.history?.changes ?? [];
    assert.equal(change?.kind, 'corrected', 'it is traced like any correction');
  });

  it('shows the home municipality on the first day only, and lets it be corrected for as long as the rest', async () => {
    await office.says('luovutus');
    const receipt = await office.fills({ code: 'KOTI0002', ...GOOD }).presses(t('handover.submit'));
    const reopens = async () => {
      office.screen = receipt;
      return office.presses(t('handover.changeMunicipality'));
    };
    bot.time.passes({ hours: 25 });
    const form = await reopens();
    assert.doesNotMatch(form.text, /Kajaani/);
    const later = await office.fills({ municipality: 'Vaasa' }).presses(t('handover.save'));
    assert.equal(later.title, t('handover.done'));
    assert.doesNotMatch(later.text, /Kotikunta: |Vaasa/);
    assert.equal((await stored('KOTI0002'))?.background?.municipality, '905');
    bot.time.passes({ days: 30 });
    const late = await reopens();
    assert.ok(late.lines.includes(t('correction.handoverLate', { days: 30 })), late.text);
    bot.time.setTo('2026-03-10 10:00');
  });

  it('puts the office used last first for somebody with two', async () => {
    const worker = bot.people.bothOffices;
    const form = await worker.says('luovutus');
    assert.equal(form.input('officeId').value, OFFICE);
    await worker.fills({ officeId: SECOND_OFFICE, code: 'KAKSI001', ...GOOD }).presses(t('handover.submit'));
    assert.equal((await stored('KAKSI001'))?.officeId, SECOND_OFFICE);
    assert.equal((await worker.says('luovutus')).input('officeId').value, SECOND_OFFICE);
  });

  it('says when almost the same code was recorded just before, and never holds it up', async () => {
    const { office } = bot.people;
    const receiptOf = async (code: string) => {
      await office.says('luovutus');
      return office.fills({ code, ...GOOD }).presses(t('handover.submit'));
    };
    const warning = (code: string): string => t('handover.neighbour', { code });
    const first = await receiptOf('NAAP0123');
    assert.ok(!first.text.includes('NAAP 0124'), first.text);
    const wrongLetter = await receiptOf('NAAP0128');
    assert.ok(wrongLetter.lines.includes(warning('NAAP 0123')), wrongLetter.text);
    const exchanged = await receiptOf('NAAP1023');
    assert.ok(exchanged.lines.includes(warning('NAAP 0123')), exchanged.text);
    const other = await receiptOf('NAAP4567');
    assert.ok(!other.lines.some((line) => line.startsWith('Vertaa')), other.text);
    bot.time.passes({ minutes: 10 });
    const later = await receiptOf('NAAP0129');
    assert.ok(!later.lines.some((line) => line.startsWith('Vertaa')), later.text);
    assert.ok((await stored('NAAP0128')) !== undefined, 'it is recorded');
  });

  it('says what to do with a client who will not tell', async () => {
    const form = await bot.people.office.says('luovutus');
    const [part] = form.parts.filter(({ id }) => id === 'untoldPart');
    assert.equal(part?.isVisible, false);
    assert.ok(form.text.includes(t('handover.untoldBody')), form.text);
  });

  it('is not for a venue, which is told whom to ask', async () => {
    const answer = await bot.people.venue.says('luovutus');
    assert.equal(answer.lines[0], t('role.needed'));
  });
});
