import assert from 'node:assert/strict';
import {
  comparisonChart,
  comparisonHeightPx,
  type BarChartConfiguration,
  type ComparisonChart,
} from '../../reports/charts.js';
import { contextOf } from '../../reports/render/drawing-context.js';
import { registerChartFonts } from '../../reports/render/fonts.js';
import { PixelCanvas } from '../../reports/render/pixel-canvas.js';

/** More than 9 px where a phone shows the picture 308 px wide. */
const SMALLEST_TEXT_PX = 30;
const PICTURE_WIDTH_PX = 1000;

interface DrawnText {
  readonly text: string;
  readonly sizePx: number;
  /** The right end of a text that starts at its place, as numbers do; names and titles have another origin. */
  readonly toX: number;
  readonly y: number;
}

/** Every text that is drawn, with its font size and place. */
function textsOf(chart: ComparisonChart): DrawnText[] {
  const texts: DrawnText[] = [];
  const watched: BarChartConfiguration = comparisonChart(chart);
  const canvas = new PixelCanvas({
    width: PICTURE_WIDTH_PX,
    height: comparisonHeightPx(chart),
    backgroundColour: '#ffffff',
  });
  watched.plugins?.push({
    id: 'watchedTexts',
    beforeInit(drawn) {
      const context = contextOf(drawn);
      const { fillText } = context;
      context.fillText = (text, x, y) => {
        const { width } = context.measureText(text);
        const sizePx = Number(/[\d.]+(?=px)/u.exec(context.font)?.[0]);
        texts.push({ text, sizePx, toX: x + width, y });
        fillText.call(context, text, x, y);
      };
    },
  });
  canvas.drawPixels(watched);
  return texts;
}

const FINNISH = [
  'Käyttökertoja',
  'Aikuisten käyttökertoja',
  'Lasten käyttökertoja',
  'Kulttuuri',
  'Koulutus',
  'Tiede',
  'Liikunta',
  'Luovutettuja kortteja',
];
const SWEDISH = [
  'Användningar',
  'Användningar, vuxna',
  'Användningar, barn',
  'Kultur',
  'Utbildning',
  'Vetenskap',
  'Motion',
  'Utdelade kort',
];

const wholeCountry = (labels: string[]): ComparisonChart => ({
  title: 'Tilastot: koko maa',
  subtitle: '',
  previousLabel: 'Viikko 46',
  currentLabel: 'Viikko 47 (kesken)',
  numberLocale: 'fi-FI',
  rows: labels.map((label, row) => ({ label, previous: 13_870 + row, current: 14_020 + row })),
});

describe('a picture of eight rows on a phone', () => {
  before(() => {
    registerChartFonts();
  });

  for (const labels of [FINNISH, SWEDISH]) {
    it(`has no text too small to read (${labels[0]})`, () => {
      const sizes = textsOf(wholeCountry(labels)).map(({ sizePx }) => sizePx);
      assert.ok(sizes.length >= 1 + 2 + 3 * labels.length, `${sizes.length} texts`);
      assert.ok(Math.min(...sizes) >= SMALLEST_TEXT_PX, `${Math.min(...sizes)} px`);
    });

    it(`names every row in whole words (${labels[0]})`, () => {
      const words = textsOf(wholeCountry(labels)).flatMap(({ text }) => text.split(' '));
      assert.deepEqual(
        labels.flatMap((label) => label.split(' ')).filter((word) => !words.includes(word)),
        [],
      );
    });
  }

  it('keeps the numbers inside the picture and clear of each other', () => {
    const texts = textsOf(wholeCountry(FINNISH));
    const numbers = texts.filter(({ text }) => /^1\d\s\d{3}$/u.test(text));
    for (const { text, toX } of numbers) assert.ok(toX <= PICTURE_WIDTH_PX - 20, `${text} ends at ${toX}`);
    const sorted = numbers.map(({ y }) => y).toSorted((a, b) => a - b);
    assert.equal(sorted.length, 16);
    for (const [index, y] of sorted.slice(1).entries()) assert.ok(y - (sorted[index] ?? y) >= 34, `${y}`);
  });

  it('breaks a longer name into lines of the same size', () => {
    const [first, ...others] = FINNISH;
    assert.ok(first);
    const texts = textsOf(wholeCountry(['Kortteja käytetty ensimmäisen kerran', ...others]));
    const lines = texts.filter(({ text }) => ['Kortteja käytetty', 'ensimmäisen kerran'].includes(text));
    assert.equal(lines.length, 2);
    assert.ok(lines.every(({ sizePx }) => sizePx >= SMALLEST_TEXT_PX));
  });
});
