import { pino, type DestinationStream, type Logger } from 'pino';

export type Log = Logger;

/**
 * Structured lines with constant messages. Nothing of what people write, no names, codes or tokens belong in them; the
 * redaction is a second net for what libraries hand over.
 */
export function createLog(level: string, destination?: DestinationStream): Log {
  const options = {
    level,
    base: null,
    redact: {
      paths: [
        'req',
        'res',
        'authorization',
        '*.authorization',
        'headers',
        '*.headers',
        'body',
        '*.body',
        '*.text',
      ],
      remove: true,
    },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}
