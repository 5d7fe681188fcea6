import assert from 'node:assert/strict';
import { textsIn } from '../../cards/texts/index.js';
import { CardCode } from '../../services/card-code.js';
import { storedKeyOf } from '../../services/operation-keys.js';
import { createTotals } from '../../services/totals.js';
import type { ActivityJson } from '../support/activities.js';
import { failureIn, told } from '../support/failures.js';
import type { Fault, SeenCommand } from '../support/fault-proxy.js';
import { startBotBehindProxy, type BotBehindProxy } from '../support/outage.js';
import { nthOf, targetsIn, type Target } from '../support/struck-commands.js';
import { card, GRANTS, OFFICE, THEATRE, withCards } from './small-network.js';

const { t } = textsIn('fi');
const DAY = '2026-03-10';
const CODE = 'KATKO001';
const GOOD = { birthYear: '1980', postalCode: '87100', minors: '2' };

/** A change of the register that one press makes. */
interface Change {
  name: string;
  /** Gets everything ready and gives the press. */
  prepare: (round: number) => Promise<ActivityJson>;
  /** The command that writes the record. */
  record: SeenCommand;
  /** The title of the card that says it is done. */
  done: string;
  /** Whether the register has the change of a round. */
  isMade: (round: number) => Promise<boolean>;
  /** What the change of a round is written down under. */
  noted: (round: number) => { action: string; target: string };
}

describe('a change whose database goes away', () => {
  let bot: BotBehindProxy<'office' | 'venue'>;
  const keys: string[] = [];

  before(async () => {
    bot = await startBotBehindProxy({
      people: { office: GRANTS.office, venue: GRANTS.venue },
      fill: withCards([card(CODE, '2026-02-02')]),
    });
  });
  after(() => bot.close());
  afterEach(() => bot.proxy.pass());
  // Handovers that are undone count as guessed codes, and nobody else undoes so many in one minute.
  const withFreshBudget = () => bot.store.guesses.clear();
  beforeEach(withFreshBudget);

  const keyIn = (press: ActivityJson): string =>
    storedKeyOf(/"operationKey":"([^"]+)"/.exec(JSON.stringify(press))?.[1] ?? '');
  const codeOf = (round: number): CardCode =>
    CardCode.parse(`K${String(keys.length).padStart(3, '0')}R${round + 100}`);
  const codes: CardCode[] = [];

  async function visitForm(): Promise<ActivityJson> {
    await bot.people.venue.says(CODE);
    return bot.people.venue.pressing(t('visit.submit'));
  }
  async function handoverForm(round: number): Promise<ActivityJson> {
    codes[round] = codeOf(round);
    await bot.people.office.says('luovutus');
    return bot.people.office.fills({ code: codes[round], ...GOOD }).pressing(t('handover.submit'));
  }
  const noteKey = (press: ActivityJson): ActivityJson => {
    keys.push(keyIn(press));
    return press;
  };
  const lastKey = (): string => keys.at(-1) ?? '';
  const cardOfRound = (round: number) => bot.store.cards.find(codes[round] ?? CardCode.parse('NONE'));

  const CHANGES: Change[] = [
    {
      name: 'visit',
      prepare: async () => noteKey(await visitForm()),
      record: { name: 'insert', collection: 'visits' },
      done: t('visit.done'),
      isMade: async () => (await bot.store.visits.find(lastKey())) !== undefined,
      noted: () => ({ action: 'visit.record', target: lastKey() }),
    },
    {
      name: 'handover',
      prepare: async (round) => noteKey(await handoverForm(round)),
      record: { name: 'insert', collection: 'cards' },
      done: t('handover.done'),
      isMade: async (round) => (await cardOfRound(round)) !== undefined,
      noted: (round) => ({ action: 'handover.register', target: codes[round] ?? '' }),
    },
    {
      name: 'undo of a visit',
      prepare: async () => {
        noteKey(await visitForm());
        await bot.people.venue.presses(t('visit.submit'));
        return bot.people.venue.pressing(t('common.undo'));
      },
      record: { name: 'update', collection: 'visits' },
      done: t('visit.undone'),
      isMade: async () => (await bot.store.visits.find(lastKey()))?.undone === true,
      noted: () => ({ action: 'visit.undo', target: lastKey() }),
    },
    {
      name: 'undo of a handover',
      prepare: async (round) => {
        noteKey(await handoverForm(round));
        await bot.people.office.presses(t('handover.submit'));
        return bot.people.office.pressing(t('common.undo'));
      },
      record: { name: 'update', collection: 'cards' },
      done: t('handover.undone'),
      isMade: async (round) => (await cardOfRound(round))?.state === 'undone',
      noted: (round) => ({ action: 'handover.undo', target: codes[round] ?? '' }),
    },
  ];

  /** Daily totals equal the records, and each note is there once. */
  async function assertCounted({ noted }: Change, round: number, where: string): Promise<void> {
    const { store } = bot;
    await createTotals(store).sweep('ranta');
    const figures = (await store.dailyTotals.find('ranta', DAY))?.figures;
    const [visits, cards] = await Promise.all([
      store.visits.ofDay('ranta', DAY),
      store.cards.ofDay('ranta', DAY),
    ]);
    assert.equal(figures?.uses[THEATRE]?.culture?.adults ?? 0, visits.length, where);
    assert.equal(figures?.handovers[OFFICE] ?? 0, cards.length, where);
    const { action, target } = noted(round);
    const notes = (await store.audit.ofTarget(target)).filter((note) => note.action === action);
    assert.equal(notes.length, 1, where);
  }

  /** Every command that the bot sends from the press to the answer, each as often as it comes. */
  async function commandsOf(change: Change): Promise<Target[]> {
    const press = await change.prepare(0);
    bot.proxy.strike('cutBefore', () => false);
    await bot.post(press);
    return targetsIn(bot.proxy.seen);
  }

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
    await assertCounted(change, round, where);
    return { first, isMade };
  }

  for (const [index, name] of ['visit', 'handover', 'undo of a visit', 'undo of a handover'].entries()) {
    for (const fault of ['cutBefore', 'cutAfter'] as const) {
      it(`counts a ${name} once, whichever command is ${fault === 'cutBefore' ? 'lost' : 'not answered'}`, async () => {
        const change = CHANGES[index];
        assert.equal(change?.name, name);
        const said: string[] = [];
        for (const [at, target] of (await commandsOf(change)).entries()) {
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
