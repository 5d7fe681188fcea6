import assert from 'node:assert/strict';
import { textsIn } from '../../cards/texts/index.js';
import { CardCode } from '../../services/card-code.js';
import { failureIn, told } from '../support/failures.js';
import type { Fault } from '../support/fault-proxy.js';
import { nthOf, type Target } from '../support/struck-commands.js';
import {
  assertCounted,
  changesOf,
  commandsOf,
  startRegisterBot,
  type Change,
  type RegisterBot,
} from './register-changes.js';

const { t } = textsIn('fi');
const GOOD = { birthYear: '1980', postalCode: '87100', minors: '2' };

describe('a change whose database goes away', () => {
  let bot: RegisterBot;
  let changes: Change[];

  before(async () => {
    bot = await startRegisterBot();
    changes = changesOf(bot);
  });
  after(() => bot.close());
  afterEach(() => bot.proxy.pass());
  // Handovers that are undone count as guessed codes, and nobody else undoes so many in one minute.
  const withFreshBudget = () => bot.store.guesses.clear();
  beforeEach(withFreshBudget);

  /** Presses with a fault at one command, and again when the database is back. Gives what was told first. */
  async function pressTwice(change: Change, fault: Fault, target: Target, round: number) {
    await withFreshBudget();
    const press = await change.prepare(round);
    const strike = bot.proxy.strike(fault, nthOf(target));
    const first = told(await bot.post(press));
    const isHit = strike.hit() !== undefined;
    await bot.proxy.pass();
    const where = `${fault}: ${target.name} ${target.collection} ${target.time}`;
    const isMade = await change.isMade(round);
    if (typeof first !== 'string') assert.deepEqual([first.title, isMade], [change.done, true], where);
    else {
      assert.ok(isHit && ['notSaved', 'unknown'].includes(first), `${where}: ${first}`);
      if (first === 'notSaved') assert.equal(isMade, false, where);
    }
    const second = told(await bot.post(press));
    assert.ok(typeof second !== 'string', `${where}, pressed again: ${JSON.stringify(second)}`);
    assert.equal(second.title, change.done, where);
    assert.equal(await change.isMade(round), true, where);
    await assertCounted(bot, change, round, where);
    return { first, isMade };
  }

  for (const name of ['visit', 'handover', 'undo of a visit', 'undo of a handover']) {
    for (const fault of ['cutBefore', 'cutAfter'] as const) {
      it(`counts a ${name} once, whichever command is ${fault === 'cutBefore' ? 'lost' : 'not answered'}`, async () => {
        const change = changes.find((one) => one.name === name);
        assert.ok(change);
        const said: string[] = [];
        for (const [at, target] of (await commandsOf(bot, change)).entries()) {
          const { first, isMade } = await pressTwice(change, fault, target, at + 1);
          const isRecord =
            target.name === change.record.name && target.collection === change.record.collection;
          if (isRecord) assert.deepEqual([first, isMade], ['unknown', fault === 'cutAfter'], name);
          said.push(typeof first === 'string' ? first : 'done');
        }
        assert.ok(said.includes('notSaved') && said.includes('unknown'), said.join(', '));
      });
    }
  }

  describe('because it refuses', () => {
    const stored = (code: string) => bot.store.cards.find(CardCode.parse(code));

    it('is not made, and the form in the chat stays to be sent again', async () => {
      const { office } = bot.people;
      await office.says('luovutus');
      const press = office.fills({ code: 'KATKO100', ...GOOD }).pressing(t('handover.submit'));
      await bot.proxy.refuse();
      assert.equal(told(await bot.post(press)), 'notSaved');
      await bot.proxy.pass();
      assert.equal(await stored('KATKO100'), undefined);
      const receipt = told(await bot.post(press));
      assert.ok(typeof receipt !== 'string');
      assert.equal(receipt.title, t('handover.done'), receipt.lines.join('|'));
    });

    it('is not made, and everything typed into a dialog waits behind a button', async () => {
      const { office } = bot.people;
      await office.opensDialog('handover', {});
      office.fills({ code: 'KATKO200', ...GOOD, gender: 'woman' });
      await bot.proxy.refuse();
      const failed = await office.submitsDialog(t('handover.submit'));
      assert.equal(failed.windowTitle, t('failure.notSaved'));
      await bot.proxy.pass();
      assert.equal(await stored('KATKO200'), undefined);
      const receipt = await office.submitsDialog(t('failure.again'));
      assert.equal(receipt.windowTitle, t('handover.done'));
      const { background } = (await stored('KATKO200')) ?? {};
      assert.deepEqual([background?.birthYear, background?.minors, background?.gender], [1980, 2, 'woman']);
    });

    it('is not made, and an old client gets a card to send it again, without an identity code', async () => {
      const { office } = bot.people;
      await office.says('luovutus');
      office.fills({ code: 'KATKO300', ...GOOD, municipality: '131052-308T' });
      const press = office.pressingOldStyle(t('handover.submit'));
      await bot.proxy.refuse();
      await bot.post(press);
      const failed = office.looksAtLast();
      assert.equal(failureIn(failed.title), 'notSaved');
      assert.doesNotMatch(JSON.stringify(failed.card), /131052/);
      await bot.proxy.pass();
      assert.equal((await office.presses(t('failure.again'))).title, t('handover.done'));
    });
  });
});
