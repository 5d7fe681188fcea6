import type { Db } from 'mongodb';
import { z } from 'zod';
import { Language, LocalName } from '../language.js';
import { collectionOf } from './collection.js';

/**
 * An area of the network. In mode `register` the records here are the register; in mode `beside` Kaikukanta stays the
 * register and rows are carried over to it (F-84, F-85).
 */
export const Area = z.object({
  _id: z.string(),
  names: LocalName,
  language: Language,
  mode: z.enum(['register', 'beside']),
  sample: z.boolean(),
});
export type Area = z.infer<typeof Area>;

export function createAreas(db: Db) {
  const { raw, common, read, readOrNothing } = collectionOf(db, 'areas', Area, { version: 1 });
  return {
    ...common,
    find: async (id: string) => readOrNothing(await raw.findOne({ _id: id })),
    all: async () => (await raw.find().sort({ _id: 1 }).toArray()).map(read),
    addAll: (areas: Area[]) => raw.insertMany(areas),
  };
}
