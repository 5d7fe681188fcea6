import assert from 'node:assert/strict';
import { textsIn } from '../../cards/texts/index.js';
import * as activities from '../support/activities.js';
import { startBot, type RunningBot } from '../support/bot.js';
import { cardOf, type Person } from '../support/person.js';
import { card, GRANTS, twoAreas, withCards } from './small-network.js';

const { t } = textsIn('fi');
const GOOD = {
  code: 'UUSI0001',
  birthYear: '1980',
  postalCode: '87100',
  minors: '2',
  municipality: 'Sotkamo',
};

/** Codes that belong to nobody: individual numbers from 900 on are never given out. */
const CODES = [
  '131052-952K',
  '131052+952K',
  '010594Y9032',
  '010594y9032',
  '020516C903X',
  '131052 - 952K',
  '131052952K',
];

describe('a personal identity code', () => {
  let bot: RunningBot<'office' | 'venue' | 'nobody'>;
  let office: Person;

  before(async () => {
    const { office: one, venue, nobody } = GRANTS;
    bot = await startBot({
      people: { office: one, venue, nobody },
      fill: withCards([card('VOIM1234', '2026-02-02')]),
    });
    office = bot.people.office;
  });
  after(() => bot.close());

  /** The digits of a code in a form that survives every way of writing it. */
  async function assertForgotten(code: string, shown: unknown): Promise<void> {
    const date = code.slice(0, 6);
    const number = code.slice(-4);
    const kept = {
      card: JSON.stringify(shown),
      store: await bot.everythingStored(),
      log: bot.log.join('\n'),
    };
    const pattern = new RegExp(`${date}.{0,3}${number}`, 'i');
    for (const [place, content] of Object.entries(kept))
      assert.doesNotMatch(content, pattern, `in the ${place}`);
  }

  for (const field of Object.keys(GOOD)) {
    it(`is refused in the field ${field} of a handover, and not shown again`, async () => {
      for (const code of field === 'code' ? CODES : CODES.slice(0, 2)) {
        await office.says('luovutus');
        const again = await office.fills({ ...GOOD, [field]: code }).presses(t('handover.submit'));
        assert.equal(again.errors[field], t('common.personalDataField', { kind: 'identityCode' }), code);
        const others = Object.entries(GOOD).filter(([id]) => id !== field);
        assert.deepEqual(again.values, Object.fromEntries(others), 'everything else is still there');
        await assertForgotten(code, again.card);
      }
    });
  }

  it('is refused in a field that has a choice, where only a made-up request can put it', async () => {
    await office.says('luovutus');
    for (const field of ['lifeSituation', 'gender', 'officeId']) {
      const { data } = office.screen.button(t('handover.submit'));
      const press = activities.execute(office.sender, 'form.submit', { ...data, ...GOOD, [field]: CODES[0] });
      const again = cardOf(await bot.post(press));
      await assertForgotten('131052-952K', again.card);
      assert.equal(await bot.store.cards.ofDay('ranta', '2026-03-10').then(({ length }) => length), 0, field);
    }
  });

  it('is refused when it is typed as the code of a card at the counter', async () => {
    const { venue } = bot.people;
    await venue.says('käynti');
    const again = await venue.fills({ code: '131052-952K' }).presses(t('visit.check'));
    assert.equal(again.errors.code, t('common.personalDataField', { kind: 'identityCode' }));
    await assertForgotten('131052-952K', again.card);
  });

  it('is refused in a dialog as well', async () => {
    await office.opensDialog('handover');
    const again = await office.fills({ ...GOOD, code: '131052-952K' }).submitsDialog(t('handover.submit'));
    assert.equal(again.errors.code, t('common.personalDataField', { kind: 'identityCode' }));
    await assertForgotten('131052-952K', again.card);
  });

  it('in a message is answered with the advice to delete it in Teams, wherever it was written', async () => {
    const group = { kind: 'groupChat' as const, conversationId: '19:g@thread.v2' };
    for (const person of [office, bot.people.venue, bot.people.nobody, bot.people.nobody.in(group)]) {
      for (const text of [...CODES, 'asiakas 131052-952K haluaa kortin', 'kortti 131052–952K?']) {
        const answer = await person.says(text);
        assert.equal(answer.title, t('common.identityCode'), text);
        assert.ok(answer.lines.includes(t('common.identityCodeBody')));
        assert.doesNotMatch(JSON.stringify(answer.card), /952|9032|903X/);
      }
    }
    for (const code of CODES) await assertForgotten(code, '');
  });

  it('behind markup is seen too', async () => {
    const answer = await office.says('<p>131052-<b>952K</b></p>');
    assert.equal(answer.title, t('common.identityCode'));
  });
});

describe('personal data in one field', () => {
  it('does not hide what is wrong in the others', async () => {
    const bot = await startBot({ people: { office: GRANTS.office }, fill: twoAreas });
    try {
      const { office } = bot.people;
      await office.says('luovutus');
      const typed = { ...GOOD, code: '131052-308T', birthYear: '80', minors: 'kaksi' };
      const again = await office.fills(typed).presses(t('handover.submit'));
      assert.deepEqual(again.errors, {
        code: t('common.personalDataField', { kind: 'identityCode' }),
        birthYear: t('error.birthYear'),
        minors: t('error.minors'),
      });
    } finally {
      await bot.close();
    }
  });
});

describe('a phone number, an e-mail address and a street address', () => {
  let bot: RunningBot<'office' | 'venue' | 'nobody'>;

  before(async () => {
    const { office, venue, nobody } = GRANTS;
    bot = await startBot({ people: { office, venue, nobody }, fill: twoAreas });
  });
  after(() => bot.close());

  for (const [kind, typed] of [
    ['phone', '040 123 4567'],
    ['phone', '0401234567'],
    ['phone', '+358401234567'],
    ['email', 'matti.meikalainen@example.fi'],
    ['address', 'Mannerheimintie 5 B'],
  ] as const) {
    it(`are refused in a form, with what it looked like, and not shown again: ${typed}`, async () => {
      const { office, venue } = bot.people;
      const sentence = t('common.personalDataField', { kind });
      await office.says('luovutus');
      const handover = await office.fills({ ...GOOD, code: typed }).presses(t('handover.submit'));
      assert.equal(handover.errors.code, sentence);
      assert.doesNotMatch(JSON.stringify(handover.card), /123.?4567|meikalainen|Mannerheim/);
      await venue.says('käynti');
      assert.equal((await venue.fills({ code: typed }).presses(t('visit.check'))).errors.code, sentence);
      assert.deepEqual(await bot.store.cards.ofDay('ranta', '2026-03-10'), []);
    });

    it(`in a message leave the answer as it is, with a note: ${typed}`, async () => {
      const { nobody, venue } = bot.people;
      const note = t('common.personalDataNote', { kind });
      const question = 'Kuka voi saada kortin?';
      const plain = await nobody.says(question);
      const noted = await nobody.says(`${question} (${typed})`);
      assert.equal(noted.title, plain.title);
      assert.deepEqual(noted.lines, [...plain.lines, note]);
      const alone = await venue.says(typed);
      assert.equal(alone.title, t('guide.unknown'), 'it is no card code');
      assert.ok(alone.lines.includes(note));
    });
  }

  it('are none of them a card code in the groups in which it is shown to people', async () => {
    const { office, venue } = bot.people;
    await venue.says('EKMM0421951987');
    const shown = t('visit.shownCode', { code: 'EKMM 0421 9519 87' });
    assert.ok(venue.screen.lines.includes(shown), venue.screen.text);
    const again = await venue.presses(t('visit.retry'));
    assert.equal(again.input('code').value, 'EKMM 0421 9519 87');
    assert.ok((await venue.presses(t('visit.check'))).lines.includes(shown));
    await office.says('luovutus');
    const receipt = await office.fills({ ...GOOD, code: 'EKMM 0421 9519 87' }).presses(t('handover.submit'));
    assert.equal(receipt.title, t('handover.done'));
  });

  it('are no matter in a question that only has numbers', async () => {
    const answer = await bot.people.nobody.says('Onko kortti voimassa 10.3.2026–9.3.2027 klo 10.00–16.30?');
    assert.ok(!answer.text.includes('näyttävä tieto'));
  });
});

describe('what the log keeps', () => {
  let bot: RunningBot<'office' | 'venue'>;

  before(async () => {
    bot = await startBot({
      people: { office: GRANTS.office, venue: GRANTS.venue },
      fill: withCards([card('LOKI1234', '2026-02-02')]),
    });
  });
  after(() => bot.close());

  it('is no text, no code, no year of birth, no token and no name', async () => {
    const { office, venue } = bot.people;
    await office.says('Mistä saan Virtasen Mikon kortin?');
    await office.says('luovutus');
    await office
      .fills({ code: 'LOKI9999', birthYear: '1977', postalCode: '96100', minors: '4' })
      .presses(t('handover.submit'));
    await venue.says('LOKI1234');
    await venue.presses(t('visit.submit'));
    await bot.post('{ "text": "LOKI5555", broken', { authorization: 'Bearer secret-token' });
    bot.connector.feels(500);
    await bot.post(activities.message(office.sender, 'LOKI7777'), { authorization: 'Bearer secret-token' });
    bot.connector.feels('well');
    assert.doesNotMatch(bot.log.join('\n'), /Virtasen|LOKI|1977|96100|secret|Bearer|29:/);
  });

  it('of a chat is nothing in the store either: a question is not kept', async () => {
    await bot.people.office.says('Onko Mikko Virtanen kortin saaja?');
    assert.doesNotMatch(await bot.everythingStored(), /Virtanen|Mikko/);
  });

  it('of staff never stands on the record itself', async () => {
    const { office } = bot.people;
    const records = JSON.stringify([
      await bot.store.cards.ofDay('ranta', '2026-03-10'),
      await bot.store.visits.ofDay('ranta', '2026-03-10'),
    ]);
    assert.ok(records.length > 10);
    assert.ok(!records.includes(office.id) && !records.includes(office.sender.channelUserId));
  });
});
