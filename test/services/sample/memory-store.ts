import type { Grant } from '../../../services/actors.js';
import type { SampleNetwork, SampleStore } from '../../../services/sample/index.js';

type Content = Omit<SampleNetwork, 'people' | 'sampleUntil'> & {
  people: Map<string, Grant[]>;
  sampleUntil: string | undefined;
};

const nothing = (): Content => ({
  areas: [],
  organisations: [],
  events: [],
  cards: [],
  visits: [],
  dailyTotals: [],
  people: new Map(),
  sampleUntil: undefined,
});

/** The part of the store that the sample network touches, kept in memory. */
export function memoryStore(): { store: SampleStore; content: () => Content; largestBatch: () => number } {
  let content = nothing();
  let largest = 0;
  const adding = (name: 'areas' | 'organisations' | 'cards' | 'visits' | 'dailyTotals') => ({
    addAll: (documents: { _id: string }[]) => {
      if (documents.length === 0) throw new Error('a database refuses to insert nothing');
      largest = Math.max(largest, documents.length);
      const list: { _id: string }[] = content[name];
      const taken = new Set(list.map(({ _id }) => _id));
      if (documents.some(({ _id }) => taken.has(_id))) throw new Error('a duplicate key');
      list.push(...documents);
      return Promise.resolve();
    },
  });
  const store: SampleStore = {
    areas: { ...adding('areas'), all: () => Promise.resolve(content.areas) },
    organisations: { ...adding('organisations'), ofArea: () => Promise.resolve(content.organisations) },
    events: { add: (event) => Promise.resolve(content.events.push(event) > 0) },
    cards: adding('cards'),
    visits: adding('visits'),
    dailyTotals: { ...adding('dailyTotals'), ofRange: () => Promise.resolve(content.dailyTotals) },
    operations: { bind: (operation) => Promise.resolve(operation) },
    people: { setGrants: (id, grants) => Promise.resolve(content.people.set(id, grants)) },
    settings: {
      sampleUntil: () => Promise.resolve(content.sampleUntil),
      setSampleUntil: (day) => Promise.resolve(void (content.sampleUntil = day)),
    },
    empty: () => Promise.resolve(void (content = nothing())),
  };
  return { store, content: () => structuredClone(content), largestBatch: () => largest };
}
