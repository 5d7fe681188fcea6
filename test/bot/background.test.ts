import assert from 'node:assert/strict';
import { inBackground } from '../../bot/background.js';
import { createLog } from '../../bot/log.js';

describe('work in the background', () => {
  const lines: string[] = [];
  const log = createLog('trace', { write: (line) => void lines.push(line) });

  it('goes on after a failure, of which only the kind is noted', async () => {
    let runs = 0;
    await new Promise<void>((resolve) => {
      const work = inBackground(
        {
          name: 'sorting',
          everyMs: 1,
          run: () => {
            runs += 1;
            if (runs === 3) void work.stop().then(resolve);
            return runs === 1 ? Promise.reject(new TypeError('KMA04217 is wrong')) : Promise.resolve();
          },
        },
        log,
      );
    });
    assert.equal(runs, 3);
    const [line = '', ...more] = lines;
    assert.deepEqual(more, []);
    assert.match(line, /"work":"sorting","err":"TypeError"/);
    assert.doesNotMatch(line, /KMA04217/);
  });

  it('does not begin again while it goes on, and its end is waited for', async () => {
    let runs = 0;
    let ended = false;
    const signals: AbortSignal[] = [];
    let isDue = 0;
    const due = new Promise<void>((resolve) => {
      const clock = setInterval(() => {
        isDue += 1;
        if (isDue < 20) return;
        clearInterval(clock);
        resolve();
      }, 1);
    });
    const work = inBackground(
      {
        name: 'long',
        everyMs: 1,
        atOnce: true,
        run: async (signal) => {
          runs += 1;
          signals.push(signal);
          await new Promise<void>((resolve) => {
            signal.addEventListener('abort', () => {
              resolve();
            });
          });
          ended = true;
        },
      },
      log,
    );
    assert.equal(runs, 1, 'it begins at once');
    await due;
    assert.equal(runs, 1);
    assert.equal(signals[0]?.aborted, false);
    await work.stop();
    assert.equal(ended, true);
    assert.equal(runs, 1);
  });
});
