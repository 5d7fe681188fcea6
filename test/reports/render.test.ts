import assert from 'node:assert/strict';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { createCanvas, GlobalFonts, loadImage } from 'canvas';
import { registerFont } from '../../reports/render/fonts.js';
import { createRenderer, type ChartPicture } from '../../reports/render/index.js';
import { encodePalettePng, type Pixels } from '../../reports/render/palette-png.js';

const PNG_SIGNATURE = '89504e470d0a1a0a';
const MAX_PICTURE_BYTES = 200 * 1024;

function week47({ title = 'Kaikukortin käyttö', previous = 12, current = 7 }: Week = {}): ChartPicture {
  return {
    kind: 'comparison',
    title,
    subtitle: 'Tiedot 20.11.2025 klo 9.15 asti',
    previousLabel: 'Viikko 46',
    currentLabel: 'Viikko 47 (kesken)',
    numberLocale: 'fi-FI',
    rows: [{ label: 'Luovutettuja kortteja', previous, current }],
  };
}

interface Week {
  title?: string;
  previous?: number | null;
  current?: number | null;
}

const autumn: ChartPicture = {
  kind: 'weeklyTrend',
  title: 'Användningar per vecka',
  subtitle: 'Veckorna 45–47/2025',
  numberLocale: 'sv-FI',
  highlightLast: true,
  points: [
    { label: 'v. 45', value: 1071 },
    { label: 'v. 46', value: null },
    { label: 'v. 47', value: 0 },
  ],
};

/** The picture as an independent decoder sees it. */
async function decode(png: Uint8Array): Promise<Pixels> {
  const { width, height, context } = await loadImage(Buffer.from(png)).then((image) => {
    const canvas = createCanvas(image.width, image.height);
    canvas.getContext('2d').drawImage(image, 0, 0);
    return { width: image.width, height: image.height, context: canvas.getContext('2d') };
  });
  return { width, height, rgba: Uint8Array.from(context.getImageData(0, 0, width, height).data) };
}

interface Area {
  fromX?: number;
  toX?: number;
  fromY: number;
  toY: number;
}

/** For each row of the area, whether its pixels are darker than the given grey (0 to 255). */
function darkRows(
  { rgba, width }: Pixels,
  { fromX = 0, toX = width, fromY, toY }: Area,
  grey = 128,
): boolean[][] {
  return Array.from({ length: toY - fromY }, (_row, y) =>
    Array.from({ length: toX - fromX }, (_pixel, x) => {
      const start = ((fromY + y) * width + fromX + x) * 4;
      const [red = 255, green = 255, blue = 255] = rgba.subarray(start, start + 3);
      return (red + green + blue) / 3 < grey;
    }),
  );
}

const TITLE_BAND = { fromY: 18, toY: 66 };
const BARS = { fromY: 190, toY: 460 };
/** Where there is nothing but bars, when they are long. */
const INSIDE_OF_BARS = { ...BARS, fromX: 450, toX: 750 };
const STRIPE_GREY = 200;

const countDark = (rows: boolean[][]) => rows.flat().filter(Boolean).length;

describe('the chart renderer', function () {
  // A thread starts slowly on a busy machine.
  this.timeout(20_000);
  const renderer = createRenderer();
  before(() => renderer.warmUp());
  after(() => renderer.close());

  for (const picture of [week47(), autumn]) {
    it(`draws a ${picture.kind} picture of the size Teams shows, and a small file`, async () => {
      const png = await renderer.render(picture);
      const { width, height, rgba } = await decode(png);
      assert.equal(Buffer.from(png.subarray(0, 8)).toString('hex'), PNG_SIGNATURE);
      assert.deepEqual([width, height], [1000, picture.kind === 'comparison' ? 480 : 640]);
      assert.ok(png.length < MAX_PICTURE_BYTES, `${png.length} bytes`);
      assert.deepEqual([...rgba.subarray(0, 4)], [255, 255, 255, 255], 'a white corner');
    });
  }

  it('draws the title as text', async () => {
    const titleBand = async (title: string) =>
      darkRows(await decode(await renderer.render(week47({ title }))), TITLE_BAND);
    const shown = await titleBand('Kaikukortin käyttö');
    assert.ok(countDark(shown) > 1000, `${countDark(shown)} dark pixels`);
    assert.equal(countDark(await titleBand(' ')), 0);
    assert.notDeepEqual(await titleBand('Kaikukortin kaytto'), shown, 'ä and ö have their dots');
  });

  it('breaks a long title into lines instead of squeezing its letters', async () => {
    const rightOfSubtitle = { fromX: 530, toX: 1000, fromY: 68, toY: 112 };
    const pixels = await decode(await renderer.render(week47({ title: 'Kaikukortin käyttö '.repeat(5) })));
    assert.ok(countDark(darkRows(pixels, rightOfSubtitle)) > 500, 'a second line');
    assert.equal(countDark(darkRows(pixels, { ...TITLE_BAND, fromX: 972 })), 0);
  });

  it('draws letters beyond Western European ones from the shipped fonts', async () => {
    const picture = (title: string) => renderer.render(week47({ title }));
    assert.ok(
      !Buffer.from(await picture('š')).equals(await picture('ž')),
      'not the sign for a missing letter',
    );
  });

  it('tells the two weeks apart without colour: one bar is solid, the other striped', async () => {
    const rowsOf = async (week: Week) =>
      darkRows(await decode(await renderer.render(week47(week))), INSIDE_OF_BARS, STRIPE_GREY);
    const solidRows = (rows: boolean[][]) => rows.filter((row) => row.every(Boolean)).length;
    const stripedRows = (rows: boolean[][]) =>
      rows.filter((row) => row.filter((dark, x) => x > 0 && dark !== row[x - 1]).length > 30).length;
    const current = await rowsOf({ previous: null, current: 12 });
    const previous = await rowsOf({ previous: 12, current: null });
    assert.ok(solidRows(current) > 40 && stripedRows(current) === 0, 'this week is solid');
    assert.ok(
      solidRows(previous) < 6 && stripedRows(previous) > 40,
      'only the outline of last week is solid',
    );
  });

  it('writes a zero, and nothing for a number that is not shown', async () => {
    const darkPixels = async (week: Week) =>
      countDark(darkRows(await decode(await renderer.render(week47(week))), BARS));
    const nothing = await darkPixels({ previous: null, current: null });
    assert.ok((await darkPixels({ previous: 0, current: null })) > nothing + 30);
  });

  it('draws sixteen pictures that are asked for at once, each its own', async () => {
    const counts = Array.from({ length: 16 }, (_, count) => count);
    const together = await Promise.all(counts.map((current) => renderer.render(week47({ current }))));
    assert.equal(new Set(together.map((png) => Buffer.from(png).toString('base64'))).size, 16);
    assert.deepEqual(
      together[5],
      await renderer.render(week47({ current: 5 })),
      'the same numbers, the same picture',
    );
  });

  it('lets other work go on while it draws', async () => {
    const events: string[] = [];
    const drawn = renderer.render(week47()).then(() => events.push('picture'));
    for (let turn = 1; turn <= 5; turn++) {
      await nextTurn();
      events.push(`turn ${turn}`);
    }
    await drawn;
    assert.deepEqual(events, ['turn 1', 'turn 2', 'turn 3', 'turn 4', 'turn 5', 'picture']);
  });

  it('says what is wrong with a chart that cannot be drawn, and draws the next one', async () => {
    await assert.rejects(renderer.render({ ...autumn, points: [] }), /1 to 13 weeks/);
    assert.ok((await renderer.render(autumn)).length > 0);
  });

  it('draws what was asked for before it closes, and nothing afterwards', async () => {
    const closing = createRenderer();
    const asked = closing.render(autumn);
    await closing.close();
    assert.ok((await asked).length > 0);
    await assert.rejects(closing.render(autumn), /closed/);
  });
});

describe('the font of the charts', function () {
  // A thread starts slowly on a busy machine.
  this.timeout(20_000);
  it('comes with the app, normal and bold', async () => {
    GlobalFonts.removeAll();
    const renderer = createRenderer();
    await renderer.warmUp();
    await renderer.close();
    for (const family of ['Inter', 'Inter Extended']) {
      const styles = GlobalFonts.families.find((font) => font.family === family)?.styles ?? [];
      assert.deepEqual([...new Set(styles.map(({ weight }) => weight))].sort(), [400, 700], family);
    }
  });

  it('is missed at once, not seen as a picture without text', () => {
    assert.throws(() => {
      registerFont('/no/such/font.woff2', 'Missing');
    }, /could not be registered/);
  });
});

describe('the palette PNG', () => {
  const picture = (width: number, height: number, colour: (pixel: number) => readonly number[]): Pixels => ({
    width,
    height,
    rgba: Uint8Array.from(
      Array.from({ length: width * height }, (_, pixel) => [...colour(pixel), 255]).flat(),
    ),
  });

  it('keeps up to 256 colours exactly', async () => {
    const original = picture(32, 8, (pixel) => [pixel, 255 - pixel, (pixel * 7) % 256]);
    assert.deepEqual(await decode(encodePalettePng(original)), original);
  });

  it('of more colours keeps the frequent ones exactly and comes near to the rest', async () => {
    // 200 greys as in the edges of letters, then 400 colours that lie at most two levels beside one of them.
    const original = picture(40, 40, (pixel) => {
      const grey = pixel % 200;
      return [grey, grey, grey + (pixel < 1200 ? 0 : Math.floor((pixel - 1000) / 200))];
    });
    const { rgba } = await decode(encodePalettePng(original));
    assert.deepEqual(rgba.subarray(0, 4800), original.rgba.subarray(0, 4800));
    const worst = Math.max(...rgba.map((value, index) => Math.abs(value - (original.rgba[index] ?? 0))));
    assert.ok(worst > 0 && worst <= 2, `off by up to ${worst}`);
  });

  it('refuses a transparent pixel and bytes that are not the whole picture', () => {
    assert.throws(
      () => encodePalettePng({ width: 1, height: 1, rgba: Uint8Array.of(0, 0, 0, 0) }),
      RangeError,
    );
    assert.throws(
      () => encodePalettePng({ width: 2, height: 1, rgba: Uint8Array.of(0, 0, 0, 255) }),
      RangeError,
    );
  });
});
