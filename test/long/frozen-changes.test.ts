import assert from 'node:assert/strict';
import {
  assertCounted,
  changesOf,
  commandsOf,
  startRegisterBot,
  type Change,
  type RegisterBot,
} from '../bot/register-changes.js';
import { headingOf, told } from '../support/failures.js';
import { nthOf, type Target } from '../support/struck-commands.js';

const CHANGES = ['visit', 'handover', 'handover in a dialog', 'undo of a visit', 'undo of a handover'];
const FAULTS = ['freezeBefore', 'freezeAfter'] as const;

describe('a database that falls silent at any moment of a change', () => {
  const lanes = CHANGES.flatMap((name) => FAULTS.map((fault) => ({ name, fault })));
  const runs: Promise<string[]>[] = [];

  // A frozen turn takes as long as a turn may. Each has a bot of its own, so that they wait at the same time.
  before(async () => {
    for (const { name, fault } of lanes) {
      const run = runLane(await startRegisterBot(), name, fault);
      run.catch(() => undefined);
      runs.push(run);
    }
  });
  after(() => Promise.allSettled(runs));

  for (const [lane, { name, fault }] of lanes.entries()) {
    const moment = fault === 'freezeBefore' ? 'before' : 'after';
    it(`answers a ${name} ${moment} any command, with what is known, and counts it once`, async () => {
      const said = await runs[lane];
      assert.ok(said?.includes('notSaved') && said.includes('unknown'), said?.join(', '));
    });
  }
});

/** A press with each of its commands frozen in turn; gives what was told each time. */
async function runLane(bot: RegisterBot, name: string, fault: (typeof FAULTS)[number]): Promise<string[]> {
  try {
    const change = changesOf(bot).find((one) => one.name === name);
    assert.ok(change);
    const said: string[] = [];
    for (const [at, target] of (await commandsOf(bot, change)).entries()) {
      const where = `${fault}: ${target.name} ${target.collection} ${target.time}`;
      // Handovers that are undone count as guessed codes, and nobody else undoes so many in one minute.
      await bot.store.guesses.clear();
      said.push(await freezeAndPressAgain(bot, change, fault, target, at + 1, where));
    }
    return said;
  } finally {
    await bot.close();
  }
}

async function freezeAndPressAgain(
  bot: RegisterBot,
  change: Change,
  fault: (typeof FAULTS)[number],
  target: Target,
  round: number,
  where: string,
): Promise<string> {
  let press = await change.prepare(round);
  const strike = bot.proxy.strike(fault, nthOf(target));
  // Nothing flows until the person has the answer.
  const answer = await bot.post(press);
  const first = told(answer);
  const hit = strike.hit();
  const isRecord = hit?.name === change.record.name && hit.collection === change.record.collection;
  await bot.proxy.pass();
  while ((await bot.get('/readyz')).status !== 200);
  if (typeof first === 'string') {
    assert.ok(hit && ['notSaved', 'unknown'].includes(first), `${where}: ${first}`);
    if (isRecord) assert.equal(first, 'unknown', where);
    if (first === 'notSaved') assert.equal(await change.isMade(round), false, where);
    press = change.again?.(answer) ?? press;
  } else {
    assert.deepEqual([headingOf(first), await change.isMade(round)], [change.done, true], where);
  }
  let second = told(await bot.post(press));
  // A connection that was lost meanwhile is found out by using it; the next press counts no more than this one.
  while (typeof second === 'string') second = told(await bot.post(press));
  assert.equal(headingOf(second), change.done, where);
  assert.equal(await change.isMade(round), true, where);
  await assertCounted(bot, change, round, where);
  return typeof first === 'string' ? first : 'done';
}
