import type { OfficeTexts } from './fi.js';

const cards = (n: number): string => (n === 1 ? 'One card' : `${n} cards`);

export const officeEn: OfficeTexts = {
  'help.carryOver': () =>
    'to kaikukanta – handovers and changes that have still to be registered in Kaikukanta',
  'carryOver.title': () => 'To be registered in Kaikukanta',
  'carryOver.waiting': (p) =>
    `${cards(p.count)} waiting to be registered. A card that was handed over works only once it is registered in Kaikukanta.`,
  'carryOver.rows': () => 'Choose those that you have registered in Kaikukanta',
  'carryOver.row': (p) => `${p.code}, handed over ${p.day}`,
  'carryOver.handover': () => 'handover',
  'carryOver.corrected': () => 'details of the handover were corrected',
  'carryOver.lastDay': (p) => `last day of validity ${p.day}`,
  'carryOver.minors': (p) => `children and grandchildren ${p.count}`,
  'carryOver.blocked': () => 'the card was blocked',
  'carryOver.unblocked': () => 'the block was lifted',
  'carryOver.replaced': () => 'a new card was given in its place',
  'carryOver.replacedBy': (p) => `${p.code} was given in its place`,
  'carryOver.restored': () => 'the replacement was undone',
  'carryOver.stillOpen': () => 'Something about this card has still to be registered in Kaikukanta.',
  'carryOver.reminds': () =>
    'The change is on the list of what has to be registered in Kaikukanta until it is marked as done.',
  'column.toRegister': () => 'What to register',
  'carryOver.choose': () => 'Choose at least one.',
  'carryOver.oldest': (p) => `These are the first ${p.count}. All of them are in the spreadsheet.`,
  'carryOver.submit': () => 'Mark the chosen ones as registered',
  'carryOver.all': (p) => (p.count === 1 ? 'Mark the only one' : `Mark all ${p.count}`),
  'carryOver.file': () => 'Get as a spreadsheet',
  'carryOver.fileBody': (p) =>
    `The spreadsheet holds what has to be registered in Kaikukanta. The link works for ${p.minutes} minutes. Delete the spreadsheet from your computer once the details are in Kaikukanta.`,
  'carryOver.download': () => 'Download the spreadsheet',
  'carryOver.linkOld': () => 'The link has expired. Ask the bot for a new one: write to kaikukanta.',
  'carryOver.none': () => 'All handovers and changes are marked as registered in Kaikukanta.',
  'carryOver.notNeeded': () =>
    'In your area cards are registered only here. Nothing has to be registered in Kaikukanta.',
  'carryOver.marked': (p) => {
    if (p.count === 0) return 'These were marked already';
    return `${cards(p.count)} ${p.count === 1 ? 'is' : 'are'} marked as registered in Kaikukanta`;
  },
  'carryOver.putBack': () => 'Put back on the list',
  'carryOver.isBack': () => 'The cards are on the list again',

  'column.lastDay': () => 'Last day of validity',
  'column.office': () => 'Office',
  'error.lastDay': () => 'Write the last day of validity as 9.3.2027. It can be at most a year from today.',
  'error.office': () => 'Write the name of the office as it is in the register.',
  'help.cardImport': () => 'import cards – bring over cards that were handed over before, from a spreadsheet',
  'cardImport.title': () => 'Bring over earlier cards',
  'cardImport.how': (p) =>
    `Fill in the template and send it as a file in this chat, or paste the rows with their titles into a message. You can bring over ${p.most} cards in one go.`,
  'cardImport.counted': () =>
    'The cards can be used at once. They are not counted as handovers, because the day of handover is not known.',
  'cardImport.offices': () => 'Names of the offices',
  'cardImport.done': (p) => {
    if (p.count === 0) return 'No new cards were brought over';
    return p.count === 1 ? 'One card is brought over' : `${p.count} cards are brought over`;
  },
  'cardImport.already': (p) =>
    p.count === 1
      ? 'One card was in the register already. It was not changed.'
      : `${p.count} cards were in the register already. They were not changed.`,
  'cardImport.more': (p) => `There are ${p.count} more rows to correct.`,
  'cardImport.fix': () =>
    'Correct the rows in the spreadsheet and send it again. Cards that were brought over do not change.',
  'cardImport.again': () => 'Bring over cards',
  'cardImport.undo': () => 'Undo this',
  'cardImport.undone': (p) =>
    p.count === 1 ? 'Bringing over one card is undone' : `Bringing over ${p.count} cards is undone`,
  'cardImport.notUndone': (p) =>
    `${p.count === 1 ? 'One card' : `${p.count} cards`} stayed in the register: the card has been used already, or a day has passed.`,
  'cardImport.undoneRow': () => 'Bringing over this card was undone, and it was not brought over again.',

  'reminder.title': () => 'A reminder of the Kaikukortti card',
  'reminder.none': (p) =>
    `${p.name}: no handovers have been recorded with the bot for ${p.from} – ${p.to}. There is not always a client who needs the card. Handovers on paper can be recorded on their own day.`,
  'reminder.aim': () =>
    'The aim is that whoever works with clients tells every client in the target group about the card.',
  'reminder.how': () =>
    'The bot reminds at most once a month. The reminder is for the office, not for its workers each. It is the bot’s default, not a rule of the operating model.',
  'reminder.stop': () => 'Do not remind the office',
  'reminder.start': () => 'Remind the office',
  'reminder.stopped': () => 'The office is not reminded any more',
  'reminder.stoppedBody': () =>
    'Nobody at the office gets reminders. You get them back from here, or by writing own handovers.',
  'reminder.preview': () => 'Show the reminder',
  'reminder.previewNote': () =>
    'This is the reminder when no handover was recorded in the month before. This one was sent to nobody.',
  'reminder.started': () => 'The office is reminded again',
  'reminder.isOn': () =>
    'When no handovers have been recorded for a month, the bot reminds the office once at the beginning of the next month.',
  'reminder.isOff': () =>
    'The bot does not remind the office, even when no handovers have been recorded for a month.',
};
