import { pages, type Connected } from './connected.js';
import type { HeavyCommand } from './protocol.js';
import { visitAt } from './records.js';
import type { Visit } from '../../services/store/visits.js';

interface Heavy {
  /** Makes what the command works on; nobody is measured meanwhile. */
  prepare?: (server: Connected) => Promise<unknown>;
  run: (server: Connected) => Promise<unknown>;
}

const GONE = 'area-gone';
/** Numbers that nobody else uses. */
const FAR_AWAY = 10_000_000;
const ONE_AREA = { areaId: 'area-1' };
const INDEX = 'serviceId_1_day_1';

export const heavyCommands: Record<HeavyCommand, Heavy> = {
  group: { run: (server) => server.group() },
  countByIndex: { run: ({ visits }) => visits.countDocuments({ areaId: { $gte: 'area' } }) },
  countWithoutIndex: { run: ({ visits }) => visits.countDocuments({ children: 2 }) },
  find: { run: ({ visits }) => visits.find(ONE_AREA).toArray() },
  sortWithoutIndex: {
    run: ({ visits }) => visits.find().sort({ serviceId: 1, at: -1 }).skip(150_000).limit(100).toArray(),
  },
  distinct: { run: ({ visits }) => visits.distinct('code') },
  insertMany: { run: (server) => server.visits.insertMany(newVisits(server, 10_000)) },
  insertManyAtOnce: {
    run: (server) =>
      Promise.all(Array.from({ length: 16 }, () => server.visits.insertMany(newVisits(server, 1_000)))),
  },
  updateMany: { run: ({ visits }) => visits.updateMany(ONE_AREA, { $inc: { children: 1 } }) },
  deleteMany: {
    prepare: async ({ visits }) => {
      for (const numbers of pages(50_000, FAR_AWAY))
        await visits.insertMany(numbers.map((number) => ({ ...visitAt(number), areaId: GONE })));
    },
    run: ({ visits }) => visits.deleteMany({ areaId: GONE }),
  },
  createIndexes: {
    prepare: async ({ visits }) => {
      if (await visits.indexExists(INDEX)) await visits.dropIndex(INDEX);
    },
    run: addIndex,
  },
  dropIndexes: { prepare: addIndex, run: ({ visits }) => visits.dropIndex(INDEX) },
  drop: {
    prepare: async ({ db }) => {
      const gone = db.collection('gone');
      await gone.createIndex({ day: 1 });
      for (const page of pages(50_000)) await gone.insertMany(page.map((day) => ({ day })));
    },
    run: ({ db }) => db.collection('gone').drop(),
  },
  validate: { run: ({ db }) => db.command({ validate: 'visits' }) },
};

function addIndex({ visits }: Connected): Promise<unknown> {
  return visits.createIndexes([{ key: { serviceId: 1, day: 1 }, name: INDEX }]);
}

function newVisits(server: Connected, count: number): Visit[] {
  return Array.from({ length: count }, () => visitAt(server.numbered++));
}
