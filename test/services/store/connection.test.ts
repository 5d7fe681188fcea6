import assert from 'node:assert/strict';
import { MongoClient } from 'mongodb';
import { OperatorError } from '../../../services/operator-error.js';
import { connectionOptions } from '../../../services/store/connection.js';
import { StoreUnavailableError } from '../../../services/store/errors.js';
import { openStore } from '../../../services/store/open.js';
import { openTestStore } from '../../support/store.js';

const SET = 'mongodb://one.example,two.example/?replicaSet=rs0';

/** What the driver makes of a connection string together with our options. */
const optionsOf = (uri: string) => new MongoClient(uri, connectionOptions(uri, 'turn')).options;

describe('a connection to a database', () => {
  it('asks for writes that are on the disks of a majority, and leaves retries to the driver', () => {
    for (const uri of ['mongodb://one.example', SET, 'mongodb://one.example/?loadBalanced=true']) {
      const { writeConcern, retryWrites } = optionsOf(uri);
      assert.deepEqual([writeConcern.w, writeConcern.journal], ['majority', true], uri);
      assert.equal(retryWrites, true, uri);
    }
  });

  it('gives way to what the connection string says, however it is written', () => {
    const { writeConcern, retryWrites, socketTimeoutMS, serverSelectionTimeoutMS } = optionsOf(
      `${SET}&W=2&journal=false&retryWrites=false&sockettimeoutms=9000&tls=true`,
    );
    assert.deepEqual([writeConcern.w, writeConcern.journal], [2, false]);
    assert.deepEqual([retryWrites, socketTimeoutMS], [false, 9_000]);
    assert.equal(serverSelectionTimeoutMS, 1_000, 'what it does not say stays ours');
  });

  it('waits less than two seconds for anything in a turn, and minutes for a command of a job', () => {
    const turn = optionsOf(SET);
    const { serverSelectionTimeoutMS, waitQueueTimeoutMS, connectTimeoutMS, socketTimeoutMS } = turn;
    for (const limit of [serverSelectionTimeoutMS, waitQueueTimeoutMS, connectTimeoutMS, socketTimeoutMS]) {
      assert.ok(limit > 0 && limit < 1_800, String(limit));
    }
    const job = connectionOptions(SET, 'job');
    assert.ok((job.socketTimeoutMS ?? 0) >= 60_000);
  });

  it('is refused in a sentence when nothing could be promised', async () => {
    await assert.rejects(openStore({ uri: 'mongodb://user:secret@one.example/?w=0' }), (error: unknown) => {
      assert.ok(error instanceof OperatorError);
      assert.match(error.message, /w=0/);
      assert.doesNotMatch(error.message, /secret|example/);
      return true;
    });
  });

  it('is refused in a sentence, without what stands in it, when it is not understood', async () => {
    for (const uri of [`${SET}&nonsense=secret`, 'mongodb://user:secret', 'mongodb://a:b:c:secret']) {
      await assert.rejects(openStore({ uri }), (error: unknown) => {
        assert.ok(error instanceof OperatorError, String(error));
        assert.match(error.message, /^MONGODB_URI is not understood/);
        assert.doesNotMatch(error.message, /secret|nonsense/);
        return true;
      });
    }
  });

  it('that was closed fails with an error of ours, which names nothing of the server', async () => {
    const { uri, name } = await openTestStore();
    const store = await openStore({ uri, name });
    await store.close();
    for (const use of [store.ping(), store.people.find('a'), store.people.setLanguage('a', 'fi')]) {
      await assert.rejects(use, (error: unknown) => {
        assert.ok(error instanceof StoreUnavailableError);
        assert.match(error.code, /^Mongo\w+$/);
        assert.doesNotMatch(error.message, /127|sock/);
        return true;
      });
    }
  });
});
