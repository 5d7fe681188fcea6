import assert from 'node:assert/strict';
import { MongoNetworkError, MongoServerError } from 'mongodb';
import { sentenceFor } from '../../bot/sentences.js';
import { OperatorError } from '../../services/operator-error.js';
import { StoreUnavailableError } from '../../services/store/errors.js';

describe('the last word of a program that fails', () => {
  it('is what the operator can put right, where that is known', () => {
    assert.equal(sentenceFor(new OperatorError('Do this.')), 'Do this.');
    assert.match(sentenceFor(new StoreUnavailableError('server 14031')), /disk of the store is full/);
    assert.match(sentenceFor(Object.assign(new Error('x'), { code: 'EADDRINUSE' })), /^The port is taken/);
    for (const broken of [
      new StoreUnavailableError('MongoNetworkError'),
      new MongoNetworkError('connection 3 to 10.1.2.3:27017 closed'),
      new MongoServerError({ code: 91, errmsg: 'shutting down' }),
    ]) {
      assert.match(sentenceFor(broken), /^The database does not answer/);
    }
  });

  it('has neither a stack nor what others quote from the register', () => {
    for (const fault of [new TypeError('KMA04217 is no card'), 'KMA04217']) {
      const said = sentenceFor(fault);
      assert.match(
        said,
        /^It ended with a fault of its own \((TypeError|string)\)\. .*NODE_DEBUG=kaikubotti/,
      );
      assert.ok(!said.includes('KMA04217') && !said.includes('    at '), said);
    }
  });
});
