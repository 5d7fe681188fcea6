import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createRegisterGate } from '../../services/register-gate.js';
import { RegisterClosedError, type RestoreState } from '../../services/store/restores.js';

/** A process beside a register whose state the test decides, with a clock that stands still until it is moved. */
async function processAtGate() {
  let state: RestoreState | Error | 'stuck' = { phase: 'done', times: 0 };
  let looks = 0;
  let lessons = 0;
  let nowMs = 0;
  const gate = await createRegisterGate(
    () => {
      looks += 1;
      if (state === 'stuck') return new Promise(() => undefined);
      return state instanceof Error ? Promise.reject(state) : Promise.resolve(state);
    },
    () => Promise.resolve(`lesson ${(lessons += 1)}`),
    () => nowMs,
  );
  return {
    gate,
    becomes: (next: RestoreState | Error | 'stuck') => {
      state = next;
    },
    later: (byMs: number) => {
      nowMs += byMs;
    },
    looks: () => looks,
  };
}

describe('the way to a register that may be restored', () => {
  it('is asked for once a second, however many pass', async () => {
    const { gate, later, looks } = await processAtGate();
    for (let passing = 0; passing < 5; passing += 1) assert.equal(await gate.pass(), 'lesson 1');
    assert.equal(looks(), 1);
    later(1_000);
    await Promise.all([gate.pass(), gate.pass(), gate.pass()]);
    assert.equal(looks(), 2);
  });

  it('is asked for again when an earlier question has no answer', async () => {
    const { gate, becomes, later, looks } = await processAtGate();
    becomes('stuck');
    later(1_000);
    const passed: string[] = [];
    void gate.pass().then((lesson) => passed.push(lesson));
    later(1_000);
    void gate.pass().then((lesson) => passed.push(lesson));
    assert.equal(looks(), 2);
    becomes({ phase: 'done', times: 0 });
    later(1_000);
    assert.equal(await gate.pass(), 'lesson 1');
    assert.equal(looks(), 3);
    assert.deepEqual(passed, []);
  });

  it('is closed a second after the announcement at the latest, and open again by itself', async () => {
    const { gate, becomes, later } = await processAtGate();
    for (const phase of ['announced', 'loading'] as const) {
      becomes({ phase, times: 0 });
      later(1_000);
      await assert.rejects(gate.pass(), RegisterClosedError);
    }
    // The announcement was taken back.
    becomes({ phase: 'done', times: 0 });
    later(1_000);
    assert.equal(await gate.pass(), 'lesson 1');
  });

  it('lets nobody pass with what was known before a restore, seen or not', async () => {
    const { gate, becomes, later } = await processAtGate();
    becomes({ phase: 'done', times: 1 });
    later(60_000);
    assert.equal(await gate.pass(), 'lesson 2');
    assert.equal(gate.known(), 'lesson 2');
  });

  it('lets nobody pass when it cannot be told', async () => {
    const { gate, becomes, later } = await processAtGate();
    becomes(new Error('gone'));
    later(1_000);
    await assert.rejects(gate.pass(), /gone/);
    await assert.rejects(gate.pass(), /gone/);
    becomes({ phase: 'done', times: 0 });
    assert.equal(await gate.pass(), 'lesson 1');
  });

  it('does not open for a process that starts in the middle of a restore', async () => {
    const start = createRegisterGate(
      () => Promise.resolve({ phase: 'loading', times: 0 }),
      () => assert.fail('it learned from a mixture'),
    );
    await assert.rejects(start, RegisterClosedError);
  });

  it('ends background work that a restore surprises, and begins none meanwhile', async () => {
    const { gate, becomes, later } = await processAtGate();
    const end = new AbortController();
    let runs = 0;
    await gate.whileOpen(async (_known, signal) => {
      runs += 1;
      becomes({ phase: 'announced', times: 0 });
      later(1_000);
      await once(signal, 'abort');
    }, end.signal);
    await gate.whileOpen(() => assert.fail('it began'), end.signal);
    assert.equal(runs, 1);
  });

  it('passes on to background work that the process ends', async () => {
    const { gate } = await processAtGate();
    const end = new AbortController();
    await gate.whileOpen(async (known, signal) => {
      assert.equal(known, 'lesson 1');
      end.abort();
      await Promise.resolve();
      assert.equal(signal.aborted, true);
    }, end.signal);
  });
});
