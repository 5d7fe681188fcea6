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
  'error.helpers': () => 'Write the number in digits, 0–9.',
};
