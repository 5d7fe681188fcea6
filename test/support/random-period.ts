import fc from 'fast-check';
import { LANGUAGES } from '../../services/language.js';
import type { PeriodStatistics, StatisticsScope } from '../../services/statistics.js';
import { periodOf, type PeriodOptions, type RecordedWeek } from './period-statistics.js';

// Often small, often zero, sometimes far beyond the country.
const count = fc.oneof(
  fc.integer({ min: 0, max: 7 }),
  fc.integer({ min: 0, max: 400 }),
  fc.integer({ min: 0, max: 3_000_000 }),
);
const recordedWeek: fc.Arbitrary<RecordedWeek> = fc
  .record({
    culture: count,
    education: count,
    science: count,
    sports: count,
    children: fc.double({ min: 0, max: 1, noNaN: true }),
    handovers: count,
    venues: fc.integer({ min: 0, max: 30 }),
  })
  .map(({ culture, education, science, sports, children: share, handovers, venues }) => {
    const uses = culture + education + science + sports;
    const children = Math.round(uses * share);
    return {
      adults: uses - children,
      children,
      categories: { culture, education, science, sports },
      handovers,
      venues,
    };
  });
const scope = fc.constantFrom<StatisticsScope>(
  { kind: 'national' },
  { kind: 'area', id: 'mallila' },
  { kind: 'venue', id: 'mallila-theatre' },
  { kind: 'office', id: 'mallila-office' },
);
/** Any two weeks of any scope: what was recorded, and the statistics of it. */
export const period: fc.Arbitrary<{ options: PeriodOptions; statistics: PeriodStatistics }> = fc
  .record({
    scope,
    previous: recordedWeek,
    current: recordedWeek,
    isComplete: fc.boolean(),
    week: fc.constantFrom('2027-W10', '2026-W53', '2027-W01'),
  })
  .map((recorded) => {
    const options = { ...recorded, names: { fi: 'Mallila', sv: 'Mallila', en: 'Mallila' } };
    return { options, statistics: periodOf(options) };
  });
/** Any of the languages. */
export const language = fc.constantFrom(...LANGUAGES);
