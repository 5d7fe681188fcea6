import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { deserialize, serialize } from 'bson';
import { startStore, type RunningStore } from './running-store.js';

const OP_MSG = 2013;
const OP_QUERY = 2004;

function frame(opCode: number, payload: Buffer, length = 16 + payload.length): Buffer {
  const header = Buffer.alloc(16);
  header.writeInt32LE(length, 0);
  header.writeInt32LE(7, 4);
  header.writeInt32LE(opCode, 12);
  return Buffer.concat([header, payload]);
}

function message(command: object, flags = 0): Buffer {
  const preamble = Buffer.alloc(5);
  preamble.writeUInt32LE(flags, 0);
  return frame(OP_MSG, Buffer.concat([preamble, serialize(command)]));
}

const PING = message({ ping: 1, $db: 'admin' });

describe('the wire of the embedded store', () => {
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

  async function answerTo(bytes: Buffer, skip: number): Promise<Record<string, unknown>> {
    const socket = await connected();
    socket.write(bytes);
    const [reply] = (await once(socket, 'data')) as [Buffer];
    socket.destroy();
    return deserialize(reply.subarray(16 + skip));
  }

  it('understands the old greeting', async () => {
    const name = Buffer.from('admin.$cmd\0');
    const numbers = Buffer.alloc(8);
    const payload = Buffer.concat([
      Buffer.alloc(4),
      name,
      numbers,
      serialize({ isMaster: 1, helloOk: true }),
    ]);
    assert.equal((await answerTo(frame(OP_QUERY, payload), 20)).ismaster, true);
  });

  it('puts together a message that comes byte by byte, and takes apart two that come at once', async () => {
    const socket = await connected();
    for (const byte of PING) socket.write(Buffer.of(byte));
    assert.equal(((await once(socket, 'data')) as [Buffer])[0].readInt32LE(8), 7);
    socket.write(Buffer.concat([PING, PING]));
    let received = 0;
    const single = 16 + 5 + serialize({ ok: 1 }).length;
    for await (const piece of socket) {
      received += (piece as Buffer).length;
      if (received === 2 * single) break;
    }
    socket.destroy();
  });

  const malformed: [string, Buffer][] = [
    ['a length below that of a header', frame(OP_MSG, Buffer.alloc(0), 15)],
    ['a negative length', frame(OP_MSG, Buffer.alloc(0), -1)],
    ['a frame over 48 MB', frame(OP_MSG, Buffer.alloc(0), 48_000_001)],
    ['an unknown operation', frame(1, Buffer.alloc(30))],
    ['a message without a body', frame(OP_MSG, Buffer.alloc(4))],
    ['a section of an unknown kind', frame(OP_MSG, Buffer.from([0, 0, 0, 0, 9, 5, 0, 0, 0, 0]))],
    ['flags nobody knows', message({ ping: 1, $db: 'admin' }, 4)],
    ['a document longer than its frame', frame(OP_MSG, Buffer.from([0, 0, 0, 0, 0, 99, 0, 0, 0, 0]))],
    [
      'a document that is no BSON',
      frame(OP_MSG, Buffer.from([0, 0, 0, 0, 0, 8, 0, 0, 0, 0x77, 0x41, 0x42, 0])),
    ],
    ['a text that is no UTF-8', badText()],
  ];
  for (const [what, bytes] of malformed) {
    it(`closes the one connection that sends ${what}`, async () => {
      const other = await connected();
      const socket = await connected();
      const closed = once(socket, 'close');
      socket.resume();
      socket.write(bytes);
      await closed;
      other.write(PING);
      const [reply] = (await once(other, 'data')) as [Buffer];
      assert.equal(deserialize(reply.subarray(21)).ok, 1);
      other.destroy();
    });
  }

  it('refuses a document inside that is not BSON before it is stored', async () => {
    const document = Buffer.from(serialize({ _id: 'x', text: 'ab' }));
    document[document.indexOf('ab')] = 0xff;
    const sequence = Buffer.concat([Buffer.alloc(4), Buffer.from('documents\0'), document]);
    sequence.writeInt32LE(sequence.length, 0);
    const body = Buffer.from(serialize({ insert: 'c', $db: 'test' }));
    const payload = Buffer.concat([Buffer.alloc(5), body, Buffer.of(1), sequence]);
    const answer = await answerTo(frame(OP_MSG, payload), 5);
    assert.equal((answer.writeErrors as { code: number }[])[0]?.code, 22);
    assert.equal(await store.client.db('test').collection('c').countDocuments(), 0);
  });
});

function badText(): Buffer {
  const bytes = message({ find: 'ab', $db: 'test' });
  bytes[bytes.indexOf('ab')] = 0xff;
  return bytes;
}
