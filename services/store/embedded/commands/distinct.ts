import { z } from 'zod';
import { command, WireDocument } from '../command.js';
import { select } from '../collection-reader.js';
import { fieldValues } from '../field-paths.js';
import { compileFilter } from '../filter.js';
import { Pacer } from '../pacer.js';
import { decodeFields, fieldNamesOf } from '../partial-decoding.js';
import { EMPTY_ARRAY, valueKey } from '../sortable-key.js';

const Fields = z.strictObject({ distinct: z.string(), key: z.string(), query: WireDocument.default({}) });

export const distinct = command(
  Fields,
  async ({ distinct: name, key, query }, { database }, { storage, catalog }) => {
    const filter = compileFilter(query);
    const entry = catalog.find(database, name);
    const names = fieldNamesOf([key]);
    const values = new Map<string, unknown>();
    const pacer = new Pacer();
    for (const document of entry ? select(storage, entry, { filter }) : []) {
      if (document) {
        const field = fieldValues(decodeFields(document.raw, names), key);
        for (const value of field.present ? field.values : []) {
          if (value !== EMPTY_ARRAY) values.set(valueKey(value).toString('latin1'), value);
        }
      }
      if (pacer.isDue()) await pacer.rest();
    }
    return { fields: { values: [...values.values()] } };
  },
);
