import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import type { AdaptiveCard } from '../../cards/card.js';
import { postCard } from '../../cards/posts.js';
import { statisticsRows } from '../../cards/statistics-rows.js';
import { finding, statisticsCard, statisticsChart } from '../../cards/statistics.js';
import { textsIn, type Texts } from '../../cards/texts/index.js';
import type { PeriodStatistics, StatisticsScope, WeekFigures } from '../../services/statistics.js';
import type { Shown } from '../../services/suppression.js';
import { listOf, partsOfType, wordsOf } from '../support/card-tree.js';
import { CHART_URL } from '../support/cards-of-statistics.js';
import {
  altTextOf,
  digitsOf,
  hiddenNumbers,
  named,
  numbersOf,
  tableOf,
  written,
} from '../support/figures-in-cards.js';
import { BUSY, periodOf, QUIET, SMALL_CATEGORY } from '../support/period-statistics.js';
import { language, period } from '../support/random-period.js';

/** The two cards that show figures. */
const cardsOf = (statistics: PeriodStatistics, texts: Texts): [AdaptiveCard, AdaptiveCard] => [
  statisticsCard(statistics, CHART_URL, [], texts),
  postCard(statistics, CHART_URL, texts),
];

describe('figures in cards', () => {
  it('are the same in the table, the picture and its words, digit by digit', () => {
    fc.assert(
      fc.property(period, language, ({ statistics }, spoken) => {
        const texts = textsIn(spoken);
        const chart = statisticsChart(statistics, texts);
        const rows = statisticsRows(statistics, texts).flatMap(({ label, previous, current }) =>
          previous === undefined || current === undefined ? [] : [{ label, previous, current }],
        );
        const drawn = (value: Shown): number | null => (value === 'hidden' ? null : value);
        assert.deepEqual(
          chart.rows,
          rows.map((row) => ({ ...row, previous: drawn(row.previous), current: drawn(row.current) })),
        );
        for (const card of cardsOf(statistics, texts)) {
          const told = rows.map(({ label, previous, current }) => [
            label,
            written(previous, texts),
            written(current, texts),
          ]);
          assert.deepEqual(tableOf(card), told);
          const sentences = told.map(
            ([label, previous, current]) => `${label ?? ''}: ${previous ?? ''}, ${current ?? ''}.`,
          );
          assert.ok(altTextOf(card).endsWith(` ${sentences.join(' ')}`), altTextOf(card));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('stand under their own names, hidden ones as hidden', () => {
    fc.assert(
      fc.property(period, language, ({ statistics }, spoken) => {
        const texts = textsIn(spoken);
        const [card] = cardsOf(statistics, texts);
        const { previous, current } = statistics;
        const cell = (week: WeekFigures, label: string | undefined): string =>
          written(named(week, texts).get(label ?? '') ?? 'hidden', texts);
        for (const [label, ...cells] of tableOf(card)) {
          assert.deepEqual(cells, [cell(previous, label), cell(current, label)], label);
        }
        for (const { title, value } of partsOfType(card, 'FactSet').flatMap(({ values }) =>
          listOf(values.facts),
        )) {
          assert.equal(value, cell(previous, String(title)));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('begin with the finding, the same in text, alternative text and notification', () => {
    fc.assert(
      fc.property(period, language, ({ statistics }, spoken) => {
        const texts = textsIn(spoken);
        const said = finding(statistics, texts);
        for (const card of cardsOf(statistics, texts)) {
          assert.equal(card.speak, said);
          assert.ok(altTextOf(card).startsWith(said));
          assert.ok(wordsOf(card).includes(said));
        }
      }),
      { numRuns: 100 },
    );
  });

  it('tell nothing but what was computed', () => {
    fc.assert(
      fc.property(period, language, ({ statistics }, spoken) => {
        const told = new Set(numbersOf(statistics).map(String));
        for (const card of cardsOf(statistics, textsIn(spoken))) {
          assert.deepEqual(
            digitsOf(card).filter((digits) => !told.has(digits)),
            [],
          );
        }
      }),
      { numRuns: 100 },
    );
  });

  it('never show a hidden number as a digit anywhere', () => {
    fc.assert(
      fc.property(period, language, ({ options, statistics }, spoken) => {
        const hidden = hiddenNumbers(options, statistics);
        const told = new Set(numbersOf(statistics));
        const secret = hidden.filter((number) => !told.has(number)).map(String);
        const texts = textsIn(spoken);
        const chart = JSON.stringify(
          statisticsChart(statistics, texts).rows.flatMap(({ previous, current }) => [previous, current]),
        );
        for (const digits of secret) {
          for (const card of cardsOf(statistics, texts)) assert.ok(!digitsOf(card).includes(digits), digits);
          assert.ok(!chart.replace(/[[\]]/gu, ',').includes(`,${digits},`), digits);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('of a running week are not split', () => {
    const area: StatisticsScope = { kind: 'area', id: 'mallila' };
    const statistics = periodOf({
      scope: area,
      names: undefined,
      week: '2027-W10',
      previous: BUSY,
      current: BUSY,
      isComplete: false,
    });
    const texts = textsIn('fi');
    const card = statisticsCard(statistics, CHART_URL, [], texts);
    assert.deepEqual(
      tableOf(card).map(([label]) => label),
      ['Käyttökertoja', 'Luovutettuja kortteja'],
    );
    assert.ok(wordsOf(card).includes('Viikko 9 tarkemmin'));
    assert.ok(wordsOf(card).includes(texts.number(BUSY.categories.culture)));
  });

  it('say that a split is left out when all of it would be hidden', () => {
    const area: StatisticsScope = { kind: 'area', id: 'mallila' };
    const figures = { scope: area, names: undefined, week: '2027-W10', isComplete: true };
    const texts = textsIn('sv');
    const quiet = statisticsCard(
      periodOf({ ...figures, previous: QUIET, current: QUIET }),
      CHART_URL,
      [],
      texts,
    );
    assert.ok(wordsOf(quiet).includes(texts.t('statistics.breakdownHidden')));
    assert.deepEqual(tableOf(quiet), [
      ['Användningar', '4', '4'],
      ['Utdelade kort', '1', '1'],
    ]);
    const busy = statisticsCard(
      periodOf({ ...figures, previous: BUSY, current: SMALL_CATEGORY }),
      CHART_URL,
      [],
      texts,
    );
    assert.ok(!wordsOf(busy).includes(texts.t('statistics.breakdownHidden')));
    assert.ok(tableOf(busy).some(([, , current]) => current === 'visas inte'));
  });

  it('of one organisation are its own: an office sees handovers, a venue uses', () => {
    const figures = { names: undefined, week: '2027-W10', previous: BUSY, current: BUSY, isComplete: false };
    const labels = (of: StatisticsScope): (string | undefined)[] =>
      tableOf(statisticsCard(periodOf({ ...figures, scope: of }), CHART_URL, [], textsIn('en'))).map(
        ([label]) => label,
      );
    assert.deepEqual(labels({ kind: 'office', id: 'x' }), ['Cards handed over']);
    assert.deepEqual(labels({ kind: 'venue', id: 'x' }), ['Uses']);
  });
});
