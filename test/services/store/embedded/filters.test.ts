import assert from 'node:assert/strict';
import { BSONRegExp, type Document } from 'mongodb';
import { failureOf, startStore, type RunningStore } from './running-store.js';

/** Documents a, b, c …; then filters with the documents they find. Compatible servers differ here; MongoDB does this. */
const FILTERS: { what: string; documents: Document[]; found: [Document, string][] }[] = [
  {
    what: 'each bound met by an element of its own',
    documents: [{ x: [1, 9] }, { x: [5] }, { x: [9] }],
    found: [[{ x: { $gt: 4, $lt: 6 } }, 'ab']],
  },
  {
    what: 'documents with the order of their fields',
    documents: [{ x: { a: 1, b: { c: 1, d: 2 } } }, { x: [{ b: { c: 1, d: 2 }, a: 1 }] }],
    found: [
      [{ x: { a: 1, b: { c: 1, d: 2 } } }, 'a'],
      [{ x: { b: { c: 1, d: 2 }, a: 1 } }, 'b'],
      [{ x: { a: 1, b: { d: 2, c: 1 } } }, ''],
      [{ x: { $in: [{ a: 1, b: { c: 1, d: 2 } }] } }, 'a'],
    ],
  },
  {
    what: 'arrays inside arrays as values, not by their elements',
    documents: [{ x: [[1, 2], 3] }, { x: [1, 2] }, { x: 1 }],
    found: [
      [{ x: 1 }, 'bc'],
      [{ x: [1, 2] }, 'ab'],
      [{ x: { $in: [[1, 2], 3] } }, 'ab'],
      [{ x: { $gte: 1 } }, 'abc'],
    ],
  },
  {
    what: 'null where a document of an array lacks the field',
    documents: [{ g: [{ at: 1 }, {}] }, { g: [] }, { g: [1] }, { g: 1 }, { g: [{ at: 1 }] }, {}],
    found: [
      [{ 'g.at': null }, 'adf'],
      [{ 'g.at': { $ne: null } }, 'bce'],
      [{ 'g.at': { $exists: false } }, 'bcdf'],
      [{ 'g.5': { $exists: true } }, ''],
      [{ 'g.0': { $exists: true } }, 'ace'],
    ],
  },
  {
    what: 'null within bounds that include it',
    documents: [{ x: null }, {}, { x: 1 }],
    found: [
      [{ x: { $gte: null } }, 'ab'],
      [{ x: { $gt: null } }, ''],
    ],
  },
];

describe('filters of the embedded store', () => {
  let store: RunningStore;
  before(async () => {
    store = await startStore();
  });
  after(() => store.stop());

  for (const { what, documents, found } of FILTERS) {
    it(`compare ${what}, with an index and without`, async () => {
      const rows = store.collection<Document & { _id: string }>();
      await rows.insertMany(
        documents.map((document, i) => ({ _id: String.fromCharCode(97 + i), ...document })),
      );
      const check = async () => {
        for (const [filter, ids] of found) {
          const rowsFound = await rows.find(filter).sort({ _id: 1 }).toArray();
          assert.equal(rowsFound.map(({ _id }) => _id).join(''), ids, JSON.stringify(filter));
        }
      };
      await check();
      const paths = new Set(found.flatMap(([filter]) => Object.keys(filter)));
      await rows.createIndexes([...paths].map((path) => ({ key: { [path]: 1 } })));
      await check();
    });
  }

  it('refuse a pattern that does not compile', async () => {
    const rows = store.collection();
    await rows.insertOne({ x: 'a' });
    for (const x of [{ $regex: '(' }, new BSONRegExp('('), { $in: [new BSONRegExp('(')] }]) {
      assert.equal((await failureOf(rows.find({ x }).toArray())).code, 51091);
    }
  });
});
