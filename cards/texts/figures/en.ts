import type { FigureTexts } from './fi.js';

export const figuresEn: FigureTexts = {
  'help.ownFigures': () => 'own figures – the venue’s uses by month and event, also as a spreadsheet',
  'own.title': (p) => `Uses of the Kaikukortti card: ${p.name}`,
  'own.period': (p) => `Period ${p.from} – ${p.to}`,
  'own.none': () => 'No uses are recorded for this time.',
  'own.ofChildren': () => 'of these children’s',
  'own.helpers': () => 'Assistants and interpreters',
  'own.adults': () => 'Adults',
  'own.children': () => 'Children',
  'own.total': () => 'Total',
  'own.month': () => 'Month',
  'own.year': () => 'Year',
  'own.event': () => 'Event or service',
  'own.byEvent': () => 'By event and service',
  'own.moreEvents': (p) =>
    p.count === 1 ? 'The spreadsheet has 1 more.' : `The spreadsheet has ${p.count} more.`,
  'own.formerEvent': () => 'Former service',
  'own.defDay': () => 'A use counts on the day for which it was recorded. Undone records are left out.',
  'own.defHelpers': () => 'Assistants and interpreters are not among the uses.',
  'own.file': () => 'Get as a spreadsheet',
  'own.fileBody': (p) =>
    `${p.name}, ${p.from} – ${p.to}. The spreadsheet can be attached to an application for a grant, for example: it has the figures by year, by month and by event, and what they mean. The link works for ${p.minutes} minutes.`,
  'own.linkOld': () => 'The link has expired. Ask the bot for a new one: write own figures.',
  'own.back': () => 'Back to the figures',
  'own.yearBefore': (p) => `Year ${p.year}`,
  'own.thisYear': () => 'This year',
  'own.choosePeriod': () => 'Choose a period',
  'own.show': () => 'Show the figures',
  'own.from': () => 'First day',
  'own.to': () => 'Last day',
  'own.periodHint': () => 'At most ten calendar years at a time.',
  'own.periodRefused': () =>
    'The last day cannot be before the first, the period cannot begin in the future, and it can have at most ten calendar years.',
  'own.sheet.years': () => 'By year',
  'own.sheet.months': () => 'By month',
  'own.sheet.events': () => 'By event',

  'help.officeWeeks': () => 'own handovers – your own office’s handovers by week and its monthly reminder',
  'weeks.title': (p) => `Handovers by week: ${p.name}`,
  'weeks.none': () =>
    'No handovers are recorded for the last 13 whole weeks. They appear here when their week is over.',
  'weeks.last': (p) =>
    p.handovers === '1'
      ? `In week ${p.week}, 1 card was handed over.`
      : `In week ${p.week}, ${p.handovers} cards were handed over.`,
  'weeks.mean': (p) =>
    p.count === 1
      ? `In the week before, handovers were ${p.mean}.`
      : `The mean of the ${p.count} weeks before is ${p.mean} a week.`,
  'weeks.first': () => 'There are no earlier weeks to compare with yet.',
  'weeks.running': (p) => `In week ${p.week}, handovers so far are ${p.handovers}.`,
  'weeks.handovers': () => 'Cards',
  'weeks.communityCards': () => 'Community cards',
  'weeks.defHandovers': () =>
    'A handover counts on the day when the card was handed over. Renewals and undone handovers are left out, and community cards are on their own.',
  'weeks.defWeek': () =>
    'A week runs from Monday to Sunday, Finnish time. The figures are the office’s, not its workers’.',

  'help.holders': () => 'yearly statistics – those who got a card, by age group, gender and life situation',
  'holders.title': (p) => `Those who got a card in ${p.year}: ${p.name}`,
  'holders.count': (p) =>
    p.handovers === '1'
      ? '1 personal card was handed over.'
      : `${p.handovers} personal cards were handed over.`,
  'holders.notYet': (p) =>
    `The figures of the year appear here from ${p.from} on. Until then handovers can still be recorded late and corrected.`,
  'holders.age': () => 'Age group',
  'holders.to29': () => 'Under 30 years',
  'holders.to44': () => '30–44 years',
  'holders.to64': () => '45–64 years',
  'holders.from65': () => '65 years or older',
  'holders.otherOrUntold': () => 'Other or did not tell',
  'holders.otherLife': () => 'On family leave, other or did not tell',
  'holders.people': () => 'Cards',
  'holders.hidden': (p) =>
    `${p.group}: the breakdown is not shown, because a number would be so small that it could point at somebody.`,
  'holders.year': (p) => `Year ${p.year}`,
  'holders.defCount': () =>
    'Counted are the personal cards handed over in the year. Renewals, undone handovers and community cards are left out. The age is the one that the client reaches in the year of the handover.',
  'holders.defUse': () =>
    'Telling gender and life situation is voluntary. They are used for these yearly statistics alone.',
  'holders.defSmall': () =>
    'Where a breakdown had a number from 1 to 4, all of it is left out, and also where the number could be worked out from the figures of other areas or the whole country. The limit is the bot’s default, not a rule of the operating model.',
};
