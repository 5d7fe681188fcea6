import type { Long } from 'bson';
import { encode, type BsonObject } from './bson-documents.js';
import type { CommandError } from './command-error.js';
import { OP_MSG, OP_REPLY } from './frames.js';

/** What a command answers: plain fields, a batch of encoded documents, or one of them as `value`. */
export type Reply =
  | { readonly fields: BsonObject }
  | {
      readonly batch: 'firstBatch' | 'nextBatch';
      readonly documents: readonly Uint8Array[];
      readonly cursorId: Long;
      readonly namespace: string;
    };

/** The encoded answer of a command that succeeded. */
export function encodeReply(reply: Reply): Buffer {
  if ('fields' in reply) return encode({ ...reply.fields, ok: 1 });
  const { batch, documents, cursorId, namespace } = reply;
  const tail = encode({ id: cursorId, ns: namespace });
  const list = arrayOf(documents);
  // { cursor: { [batch]: list, id, ns }, ok: 1 } put together by hand, so that the documents are copied as they are.
  const batchName = Buffer.from(`\x04${batch}\0`);
  const cursorBytes = 4 + batchName.length + list.length + tail.length - 4;
  const cursorName = Buffer.from('\x03cursor\0');
  const ok = Buffer.from('\x10ok\0\x01\0\0\0', 'latin1');
  const total = 4 + cursorName.length + cursorBytes + ok.length + 1;
  return Buffer.concat([
    int32(total),
    cursorName,
    int32(cursorBytes),
    batchName,
    list,
    tail.subarray(4),
    ok,
    Buffer.of(0),
  ]);
}

export function encodeError(error: CommandError): Buffer {
  const { message, code, codeName, extra } = error;
  return encode({ ok: 0, errmsg: message, code, codeName, ...extra });
}

const names: Buffer[] = [];

/** Type and name of the element at a position of an array of documents. */
function elementName(position: number): Buffer {
  return (names[position] ??= Buffer.from(`\x03${position}\0`));
}

function arrayOf(documents: readonly Uint8Array[]): Buffer {
  const parts: Uint8Array[] = [];
  let bytes = 5;
  for (const [position, document] of documents.entries()) {
    const name = elementName(position);
    parts.push(name, document);
    bytes += name.length + document.length;
  }
  return Buffer.concat([int32(bytes), ...parts, Buffer.of(0)], bytes);
}

function int32(value: number): Buffer {
  const bytes = Buffer.allocUnsafe(4);
  bytes.writeInt32LE(value);
  return bytes;
}

/** The frame that carries an answer, in the form its question came in. */
export function replyFrame(document: Buffer, question: { requestId: number; opCode: number }): Buffer {
  const isMsg = question.opCode === OP_MSG;
  // OP_MSG: flags, kind of section. OP_REPLY: flags, cursor id, starting from, number of documents.
  const preambleBytes = isMsg ? 5 : 20;
  const frame = Buffer.alloc(16 + preambleBytes + document.length);
  frame.writeInt32LE(frame.length, 0);
  frame.writeInt32LE(question.requestId, 8);
  frame.writeInt32LE(isMsg ? OP_MSG : OP_REPLY, 12);
  if (!isMsg) frame.writeInt32LE(1, 32);
  document.copy(frame, 16 + preambleBytes);
  return frame;
}
