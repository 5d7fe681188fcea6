import assert from 'node:assert/strict';
import { Double, Long, type Document } from 'mongodb';
import { openServer, type Server } from './server.js';

const VISITS = [
  { area: 'north', day: '2026-03-09', adults: 1, children: 2 },
  { area: 'north', day: '2026-03-09', adults: 2, children: null },
  { area: 'north', day: '2026-03-10', adults: 3, children: 'unknown' },
  { area: 'south', day: '2026-03-10', adults: 4 },
  { day: '2026-03-11', adults: 5, children: 1.5 },
  { area: null, day: '2026-03-11', adults: Long.fromNumber(6) },
];

const PIPELINES: { what: string; pipeline: Document[]; rows: Document[] }[] = [
  {
    what: 'adds up by a field, leaving out what is no number',
    pipeline: [
      { $match: { area: 'north' } },
      {
        $group: {
          _id: '$day',
          adults: { $sum: '$adults' },
          children: { $sum: '$children' },
          visits: { $sum: 1 },
        },
      },
      { $sort: { _id: -1 } },
    ],
    rows: [
      { _id: '2026-03-10', adults: 3, children: 0, visits: 1 },
      { _id: '2026-03-09', adults: 3, children: 2, visits: 2 },
    ],
  },
  {
    what: 'puts missing and null into one group',
    pipeline: [{ $group: { _id: '$area', adults: { $sum: '$adults' } } }, { $sort: { _id: 1 } }],
    rows: [
      { _id: null, adults: 11 },
      { _id: 'north', adults: 6 },
      { _id: 'south', adults: 4 },
    ],
  },
  {
    what: 'adds everything up into one',
    pipeline: [{ $group: { _id: null, adults: { $sum: '$adults' }, visits: { $sum: 1 } } }],
    rows: [{ _id: null, adults: 21, visits: 6 }],
  },
  {
    what: 'carries out stages in their order',
    pipeline: [
      { $sort: { day: 1, adults: -1 } },
      { $skip: 1 },
      { $limit: 3 },
      { $match: { day: '2026-03-10' } },
      { $group: { _id: '$day', visits: { $sum: 1 } } },
    ],
    rows: [{ _id: '2026-03-10', visits: 2 }],
  },
  {
    what: 'has no row for no document',
    pipeline: [{ $match: { area: 'west' } }, { $group: { _id: null, n: { $sum: 1 } } }],
    rows: [],
  },
  {
    what: 'counts',
    pipeline: [{ $match: { adults: { $gte: 3 } } }, { $count: 'visits' }],
    rows: [{ visits: 4 }],
  },
];

describe('an aggregate', () => {
  let server: Server;
  before(async () => {
    server = await openServer();
  });
  after(() => server.close());

  for (const { what, pipeline, rows } of PIPELINES) {
    it(what, async () => {
      const visits = await server.filled(VISITS);
      assert.deepEqual(await visits.aggregate(pipeline).toArray(), rows);
      await visits.createIndexes([{ key: { area: 1, day: 1 } }, { key: { adults: 1 } }]);
      assert.deepEqual(await visits.aggregate(pipeline).toArray(), rows, 'with indexes');
    });
  }

  it('groups by a field inside and sums fractions', async () => {
    const rows = await server.filled([
      { place: { town: 'Kajaani' }, fee: new Double(0.5) },
      { place: { town: 'Kajaani' }, fee: 1 },
      { place: {} },
    ]);
    const groups = await rows
      .aggregate([{ $group: { _id: '$place.town', fee: { $sum: '$fee' } } }, { $sort: { _id: 1 } }])
      .toArray();
    assert.deepEqual(groups, [
      { _id: null, fee: 0 },
      { _id: 'Kajaani', fee: 1.5 },
    ]);
  });

  it('answers in batches', async () => {
    const rows = await server.filled(Array.from({ length: 350 }, (_, n) => ({ _id: String(n), n: n % 175 })));
    const groups = rows.aggregate([{ $group: { _id: '$n', n: { $sum: 1 } } }], { batchSize: 40 });
    let count = 0;
    for await (const { n } of groups) {
      assert.equal(n, 2);
      count += 1;
    }
    assert.equal(count, 175);
  });
});
