import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MongoClient, type Db, type Document } from 'mongodb';
import { packageRoot } from '../../../services/package-root.js';
import { observeCommands, type SentCommand } from '../../../services/store/connection.js';
import { collectionsOf, openStore, type Store } from '../../../services/store/open.js';
import { everyStoreCall } from '../../support/every-store-call.js';
import { codeIn, tableAfter } from '../../support/markdown-table.js';
import { openTestStore, type TestStore } from '../../support/store.js';

const ONE_SHARD = 'one shard';

let sent: SentCommand[] = [];
observeCommands((command) => sent.push(command));

/** The names that stand in the code of the store where a collection is taken from a database. */
function namesInCode(): string[] {
  const folder = join(packageRoot(), 'services', 'store');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.startsWith('embedded'),
  );
  const texts = files.map((file) => readFileSync(join(folder, file), 'utf8'));
  return texts.flatMap((text) =>
    [...text.matchAll(/\.collection(?:<[^()]*>)?\(\s*'(\w+)'/g)].map(([, name = '']) => name),
  );
}

/** Whether a filter names the values that a document's shard key can have. */
function namesKey(filter: unknown, fields: string[]): boolean {
  const asked = filter as Document; // as the driver sent it
  return fields.every((field) => {
    const value: unknown = asked[field];
    if (value === undefined) return false;
    const isOperator = typeof value === 'object' && value !== null && !('getTime' in value);
    return !isOperator || '$in' in value || '$eq' in value;
  });
}

function isTargeted({ commandName, command }: SentCommand, fields: string[]): boolean {
  switch (commandName) {
    case 'find':
      return namesKey(command.filter, fields);
    case 'findAndModify':
      return namesKey(command.query, fields);
    case 'insert':
      return (command.documents as Document[]).every((document) => namesKey(document, fields));
    case 'update':
    case 'delete': {
      const statements = command[`${commandName}s`] as { q: Document }[]; // as the driver sent it
      return statements.every(({ q }) => namesKey(q, fields));
    }
    default:
      assert.fail(`how is ${commandName} told to a sharded cluster?`);
  }
}

describe('docs/scale.md', () => {
  const text = readFileSync(join(packageRoot(), 'docs', 'scale.md'), 'utf8');
  const rows = tableAfter(text, 'Collections').map(([name, place = '', indexes]) => ({
    name: codeIn(name).join(),
    shardKey: place === ONE_SHARD ? undefined : fieldsOf(place),
    indexes: codeIn(indexes).sort(),
  }));
  const sharded = rows.filter(({ shardKey }) => shardKey !== undefined);
  let opened: TestStore;
  let store: Store;
  let client: MongoClient;
  let db: Db;
  before(async () => {
    opened = await openTestStore();
    store = await openStore({ uri: opened.uri, name: opened.name, patience: 'job' });
    client = await new MongoClient(opened.uri).connect();
    db = client.db(opened.name);
  });
  after(async () => {
    await client.close();
    await store.close();
    await opened.close();
  });

  it('names every collection', () => {
    const names = new Set([...Object.keys(collectionsOf(db)), ...namesInCode()]);
    assert.deepEqual(rows.map(({ name }) => name).sort(), [...names].sort());
  });

  it('names the indexes that there are', async () => {
    for (const { name, indexes } of rows) {
      const found = await db
        .collection(name)
        .indexes()
        .catch(() => []);
      const keys = found.map(({ key }) => Object.keys(key).join(', ')).filter((key) => key !== '_id');
      assert.deepEqual(keys.sort(), indexes, name);
    }
  });

  it('is right that every change of one document of a sharded collection names its key', async () => {
    const calls = everyStoreCall(store);
    for (const { name, shardKey = [] } of sharded) {
      sent = [];
      for (const run of Object.values(calls[name as keyof typeof calls])) await run();
      for (const command of sent.filter(({ command }) => changesOne(command)))
        assert.ok(isTargeted(command, shardKey), `${name}: ${JSON.stringify(command.command)}`);
    }
  });

  it('says of every query of a sharded collection which shards it asks', async () => {
    const stated = new Map(
      tableAfter(text, 'Queries of sharded collections').map(([name, some, every]) => [
        codeIn(name).join(),
        { some: codeIn(some).sort(), every: codeIn(every).sort() },
      ]),
    );
    const calls = everyStoreCall(store);
    for (const { name, shardKey = [] } of sharded) {
      const asked = { some: [] as string[], every: [] as string[] };
      for (const [call, run] of Object.entries(calls[name as keyof typeof calls])) {
        sent = [];
        await run();
        if (isOfSample(name, call)) continue;
        const own = sent.filter(({ commandName }) => commandName !== 'getMore');
        assert.ok(own.length > 0, `${name}.${call} sends nothing`);
        asked[own.every((command) => isTargeted(command, shardKey)) ? 'some' : 'every'].push(call);
      }
      assert.deepEqual({ some: asked.some.sort(), every: asked.every.sort() }, stated.get(name), name);
    }
  });
});

function changesOne(command: Document): boolean {
  const updates = (command.updates ?? []) as { multi?: boolean }[]; // as the driver sent them
  const deletes = (command.deletes ?? []) as { limit: number }[]; // likewise
  return (
    'findAndModify' in command ||
    updates.some(({ multi }) => multi !== true) ||
    deletes.some(({ limit }) => limit === 1)
  );
}

/** Functions for the sample network and tests; the audit log is written by one of that name. */
function isOfSample(name: string, call: string): boolean {
  return call === 'clear' || (call === 'addAll' && name !== 'audit');
}

function fieldsOf(shardKey: string): string[] {
  return [...shardKey.matchAll(/(\w+):/g)].map(([, field = '']) => field);
}
