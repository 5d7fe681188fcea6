import type { WeeklyTrendChart } from '../reports/charts.js';
import type { IsoWeek } from '../services/days.js';
import type { OfficeWeeks } from '../services/office-weeks.js';
import {
  buttonRows,
  card,
  heading,
  list,
  picture,
  subtle,
  table,
  text,
  type AdaptiveCard,
  type Element,
} from './card.js';
import { commandButton } from './notices.js';
import { otherPlaces } from './other-places.js';
import { previewButton, remindersButton } from './reminders.js';
import { numberLocaleOf, type Texts } from './texts/index.js';

export const OFFICE_WEEKS_VERB = 'officeWeeks.show';

const weekNumber = (week: IsoWeek): number => Number(week.slice(6));

/** The picture's description: the handovers of the whole weeks, the last one dark. */
export function officeWeeksChart({ office, weeks }: OfficeWeeks, texts: Texts): WeeklyTrendChart {
  const { t, name, language } = texts;
  return {
    title: t('weeks.title', { name: name(office.names) }),
    subtitle: t('statistics.handovers'),
    points: weeks.map(({ week, handovers }) => ({ label: String(weekNumber(week)), value: handovers })),
    highlightLast: true,
    numberLocale: numberLocaleOf(language),
  };
}

/** An office's handovers week by week, beside its own mean; `chartUrl` where there is anything to draw. */
export function officeWeeksCard(
  weeks: OfficeWeeks,
  chartUrl: string | undefined,
  texts: Texts,
): AdaptiveCard {
  const { t, name, number, moment } = texts;
  const { office, others, running, isSample, isReminded, dataUntil } = weeks;
  const title = t('weeks.title', { name: name(office.names) });
  return card(finding(weeks, texts), [
    heading(title),
    text(finding(weeks, texts)),
    ...(chartUrl === undefined ? [] : numbers(weeks, chartUrl, texts)),
    text(t('weeks.running', { week: weekNumber(running.week), handovers: number(running.handovers) })),
    subtle(t('statistics.dataUntil', { moment: moment(dataUntil) })),
    ...(isSample ? [subtle(t('common.sample'))] : []),
    ...list([t('weeks.defHandovers'), t('weeks.defWeek')]),
    // Nobody is reminded of a sample.
    ...(isSample ? [] : [subtle(t(isReminded ? 'reminder.isOn' : 'reminder.isOff'))]),
    ...buttonRows([
      commandButton(t('menu.handover'), 'handover'),
      ...(isSample ? [] : [remindersButton(office, !isReminded, texts)]),
      previewButton(office, texts),
      ...otherPlaces(others, { verb: OFFICE_WEEKS_VERB }, texts),
    ]),
  ]);
}

function numbers({ weeks, isSample }: OfficeWeeks, chartUrl: string, texts: Texts): Element[] {
  const { t, number } = texts;
  const isAnyCommunity = weeks.some(({ communityCards }) => communityCards > 0);
  const rows = weeks.map(({ week, handovers, communityCards }) => [
    t('statistics.week', { week: weekNumber(week) }),
    number(handovers),
    ...(isAnyCommunity ? [number(communityCards)] : []),
  ]);
  const alternative = rows.map(([label = '', handovers = '']) => `${label}: ${handovers}.`);
  return [
    // The demo's client says in English that it cannot enlarge pictures.
    picture(chartUrl, [t('statistics.handovers'), ...alternative].join(' '), { canExpand: !isSample }),
    table(
      ['', t('weeks.handovers'), ...(isAnyCommunity ? [t('weeks.communityCards')] : [])],
      rows.toReversed(),
    ),
  ];
}

/** The last whole week beside the mean of those before, in words. */
function finding({ weeks, meanBefore }: OfficeWeeks, { t, number }: Texts): string {
  const last = weeks.at(-1);
  if (last === undefined) return t('weeks.none');
  const week = t('weeks.last', { week: weekNumber(last.week), handovers: number(last.handovers) });
  if (meanBefore === undefined) return `${week} ${t('weeks.first')}`;
  const mean = t('weeks.mean', { count: weeks.length - 1, mean: number(meanBefore) });
  return `${week} ${mean}`;
}
