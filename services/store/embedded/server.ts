import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { listenOptionsOf, type Address } from './address.js';
import type { Engine } from './command.js';
import { answer } from './command-table.js';
import { Entrance } from './entrance.js';
import { FrameReader, parseMessage } from './frames.js';
import { replyFrame } from './replies.js';
import { verifierOf } from './scram.js';

export interface WireServer {
  /** Ends every connection, after the answer to the command that is running on it. */
  close: () => Promise<void>;
}

const CLOSE_PATIENCE_MS = 2_000;

/**
 * Serves clients at an address where nobody listens yet: at a socket everybody who can open it, at a port those who know
 * the password. Rejects with the system's error.
 */
export async function serve(address: Address, engine: Engine): Promise<WireServer> {
  const clients = new Set<Client>();
  const verifier = 'password' in address ? verifierOf(address.password) : undefined;
  const server = createServer((socket) => {
    const client = new Client(socket, engine, verifier && new Entrance(verifier));
    clients.add(client);
    socket.once('close', () => clients.delete(client));
  });
  server.listen(listenOptionsOf(address));
  await once(server, 'listening');
  return {
    close: async () => {
      server.close();
      await Promise.all([...clients].map((client) => client.end()));
    },
  };
}

/** One connection: questions are answered one by one in the order they come. */
class Client {
  readonly #socket: Socket;
  readonly #engine: Engine;
  readonly #entrance: Entrance | undefined;
  readonly #frames = new FrameReader();
  #answered: Promise<void> = Promise.resolve();

  constructor(socket: Socket, engine: Engine, entrance: Entrance | undefined) {
    this.#socket = socket;
    this.#engine = engine;
    this.#entrance = entrance;
    socket.on('data', (piece) => {
      this.#receive(piece);
    });
    // A broken connection concerns this client only; 'close' follows.
    socket.on('error', () => socket.destroy());
  }

  async end(): Promise<void> {
    this.#socket.pause();
    // A client that does not read its answer must not keep the store from closing.
    await Promise.race([this.#answered, setTimeout(CLOSE_PATIENCE_MS, undefined, { ref: false })]);
    this.#socket.destroy();
  }

  #receive(piece: Buffer): void {
    // Nothing more is read until this is answered, so a client that only asks cannot fill the memory.
    this.#socket.pause();
    this.#answered = this.#answerAll(piece);
  }

  async #answerAll(piece: Buffer): Promise<void> {
    try {
      for (const frame of this.#frames.push(piece)) {
        const message = parseMessage(frame);
        const document = this.#entrance?.answer(message) ?? (await answer(message, this.#engine));
        if (message.wantsReply && !this.#socket.write(replyFrame(document, message)))
          await drained(this.#socket);
      }
      this.#socket.resume();
    } catch {
      // What does not parse, or was not carried out for all anybody knows, cannot be answered.
      this.#socket.destroy();
    }
  }
}

async function drained(socket: Socket): Promise<void> {
  const enough = new AbortController();
  const { signal } = enough;
  try {
    await Promise.race([once(socket, 'drain', { signal }), once(socket, 'close', { signal })]);
  } finally {
    // What did not happen is not waited for any more: each large answer would leave its listeners.
    enough.abort();
  }
}
