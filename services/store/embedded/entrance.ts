import { Binary } from 'bson';
import { z } from 'zod';
import { CommandError } from './command-error.js';
import type { Message } from './frames.js';
import { encodeError, encodeReply } from './replies.js';
import { ScramConversation, type Verifier } from './scram.js';

/** What anybody may ask, as in MongoDB; none of it tells about the data. */
const FOR_EVERYBODY: ReadonlySet<string> = new Set([
  'hello',
  'isMaster',
  'ismaster',
  'ping',
  'buildInfo',
  'buildinfo',
  'endSessions',
]);

const Sasl = z.object({
  payload: z
    .union([z.instanceof(Binary), z.instanceof(Uint8Array)])
    .transform((payload) => Buffer.from(payload instanceof Binary ? payload.buffer : payload).toString()),
});
const SaslStart = Sasl.extend({ mechanism: z.literal('SCRAM-SHA-256') });

/** Keeps one connection from everything but greetings until its client has proved that it knows the password. */
export class Entrance {
  readonly #verifier: Verifier;
  #conversation: ScramConversation | undefined;
  #isOpen = false;

  constructor(verifier: Verifier) {
    this.#verifier = verifier;
  }

  /** The encoded answer to a message that goes no further than here; undefined if it is to be carried out. */
  answer({ body }: Message): Buffer | undefined {
    const [name = ''] = Object.keys(body);
    if (this.#isOpen || FOR_EVERYBODY.has(name)) return undefined;
    if (name === 'saslStart') return this.#begun(body);
    if (name === 'saslContinue') return this.#finished(body);
    return encodeError(new CommandError('Unauthorized', `Command ${name} requires authentication`));
  }

  #begun(body: unknown): Buffer {
    const start = SaslStart.safeParse(body);
    this.#conversation = new ScramConversation(this.#verifier);
    return replyOf(start.success ? this.#conversation.begin(start.data.payload) : undefined, false);
  }

  #finished(body: unknown): Buffer {
    const last = Sasl.safeParse(body);
    const said = last.success ? this.#conversation?.finish(last.data.payload) : undefined;
    this.#conversation = undefined;
    this.#isOpen = said !== undefined;
    return replyOf(said, true);
  }
}

function replyOf(payload: string | undefined, done: boolean): Buffer {
  if (payload === undefined)
    return encodeError(new CommandError('AuthenticationFailed', 'Authentication failed.'));
  return encodeReply({ fields: { conversationId: 1, done, payload: Buffer.from(payload) } });
}
