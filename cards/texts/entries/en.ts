import type { EntryTexts } from './fi.js';

const days = (n: number): string => (n === 1 ? 'one day' : `${n} days`);

export const entriesEn: EntryTexts = {
  'help.entries': () => 'own entries – the latest entries, and how to undo or correct them',
  'entries.handovers': () => 'The latest handovers',
  'entries.handover': () => 'Handover',
  'entries.row': (p) => `${p.code} · ${p.day} · ${p.state}`,
  'entries.state.valid': () => 'valid',
  'entries.state.expired': () => 'no longer valid',
  'entries.state.blocked': () => 'blocked',
  'entries.state.replaced': () => 'replaced by a new one',
  'entries.state.undone': () => 'handover undone',
  'entries.stateTitle': () => 'State',
  'entries.choose': () => 'Choose a handover',
  'entries.open': () => 'Open',
  'entries.others': () => 'The latest entries',
  'entries.noHandovers': () => 'No handovers have been recorded at this office yet.',
  'entries.correct': () => 'Correct',
  'entries.undo': () => 'Undo the handover',
  'entries.undoHow': () => 'A handover can be undone within 24 hours if the card has not been used yet.',
  'entries.correctHow': () => 'A correction leaves the card valid.',
  'entries.nothingLeft': () => 'This entry can no longer be undone or corrected.',

  'correction.handover': () => 'Correcting a handover',
  'correction.fill': () => 'Fill in only what has to be corrected. The rest stays as it is.',
  'correction.day': () => 'The right day of the handover',
  'correction.notShown': () =>
    'Year of birth, postal code, home municipality, life situation and gender are not shown once they are saved. If one of them is wrong, give it again.',
  'correction.unchanged': () => 'No change',
  'correction.renewedSince': () =>
    'Life situation and gender cannot be corrected here, because the card was renewed after the handover.',
  'correction.office': () =>
    'The office cannot be corrected here. If it is wrong, undo the handover and enter it again. A handover can be undone for 24 hours, if the card has not been used yet.',
  'correction.submit': () => 'Save the correction',
  'correction.nothing': () => 'Fill in at least one field. Nothing has been changed yet.',
  'correction.dayFormat': () => 'Write day, month and year in digits like this: dd.mm.yyyy.',
  'correction.dayRange': (p) =>
    `The handover can have been on ${p.earliest} at the earliest and on the day of the entry, ${p.latest}, at the latest.`,
  'correction.usedBefore': () => 'The card was used before this day, so it was handed over earlier.',
  'correction.dayFixed': () =>
    'The validity of the card has changed since the handover, so its day can no longer be corrected.',
  'correction.handoverDone': () => 'The handover is corrected',
  'correction.what': (p) => `Corrected: ${p.name}.`,
  'correction.inKaikukanta': () =>
    'The handover is already marked as registered in Kaikukanta. Make the same correction there.',
  'correction.municipality': (p) => `The home municipality is now ${p.municipality}.`,
  'correction.tellLastDay': (p) => `Tell the client: the last day of the card is now ${p.lastDay}.`,
  'correction.handoverLate': (p) =>
    `A handover can be corrected within ${days(p.days)} of its entry, and that time has passed. It is a default of the bot, not a rule of the operating model.`,

  'entries.which': () => 'Which entries do you want to see?',
  'entries.visits': () => 'The latest uses',
  'entries.visit': () => 'Use of a card',
  'entries.visitUndone': () => 'use undone',
  'entries.chooseVisit': () => 'Choose a use',
  'places.office': () => 'Other offices',
  'places.venue': () => 'Other venues',
  'places.choose.office': () => 'Office',
  'places.choose.venue': () => 'Venue',
  'places.open': () => 'Show',
  'entries.ofAgent': (p) =>
    `Uses that your own organisation has recorded for this venue within ${p.days} days. The venue sees its own entries.`,
  'entries.noAgentVisits': (p) =>
    `Your organisation has recorded no uses for this venue within ${p.days} days.`,
  'entries.noVisits': () => 'No uses have been recorded at this venue yet.',
  'entries.undoVisit': () => 'Undo the use',
  'entries.undoVisitHow': () => 'A use can be undone within 24 hours.',
  'entries.visitDay': () => 'Day of the use',
  'entries.people': () => 'Visitors',
  'correction.visit': () => 'Correcting a use',
  'correction.visitDay': () => 'The right day, if the day is wrong',
  'correction.visitDone': () => 'The use is corrected',
  'correction.visitBeside': () =>
    'Kaikukanta is the register of your area: if the use is already there, correct it there too.',
  'correction.refused.expired': (p) => `The card was not valid on ${p.day}.`,
  'correction.refused.blocked': (p) => `The card could not be used on ${p.day}.`,
  'correction.refused.replaced': (p) => `The card had been replaced by a new one on ${p.day}.`,
  'correction.refused.unknown': (p) => `The card was not in the register on ${p.day}.`,
  'correction.visitDayNow': (p) => `The day of the use is ${p.day} now.`,
  'correction.visitDayRange': (p) =>
    `The use can have been on ${p.earliest} at the earliest and on the day of the entry, ${p.latest}, at the latest.`,
  'correction.visitLate': (p) =>
    `A use can be corrected within ${days(p.days)} of its entry, and that time has passed. It is a default of the bot, not a rule of the operating model.`,
};
