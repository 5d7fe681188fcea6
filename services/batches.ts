/** A long list in parts of at most `size`, in order. */
export function batchesOf<T>(all: T[], size = 1_000): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) =>
    all.slice(at * size, (at + 1) * size),
  );
}

/** The same for what comes one by one and may be too long for memory. */
export async function* inBatches<T>(all: AsyncIterable<T>, size = 1_000): AsyncGenerator<T[], void> {
  let batch: T[] = [];
  for await (const one of all) {
    batch.push(one);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
