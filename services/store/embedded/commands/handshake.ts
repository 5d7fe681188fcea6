import { MAX_WRITES, type Command } from '../command.js';
import { MAX_DOCUMENT_BYTES } from '../bson-documents.js';
import { MAX_FRAME_BYTES } from '../frames.js';
import { EMBEDDED_PRODUCT } from '../product.js';

const VERSION = [7, 0, 0, 0];
/** The wire version of MongoDB 7.0. */
const WIRE_VERSION = 21;

const greet = (primaryField: string): Command => {
  return () => ({
    fields: {
      [primaryField]: true,
      helloOk: true,
      maxBsonObjectSize: MAX_DOCUMENT_BYTES,
      maxMessageSizeBytes: MAX_FRAME_BYTES,
      maxWriteBatchSize: MAX_WRITES,
      localTime: new Date(),
      minWireVersion: 0,
      maxWireVersion: WIRE_VERSION,
      readOnly: false,
      // Without logicalSessionTimeoutMinutes clients send no session with each command: there are none here.
    },
  });
};

export const hello = greet('isWritablePrimary');
export const isMaster = greet('ismaster');

/** Says whether the store is of use: not while the disk takes no writes. */
export const ping: Command = (_request, { commits }) => {
  commits.checkDisk();
  return { fields: {} };
};

export const endSessions: Command = () => ({ fields: {} });
export const buildInfo: Command = () => ({
  fields: {
    product: EMBEDDED_PRODUCT,
    version: VERSION.slice(0, 3).join('.'),
    versionArray: VERSION,
    maxBsonObjectSize: MAX_DOCUMENT_BYTES,
  },
});
