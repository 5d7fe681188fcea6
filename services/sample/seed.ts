import { batchesOf } from '../batches.js';
import { addDays, type LocalDay } from '../days.js';
import { OperatorError } from '../operator-error.js';
import type { Store } from '../store/open.js';
import { buildSampleNetwork, type SampleNetwork, type SampleOptions } from './network.js';

/** The part of the store that the sample network touches. */
export interface SampleStore {
  areas: Pick<Store['areas'], 'all'> & Adding<'areas'>;
  organisations: Pick<Store['organisations'], 'ofArea'> & Adding<'organisations'>;
  events: Pick<Store['events'], 'add'>;
  cards: Adding<'cards'>;
  visits: Adding<'visits'>;
  dailyTotals: Pick<Store['dailyTotals'], 'ofRange'> & Adding<'dailyTotals'>;
  operations: Pick<Store['operations'], 'bind'>;
  people: { setGrants: (...args: Parameters<Store['people']['setGrants']>) => Promise<unknown> };
  settings: {
    sampleUntil: () => Promise<LocalDay | undefined>;
    setSampleUntil: (day: LocalDay) => Promise<unknown>;
  };
  empty: () => Promise<void>;
}

interface Adding<K extends 'areas' | 'organisations' | 'cards' | 'visits' | 'dailyTotals'> {
  addAll: (documents: SampleNetwork[K]) => Promise<unknown>;
}

/**
 * Writes the network. The areas come first and the day of the sample last, so that a seeding that was cut short is
 * recognised as an unfinished sample. Throws the driver's errors.
 */
export async function seedSampleNetwork(store: SampleStore, network: SampleNetwork): Promise<void> {
  await store.areas.addAll(network.areas);
  await store.organisations.addAll(network.organisations);
  for (const event of network.events) await store.events.add(event);
  for (const cards of batchesOf(network.cards)) await store.cards.addAll(cards);
  // What could still be undone is found by the key of its form.
  const lately = network.cards.filter(({ day }) => day >= addDays(network.sampleUntil, -1));
  for (const { operationKey, _id, at, officeId } of lately) {
    await store.operations.bind({ _id: operationKey, target: _id, at, officeId });
  }
  for (const visits of batchesOf(network.visits)) await store.visits.addAll(visits);
  for (const totals of batchesOf(network.dailyTotals)) await store.dailyTotals.addAll(totals);
  // Somebody may have chosen a language before there was a network.
  for (const { _id, grants } of network.people) await store.people.setGrants(_id, grants);
  await store.settings.setSampleUntil(network.sampleUntil);
}

/**
 * Makes the sample network unless the store has one, whose day is returned then. An unfinished one is made anew. Throws
 * an OperatorError when the store holds a real register.
 */
export async function ensureSampleNetwork(store: SampleStore, options: SampleOptions): Promise<LocalDay> {
  const found = await store.settings.sampleUntil();
  return found ?? resetSampleNetwork(store, options);
}

/**
 * Empties the store and makes the sample network anew; returns the day up to which its history goes. Throws an
 * OperatorError, and removes nothing, when the store holds anything but a sample.
 */
export async function resetSampleNetwork(store: SampleStore, options: SampleOptions): Promise<LocalDay> {
  const content = await contentOf(store);
  if (content === 'register') {
    throw new OperatorError(
      'This database holds a real register, so it is not replaced with the sample network.',
    );
  }
  if (content === 'sample') await store.empty();
  const network = buildSampleNetwork(options);
  await seedSampleNetwork(store, network);
  return network.sampleUntil;
}

/** What a store holds. Every write to the register leaves a daily total, and every area says if it is a sample. */
async function contentOf(store: SampleStore): Promise<'nothing' | 'sample' | 'register'> {
  const areas = await store.areas.all();
  if (areas.some(({ sample }) => !sample)) return 'register';
  if (areas.length > 0) return 'sample';
  const [organisations, totals] = await Promise.all([
    store.organisations.ofArea(),
    store.dailyTotals.ofRange({ from: '0000-01-01', to: '9999-12-31' }),
  ]);
  if (organisations.length === 0 && totals.length === 0) return 'nothing';
  return (await store.settings.sampleUntil()) === undefined ? 'register' : 'sample';
}
