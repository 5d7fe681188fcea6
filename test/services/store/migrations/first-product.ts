import type { Db, Document } from 'mongodb';

/** The secret that signed the forms of the first product. */
export const FIRST_SECRET = 'the first secret';

const AT = new Date('2026-03-02T08:00:00Z');

/** A database as the product without schema versions left it: its documents, raw, and its indexes. */
const FIRST_PRODUCT: Record<
  string,
  { documents: (Document & { _id: string })[]; indexes?: Record<string, 1>[] }
> = {
  areas: {
    documents: [
      {
        _id: 'ranta',
        names: { fi: 'Ranta', sv: 'Stranden', en: 'Shore' },
        language: 'fi',
        mode: 'register',
        sample: false,
      },
    ],
  },
  cards: {
    documents: [1, 2, 3].map((index) => ({
      _id: `KMA0000${index}`,
      areaId: 'ranta',
      officeId: 'ranta-office',
      state: 'active',
      operationKey: `handover ${index}`,
      undoneKeys: [],
      day: '2026-03-02',
      lastDay: '2027-03-01',
      at: AT,
      background: { birthYear: 1980, postalCode: '00100', municipality: '091', minors: 1 },
    })),
    indexes: [
      { areaId: 1, day: 1 },
      { officeId: 1, day: 1 },
    ],
  },
  visits: {
    documents: [1, 2].map((index) => ({
      _id: `visit ${index}`,
      code: 'KMA00001',
      areaId: 'ranta',
      venueId: 'ranta-theatre',
      serviceId: 'play',
      category: 'culture',
      day: `2026-03-0${index + 2}`,
      at: AT,
      adults: 1,
      children: 0,
      undone: false,
    })),
    indexes: [
      { areaId: 1, day: 1 },
      { venueId: 1, day: 1 },
      { code: 1, day: 1 },
    ],
  },
  dailyTotals: {
    documents: [
      {
        _id: 'ranta 2026-03-02',
        areaId: 'ranta',
        day: '2026-03-02',
        mark: 2,
        open: 0,
        dirty: false,
        figures: { handovers: { 'ranta-office': 3 }, uses: {} },
      },
    ],
    indexes: [{ areaId: 1, day: 1 }, { dirty: 1 }],
  },
  operations: {
    documents: [1, 2, 3].map((index) => ({ _id: `handover ${index}`, target: `KMA0000${index}`, at: AT })),
  },
  settings: {
    documents: [
      { _id: 'formSecret', value: FIRST_SECRET },
      { _id: 'sampleNetwork', value: '2026-03-01' },
    ],
  },
  organisations: { documents: [], indexes: [{ areaId: 1, kind: 1 }] },
  audit: {
    documents: [
      {
        _id: 'handover.register handover 1',
        at: AT,
        personId: 'tenant/aino',
        action: 'handover.register',
        target: 'KMA00001',
      },
    ],
    indexes: [{ at: 1 }, { target: 1 }],
  },
};

/** Fills an empty database as the first product left it. */
export async function asTheFirstProduct(db: Db): Promise<void> {
  for (const [name, { documents, indexes = [] }] of Object.entries(FIRST_PRODUCT)) {
    const collection = db.collection<{ _id: string }>(name);
    if (documents.length > 0) await collection.insertMany(documents);
    if (indexes.length > 0) await collection.createIndexes(indexes.map((key) => ({ key })));
  }
}
