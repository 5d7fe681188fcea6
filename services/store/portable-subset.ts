/**
 * Everything that the product asks of a database: nothing that a MongoDB-compatible server may be expected to lack. No
 * aggregation is among it. The tests compare it with the commands that are really sent, in both directions.
 */
export const PORTABLE_SUBSET = {
  command: [
    'buildInfo',
    'createIndexes',
    'delete',
    'find',
    'findAndModify',
    'getMore',
    'insert',
    'ping',
    'update',
  ],
  /** Fields of the commands beside the name of the collection; of updates and deletes also those of each statement. */
  option: [
    'createIndexes indexes',
    'delete deletes',
    'delete limit',
    'delete ordered',
    'delete q',
    'find batchSize',
    'find filter',
    'find limit',
    'find projection',
    'find singleBatch',
    'find skip',
    'find sort',
    'findAndModify new',
    'findAndModify query',
    'findAndModify remove',
    'findAndModify update',
    'findAndModify upsert',
    'getMore collection',
    'insert documents',
    'insert ordered',
    'update multi',
    'update ordered',
    'update q',
    'update u',
    'update updates',
    'update upsert',
  ],
  filter: ['$exists', '$gt', '$gte', '$in', '$lt', '$lte', '$ne', '$or'],
  update: ['$inc', '$push', '$set', '$setOnInsert', '$unset', 'replacement'],
  index: ['key', 'name', 'sparse', 'unique'],
} as const;

/** What the driver adds by itself, as far as the server says that it knows it. */
export const ADDED_BY_THE_DRIVER = [
  '$db',
  '$clusterTime',
  '$readPreference',
  'lsid',
  'txnNumber',
  'readConcern',
  'writeConcern',
] as const;

/** What the driver sends by itself: when a read ends before its last piece, and when a client of a server with sessions ends. */
export const SENT_BY_THE_DRIVER = [
  'command killCursors',
  'option killCursors cursors',
  'command endSessions',
] as const;

/** Asked only where an operator wants it, and never by the bot; a server that does not know it says so. */
export const ASKED_BY_OPERATORS = ['command validate', 'option validate repair'] as const;
