import type { CollectionEntry } from './catalog.js';
import { select } from './collection-reader.js';
import type { Engine } from './command.js';
import { CommandError } from './command-error.js';
import type { StoredDocument } from './documents.js';
import { compileFilter, type Filter } from './filter.js';
import type { Target } from './mutations.js';
import { Pacer } from './pacer.js';
import { writeInSlices, type Outcome } from './write-slices.js';

/** A change of documents by filter; its functions run inside a write. */
export interface Statement<R> {
  readonly target: Target;
  readonly change: (entry: CollectionEntry, stored: StoredDocument) => R;
  /** What is done when no document is found. */
  readonly otherwise?: (() => R) | undefined;
}

interface Found {
  readonly entry: CollectionEntry;
  readonly documents: readonly StoredDocument[];
}

/**
 * Runs statements one after the other. A short one is found and changed in one transaction, together with its
 * neighbours. What takes longer lets others through: its documents are looked for before, and tested again when their
 * turn comes. `compile` may throw {@link CommandError}, as the statement's failure.
 */
export async function runStatements<R, S>(
  engine: Engine,
  { ordered }: { ordered: boolean },
  statements: readonly S[],
  compile: (statement: S) => Statement<R>,
): Promise<Outcome<{ index: number; result: R }>> {
  const count = statements.length;
  const all: Outcome<{ index: number; result: R }> = { results: [], errors: [], next: 0 };
  // The index is always one of a statement.
  const statementAt = (index: number): Statement<R> => compile(statements[index] as S);
  while (all.next < count && !(ordered && all.errors.length > 0)) {
    const { results, errors, next } = await writeInSlices<{ index: number; result: R }>(engine.commits, {
      from: all.next,
      count,
      ordered,
      run: (index, emit) =>
        runAtOnce(engine, statementAt(index), (result) => {
          emit({ index, result });
        }),
    });
    all.results.push(...results);
    all.errors.push(...errors);
    all.next = next;
    if (next === count || (ordered && errors.length > 0)) continue;
    const long = await runLong(engine, statementAt(next)).catch((error: unknown) => {
      if (error instanceof CommandError && next > 0) return { results: [], errors: [{ error }] };
      throw error;
    });
    for (const result of long.results) all.results.push({ index: next, result });
    for (const { error } of long.errors) all.errors.push({ index: next, error });
    all.next = next + 1;
  }
  return all;
}

/** False, with nothing done, when it would take long. */
function runAtOnce<R>(
  engine: Engine,
  { target, change, otherwise }: Statement<R>,
  emit: (result: R) => void,
): boolean {
  const found = findAtOnce(engine, target);
  if (found === 'long') return false;
  for (const stored of found?.documents ?? []) if (found) emit(change(found.entry, stored));
  if ((found?.documents.length ?? 0) === 0 && otherwise) emit(otherwise());
  return true;
}

const MAX_DOCUMENTS_AT_ONCE = 100;
/** A search pauses after 16 entries, then after 64, then after every 256. */
const MAX_PAUSES_AT_ONCE = 2;

function findAtOnce(engine: Engine, target: Target): Found | 'long' | undefined {
  const filter = compileFilter(target.filter);
  const entry = engine.catalog.find(target.database, target.collection);
  if (!entry) return undefined;
  const documents: StoredDocument[] = [];
  let pauses = 0;
  for (const stored of select(engine.storage, entry, { ...target, filter })) {
    if (stored) documents.push(stored);
    else pauses += 1;
    if (pauses > MAX_PAUSES_AT_ONCE || documents.length > MAX_DOCUMENTS_AT_ONCE) return 'long';
  }
  return { entry, documents };
}

async function runLong<R>(
  engine: Engine,
  { target, change, otherwise }: Statement<R>,
): Promise<{ results: readonly R[]; errors: readonly { error: CommandError }[] }> {
  const filter = compileFilter(target.filter);
  const write = (count: number, run: (at: number, emit: (result: R) => void) => void): Promise<Outcome<R>> =>
    writeInSlices<R>(engine.commits, {
      from: 0,
      count,
      ordered: true,
      run: (at, emit) => {
        run(at, emit);
        return true;
      },
    });
  for (;;) {
    const keys = await findKeys(engine, target, filter);
    if (keys.length === 0) {
      return write(otherwise ? 1 : 0, (_at, emit) => {
        if (otherwise) emit(otherwise());
      });
    }
    const outcome = await write(keys.length, (at, emit) => {
      const found = findAgain(engine, target, filter, keys[at]);
      if (found) emit(change(found.entry, found.stored));
    });
    // Somebody else may have been faster with the one document that was wanted; then the next is looked for.
    const isDone = outcome.results.length > 0 || outcome.errors.length > 0;
    if (isDone || target.limit === Infinity) return outcome;
  }
}

async function findKeys(engine: Engine, target: Target, filter: Filter): Promise<Buffer[]> {
  const entry = engine.catalog.find(target.database, target.collection);
  const keys: Buffer[] = [];
  const pacer = new Pacer();
  for (const stored of entry ? select(engine.storage, entry, { ...target, filter }) : []) {
    if (stored) keys.push(stored.key);
    if (pacer.isDue()) await pacer.rest();
  }
  return keys;
}

function findAgain(
  engine: Engine,
  { database, collection }: Target,
  filter: Filter,
  key: Buffer | undefined,
): { entry: CollectionEntry; stored: StoredDocument } | undefined {
  const entry = engine.catalog.find(database, collection);
  const raw = key && engine.storage.get(key);
  return entry && raw && filter.matchesEncoded(raw) ? { entry, stored: { key, raw } } : undefined;
}
