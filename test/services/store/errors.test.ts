import assert from 'node:assert/strict';
import { MongoNetworkError, MongoServerError } from 'mongodb';
import { StoreUnavailableError, withStoreErrors } from '../../../services/store/errors.js';

const unavailable = (code: string) => (error: unknown) =>
  error instanceof StoreUnavailableError && error.code === code;

describe('what the store throws', () => {
  const rejecting = (error: Error) => withStoreErrors({ find: () => Promise.reject(error) });

  it('is one error for a database that cannot be reached or cannot do its work', async () => {
    await assert.rejects(rejecting(new MongoNetworkError('lost')).find(), unavailable('MongoNetworkError'));
    const full = new MongoServerError({ code: 14_031, message: 'no space' });
    await assert.rejects(rejecting(full).find(), unavailable('server 14031'));
  });

  it('is the error itself for a key that exists and for mistakes', async () => {
    const duplicate = new MongoServerError({ code: 11_000 });
    await assert.rejects(rejecting(duplicate).find(), (error) => error === duplicate);
    await assert.rejects(rejecting(new TypeError('mistake')).find(), TypeError);
  });

  it('comes also where a stream breaks off in the middle', async () => {
    const parts = withStoreErrors({
      all: async function* () {
        yield* ['first'];
        await Promise.reject(new MongoNetworkError('lost'));
      },
    });
    const seen: string[] = [];
    const read = async (): Promise<void> => {
      for await (const one of parts.all()) seen.push(one);
    };
    await assert.rejects(read(), unavailable('MongoNetworkError'));
    assert.deepEqual(seen, ['first']);
  });

  it('comes also when the driver never comes to an end, and not when it does', async () => {
    const never = withStoreErrors({ find: () => new Promise<number>(() => undefined) }, 1);
    const alive = setInterval(() => undefined, 1_000);
    await assert.rejects(never.find(), unavailable('no end'));
    clearInterval(alive);
    assert.equal(await withStoreErrors({ find: () => Promise.resolve(7) }, 1_000).find(), 7);
  });
});
