import assert from 'node:assert/strict';
import { textsIn } from '../../cards/texts/index.js';
import { createOperationKeys } from '../../services/operation-keys.js';
import { randomFrom } from '../../services/sample/random.js';
import { card, GRANTS, OTHER_VENUE, withCards } from '../bot/small-network.js';
import * as activities from '../support/activities.js';
import { startBot, type RunningBot } from '../support/bot.js';
import { cardOf } from '../support/person.js';

const CODES = 1_000;
const WORKERS = 8;
const { t } = textsIn('fi');
const codeOf = (number: number): string => `KMA${String(number).padStart(4, '0')}`;

/** Every tenth code is a card: far more than anybody who guesses could hope for. */
const KNOWN = Array.from({ length: 1_000 }, (_, index) => card(codeOf(10 * index), '2026-02-02'));

describe('a thousand random codes', () => {
  let bot: RunningBot<'guesser'>;
  let personId: string;
  let ways: ((code: string) => Promise<string>)[];
  let checkedWay: (code: string) => Promise<string>;

  beforeEach(async () => {
    bot = await startBot({ people: { guesser: GRANTS.both }, fill: withCards(KNOWN) });
    const { guesser } = bot.people;
    personId = guesser.id;
    const keys = createOperationKeys(await bot.store.settings.formSecret(), bot.time.now);
    const sends = async (form: string, about: object, values: object): Promise<string> => {
      const data = { form, operationKey: keys.make(form, personId), about, ...values };
      return cardOf(await bot.post(activities.execute(guesser.sender, 'form.submit', data))).text;
    };
    const presses = async (verb: string, code: string): Promise<string> =>
      cardOf(await bot.post(activities.execute(guesser.sender, verb, { code }))).text;
    const client = { birthYear: '1980', postalCode: '87100', minors: '0' };
    ways = [
      (code) => sends('visitCode', {}, { code }),
      (code) => sends('visit', { code }, { children: '0', purposeId: 'ranta-teatteri/play' }),
      (code) => presses('code.visit', code),
      (code) => presses('code.handover', code),
      (code) => sends('handover', {}, { code, ...client }),
      async (code) => (await guesser.opensDialog('visit', { code })).text,
    ];
    const use = { children: '9', purposeId: `${OTHER_VENUE}/play` };
    checkedWay = (code) => sends('visitChecked', { code }, use);
  });
  afterEach(() => bot.close());

  /** Whether an answer tells anything about its code. */
  const isReal = (text: string): boolean =>
    !text.includes(t('pause.title')) && !text.includes(t('pause.body', { time: '' }).slice(0, 40));

  async function guess(onPause: () => void): Promise<{ answered: number; cards: number }> {
    const random = randomFrom(7);
    const counts = { answered: 0, cards: 0 };
    for (let at = 0; at < CODES; at += 1) {
      const number = random.whole(0, 9_999);
      const text = (await ways[at % ways.length]?.(codeOf(number))) ?? '';
      if (!isReal(text)) onPause();
      else {
        counts.answered += 1;
        if (number % 10 === 0) counts.cards += 1;
      }
    }
    return counts;
  }

  it('by one person in one go, through all ways in', async () => {
    const before = await bot.store.cards.ofDay('ranta', '2026-03-10');
    const { answered, cards } = await guess(() => undefined);
    console.log(`      ${CODES} codes: ${answered} answered, ${cards} of them cards`);
    const registered = (await bot.store.cards.ofDay('ranta', '2026-03-10')).length - before.length;
    assert.ok(answered <= 20 + registered, `${answered} answered, ${registered} cards handed over`);
  });

  it('by one person who waits for the end of every pause', async () => {
    const start = bot.time.now().getTime();
    const { answered } = await guess(() => {
      bot.time.passes({ minutes: 1 });
    });
    const hours = (bot.time.now().getTime() - start) / 3_600_000;
    console.log(`      ${answered} answered in ${hours.toFixed(1)} hours`);
    assert.ok(answered / hours < 40);
  });

  it('by one person beside Kaikukanta, who says that all were checked there', async () => {
    await bot.store.people.setGrants(personId, GRANTS.otherVenue);
    const random = randomFrom(11);
    const answers = { card: 0, other: 0 };
    for (let at = 0; at < CODES; at += 1) {
      const number = random.whole(0, 9_999);
      if (isReal(await checkedWay(codeOf(number)))) answers[number % 10 === 0 ? 'card' : 'other'] += 1;
    }
    console.log(`      ${CODES} codes: ${answers.other} of no card answered, ${answers.card} of cards`);
    assert.equal(answers.other, 60, 'as many as may be looked up there');
    assert.ok(answers.card < 20, `${answers.card} cards`);
  });

  it('by one worker never stop the other seven of the organisation', async () => {
    const workers = await Promise.all(Array.from({ length: WORKERS }, () => bot.meets(GRANTS.venue)));
    const [guesser, ...others] = workers;
    assert.ok(guesser);
    for (let at = 1; at <= 30; at += 1) await guesser.says(codeOf(10 * at + 1));
    assert.equal(guesser.screen.title, t('pause.title'));
    for (const [index, worker] of others.entries()) {
      for (let at = 1; at <= 9; at += 1) {
        assert.equal((await worker.says(codeOf(1_000 * (index + 1) + at))).title, t('visit.unknown'));
      }
      assert.equal((await worker.says(codeOf(10))).title, t('visit.valid', { lastDay: '1.2.2027' }));
    }
    console.log(
      `      ${others.length} of ${WORKERS} workers go on, with 9 mistakes each, while one has a pause`,
    );
  });
});
