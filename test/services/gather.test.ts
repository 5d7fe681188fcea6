import assert from 'node:assert/strict';
import { gather } from '../../services/gather.js';

/** A run that ends when it is told to, and what it was given. */
function heldRun() {
  const given: number[][] = [];
  const ends: (() => void)[] = [];
  const call = gather(async (inputs: number[]) => {
    given.push(inputs);
    await new Promise<void>((resolve) => ends.push(resolve));
    if (inputs.includes(-1)) throw new Error('refused');
    return inputs.map((input) => input * 10);
  }, 3);
  const endNext = async (): Promise<void> => {
    while (ends.length === 0) await new Promise((resolve) => setImmediate(resolve));
    ends.shift()?.();
  };
  return { call, given, endNext };
}

describe('calls that are gathered', () => {
  it('go together when they come at the same moment, each with its own result', async () => {
    const { call, given, endNext } = heldRun();
    const results = Promise.all([call(1), call(2)]);
    await endNext();
    assert.deepEqual(await results, [10, 20]);
    assert.deepEqual(given, [[1, 2]]);
  });

  it('never join a run that has begun', async () => {
    const { call, given, endNext } = heldRun();
    const first = call(1);
    await new Promise((resolve) => setImmediate(resolve));
    const later = Promise.all([call(2), call(3)]);
    assert.deepEqual(given, [[1]]);
    await endNext();
    assert.equal(await first, 10);
    await endNext();
    assert.deepEqual(await later, [20, 30]);
    assert.deepEqual(given, [[1], [2, 3]]);
  });

  it('are not more than a run can take', async () => {
    const { call, given, endNext } = heldRun();
    const results = Promise.all([1, 2, 3, 4].map(call));
    await endNext();
    await endNext();
    assert.deepEqual(await results, [10, 20, 30, 40]);
    assert.deepEqual(given, [[1, 2, 3], [4]]);
  });

  it('all fail with their run, and the next ones do not', async () => {
    const { call, endNext } = heldRun();
    const failing = Promise.allSettled([call(1), call(-1)]);
    await endNext();
    assert.deepEqual(
      (await failing).map(({ status }) => status),
      ['rejected', 'rejected'],
    );
    const next = call(4);
    await endNext();
    assert.equal(await next, 40);
  });
});
