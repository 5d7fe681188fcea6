import { ownFiguresCard, ownFiguresFileCard, ownFiguresPeriodForm } from '../../cards/own-figures.js';
import type { Texts } from '../../cards/texts/index.js';
import type { LocalName } from '../../services/language.js';
import type { OwnCounts, OwnFigures } from '../../services/own-figures.js';
import type { Venue } from '../../services/store/organisations.js';
import { formCard } from './cards-of-handovers.js';
import type { NamedCard } from './named-card.js';
import { LONG_NAME, NAME_WITH_MARKUP, purposeCalled, VENUES } from './sample-organisations.js';

const VENUE: Venue = { ...purposeCalled(LONG_NAME).venue, _id: 'mallila-theatre' };
const counts = (adults: number): OwnCounts => ({ adults, children: adults % 7, helpers: adults % 3 });

function figuresOf(names: LocalName, months: number, events: number, others: Venue[]): OwnFigures {
  const monthAt = (at: number) => `${2025 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
  return {
    venue: { ...VENUE, names },
    others,
    isSample: others.length > 0,
    period: { from: '2025-01-01', to: '2027-12-31' },
    isThisYear: months === 12,
    total: counts(events === 0 ? 0 : 123_456),
    months: Array.from({ length: months }, (_, at) => ({ month: monthAt(at), counts: counts(at * 211) })),
    years: [2025, 2026, 2027].map((year) => ({ year, counts: counts(year) })),
    events: Array.from({ length: events }, (_, at) => ({
      id: `event ${at}`,
      names: at === 3 ? undefined : at % 2 === 0 ? LONG_NAME : NAME_WITH_MARKUP,
      counts: counts(9_999 - at),
    })),
    dataUntil: new Date('2027-12-31T21:59:00Z'),
  };
}

/** What a venue sees of its own uses. */
export function ownFiguresCards(texts: Texts): NamedCard[] {
  const many = figuresOf(LONG_NAME, 36, 30, VENUES.slice(0, 9));
  const unsafe = figuresOf(NAME_WITH_MARKUP, 12, 5, []);
  const form = (typed: Record<string, string>, errors: Record<string, string>) =>
    formCard(ownFiguresPeriodForm(many.venue, { typed, errors }, texts), { venueId: 'venue' });
  const wrong = { from: texts.t('error.closedDay'), to: texts.t('own.periodRefused') };
  return [
    { name: 'ownFiguresCard: none', card: ownFiguresCard(figuresOf(LONG_NAME, 0, 0, []), texts) },
    { name: 'ownFiguresCard: a year', card: ownFiguresCard(unsafe, texts) },
    { name: 'ownFiguresCard: many years', card: ownFiguresCard(many, texts) },
    { name: 'ownFiguresCard: one more event', card: ownFiguresCard(figuresOf(LONG_NAME, 12, 11, []), texts) },
    { name: 'inlineForm of ownFiguresPeriodForm', card: form({}, {}) },
    { name: 'inlineForm of ownFiguresPeriodForm: wrong', card: form({ from: 'x', to: '1.1.2020' }, wrong) },
    {
      name: 'ownFiguresFileCard',
      card: ownFiguresFileCard(
        unsafe,
        { url: 'https://kaikubotti.example/downloads/a.b', minutes: 10 },
        texts,
      ),
    },
  ];
}
