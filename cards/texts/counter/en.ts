import type { CounterTexts } from './fi.js';

export const counterEn: CounterTexts = {
  'visit.more': () => 'More details',
  'visit.moreChildren': () => 'Children along, if more than are registered for the card',
  'visit.helpers': () => 'Assistants and interpreters along',
  'visit.helpersHint': () =>
    'They are not counted as uses. This is the bot’s default, not a rule of the operating model.',
  'visit.withHelpers': (p) =>
    p.count === 1
      ? 'Also 1 assistant or interpreter, who is not counted as a use.'
      : `Also ${p.count} assistants or interpreters, who are not counted as uses.`,
  'visit.ask': () => 'Check before recording',
  'visit.askMoreChildren': (p) =>
    `The number of children along is ${p.children}, but ${p.minors} are registered for the card. If the number has changed, the cardholder tells it where the card was given.`,
  'visit.askChildrenOnCourse': () => 'The child ticket does not cover courses of adult education centres.',
  'visit.askAgain': () =>
    'The same use has already been sent in for this card on the same day. Shall another one be recorded?',
  'visit.askMarked': () => 'You can record the use. It will be marked as checked.',
  'visit.askYes': () => 'Record the use anyway',
  'visit.askChange': () => 'Change the details',
  'visit.otherDay': () => 'Earlier day',
  'visit.day': () => 'Day of use, if not today',
  'visit.dayHint': () => 'Fill in if the use was first written down, for example on paper.',
  'visit.validOn': (p) => `Valid on ${p.day}, last day ${p.lastDay}`,
  'visit.lateNext': () => 'Record the use. It counts on the day of use.',
  'visit.lateRefused': () => 'No use can be recorded for that day. Check the code and the day.',
  'visit.blockedOn': (p) => `The card could not be used on ${p.day}`,
  'visit.unknownOn': (p) => `The card was not in the register on ${p.day}`,
  'error.visitDay': (p) => `Write the day as 9.3.2026. It cannot be in the future, nor before ${p.earliest}.`,
  'visit.left': (p) => `${p.left} left`,
  'visit.forDay': (p) =>
    `The ticket is for ${p.day}. The use counts on the day on which it is recorded. This is the bot’s default, not a rule of the operating model.`,
  'visit.cardEnds': (p) =>
    `The card ends before the event: its last day is ${p.lastDay}. The sources have no rule for this; the bot’s default is to record the ticket all the same.`,
  'error.eventOver': (p) => `The event was on ${p.day}. Choose another one or check the day.`,
  'error.soldOut': (p) =>
    p.left === 0
      ? 'All Kaikukortti tickets for this have been given out.'
      : `Only ${p.left} of the Kaikukortti tickets are left.`,
  'help.events': () => 'events – add an event or a service, change it or take it off the list',
  'event.title': () => 'Events and services',
  'event.which': () => 'What to change',
  'event.open': () => 'Open',
  'event.new': () => 'Add a new one',
  'event.newTitle': () => 'New event or service',
  'event.changeTitle': () => 'Details of the event or service',
  'event.closedTitle': (p) => `${p.name} (not on the list)`,
  'event.venue': () => 'Venue',
  'event.name': () => 'Name',
  'event.nameHint': () => 'The name of the event, nothing about any client.',
  'event.kind': () => 'Kind',
  'event.kind.service': () => 'Service',
  'event.kind.event': () => 'Event',
  'event.kind.course': () => 'Course',
  'event.category': () => 'Category in the statistics',
  'event.day': () => 'Day, if it is on one day only',
  'event.limit': () => 'Kaikukortti tickets at most, if the number is limited',
  'event.limitHint': () => 'Leave empty if there is no limit. Tickets beyond the limit cannot be recorded.',
  'event.save': () => 'Save',
  'event.close': () => 'Take off the list',
  'event.reopen': () => 'Put back on the list',
  'event.saved': () => 'The details are saved',
  'event.isClosed': () => 'Taken off the list',
  'event.when': () => 'Time',
  'event.goesOn': () => 'until further notice',
  'event.tickets': () => 'Tickets left',
  'event.leftOf': (p) => `${p.left} of ${p.limit}`,
  'event.others': () => 'Other events',
  'event.none': () => 'The venue has no events or services yet.',
  'error.eventName': () => 'Write a name of at most 80 characters.',
  'error.eventDay': () => 'Write the day as 9.3.2027. It may be up to two months ago and two years ahead.',
  'error.limit': () => 'Write the number of tickets in digits, 1–999.',
  'error.helpers': () => 'Write the number in digits, 0–9.',
};
