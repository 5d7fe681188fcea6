import assert from 'node:assert/strict';
import {
  afterKnown,
  afterUnknown,
  counted,
  isNotable,
  noGuesses,
  pauseOf,
  type GuessLimits,
} from '../../services/guessing.js';
import type { Guesses } from '../../services/store/guesses.js';
import { helsinki } from '../support/clock.js';

const LIMITS: GuessLimits = { window: 10, day: 40 };
const NOON = helsinki('2026-03-10 12:00');
const after = (minutes: number, seconds = 0): Date =>
  new Date(NOON.getTime() + minutes * 60_000 + seconds * 1000);

/** Asks for so many new codes at a moment. */
function asks(before: Guesses, count: number, now: Date, name = String(now.getTime())): Guesses {
  return Array.from({ length: count }).reduce<Guesses>(
    (guesses, _, index) => afterUnknown(guesses, [`${name}-${index}`], 1, LIMITS, now),
    before,
  );
}

const minutesOfPause = (guesses: Guesses, now: Date): number | undefined => {
  const until = pauseOf(guesses, now);
  return until === undefined ? undefined : (until.getTime() - now.getTime()) / 60_000;
};

describe('what is kept of unknown codes', () => {
  const nothing = noGuesses('person x', NOON);

  it('begins no pause with nine codes in ten minutes, and one of a minute with ten', () => {
    assert.equal(pauseOf(asks(nothing, 9, NOON), NOON), undefined);
    assert.equal(minutesOfPause(asks(nothing, 10, NOON), NOON), 1);
    assert.equal(pauseOf(asks(nothing, 10, NOON), after(1)), undefined, 'it has ended after that minute');
  });

  it('forgets a code after ten minutes', () => {
    const nine = asks(nothing, 9, NOON);
    assert.equal(minutesOfPause(asks(nine, 1, after(9, 59)), after(9, 59)), 1);
    assert.equal(pauseOf(asks(nine, 1, after(10)), after(10)), undefined);
    assert.equal(counted(nine, after(10)), 0);
  });

  it('begins longer pauses while the codes of before are not forgotten: 1, 5, 30 and 30 minutes', () => {
    let guesses = asks(nothing, 10, NOON);
    guesses = asks(guesses, 1, after(1));
    assert.equal(minutesOfPause(guesses, after(1)), 5);
    guesses = asks(guesses, 1, after(6));
    assert.equal(minutesOfPause(guesses, after(6)), 30);
    guesses = asks(guesses, 9, after(36));
    assert.equal(pauseOf(guesses, after(36)), undefined, 'ten codes again after a long pause');
    guesses = asks(guesses, 1, after(36, 1));
    assert.equal(minutesOfPause(guesses, after(36, 1)), 30);
  });

  it('begins with a minute again a day after the last pause', () => {
    const day = 24 * 60;
    const paused = asks(nothing, 10, NOON);
    assert.equal(minutesOfPause(asks(paused, 10, after(day - 1)), after(day - 1)), 5);
    assert.equal(minutesOfPause(asks(paused, 10, after(day)), after(day)), 1);
  });

  it('counts the same code once in ten minutes, however often it is asked for', () => {
    let guesses = nothing;
    for (let at = 0; at < 50; at += 1) guesses = afterUnknown(guesses, ['same'], 1, LIMITS, after(0, at));
    assert.equal(counted(guesses, after(1)), 1);
    assert.equal(guesses.today.count, 1);
  });

  it('counts of a list what it costs, and none of its codes again when it is sent again', () => {
    const list = Array.from({ length: 9 }, (_, index) => `row-${index}`);
    const once = afterUnknown(nothing, list, 1, LIMITS, NOON);
    assert.equal(counted(once, NOON), 1);
    assert.equal(counted(afterUnknown(once, list, 9, LIMITS, after(1)), after(1)), 1);
    assert.equal(counted(afterUnknown(once, ['other'], 1, LIMITS, after(1)), after(1)), 2);
    assert.equal(counted(afterUnknown(nothing, list, 9, LIMITS, NOON), NOON), 9);
  });

  it('begins no further pause with a code that was counted before', () => {
    const paused = asks(nothing, 10, NOON, 'code');
    assert.equal(
      pauseOf(afterUnknown(paused, ['code-3'], 1, LIMITS, after(2)), after(2)),
      undefined,
      'the worker looks at the same card again',
    );
  });

  it('forgets a code that is a card after all', () => {
    const nine = asks(nothing, 9, NOON, 'code');
    const eight = afterKnown(nine, 'code-4', after(1));
    assert.equal(counted(eight, after(1)), 8);
    assert.equal(eight.today.count, 8);
    assert.equal(pauseOf(asks(eight, 1, after(1)), after(1)), undefined);
    assert.equal(afterKnown(eight, 'never asked for', after(1)).today.count, 8);
  });

  it('is worth a word when a pause begins and when the fortieth code of a day is asked for, once', () => {
    const notable: number[] = [];
    let guesses = nothing;
    // One code in two minutes, as somebody would who knows the limit of ten minutes.
    for (let at = 1; at <= 50; at += 1) {
      const next = asks(guesses, 1, after(2 * at));
      if (isNotable(guesses, next, LIMITS)) notable.push(at);
      guesses = next;
    }
    assert.deepEqual(notable, [40]);
    const nine = asks(nothing, 9, NOON);
    assert.equal(isNotable(nine, asks(nine, 1, NOON, 'tenth'), LIMITS), true);
    const nextDay = asks(guesses, 1, helsinki('2026-03-11 00:01'));
    assert.equal(nextDay.today.count, 1);
  });
});
