import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  addDays,
  addWeeks,
  dayOf,
  daysOfWeek,
  lastCompleteWeek,
  lastDayOfValidity,
  weekNumber,
  weekOf,
  yearOf,
} from '../../services/days.js';

const MS_OF_DAY = 24 * 60 * 60 * 1000;

/** Calendar days by plain UTC arithmetic, so that nothing under test makes the expectations. */
const isoDay = (at: number): string => new Date(at).toISOString().slice(0, 10);
const anyDay = fc
  .integer({ min: Date.UTC(2015, 0, 1) / MS_OF_DAY, max: Date.UTC(2065, 11, 31) / MS_OF_DAY })
  .map((days) => isoDay(days * MS_OF_DAY));
const leapDay = fc.constantFrom(2016, 2020, 2024, 2028, 2048).map((year) => `${year}-02-29`);

/** The day that carries the same date a year later; for 29 February the last day of that month. */
function anniversaryOf(day: string): string {
  const year = yearOf(day) + 1;
  return day.endsWith('-02-29') ? `${year}-02-28` : `${year}${day.slice(4)}`;
}

describe('the validity of a card', () => {
  for (const [given, last] of [
    ['2026-03-10', '2027-03-09'],
    ['2026-01-01', '2026-12-31'],
    ['2026-12-31', '2027-12-30'],
    ['2026-03-01', '2027-02-28'],
    ['2027-03-01', '2028-02-29'],
    ['2027-02-28', '2028-02-27'],
    ['2028-02-29', '2029-02-28'],
    ['2028-03-01', '2029-02-28'],
  ] as const) {
    it(`ends on ${last} for a card handed over on ${given}`, () => {
      assert.equal(lastDayOfValidity(given), last);
    });
  }

  it('covers the whole year and not the anniversary', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const last = lastDayOfValidity(day);
        if (day.endsWith('-02-29')) return last === anniversaryOf(day);
        return last < anniversaryOf(day) && addDays(last, 1) === anniversaryOf(day);
      }),
    );
  });

  it('is 365 or 366 days, also for cards of 29 February', () => {
    fc.assert(
      fc.property(fc.oneof(anyDay, leapDay), (day) => {
        const days = (Date.parse(lastDayOfValidity(day)) - Date.parse(day)) / MS_OF_DAY + 1;
        const passesLeapDay = [yearOf(day), yearOf(day) + 1].some((year) => {
          const leap = new Date(Date.UTC(year, 1, 29)).getUTCDate() === 29 ? `${year}-02-29` : '';
          return leap >= day && leap < anniversaryOf(day) && leap !== '';
        });
        return days === (passesLeapDay ? 366 : 365);
      }),
    );
  });

  it('never ends earlier for a card handed over later', () => {
    fc.assert(fc.property(anyDay, (day) => lastDayOfValidity(day) <= lastDayOfValidity(addDays(day, 1))));
  });
});

describe('the day in Helsinki', () => {
  for (const [instant, day] of [
    ['2026-01-15T21:59:59.999Z', '2026-01-15'],
    ['2026-01-15T22:00:00Z', '2026-01-16'],
    ['2026-07-15T20:59:59.999Z', '2026-07-15'],
    ['2026-07-15T21:00:00Z', '2026-07-16'],
    // Summer time begins on 29 March and ends on 25 October 2026, both at 01:00 UTC.
    ['2026-03-28T21:59:59Z', '2026-03-28'],
    ['2026-03-28T22:00:00Z', '2026-03-29'],
    ['2026-03-29T20:59:59Z', '2026-03-29'],
    ['2026-03-29T21:00:00Z', '2026-03-30'],
    ['2026-10-24T20:59:59Z', '2026-10-24'],
    ['2026-10-24T21:00:00Z', '2026-10-25'],
    ['2026-10-25T21:59:59Z', '2026-10-25'],
    ['2026-10-25T22:00:00Z', '2026-10-26'],
    ['2025-12-31T22:00:00Z', '2026-01-01'],
  ] as const) {
    it(`is ${day} at ${instant}`, () => {
      assert.equal(dayOf(new Date(instant)), day);
    });
  }

  it('moves by whole days over the changes of the clock', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -800, max: 800 }), (day, days) => {
        assert.equal(addDays(day, days), isoDay(Date.parse(day) + days * MS_OF_DAY));
      }),
    );
  });
});

describe('ISO weeks', () => {
  for (const [instant, week] of [
    ['2025-12-28T12:00:00Z', '2025-W52'],
    ['2025-12-29T12:00:00Z', '2026-W01'],
    ['2026-01-01T12:00:00Z', '2026-W01'],
    ['2026-12-31T12:00:00Z', '2026-W53'],
    ['2027-01-03T21:59:59Z', '2026-W53'],
    ['2027-01-03T22:00:00Z', '2027-W01'],
    ['2026-03-29T20:59:59Z', '2026-W13'],
    ['2026-03-29T21:00:00Z', '2026-W14'],
    ['2026-10-25T21:59:59Z', '2026-W43'],
    ['2026-10-25T22:00:00Z', '2026-W44'],
  ] as const) {
    it(`are in ${week} at ${instant}`, () => {
      assert.equal(weekOf(new Date(instant)), week);
    });
  }

  it('run from Monday to Sunday, also over the turn of the year', () => {
    assert.deepEqual(daysOfWeek('2026-W01'), { from: '2025-12-29', to: '2026-01-04' });
    assert.deepEqual(daysOfWeek('2026-W53'), { from: '2026-12-28', to: '2027-01-03' });
    assert.deepEqual(daysOfWeek('2026-W13'), { from: '2026-03-23', to: '2026-03-29' });
  });

  it('follow each other without a gap', () => {
    assert.equal(addWeeks('2026-W53', 1), '2027-W01');
    assert.equal(addWeeks('2026-W01', -1), '2025-W52');
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -60, max: 60 }), (day, weeks) => {
        const week = weekOf(new Date(`${day}T12:00:00Z`));
        const { from, to } = daysOfWeek(week);
        assert.ok(from <= day && day <= to);
        assert.equal(new Date(from).getUTCDay(), 1);
        assert.equal(addDays(from, 6), to);
        assert.equal(daysOfWeek(addWeeks(week, weeks)).from, addDays(from, 7 * weeks));
      }),
    );
  });

  it('are complete once their Sunday is over in Helsinki', () => {
    assert.equal(lastCompleteWeek(new Date('2026-03-15T21:59:59Z')), '2026-W10');
    assert.equal(lastCompleteWeek(new Date('2026-03-15T22:00:00Z')), '2026-W11');
    assert.equal(lastCompleteWeek(new Date('2027-01-04T12:00:00Z')), '2026-W53');
  });

  it('have a number for people', () => {
    assert.equal(weekNumber('2026-W01'), 1);
    assert.equal(weekNumber('2026-W53'), 53);
  });
});
