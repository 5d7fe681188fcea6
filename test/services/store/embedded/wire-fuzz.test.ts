import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { serialize } from 'bson';
import fc from 'fast-check';
import { startStore, type RunningStore } from './running-store.js';

const SEED = 20_261_122;
const OP_MSG = 2013;

function frame(body: Uint8Array, opCode = OP_MSG): Buffer {
  const bytes = Buffer.concat([Buffer.alloc(21), body]);
  bytes.writeInt32LE(bytes.length, 0);
  bytes.writeInt32LE(opCode, 12);
  return bytes;
}

const VALID = [
  { ping: 1, $db: 'admin' },
  { insert: 'c', documents: [{ _id: 'fuzz', a: [1, { b: 'text' }] }], $db: 'test' },
  { find: 'c', filter: { a: { $in: [1, 'x', null] } }, sort: { a: 1 }, $db: 'test' },
  { update: 'c', updates: [{ q: { a: 1 }, u: { $set: { 'b.c': 1 } }, upsert: true }], $db: 'test' },
  { aggregate: 'c', pipeline: [{ $group: { _id: '$a', n: { $sum: 1 } } }], cursor: {}, $db: 'test' },
].map((command) => frame(serialize(command)));

const flips = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 6 });
/** A valid frame of which some bytes were changed; its first four, the length, stay as they are. */
const damaged = fc.tuple(fc.constantFrom(...VALID), flips).map(([valid, changes]) => {
  const bytes = Buffer.from(valid);
  for (const [at, change] of changes) {
    const place = 4 + (at % (bytes.length - 4));
    bytes[place] = (bytes[place] ?? 0) ^ change;
  }
  return bytes;
});
const noise = fc.uint8Array({ minLength: 16, maxLength: 200 }).map((bytes) => {
  const framed = Buffer.from(bytes);
  framed.writeInt32LE(framed.length, 0);
  return framed;
});

/** A document in a document in a document …, `depth` times. */
function nested(depth: number): Buffer {
  const head = Buffer.from('\x00\x00\x00\x00\x03a\x00', 'latin1');
  const bytes = Buffer.concat([
    ...Array.from({ length: depth }, () => head),
    Buffer.of(5, 0, 0, 0, 0),
    Buffer.alloc(depth),
  ]);
  for (let level = 0; level < depth; level += 1)
    bytes.writeInt32LE(bytes.length - level * (head.length + 1), level * head.length);
  return bytes;
}

describe('whatever bytes arrive at the embedded store', () => {
  let store: RunningStore;
  before(async () => {
    store = await startStore();
  });
  after(() => store.stop());

  async function connected(): Promise<Socket> {
    const socket = connect(decodeURIComponent(store.uri.slice('mongodb://'.length)));
    await once(socket, 'connect');
    return socket;
  }

  /** Sends bytes and waits for an answer or for the end of the connection. */
  async function sent(bytes: Buffer): Promise<'answered' | 'closed'> {
    const socket = await connected();
    socket.on('error', () => undefined);
    const outcome = Promise.race([
      once(socket, 'data').then(() => 'answered' as const),
      once(socket, 'close').then(() => 'closed' as const),
    ]);
    // No more comes: a frame that says it is longer than it is must not be waited for.
    socket.end(bytes);
    const result = await outcome;
    socket.destroy();
    return result;
  }

  it('each gets an answer or a closed connection, and others go on', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(damaged, noise), { minLength: 20, maxLength: 20 }),
        async (pieces) => {
          await Promise.all(pieces.map(sent));
          assert.equal((await store.client.db('test').command({ ping: 1 })).ok, 1);
        },
      ),
      { numRuns: 40, seed: SEED, endOnFailure: true },
    );
    assert.equal((await store.client.db('test').command({ validate: 'c' })).valid, true);
  });

  for (const depth of [1_000, 100_000]) {
    it(`documents ${depth} levels deep end that connection at most`, async () => {
      await sent(frame(nested(depth)));
      const insert = Buffer.from(serialize({ insert: 'deep', $db: 'test' }));
      const sequence = Buffer.concat([Buffer.alloc(4), Buffer.from('documents\0'), nested(depth)]);
      sequence.writeInt32LE(sequence.length, 0);
      await sent(frame(Buffer.concat([insert, Buffer.of(1), sequence])));
      assert.equal((await store.client.db('test').command({ ping: 1 })).ok, 1);
    });
  }
});
