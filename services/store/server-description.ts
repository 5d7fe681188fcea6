import type { MongoClient, ServerType, TopologyType } from 'mongodb';
import { z } from 'zod';
import { EMBEDDED_PRODUCT } from './embedded/product.js';

export type ServerKind = 'single' | 'replicaSet' | 'sharded' | 'loadBalanced';

/** Which server the store talks to, without anything of its address. */
export interface ServerDescription {
  kind: ServerKind | 'embedded';
  /** The name that the server gives itself; undefined where it gives none. */
  product: string | undefined;
  version: string | undefined;
}

/** What servers answer to `buildInfo`. */
const BuildInfo = z.object({
  version: z.string().optional(),
  product: z.string().optional(),
  // FerretDB tells MongoDB's version under `version`, for clients that look at it, and its own beside.
  ferretdb: z.object({ version: z.string() }).optional(),
  ferretdbVersion: z.string().optional(),
  storageEngines: z.array(z.unknown()).optional(),
});

/** Asks a server what it is. A server that does not tell is described by its kind alone. */
export async function describeServer(
  db: { command: (command: { buildInfo: 1 }) => Promise<unknown> },
  kind: ServerKind,
): Promise<ServerDescription> {
  const told = BuildInfo.safeParse(await db.command({ buildInfo: 1 }).catch(() => undefined));
  if (!told.success) return { kind, product: undefined, version: undefined };
  const { version, product, ferretdb, ferretdbVersion, storageEngines } = told.data;
  if (product === EMBEDDED_PRODUCT) return { kind: 'embedded', product, version: undefined };
  const ferret = ferretdb?.version ?? ferretdbVersion;
  if (ferret !== undefined) return { kind, product: 'FerretDB', version: ferret };
  return { kind, product: storageEngines === undefined ? undefined : 'MongoDB', version };
}

/** Listens to what the driver finds out about the server; to be called before the client connects. */
export function serverWatchedOn(client: MongoClient): () => ServerKind {
  let kind: ServerKind = 'single';
  client.on('topologyDescriptionChanged', ({ newDescription }) => {
    kind = kindOf(newDescription);
  });
  return () => kind;
}

/** The part of the driver's description that matters here. */
interface Topology {
  type: TopologyType;
  servers: ReadonlyMap<string, { type: ServerType }>;
}

/** A direct connection to one member of a replica set is one to that set: what it promises is the set's. */
export function kindOf({ type, servers }: Topology): ServerKind {
  const types = [...servers.values()].map((server) => server.type);
  if (type === 'LoadBalanced') return 'loadBalanced';
  if (type === 'Sharded' || types.includes('Mongos')) return 'sharded';
  if (type.startsWith('ReplicaSet') || types.some((one) => one.startsWith('RS'))) return 'replicaSet';
  return 'single';
}
