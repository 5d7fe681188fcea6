import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo, type ListenOptions } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { z } from 'zod';

/** The system's limit is 107 bytes, on some systems 103. */
const MAX_SOCKET_PATH_BYTES = 99;
const SOCKET_FOLDER_PREFIX = 'kaikubotti-';
const HERE_ONLY = '127.0.0.1';
const USER = 'store';

/**
 * Where a store listens: at a socket, which the file system keeps from other users; or, where there are no such sockets,
 * at a port of this machine with a password that is made for this one start.
 */
export const Address = z.union([
  z.object({ socketPath: z.string() }),
  z.object({ port: z.int(), password: z.string() }),
]);
export type Address = z.infer<typeof Address>;

/** The connection string for an address. It may hold the password, so it is for nobody's eyes. */
export function uriOf(address: Address): string {
  if ('socketPath' in address) return `mongodb://${encodeURIComponent(address.socketPath)}`;
  const { port, password } = address;
  return `mongodb://${USER}:${password}@${HERE_ONLY}:${port}/?authMechanism=SCRAM-SHA-256`;
}

export function listenOptionsOf(address: Address): ListenOptions {
  return 'socketPath' in address
    ? { path: address.socketPath }
    : { host: HERE_ONLY, port: address.port, exclusive: true };
}

/** An address for a store of `folder`, at which nobody of this store listens yet. */
export async function chooseAddress(folder: string): Promise<Address> {
  const usual = join(folder, 'store.sock');
  const isShort = Buffer.byteLength(usual) <= MAX_SOCKET_PATH_BYTES;
  return (isShort ? await socketAt(usual) : await socketInTemporaryFolder()) ?? freePort();
}

async function socketInTemporaryFolder(): Promise<Address | undefined> {
  const folder = await mkdtemp(join(tmpdir(), SOCKET_FOLDER_PREFIX)).catch(() => undefined);
  if (folder === undefined) return undefined;
  const path = join(folder, 'store.sock');
  const address = Buffer.byteLength(path) <= MAX_SOCKET_PATH_BYTES ? await socketAt(path) : undefined;
  if (address === undefined) await rm(folder, { recursive: true, force: true });
  return address;
}

async function socketAt(socketPath: string): Promise<Address | undefined> {
  try {
    await tried({ path: socketPath });
  } catch (error) {
    // One that is in use, or was left by a process that died, shows that there can be one.
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) return undefined;
  }
  return { socketPath };
}

async function freePort(): Promise<Address> {
  const { port } = await tried({ host: HERE_ONLY, port: 0 });
  return { port, password: randomBytes(32).toString('base64url') };
}

/** Listens for a moment. */
async function tried(options: ListenOptions): Promise<{ port: number }> {
  const server = createServer();
  server.listen(options);
  await once(server, 'listening');
  const address: AddressInfo | string | null = server.address();
  server.close();
  await once(server, 'close');
  return { port: typeof address === 'object' && address !== null ? address.port : 0 };
}

/** Takes the socket of a store away that does not listen any more, so that the next one can. */
export async function removeSocket(address: Address): Promise<void> {
  if ('socketPath' in address) await rm(address.socketPath, { force: true });
}

/** The same, and takes away the folder that was made for it, if there was one beside the store's own `folder`. */
export async function clearAddress(folder: string, address: Address): Promise<void> {
  await removeSocket(address);
  if (hasOwnFolder(folder, address)) await rm(dirname(address.socketPath), { recursive: true, force: true });
}

export function hasOwnFolder(folder: string, address: Address): address is { socketPath: string } {
  return 'socketPath' in address && dirname(address.socketPath) !== folder;
}
