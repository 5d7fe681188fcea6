import { readWhole } from './storage.js';

// A process of its own: where a part of the file that is in use is missing, the system ends the process that reads it.
const [path = ''] = process.argv.slice(2);
await readWhole(path);
