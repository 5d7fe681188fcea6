import type { Catalogue } from '../../cards/texts/fi.js';
import type { TextKey } from '../../cards/texts/index.js';

/** One value for every parameter that any text takes. */
const PARAMETERS = {
  reference: '7F3K-2Q9X',
  kind: 'phone',
  role: 'X',
  name: 'Mallila',
  year: '2011',
  lastDay: '9.3.2027',
  minors: '2',
  municipality: 'Mallila',
  code: 'KMA0 4217',
  people: 'X',
  purpose: 'X',
  children: 2,
  week: 10,
  uses: '12',
  difference: '3',
  previous: 9,
  previousUses: '9',
  handovers: '7',
  previousHandovers: '8',
  label: 'X',
  current: '12',
  reported: '3',
  total: '5',
  time: '10.05',
  moment: '9.3.2027',
  from: '1.3.2027',
  to: '7.3.2027',
  channel: 'X',
  source: 'X',
  version: '3.1.2024',
  earliest: '9.1.2027',
  mean: '4,2',
  group: 'A',
  latest: '9.3.2027',
  state: 'X',
  days: 30,
  most: 30,
  count: 12,
  row: 3,
  reason: 'X.',
  postalCode: '00100',
  cell: 'C3',
  columns: 'C, E',
  choices: 'X, Y',
  word: 'X',
  rows: '3, 7',
  day: '9.3.2027',
  minutes: 10,
  left: 3,
  limit: 20,
  codes: 'KMA0 4217, KMA0 4218',
};

/** A text of a catalogue with its parameters filled in, or with those of `other` instead. */
export function sentenceOf(
  catalogue: Catalogue,
  key: TextKey,
  other: Record<string, string | number> = {},
): string {
  // Every text takes some of these parameters; the union of all functions cannot say so.
  const say = catalogue[key] as (parameters: Record<string, string | number>) => string;
  return say({ ...PARAMETERS, ...other });
}
