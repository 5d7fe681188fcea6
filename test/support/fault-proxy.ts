import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type NetConnectOpts, type Socket } from 'node:net';
import { deserialize } from 'bson';
import { z } from 'zod';

/** A command on its way to the server. */
export interface SeenCommand {
  name: string;
  /** Empty for commands that are about no collection. */
  collection: string;
}

/** What happens to one command: it gets lost, or its answer does, or everything stands still before or after it. */
export type Fault = 'cutBefore' | 'cutAfter' | 'freezeBefore' | 'freezeAfter';

/** A line to a database that can be made to fail. */
export interface FaultProxy {
  uri: string;
  /** Commands that arrived since the last {@link FaultProxy.strike}, without greetings and pings. */
  seen: SeenCommand[];
  /** Everything goes through again; what was frozen goes on where it stopped. */
  pass: () => Promise<void>;
  /** Connections are refused, and those that are open are reset. */
  refuse: () => Promise<void>;
  /** Connections stay and new ones are taken, and nothing flows. */
  freeze: () => void;
  /** Lets `fault` happen once, to the first command that `isIt` is true for; `isHit` says whether it came. */
  strike: (fault: Fault, isIt: (command: SeenCommand) => boolean) => { hit: () => SeenCommand | undefined };
  close: () => Promise<void>;
}

/** Starts a proxy on loopback in front of the server of a connection string, on TCP or on a Unix socket. */
export async function startFaultProxy(upstreamUri: string): Promise<FaultProxy> {
  const upstream = addressIn(upstreamUri);
  const pairs = new Set<Pair>();
  const state: State = { isFrozen: false, seen: [], strike: undefined };
  const server = createServer((client) => {
    const pair = new Pair(client, upstream, state, freeze);
    pairs.add(pair);
    client.once('close', () => pairs.delete(pair));
  });
  const listen = async (port: number): Promise<void> => {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
  };
  await listen(0);
  const { port } = server.address() as AddressInfo; // a TCP server's address is never a string

  function freeze(): void {
    state.isFrozen = true;
    for (const pair of pairs) pair.pause();
  }
  async function refuse(): Promise<void> {
    state.isFrozen = false;
    if (!server.listening) return;
    server.close();
    for (const pair of pairs) pair.reset();
    await once(server, 'close');
  }
  return {
    uri: `mongodb://127.0.0.1:${port}/?directConnection=true`,
    get seen() {
      return state.seen;
    },
    pass: async () => {
      state.isFrozen = false;
      state.strike = undefined;
      for (const pair of pairs) pair.heal();
      if (!server.listening) await listen(port);
    },
    refuse,
    freeze,
    strike: (fault, isIt) => {
      const strike: Strike = { fault, isIt, hit: undefined };
      state.seen = [];
      state.strike = strike;
      return { hit: () => strike.hit };
    },
    close: refuse,
  };
}

interface Strike {
  fault: Fault;
  isIt: (command: SeenCommand) => boolean;
  hit: SeenCommand | undefined;
}

interface State {
  isFrozen: boolean;
  seen: SeenCommand[];
  strike: Strike | undefined;
}

/** A client's connection and the one to the server that belongs to it. */
class Pair {
  readonly #client: Socket;
  readonly #server: Socket;
  readonly #state: State;
  readonly #freeze: () => void;
  /** The number of the question whose answer is lost or held back. */
  #doomed: { question: number; fault: Fault } | undefined;

  constructor(client: Socket, upstream: NetConnectOpts, state: State, freeze: () => void) {
    this.#client = client;
    this.#server = connect(upstream);
    this.#state = state;
    this.#freeze = freeze;
    for (const [from, to] of [
      [this.#client, this.#server],
      [this.#server, this.#client],
    ] as const) {
      // One side that ends or breaks is the end of both; what was said before still goes through.
      from.on('error', () => from.destroy());
      from.on('close', () => to.end());
    }
    onFrames(this.#client, (frame) => {
      this.#ask(frame);
    });
    onFrames(this.#server, (frame) => {
      this.#answer(frame);
    });
    if (state.isFrozen) this.pause();
  }

  pause(): void {
    this.#client.pause();
    this.#server.pause();
  }

  /** Goes on; an answer that has not come yet is not lost or held back any more. */
  heal(): void {
    this.#doomed = undefined;
    this.#client.resume();
    this.#server.resume();
  }

  reset(): void {
    this.#client.resetAndDestroy();
    this.#server.destroy();
  }

  #ask(frame: Buffer): void {
    const command = commandIn(frame);
    const { strike, seen } = this.#state;
    if (command !== undefined) seen.push(command);
    const isStruck = command !== undefined && strike?.hit === undefined && strike?.isIt(command) === true;
    if (!isStruck) {
      this.#server.write(frame);
      return;
    }
    strike.hit = command;
    this.#strike(frame, strike.fault);
  }

  #strike(frame: Buffer, fault: Fault): void {
    if (fault === 'cutBefore') {
      this.reset();
      return;
    }
    if (fault === 'freezeBefore') this.#freeze();
    else this.#doomed = { question: frame.readInt32LE(4), fault };
    // What is written while everything stands still arrives when it goes on.
    if (fault === 'freezeBefore') this.#client.unshift(frame);
    else this.#server.write(frame);
  }

  #answer(frame: Buffer): void {
    const doomed = this.#doomed;
    if (doomed?.question !== frame.readInt32LE(8)) {
      this.#client.write(frame);
      return;
    }
    this.#doomed = undefined;
    if (doomed.fault === 'cutAfter') this.reset();
    else {
      this.#freeze();
      this.#server.unshift(frame);
    }
  }
}

/** Gives what a socket receives in whole messages, which begin with their own length. */
function onFrames(socket: Socket, give: (frame: Buffer) => void): void {
  let rest: Buffer = Buffer.alloc(0);
  socket.on('data', (piece: Buffer) => {
    rest = Buffer.concat([rest, piece]);
    while (rest.length >= 4 && rest.length >= rest.readInt32LE(0)) {
      const frame = rest.subarray(0, rest.readInt32LE(0));
      rest = rest.subarray(frame.length);
      give(frame);
    }
  });
}

const OP_MSG = 2013;
/** Where the body of a message begins: after its header, its flags and the kind of its first section. */
const BODY_AT = 21;
const NOT_THE_APPS_OWN = ['hello', 'ping', 'endSessions', 'buildInfo'];
const Body = z.record(z.string(), z.unknown());

/** The command in a message; undefined for greetings and the like. */
function commandIn(frame: Buffer): SeenCommand | undefined {
  if (frame.readInt32LE(12) !== OP_MSG || frame.readUInt8(BODY_AT - 1) !== 0) return undefined;
  const length = frame.readInt32LE(BODY_AT);
  const body = Body.parse(deserialize(frame.subarray(BODY_AT, BODY_AT + length)));
  const [name = '', about] = Object.entries(body)[0] ?? [];
  if (NOT_THE_APPS_OWN.includes(name)) return undefined;
  return { name, collection: typeof about === 'string' ? about : '' };
}

function addressIn(uri: string): NetConnectOpts {
  const host = /^mongodb:\/\/([^/?]+)/.exec(uri)?.[1] ?? '';
  if (host.endsWith('.sock')) return { path: decodeURIComponent(host) };
  const { hostname, port } = new URL(`tcp://${host}`);
  return { host: hostname, port: Number(port) };
}
