import assert from 'node:assert/strict';
import {
  comparisonChart,
  comparisonHeightPx,
  weeklyTrendChart,
  type ComparisonChart,
} from '../../reports/charts.js';
import { wrapText } from '../../reports/render/wrap-text.js';

const week47: ComparisonChart = {
  title: 'Kaikukortin käyttö Kainuussa, viikko 47',
  subtitle: 'Tiedot 20.11.2025 klo 9.15 asti',
  previousLabel: 'Viikko 46',
  currentLabel: 'Viikko 47 (kesken)',
  numberLocale: 'fi-FI',
  rows: [
    { label: 'Luovutettuja kortteja', previous: 12, current: 0 },
    { label: 'Käyttökertoja, lapset', previous: null, current: 23 },
  ],
};

const autumn = {
  title: 'Käyttökerrat viikoittain',
  subtitle: 'Viikot 45–47/2025',
  numberLocale: 'fi-FI',
  points: [
    { label: 'vk 45', value: 71 },
    { label: 'vk 46', value: null },
    { label: 'vk 47', value: 0 },
  ],
} as const;

const repeated = <T>(count: number, item: T): T[] => Array.from({ length: count }, () => item);

describe('the comparison of two weeks', () => {
  it('shows every row with both weeks, a zero as zero and a hidden number as a gap', () => {
    const { data } = comparisonChart(week47);
    assert.deepEqual(data.labels, ['Luovutettuja kortteja', 'Käyttökertoja, lapset']);
    assert.deepEqual(
      data.datasets.map(({ label, data: values }) => [label, values]),
      [
        ['Viikko 46', [12, null]],
        ['Viikko 47 (kesken)', [0, 23]],
      ],
    );
  });

  it('counts from zero, in numbers written as the language writes them', () => {
    const { options } = comparisonChart({ ...week47, numberLocale: 'sv-FI' });
    const axis = options?.scales?.x;
    assert.equal(options?.locale, 'sv-FI');
    assert.ok(axis && 'beginAtZero' in axis && axis.beginAtZero);
  });

  it('is as high as its rows need, within what Teams shows', () => {
    const [row] = week47.rows;
    assert.ok(row);
    const heightOf = (count: number) => comparisonHeightPx({ ...week47, rows: repeated(count, row) });
    assert.deepEqual([1, 2, 4, 6, 8, 12].map(heightOf), [480, 480, 640, 800, 960, 960]);
  });

  it('gives an empty subtitle no room', () => {
    const shown = (subtitle: string) =>
      comparisonChart({ ...week47, subtitle }).options?.plugins?.subtitle?.display;
    assert.deepEqual([shown(week47.subtitle), shown('')], [true, false]);
  });

  it('gives the two weeks fills of different brightness, one of them with an outline', () => {
    const [previous, current] = comparisonChart(week47).data.datasets;
    assert.equal(typeof previous?.backgroundColor, 'function');
    assert.equal(current?.backgroundColor, '#174a70');
    assert.deepEqual([previous?.borderWidth, current.borderWidth], [2, 0]);
  });

  it('refuses a picture without rows and one with more than can be read', () => {
    const [row] = week47.rows;
    assert.ok(row);
    assert.throws(() => comparisonChart({ ...week47, rows: [] }), RangeError);
    assert.throws(() => comparisonChart({ ...week47, rows: repeated(13, row) }), RangeError);
    assert.equal(comparisonChart({ ...week47, rows: repeated(12, row) }).data.labels?.length, 12);
  });

  it('does not change the numbers it was given', () => {
    const before = structuredClone(week47);
    comparisonChart(week47);
    assert.deepEqual(week47, before);
  });
});

describe('the weekly trend', () => {
  it('shows a week without a number as a gap and a week without uses as zero', () => {
    const { data } = weeklyTrendChart({ ...autumn, highlightLast: true });
    assert.deepEqual(data.labels, ['vk 45', 'vk 46', 'vk 47']);
    assert.deepEqual(data.datasets[0]?.data, [71, null, 0]);
  });

  it('keeps only the last week dark when it is the one reported', () => {
    const fills = (highlightLast: boolean): unknown =>
      weeklyTrendChart({ ...autumn, highlightLast }).data.datasets[0]?.backgroundColor;
    assert.deepEqual(fills(true), ['#e6eef5', '#e6eef5', '#174a70']);
    assert.deepEqual(fills(false), ['#174a70', '#174a70', '#174a70']);
  });

  it('refuses no weeks and more than a quarter of a year', () => {
    const [week] = autumn.points;
    assert.throws(() => weeklyTrendChart({ ...autumn, highlightLast: true, points: [] }), RangeError);
    assert.throws(
      () => weeklyTrendChart({ ...autumn, highlightLast: true, points: repeated(14, week) }),
      RangeError,
    );
  });
});

describe('every text of a picture', () => {
  for (const chart of [comparisonChart(week47), weeklyTrendChart({ ...autumn, highlightLast: true })]) {
    it(`is set in the font that ships with the app (${chart.data.datasets.length} series)`, () => {
      const { title, subtitle, legend } = chart.options?.plugins ?? {};
      const { x, y } = chart.options?.scales ?? {};
      const names = chart.options?.indexAxis === 'y' ? y : x;
      const shown = [title, subtitle, legend?.display === true ? legend.labels : title, names?.ticks];
      assert.deepEqual(
        shown.map((part) => JSON.stringify(part).includes('"family":"Inter, \\"Inter Extended\\""')),
        [true, true, true, true],
      );
    });
  }
});

describe('breaking labels into lines', () => {
  const wrap = (text: string, letters: number, lines: number) =>
    wrapText(text, letters, lines, (part) => part.length);

  it('breaks between words', () => {
    assert.deepEqual(wrap('Kortteja käytetty ensimmäisen kerran', 20, 3), [
      'Kortteja käytetty',
      'ensimmäisen kerran',
    ]);
  });

  it('breaks inside a word only when the word alone is too wide', () => {
    assert.deepEqual(wrap('Kulttuurihyvinvointipalvelut nyt', 16, 3), [
      'Kulttuurihyvinv-',
      'ointipalvelut',
      'nyt',
    ]);
  });

  it('shows with an ellipsis that a text goes on', () => {
    assert.deepEqual(wrap('Kortteja käytetty ensimmäisen kerran', 11, 2), ['Kortteja', 'käytetty e…']);
  });

  it('leaves a short text and an empty one alone', () => {
    assert.deepEqual(wrap('Museo', 5, 1), ['Museo']);
    assert.deepEqual(wrap('', 5, 1), ['']);
  });
});
