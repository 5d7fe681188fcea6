import { officeWeeksCard } from '../../cards/office-weeks.js';
import { reminderCard, reminderPreviewCard, remindersSetCard } from '../../cards/reminders.js';
import type { Texts } from '../../cards/texts/index.js';
import { addWeeks } from '../../services/days.js';
import type { OfficeWeeks } from '../../services/office-weeks.js';
import { CHART_URL } from './cards-of-statistics.js';
import type { NamedCard } from './named-card.js';
import { LONG_NAME, NAME_WITH_MARKUP, officeCalled } from './sample-organisations.js';

const FEBRUARY = { from: '2026-02-01', to: '2026-02-28' };

function weeksOf(count: number, communityCards: number): OfficeWeeks {
  const weeks = Array.from({ length: count }, (_, at) => ({
    ...{ week: addWeeks('2027-W10', at - count + 1), handovers: count === 2 ? 1 : at * 97 },
    communityCards,
  }));
  const others = count === 13 ? [officeCalled(NAME_WITH_MARKUP), officeCalled(LONG_NAME)] : [];
  return {
    ...{ office: officeCalled(count === 13 ? LONG_NAME : NAME_WITH_MARKUP), others, weeks },
    ...{ running: { week: '2027-W11', handovers: 1, communityCards: 0 }, isSample: count === 13 },
    isReminded: count !== 1,
    ...{ meanBefore: count < 2 ? undefined : 533.5, dataUntil: new Date('2027-03-16T10:00:00Z') },
  };
}

/** What an office sees of its own weeks, and what it gets after a month without any. */
export function officeWeeksCards(texts: Texts): NamedCard[] {
  return [
    { name: 'officeWeeksCard: none', card: officeWeeksCard(weeksOf(0, 0), undefined, texts) },
    { name: 'officeWeeksCard: the first week', card: officeWeeksCard(weeksOf(1, 0), CHART_URL, texts) },
    { name: 'officeWeeksCard: the second week', card: officeWeeksCard(weeksOf(2, 0), CHART_URL, texts) },
    { name: 'officeWeeksCard: all weeks', card: officeWeeksCard(weeksOf(13, 2), CHART_URL, texts) },
    { name: 'reminderCard: long name', card: reminderCard(officeCalled(LONG_NAME), FEBRUARY, texts) },
    {
      name: 'reminderPreviewCard: long name',
      card: reminderPreviewCard(officeCalled(LONG_NAME), FEBRUARY, texts),
    },
    { name: 'reminderCard: markup', card: reminderCard(officeCalled(NAME_WITH_MARKUP), FEBRUARY, texts) },
    ...[true, false].map((isOn) => ({
      name: `remindersSetCard: ${isOn ? 'on' : 'off'}`,
      card: remindersSetCard(officeCalled(isOn ? LONG_NAME : NAME_WITH_MARKUP), isOn, texts),
    })),
  ];
}
