import assert from 'node:assert/strict';
import { bench } from '../../bench/bench.js';

describe('the bench of visits', function () {
  this.timeout(180_000);

  it('still opens, fills in and sends the forms as they are, and finds every visit in the store', async () => {
    const seconds = { echo: 0.2, codeMessage: 0.2, codeForm: 0.2, visit: 0.2 };
    const { rows, acknowledged } = await bench({
      ...{ profileDir: undefined, signal: new AbortController().signal },
      extent: { rounds: 1, seconds, warmUpSeconds: 0.2 },
    });
    assert.ok(acknowledged > 0);
    assert.deepEqual(
      rows.map(({ kind, requests }) => [kind, requests > 0]),
      [
        ['echo', true],
        ['visit', true],
        ['codeForm', true],
        ['codeMessage', true],
      ],
    );
  });
});
