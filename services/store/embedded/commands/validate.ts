import { z } from 'zod';
import { entryIn, type CollectionEntry } from '../catalog.js';
import { command, WireBoolean, type Engine } from '../command.js';
import { CommandError } from '../command-error.js';
import { repairIndexes, type Repaired } from '../index-repair.js';
import { validate as compareAll, type Findings } from '../validation.js';

const Fields = z.strictObject({
  validate: z.string(),
  /** Everything is looked at in any case. */
  full: z.unknown().optional(),
  /** pymongo's; an older name of nearly the same. */
  scandata: z.unknown().optional(),
  repair: WireBoolean.default(false),
});

interface Examined extends Findings {
  readonly entry: CollectionEntry;
}

/** `validate`: compares indexes with documents at one moment; with `repair` it mends what differs and looks again. */
export const validate = command(Fields, async ({ validate: name, repair }, { database }, engine) => {
  let found = await examine(engine, database, name);
  let repaired: Repaired | undefined;
  if (repair && faultsOf(found).length > 0) {
    repaired = await repairIndexes(engine, found.entry);
    await mendCount(engine, found);
    found = await examine(engine, database, name);
  }
  const errors = faultsOf(found);
  const keys = found.indexes.map(({ index, keys }) => [index.name, keys] as const);
  const details = found.indexes.map(
    (one) => [one.index.name, { valid: faultsOfIndex(one).length === 0 }] as const,
  );
  return {
    fields: {
      ns: `${database}.${name}`,
      nInvalidDocuments: found.invalid,
      nrecords: found.records,
      nIndexes: found.indexes.length + 1,
      keysPerIndex: { _id_: found.records, ...Object.fromEntries(keys) },
      indexDetails: { _id_: { valid: found.invalid === 0 }, ...Object.fromEntries(details) },
      valid: errors.length === 0,
      repaired: repaired !== undefined,
      warnings: [],
      errors,
      ...(repaired && {
        numRemovedExtraIndexEntries: repaired.removed,
        numInsertedMissingIndexEntries: repaired.inserted,
      }),
    },
  };
});

async function examine(engine: Engine, database: string, name: string): Promise<Examined> {
  const snapshot = engine.storage.snapshot();
  try {
    const entry = entryIn(snapshot, database, name);
    if (!entry) {
      throw new CommandError(
        'NamespaceNotFound',
        `Collection '${database}.${name}' does not exist to validate.`,
      );
    }
    return { entry, ...(await compareAll(snapshot, entry)) };
  } finally {
    snapshot.release();
  }
}

function faultsOf({ entry, records, invalid, indexes }: Examined): string[] {
  const faults = indexes.flatMap((one) =>
    faultsOfIndex(one).map((fault) => `index ${one.index.name}: ${fault}`),
  );
  if (invalid > 0) faults.push(`documents that cannot be read: ${invalid}; restore a backup`);
  if (entry.documentCount !== records)
    faults.push(`documents that are there: ${records}; counted before: ${entry.documentCount}`);
  return faults;
}

function faultsOfIndex({ missing, extra, unaware }: Findings['indexes'][number]): string[] {
  return [
    ...(missing > 0 ? [`missing entries: ${missing}`] : []),
    ...(extra > 0 ? [`entries of no document: ${extra}`] : []),
    ...(unaware ? ['arrays are not taken into account'] : []),
  ];
}

/** By the difference, because others may have written since the documents were counted. */
async function mendCount(engine: Engine, { entry, records }: Examined): Promise<void> {
  await engine.commits.write(() => {
    const now = engine.catalog.find(entry.database, entry.name);
    if (now?.tree !== entry.tree) return;
    now.documentCount += records - entry.documentCount;
    engine.catalog.changed(now);
  });
}
