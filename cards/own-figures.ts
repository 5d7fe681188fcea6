import type { DayRange } from '../services/days.js';
import type { OwnCounts, OwnFigures } from '../services/own-figures.js';
import type { Venue } from '../services/store/organisations.js';
import {
  buttonRows,
  card,
  facts,
  heading,
  list,
  plainButton,
  strong,
  subtle,
  table,
  text,
  type Action,
  type AdaptiveCard,
  type Element,
} from './card.js';
import { textField, type FieldState, type FormView } from './form.js';
import { commandButton, notice } from './notices.js';
import { otherPlaces } from './other-places.js';
import { eventName, monthName, ownDefinitions } from './own-figure-sheets.js';
import type { Texts } from './texts/index.js';

export const OWN_FIGURES_VERB = 'ownFigures.show';
export const OWN_FIGURES_PERIOD_VERB = 'ownFigures.period';
export const OWN_FIGURES_FILE_VERB = 'ownFigures.file';

const MOST_MONTHS = 13;
const MOST_EVENTS = 10;

/** A venue's own uses: the sum, by month or by year, and by event, with what the numbers mean. */
export function ownFiguresCard(figures: OwnFigures, texts: Texts): AdaptiveCard {
  const { t, name, moment } = texts;
  const title = t('own.title', { name: name(figures.venue.names) });
  return card(title, [
    heading(title),
    text(t('own.period', periodOf(figures.period, texts))),
    ...(figures.events.length === 0 ? [text(t('own.none'))] : numbers(figures, texts)),
    subtle(t('statistics.dataUntil', { moment: moment(figures.dataUntil) })),
    ...(figures.isSample ? [subtle(t('common.sample'))] : []),
    ...list(ownDefinitions(texts)),
    ...buttonRows(actionsOf(figures, texts)),
  ]);
}

function numbers({ total, months, years, events }: OwnFigures, texts: Texts): Element[] {
  const { t, number } = texts;
  const heads = [t('own.total'), t('own.ofChildren')];
  const rowOf = (label: string, { adults, children }: OwnCounts): string[] => [
    label,
    number(adults + children),
    number(children),
  ];
  const isLong = months.length > MOST_MONTHS;
  const left = events.length - MOST_EVENTS;
  return [
    facts([
      [t('statistics.uses'), number(total.adults + total.children)],
      [t('statistics.adults'), number(total.adults)],
      [t('statistics.children'), number(total.children)],
      ...(total.helpers > 0 ? ([[t('own.helpers'), number(total.helpers)]] as [string, string][]) : []),
    ]),
    isLong
      ? table(
          [t('own.year'), ...heads],
          years.map(({ year, counts }) => rowOf(String(year), counts)),
        )
      : table(
          [t('own.month'), ...heads],
          months.map(({ month, counts }) => rowOf(monthName(month, texts), counts)),
        ),
    strong(t('own.byEvent')),
    table(
      [t('own.event'), ...heads],
      events.slice(0, MOST_EVENTS).map((event) => rowOf(eventName(event, texts), event.counts)),
    ),
    ...(left > 0 ? [subtle(t('own.moreEvents', { count: left }))] : []),
  ];
}

function actionsOf({ venue, others, period, isThisYear }: OwnFigures, texts: Texts): Action[] {
  const { t } = texts;
  const venueId = venue._id;
  const year = Number(period.from.slice(0, 4)) - 1;
  const yearBefore = { from: `${year}-01-01`, to: `${year}-12-31` };
  return [
    plainButton(t('own.file'), OWN_FIGURES_FILE_VERB, { venueId, ...period }),
    ...(isThisYear ? [] : [plainButton(t('own.thisYear'), OWN_FIGURES_VERB, { venueId })]),
    plainButton(t('own.yearBefore', { year }), OWN_FIGURES_VERB, { venueId, ...yearBefore }),
    plainButton(t('own.choosePeriod'), OWN_FIGURES_PERIOD_VERB, { venueId }),
    ...otherPlaces(others, { verb: OWN_FIGURES_VERB, data: { ...period } }, texts),
  ];
}

function periodOf({ from, to }: DayRange, { day }: Texts): { from: string; to: string } {
  return { from: day(from), to: day(to) };
}

/** The days of which the figures are wanted. */
export function ownFiguresPeriodForm(
  venue: Venue,
  state: FieldState,
  { t, name }: Texts,
): Omit<FormView, 'hidden'> {
  const day = { state, required: t('error.closedDay'), maxLength: 12 };
  return {
    title: t('own.choosePeriod'),
    submitLabel: t('own.show'),
    body: [
      text(name(venue.names)),
      ...textField({ id: 'from', label: t('own.from'), placeholder: '1.1.2026', ...day }),
      ...textField({ id: 'to', label: t('own.to'), placeholder: '31.12.2026', ...day }),
      subtle(t('own.periodHint')),
    ],
    more: [commandButton(t('common.cancel'), 'ownFigures')],
  };
}

/** Where the figures can be downloaded, for a few minutes. */
export function ownFiguresFileCard(
  { venue, period }: Pick<OwnFigures, 'venue' | 'period'>,
  { url, minutes }: { url: string; minutes: number },
  texts: Texts,
): AdaptiveCard {
  const { t, name } = texts;
  const body = t('own.fileBody', { name: name(venue.names), ...periodOf(period, texts), minutes });
  return notice(t('own.file'), body, [
    { type: 'Action.OpenUrl', title: t('carryOver.download'), url },
    plainButton(t('own.back'), OWN_FIGURES_VERB, { venueId: venue._id, ...period }),
  ]);
}
