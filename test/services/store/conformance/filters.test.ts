import assert from 'node:assert/strict';
import { Double, Int32, Long, ObjectId, type Document } from 'mongodb';
import { idsOf, openServer, type Server } from './server.js';

const OBJECT_ID = new ObjectId('65f000000000000000000001');

/** Documents a, b, c …; then filters with the documents they find, as MongoDB's manual has it. */
const FILTERS: { what: string; documents: Document[]; found: [Document, string][] }[] = [
  {
    what: 'null as missing',
    documents: [{ x: 1 }, { x: null }, {}, { x: [] }, { x: [null] }],
    found: [
      [{ x: null }, 'bce'],
      [{ x: { $ne: null } }, 'ad'],
      [{ x: { $in: [null, 1] } }, 'abce'],
      [{ x: { $exists: true } }, 'abde'],
      [{ x: { $exists: false } }, 'c'],
      [{ x: { $ne: 1 } }, 'bcde'],
    ],
  },
  {
    what: 'arrays by their elements and as a whole',
    documents: [{ x: [1, 2] }, { x: 2 }, { x: [[3, 4]] }, { x: [] }, { x: ['2'] }, { x: [2, 1] }],
    found: [
      [{ x: 2 }, 'abf'],
      [{ x: [1, 2] }, 'a'],
      [{ x: 3 }, ''],
      [{ x: { $in: [1, 9] } }, 'af'],
      [{ x: { $in: [[2, 1]] } }, 'f'],
      [{ x: { $ne: 2 } }, 'cde'],
      [{ x: { $gt: 1 } }, 'abf'],
      [{ x: [] }, 'd'],
    ],
  },
  {
    what: 'dotted paths through documents and arrays',
    documents: [
      {
        g: [
          { role: 'venue', at: 'V1' },
          { role: 'office', at: 'O1' },
        ],
      },
      { g: [{ role: 'venue', at: 'V2' }] },
      { g: { role: 'venue', at: 'V1' } },
      { g: 'venue' },
      {},
    ],
    found: [
      [{ 'g.at': 'V1' }, 'ac'],
      [{ 'g.role': { $in: ['office'] } }, 'a'],
      [{ 'g.role': 'venue', 'g.at': 'O1' }, 'a'],
      [{ 'g.at': { $ne: 'V1' } }, 'bde'],
      [{ 'g.at': { $exists: false } }, 'de'],
      [{ 'g.0.at': 'V2' }, 'b'],
      [{ 'g.1.at': { $exists: true } }, 'a'],
      [{ g: { role: 'venue', at: 'V1' } }, 'ac'],
    ],
  },
  {
    what: 'arrays inside the documents of an array',
    documents: [
      { g: [{ at: ['V1', 'V2'] }, { at: ['V3'] }] },
      { g: [{ at: ['V4'] }, { role: 'office' }] },
      { g: [{ at: [] }] },
    ],
    found: [
      [{ 'g.at': 'V2' }, 'a'],
      [{ 'g.at': { $in: ['V2', 'V4'] } }, 'ab'],
      [{ 'g.at': { $gte: 'V3' } }, 'ab'],
      [{ 'g.at': /^V3/ }, 'a'],
      [{ 'g.at': { $ne: 'V3' } }, 'bc'],
      [{ 'g.at': ['V3'] }, 'a'],
    ],
  },
  {
    what: 'bounds within one type only',
    documents: [
      { x: 5 },
      { x: '5' },
      { x: new Date(5) },
      { x: true },
      { x: null },
      {},
      { x: 2.5 },
      { x: OBJECT_ID },
    ],
    found: [
      [{ x: { $gt: 2.5 } }, 'a'],
      [{ x: { $gte: 2.5 } }, 'ag'],
      [{ x: { $lt: 'a' } }, 'b'],
      [{ x: { $lte: new Date(5) } }, 'c'],
      [{ x: { $gt: new Date(5) } }, ''],
      [{ x: { $gte: OBJECT_ID } }, 'h'],
      [{ x: { $gte: 0, $lt: 5 } }, 'g'],
      [{ x: { $gt: false } }, 'd'],
    ],
  },
  {
    what: 'numbers by their value, whatever their type',
    documents: [{ x: new Int32(5) }, { x: new Double(5) }, { x: Long.fromNumber(5) }, { x: new Double(5.5) }],
    found: [
      [{ x: 5 }, 'abc'],
      [{ x: Long.fromNumber(5) }, 'abc'],
      [{ x: { $in: [new Double(5.5)] } }, 'd'],
      [{ x: { $gt: Long.fromNumber(5) } }, 'd'],
    ],
  },
  {
    what: 'local days and moments as they are ordered',
    documents: ['2026-03-09', '2026-03-10', '2026-10-01', '2027-01-01'].map((day) => ({
      day,
      at: new Date(day),
    })),
    found: [
      [{ day: { $gte: '2026-03-10', $lt: '2027-01-01' } }, 'bc'],
      [{ at: { $gt: new Date('2026-03-10'), $lte: new Date('2027-01-01') } }, 'cd'],
      [{ day: { $in: ['2026-03-09', '2027-01-01'] } }, 'ad'],
    ],
  },
  {
    what: 'the beginning of a text',
    documents: [{ x: 'KA-1' }, { x: 'ka-2' }, { x: 'XKA-3' }, { x: ['no', 'KA-4'] }, { x: 5 }, { x: 'äiti' }],
    found: [
      [{ x: /^KA-/ }, 'ad'],
      [{ x: { $regex: '^ka-', $options: 'i' } }, 'abd'],
      [{ x: { $regex: '^ä' } }, 'f'],
      [{ x: { $in: [/^KA/, 'ka-2'] } }, 'abd'],
      [{ $and: [{ x: /^KA-/ }, { x: { $ne: 'KA-1' } }] }, 'd'],
    ],
  },
  {
    what: 'several demands',
    documents: [{ x: 1, y: 1 }, { x: 1, y: 2 }, { x: 2, y: 1 }, { y: 2 }],
    found: [
      [{ x: 1, y: 2 }, 'b'],
      [{ $or: [{ x: 2 }, { y: 2 }] }, 'bcd'],
      [{ $and: [{ x: { $gte: 1 } }, { x: { $lte: 1 } }] }, 'ab'],
      [{ y: 1, $or: [{ x: 1 }, { x: 2 }] }, 'ac'],
      [{ $or: [{ $and: [{ x: 1 }, { y: 1 }] }, { x: { $exists: false } }] }, 'ad'],
      [{ x: { $in: [] } }, ''],
      [{}, 'abcd'],
    ],
  },
];

const ORDERS: { what: string; documents: Document[]; orders: [Record<string, 1 | -1>, string][] }[] = [
  {
    what: 'types one after the other',
    documents: [
      { x: new Date(0) },
      { x: true },
      { x: OBJECT_ID },
      { x: { a: 1 } },
      { x: 'text' },
      { x: 3 },
      { x: null },
      { x: false },
      { x: 2.5 },
    ],
    orders: [
      [{ x: 1 }, 'gifedchba'],
      [{ x: -1 }, 'abhcdefig'],
    ],
  },
  {
    what: 'missing and null together, and arrays by their least or greatest',
    documents: [{ x: 2 }, {}, { x: null, y: 1 }, { x: [1, 9] }, { x: [] }],
    orders: [
      [{ x: 1, _id: 1 }, 'ebcda'],
      [{ x: -1, _id: 1 }, 'dabce'],
    ],
  },
  {
    what: 'texts by their code points',
    documents: [{ x: 'b' }, { x: 'B' }, { x: 'ä' }, { x: 'a' }, { x: 'z' }, { x: '' }, { x: 'ab' }],
    orders: [[{ x: 1 }, 'fbdgaec']],
  },
  {
    what: 'by several fields',
    documents: [
      { x: 1, y: 1 },
      { x: 1, y: 2 },
      { x: 2, y: 1 },
      { x: 2, y: 2 },
    ],
    orders: [
      [{ x: 1, y: -1 }, 'badc'],
      [{ y: -1, x: 1 }, 'bdac'],
      [{ x: -1, y: 1 }, 'cdab'],
    ],
  },
];

describe('what a filter finds', () => {
  let server: Server;
  before(async () => {
    server = await openServer();
  });
  after(() => server.close());

  for (const { what, documents, found } of FILTERS) {
    it(`takes ${what}, with an index and without`, async () => {
      const collection = await server.filled(documents);
      const check = async (where: string) => {
        for (const [filter, ids] of found) {
          const text = `${JSON.stringify(filter)} ${where}`;
          assert.equal(await idsOf(collection.find(filter).sort({ _id: 1 })), ids, text);
          assert.equal(await collection.countDocuments(filter), ids.length, text);
        }
      };
      await check('without an index');
      const paths = Object.keys(documents[0] ?? {});
      await collection.createIndexes(paths.map((path) => ({ key: { [path]: 1 } })));
      await check('with an index');
    });
  }

  for (const { what, documents, orders } of ORDERS) {
    it(`is ordered ${what}, with an index and without`, async () => {
      const collection = await server.filled(documents);
      const check = async (where: string) => {
        for (const [order, ids] of orders)
          assert.equal(await idsOf(collection.find().sort(order)), ids, `${JSON.stringify(order)} ${where}`);
      };
      await check('without an index');
      await collection.createIndexes(orders.map(([order]) => ({ key: order })));
      await check('with an index');
    });
  }

  it('is cut by sort, skip and limit in that order', async () => {
    const collection = await server.filled(Array.from({ length: 20 }, (_, n) => ({ n: (n * 7) % 20 })));
    const numbers = async (skip: number, limit: number) =>
      (await collection.find().limit(limit).skip(skip).sort({ n: -1 }).toArray()).map(({ n }) => n as number);
    assert.deepEqual(await numbers(3, 4), [16, 15, 14, 13]);
    assert.deepEqual(await numbers(18, 4), [1, 0]);
    assert.deepEqual(await numbers(30, 4), []);
    assert.equal((await numbers(0, 0)).length, 20);
  });

  it('comes in batches while documents are written and deleted, each document at most once', async () => {
    const collection = await server.filled(
      Array.from({ length: 500 }, (_, n) => ({ _id: `n${String(n).padStart(3, '0')}`, n })),
    );
    const cursor = collection
      .find({ n: { $gte: 0 } })
      .sort({ _id: 1 })
      .batchSize(50);
    const seen: string[] = [];
    for await (const { _id, n } of cursor) {
      seen.push(_id);
      if (n === 40) await collection.deleteMany({ n: { $gte: 200, $lt: 300 } });
      if (n === 60) await collection.insertOne({ _id: 'n0605', n: -1 });
      if (n === 80) await collection.updateMany({ n: { $gte: 400 } }, { $set: { late: true } });
    }
    assert.equal(new Set(seen).size, seen.length);
    assert.deepEqual(seen, [...seen].sort());
    const untouched = seen.filter((id) => Number(id.slice(1, 4)) < 200 || Number(id.slice(1, 4)) >= 300);
    assert.equal(untouched.filter((id) => id.length === 4).length, 400);
  });

  it('is told as different values', async () => {
    const collection = await server.filled([{ x: 1 }, { x: [2, 1] }, { x: null }, {}, { x: 2 }, { x: 'a' }]);
    const values = (await collection.distinct('x')) as unknown[];
    assert.deepEqual(new Set(values), new Set([1, 2, null, 'a']));
    const larger = (await collection.distinct('x', { x: { $gt: 1 } })) as number[];
    assert.deepEqual(larger.sort(), [1, 2]);
    assert.deepEqual(await collection.distinct('y'), []);
  });
});
