import { z } from 'zod';

/** The embedded store, and the independent in-memory server it is compared with. */
export const ServerName = z.enum(['embedded', 'peer']);
export type ServerName = z.infer<typeof ServerName>;

/** One question, or one write, of those that a turn is made of. */
export const Kind = z.enum(['pointById', 'pointByKey', 'range', 'update', 'insert']);
export type Kind = z.infer<typeof Kind>;

/** Commands that a store could be busy with for long. */
export const HeavyCommand = z.enum([
  'group',
  'countByIndex',
  'countWithoutIndex',
  'find',
  'sortWithoutIndex',
  'distinct',
  'insertMany',
  'insertManyAtOnce',
  'updateMany',
  'deleteMany',
  'createIndexes',
  'dropIndexes',
  'drop',
  'validate',
]);
export type HeavyCommand = z.infer<typeof HeavyCommand>;

/** What the process that loads the stores is asked to do; it answers every request with one message. */
export const LoadRequest = z.discriminatedUnion('do', [
  z.object({ do: z.literal('connect'), server: ServerName, uri: z.string(), database: z.string() }),
  z.object({ do: z.literal('fill'), server: ServerName }),
  z.object({ do: z.literal('run'), server: ServerName, kind: Kind, seconds: z.number() }),
  z.object({ do: z.literal('group'), server: ServerName }),
  z.object({ do: z.literal('count'), server: ServerName }),
  z.object({ do: z.literal('enlarge'), personId: z.string() }),
  z.object({ do: z.literal('prepare'), command: HeavyCommand }),
  z.object({ do: z.literal('heavy'), command: HeavyCommand }),
]);
export type LoadRequest = z.infer<typeof LoadRequest>;

export const Done = z.object({ done: z.literal(true) });
export const Took = z.object({ seconds: z.number() });
export const Counted = z.object({ visits: z.int() });
export type Counted = z.infer<typeof Counted>;

/** One timed run. Every answer was looked at. */
export const Timing = z.object({
  operations: z.int(),
  seconds: z.number(),
  p50Ms: z.number(),
  p95Ms: z.number(),
});
export type Timing = z.infer<typeof Timing>;

/** What the process with the embedded store says as soon as it can be used. */
export const Started = z.object({ uri: z.string() });

export const ProbeRequest = z.discriminatedUnion('do', [
  z.object({ do: z.literal('connect'), uri: z.string() }),
  z.object({ do: z.literal('start') }),
  z.object({ do: z.literal('stop') }),
]);
export type ProbeRequest = z.infer<typeof ProbeRequest>;

/** How long the turns of somebody else had to wait, from the moment they were due. */
export const Delays = z.object({
  reads: z.int(),
  readP99Ms: z.number(),
  readMaxMs: z.number(),
  insertP99Ms: z.number(),
  insertMaxMs: z.number(),
});
export type Delays = z.infer<typeof Delays>;
