import { percentile } from '../load.js';
import { CONCURRENT, FILLED_GROUPS, FILLED_VISITS, type Connected } from './connected.js';
import type { Kind, Timing } from './protocol.js';
import { CARDS, operationKeyOf, placeOf, visitAt, visitIdOf, VISITS_OF_A_DAY } from './records.js';

/** A prime that divides none of the sizes, so that steps of it meet everything before anything twice. */
const STEP = 7_919;

/** One operation of a kind; false when its answer was not what it should be. */
const OPERATIONS: Record<Kind, (server: Connected, turn: number) => Promise<boolean>> = {
  pointById: async ({ visits }, turn) => {
    const _id = visitIdOf((turn * STEP) % FILLED_VISITS);
    return (await visits.findOne({ _id }))?._id === _id;
  },
  pointByKey: async ({ cards }, turn) => {
    const operationKey = operationKeyOf((turn * STEP) % CARDS);
    return (await cards.findOne({ operationKey }))?.operationKey === operationKey;
  },
  range: async ({ visits }, turn) => {
    const { areaId, day } = placeOf(((turn * STEP) % FILLED_GROUPS) * VISITS_OF_A_DAY);
    return (await visits.find({ areaId, day }).toArray()).length === VISITS_OF_A_DAY;
  },
  update: async ({ visits }, turn) => {
    const _id = visitIdOf((turn * STEP) % FILLED_VISITS);
    return (await visits.updateOne({ _id }, { $inc: { children: 1 } })).modifiedCount === 1;
  },
  insert: async (server) => {
    const visit = visitAt(server.numbered++);
    return (await server.visits.insertOne(visit)).acknowledged;
  },
};

let turns = 0;

/** Lets 32 clients work for some seconds, each on its next as soon as its last is answered. */
export async function runFor(seconds: number, server: Connected, kind: Kind): Promise<Timing> {
  const operation = OPERATIONS[kind];
  const latenciesMs: number[] = [];
  const startMs = performance.now();
  const client = async (): Promise<void> => {
    while (performance.now() - startMs < seconds * 1_000) {
      const sentMs = performance.now();
      if (!(await operation(server, turns++))) throw new Error(`An answer to "${kind}" was wrong.`);
      latenciesMs.push(performance.now() - sentMs);
    }
  };
  await Promise.all(Array.from({ length: CONCURRENT }, client));
  const took = (performance.now() - startMs) / 1_000;
  const sorted = latenciesMs.toSorted((a, b) => a - b);
  return {
    operations: sorted.length,
    seconds: took,
    p50Ms: percentile(sorted, 0.5),
    p95Ms: percentile(sorted, 0.95),
  };
}
