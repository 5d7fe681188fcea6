import assert from 'node:assert/strict';
import type { Document } from 'mongodb';
import { errorOf, openServer, type Server } from './server.js';

/** Commands on a collection that has documents and an index, with the number and name MongoDB refuses them with. */
const REFUSED: [string, number, string, Document][] = [
  ['a command nobody knows', 59, 'CommandNotFound', { noSuchCommand: 1 }],
  ['a filter operator nobody knows', 2, 'BadValue', { find: 'rows', filter: { x: { $bogus: 1 } } }],
  ['an empty $or', 2, 'BadValue', { find: 'rows', filter: { $or: [] } }],
  ['a cursor that is gone', 43, 'CursorNotFound', { getMore: 7n, collection: 'rows' }],
  ['a collection that is there already', 48, 'NamespaceExists', { create: 'rows' }],
  ['an index that is not there', 27, 'IndexNotFound', { dropIndexes: 'rows', index: 'none_1' }],
  [
    'a stage nobody knows',
    40324,
    'Location40324',
    { aggregate: 'rows', pipeline: [{ $bogus: 1 }], cursor: {} },
  ],
];

/** Updates of `{ _id: 'a', x: 1, l: [1] }` that MongoDB refuses. */
const REFUSED_UPDATES: [string, number, Document][] = [
  ['another id', 66, { $set: { _id: 'b' } }],
  ['an operator nobody knows', 9, { $bogus: { x: 1 } }],
  ['a number added to a text', 14, { $inc: { t: 1 } }],
  ['a text added to a number', 14, { $inc: { x: 'one' } }],
  ['a value pushed to what is no array', 2, { $push: { x: 1 } }],
  ['a field inside a number', 28, { $set: { 'x.y': 1 } }],
  ['one field changed twice', 40, { $set: { x: 1 }, $inc: { x: 1 } }],
];

describe('what the server refuses', () => {
  let server: Server;
  before(async () => {
    server = await openServer();
    const rows = server.client.db(server.database).collection<{ _id: string }>('rows');
    await rows.insertOne({ _id: 'a', x: 1, l: [1], t: 'text' } as { _id: string });
    await rows.createIndexes([{ key: { x: 1 } }]);
  });
  after(() => server.close());

  for (const [what, code, codeName, command] of REFUSED) {
    it(`${what}: ${codeName}`, async () => {
      const error = await errorOf(server.client.db(server.database).command(command));
      assert.deepEqual([error.code, error.codeName], [code, codeName], error.message);
    });
  }

  for (const [what, code, update] of REFUSED_UPDATES) {
    it(`${what}: ${code}, and changes nothing`, async () => {
      const rows = server.client.db(server.database).collection<{ _id: string }>('rows');
      assert.equal((await errorOf(rows.updateOne({ _id: 'a' }, update))).code, code);
      assert.deepEqual(await rows.findOne({ _id: 'a' }), { _id: 'a', x: 1, l: [1], t: 'text' });
    });
  }
});
