import { dayOf, lastDayOfValidity } from '../../services/days.js';
import { startEmbeddedStore } from '../../services/store/embedded/index.js';
import { openStore, type Store } from '../../services/store/open.js';
import { CLERKS, oldCodeOf, placesOf } from './busy-office.js';

const HOUR_MS = 60 * 60 * 1000;

/** Does something with the store of a folder that no process has. */
export async function withStore(
  dataDir: string,
  act: (store: Store, uri: string) => Promise<unknown>,
): Promise<void> {
  const embedded = await startEmbeddedStore({ dataDir });
  try {
    const store = await openStore({ uri: embedded.uri, patience: 'job' });
    try {
      await act(store, embedded.uri);
    } finally {
      await store.close();
    }
  } finally {
    await embedded.close();
  }
}

/** The area, the offices, the venue and the older cards of a round of the busy office. */
export async function makePlaces(store: Store, round: string): Promise<void> {
  const names = (name: string): { fi: string; sv: string; en: string } => ({ fi: name, sv: name, en: name });
  const { areaId, officeId, otherOfficeId, venueId, serviceIds } = placesOf(round);
  await store.areas.addAll([
    { _id: areaId, names: names('Busy'), language: 'fi', mode: 'register', sample: true },
  ]);
  await store.organisations.addAll([
    { _id: officeId, areaId, kind: 'office', names: names('Office') },
    { _id: otherOfficeId, areaId, kind: 'office', names: names('Other office') },
    {
      _id: venueId,
      areaId,
      kind: 'venue',
      names: names('Venue'),
      services: serviceIds.map((id) => ({ id, names: names(id), category: 'culture' as const })),
    },
  ]);
  const at = new Date(Date.now() - 48 * HOUR_MS);
  const day = dayOf(at);
  const operationKeyOf = (clerk: number): string => `old handover R${round}C${clerk}`;
  const clerks = Array.from({ length: CLERKS }, (_, clerk) => clerk);
  await store.dailyTotals.mark(areaId, day);
  await store.cards.addAll(
    clerks.map((clerk) => ({
      ...{ _id: oldCodeOf(round, clerk), areaId, officeId, state: 'active', undoneKeys: [] },
      ...{ operationKey: operationKeyOf(clerk), day, lastDay: lastDayOfValidity(day), at },
      background: { birthYear: 1980, postalCode: '00100', municipality: '091', minors: 1 },
    })),
  );
}
