import assert from 'node:assert/strict';
import type { ServerType, TopologyType } from 'mongodb';
import { EMBEDDED_PRODUCT } from '../../../services/store/embedded/product.js';
import { describeServer, kindOf } from '../../../services/store/server-description.js';
import { openTestStore } from '../../support/store.js';

/** The parts that matter of what servers answer to `buildInfo`. */
const MONGOD = { version: '7.0.14', gitVersion: 'c4c4c4', storageEngines: ['devnull', 'wiredTiger'], ok: 1 };
const MONGOS = { version: '8.0.4', gitVersion: 'c4c4c4', modules: [], ok: 1 };
const FERRET_1 = { version: '7.0.42', ferretdbVersion: 'v1.24.0', ok: 1 };
const FERRET_2 = { version: '7.0.77', ferretdb: { version: 'v2.5.0', package: 'unknown' }, ok: 1 };

const asked = (answer: unknown) => ({
  command: (): Promise<unknown> =>
    answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer),
});

const topology = (type: TopologyType, ...types: ServerType[]) => ({
  type,
  servers: new Map(types.map((one, index) => [`server ${index}`, { type: one }])),
});

describe('the server that the store talks to', () => {
  it('is of the kind that the driver found', () => {
    assert.equal(kindOf(topology('Single', 'Standalone')), 'single');
    assert.equal(kindOf(topology('Unknown')), 'single');
    assert.equal(kindOf(topology('ReplicaSetWithPrimary', 'RSPrimary', 'RSSecondary')), 'replicaSet');
    assert.equal(kindOf(topology('Single', 'RSPrimary')), 'replicaSet');
    assert.equal(kindOf(topology('Sharded', 'Mongos', 'Mongos')), 'sharded');
    assert.equal(kindOf(topology('Single', 'Mongos')), 'sharded');
    assert.equal(kindOf(topology('LoadBalanced', 'LoadBalancer')), 'loadBalanced');
  });

  it('has the name and version that it gives itself, and no others', async () => {
    const described = (answer: unknown) => describeServer(asked(answer), 'replicaSet');
    assert.deepEqual(await described(MONGOD), { kind: 'replicaSet', product: 'MongoDB', version: '7.0.14' });
    assert.deepEqual(await described(MONGOS), { kind: 'replicaSet', product: undefined, version: '8.0.4' });
    assert.deepEqual(await described(FERRET_1), {
      kind: 'replicaSet',
      product: 'FerretDB',
      version: 'v1.24.0',
    });
    assert.deepEqual(await described(FERRET_2), {
      kind: 'replicaSet',
      product: 'FerretDB',
      version: 'v2.5.0',
    });
    const nothing = { kind: 'replicaSet', product: undefined, version: undefined };
    assert.deepEqual(await described({ ok: 1 }), nothing);
    assert.deepEqual(await described({ version: 7 }), nothing);
    assert.deepEqual(await described(new Error('not authorised')), nothing);
  });

  it('is told by an open store: the embedded one as such, and another as what it is', async () => {
    const { kind, product } = (await openTestStore()).store.server();
    const isEmbedded = process.env.MONGODB_TEST_URI === undefined;
    assert.equal(kind === 'embedded', isEmbedded);
    assert.equal(product === EMBEDDED_PRODUCT, isEmbedded);
  });
});
