import { z } from 'zod';
import { decode, encode, isPlainObject, type BsonObject } from '../bson-documents.js';
import type { CollectionEntry } from '../catalog.js';
import { countQuickly, select } from '../collection-reader.js';
import { command, WireDocument, WireInteger, type Engine } from '../command.js';
import { FIRST_BATCH_DOCUMENTS, type DocumentSource } from '../cursors.js';
import { compileFilter, type Filter } from '../filter.js';
import { Grouping } from '../grouping.js';
import { decodeFields, fieldNamesOf } from '../partial-decoding.js';
import { compileStage, type Documents, type Stage } from '../pipeline-stages.js';

const Fields = z.strictObject({
  aggregate: z.string(),
  pipeline: z.array(WireDocument),
  cursor: z.strictObject({ batchSize: WireInteger.pipe(z.int().nonnegative()).optional() }).default({}),
  allowDiskUse: z.unknown().optional(),
});

export const aggregate = command(
  Fields,
  async ({ aggregate: name, pipeline, cursor }, { database }, engine) => {
    // A `$match` in front is for the planner; the stages after it work on what it finds.
    const first = pipeline[0] ?? {};
    const match = first.$match;
    const leading = isPlainObject(match) && Object.keys(first).length === 1;
    const filter = compileFilter(leading ? match : {});
    const rest = leading ? pipeline.slice(1) : pipeline;
    const entry = engine.catalog.find(database, name);
    const documents = run(engine, entry, filter, rest);
    const namespace = `${database}.${name}`;
    const batchSize = cursor.batchSize ?? FIRST_BATCH_DOCUMENTS;
    const options = { namespace, batchSize, wanted: Infinity, singleBatch: false };
    return { batch: 'firstBatch', namespace, ...(await engine.cursors.first(encoded(documents), options)) };
  },
);

function run(
  engine: Engine,
  entry: CollectionEntry | undefined,
  filter: Filter,
  pipeline: readonly BsonObject[],
): Documents {
  const stages = pipeline.map(compileStage);
  if (!entry) return through(stages, []);
  const group = pipeline[0]?.$group;
  const grouping = isPlainObject(group) ? new Grouping(group) : undefined;
  if (grouping?.countsOnly === true) return counted(engine, entry, filter, { grouping, stages });
  return through(stages, decoded(engine, entry, filter, grouping?.paths));
}

/** countDocuments() comes as a group of this kind; often the index alone has its answer. */
function* counted(
  engine: Engine,
  entry: CollectionEntry,
  filter: Filter,
  { grouping, stages }: { grouping: Grouping; stages: readonly Stage[] },
): Documents & Generator<BsonObject | undefined, void> {
  const count = yield* countQuickly(engine.storage, entry, filter);
  if (count === undefined) {
    yield* through(stages, decoded(engine, entry, filter, grouping.paths));
    return;
  }
  grouping.addUnseen(count);
  yield* through(stages.slice(1), grouping.results());
}

function through(stages: readonly Stage[], documents: Documents): Documents {
  let result = documents;
  for (const stage of stages) result = stage(result);
  return result;
}

/** With `paths`, only what they lead to is decoded. */
function* decoded(
  engine: Engine,
  entry: CollectionEntry,
  filter: Filter,
  paths?: readonly string[],
): Documents & Generator<BsonObject | undefined, void> {
  const names = paths && fieldNamesOf(paths);
  for (const document of select(engine.storage, entry, { filter }))
    yield document && (names ? decodeFields(document.raw, names) : decode(document.raw));
}

function* encoded(documents: Documents): DocumentSource & Generator<Uint8Array | undefined, void> {
  for (const document of documents) yield document && encode(document);
}
