import { decode, decodeCommand, type BsonObject } from './bson-documents.js';

/** MongoDB's limit for one message, in bytes. */
export const MAX_FRAME_BYTES = 48_000_000;
const HEADER_BYTES = 16;

export const OP_REPLY = 1;
export const OP_QUERY = 2004;
export const OP_MSG = 2013;

/** A stranger's bytes; the connection they came on is closed. */
class MalformedFrameError extends Error {
  override name = 'MalformedFrameError';
}

export interface Frame {
  readonly requestId: number;
  readonly opCode: number;
  readonly payload: Buffer;
}

export interface Message {
  readonly requestId: number;
  readonly opCode: typeof OP_MSG | typeof OP_QUERY;
  readonly body: BsonObject;
  /** Encoded documents that came beside the body, by field name. */
  readonly sequences: ReadonlyMap<string, readonly Buffer[]>;
  readonly wantsReply: boolean;
}

/** Cuts a stream of bytes into frames, whatever pieces it arrives in. */
export class FrameReader {
  #pieces: Buffer[] = [];
  #bytes = 0;

  /** The frames that are complete now. Throws {@link MalformedFrameError} as soon as a length is impossible. */
  *push(piece: Buffer): Generator<Frame, void> {
    this.#pieces.push(piece);
    this.#bytes += piece.length;
    while (this.#bytes >= 4) {
      const length = this.#peekLength();
      if (this.#bytes < length) return;
      const all = Buffer.concat(this.#pieces);
      const rest = all.subarray(length);
      this.#pieces = rest.length > 0 ? [rest] : [];
      this.#bytes = rest.length;
      yield {
        requestId: all.readInt32LE(4),
        opCode: all.readInt32LE(12),
        payload: all.subarray(HEADER_BYTES, length),
      };
    }
  }

  #peekLength(): number {
    const [first] = this.#pieces;
    const start = first && first.length >= 4 ? first : Buffer.concat(this.#pieces);
    if (start !== first) this.#pieces = [start];
    const length = start.readInt32LE(0);
    if (length < HEADER_BYTES || length > MAX_FRAME_BYTES)
      throw new MalformedFrameError(`frame of ${length} bytes`);
    return length;
  }
}

/** Reads the command in a frame. Throws {@link MalformedFrameError}. */
export function parseMessage(frame: Frame): Message {
  try {
    if (frame.opCode === OP_MSG) return parseMsg(frame);
    if (frame.opCode === OP_QUERY) return parseQuery(frame);
  } catch (cause) {
    throw new MalformedFrameError('frame that does not parse', { cause });
  }
  throw new MalformedFrameError(`unknown operation ${frame.opCode}`);
}

const MORE_TO_COME = 2;
/** Flags below this must be understood; those above may be ignored. */
const OPTIONAL_FLAGS = 0x10000;

function parseMsg({ requestId, payload }: Frame): Message {
  const flags = payload.readUInt32LE(0);
  // Checksums (flag 1) are never sent by the clients this store is for.
  if ((flags % OPTIONAL_FLAGS) & ~MORE_TO_COME) throw new MalformedFrameError('unknown flags');
  let body: BsonObject | undefined;
  const sequences = new Map<string, Buffer[]>();
  for (let at = 4; at < payload.length;) {
    const kind = payload.readUInt8(at);
    const section = sized(payload, at + 1);
    if (kind === 0 && !body) body = decodeCommand(section);
    else if (kind === 1) addSequence(sequences, section);
    else throw new MalformedFrameError('unknown section');
    at += 1 + section.length;
  }
  if (!body) throw new MalformedFrameError('no body');
  return { requestId, opCode: OP_MSG, body, sequences, wantsReply: (flags & MORE_TO_COME) === 0 };
}

function addSequence(sequences: Map<string, Buffer[]>, section: Buffer): void {
  const nameEnd = section.indexOf(0, 4);
  const name = section.toString('utf8', 4, nameEnd);
  if (nameEnd < 0 || sequences.has(name)) throw new MalformedFrameError('bad sequence');
  const documents: Buffer[] = [];
  for (let at = nameEnd + 1; at < section.length;) {
    const document = sized(section, at);
    documents.push(document);
    at += document.length;
  }
  sequences.set(name, documents);
}

/** Only the handshake comes this old way: flags, collection name, skip, limit, then the command. */
function parseQuery({ requestId, payload }: Frame): Message {
  const nameEnd = payload.indexOf(0, 4);
  if (nameEnd < 0 || !payload.toString('utf8', 4, nameEnd).endsWith('.$cmd'))
    throw new MalformedFrameError('no command');
  const body = decode(sized(payload, nameEnd + 9));
  return {
    requestId,
    opCode: OP_QUERY,
    body: { ...body, $db: 'admin' },
    sequences: new Map(),
    wantsReply: true,
  };
}

/** The part that begins at `at` with its own length. */
function sized(bytes: Buffer, at: number): Buffer {
  const length = bytes.readInt32LE(at);
  if (length < 5 || at + length > bytes.length) throw new MalformedFrameError('a part longer than the whole');
  return bytes.subarray(at, at + length);
}
