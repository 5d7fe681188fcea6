import type { VisitRowTexts } from './fi.js';

const cards = (n: number): string => (n === 1 ? '1 card' : `${n} cards`);

export const visitRowsEn: VisitRowTexts = {
  'help.groupVisit': () => 'group – record all cards of a group in one go',
  'group.title': () => 'Small-group visit',
  'group.how': () =>
    'The worker and clients under 16 come with the community card. Clients over 16 use their own cards.',
  'group.community': () => 'Code of the community card, if the group has one',
  'group.workers': () => 'Workers with the community card',
  'group.children': () => 'Clients under 16 with the community card',
  'group.countedDefault': () =>
    'With a community card workers count as adults and clients under 16 as children. Assistants and interpreters are not counted as uses. These are the bot’s defaults, not rules of the operating model, and so is the limit of 9 workers.',
  'group.codes': () => 'Codes of the other cards, one on each line',
  'group.codesHint': (p) =>
    `At most ${p.most} codes. If a cardholder’s own children or grandchildren come along, write how many after the code: KMA 1234; 2`,
  'group.submit': () => 'Record the group',
  'group.nobody': () => 'Write the code of the community card, or at least one other code.',
  'group.needsCommunity': () =>
    'This is about the community card only. Write its code, or leave this field empty.',
  'group.shownCode': (p) => `Community card · code ${p.code}`,
  'group.noWorker': () =>
    'Clients under 16 come with the community card together with a worker. Write the number of workers, 1–9.',
  'group.workersError': () => 'Write how many in digits, 1–9.',

  'help.visitRows': () => 'many uses – record uses noted on paper in one go',
  'column.visitDay': () => 'Day of use',
  'column.purpose': () => 'What the card was used for',
  'visitRows.title': () => 'Many uses in one go',
  'visitRows.menu': () => 'Many uses in one go',
  'visitRows.submit': () => 'Record the uses',
  'visitRows.check': () =>
    'Check the rows and choose what the cards were used for. Nothing has been recorded yet.',
  'visitRows.chosen': () => 'The choice is for rows that do not say it themselves.',
  'visitRows.purposeHelp': () => 'Write the name as it stands in the menu, or leave this empty.',
  'visitRows.how': (p) =>
    `Copy the rows from a table and paste them into the field, at most ${p.most} rows at a time. You can also send an .xlsx or .csv file as a message here. A use counts on the day of its row.`,
  'column.children': () => 'Children along',
  'column.helpers': () => 'Assistants and interpreters along',

  'visitRows.done': (p) => (p.count === 0 ? 'No new uses were recorded' : `Recorded: ${cards(p.count)}`),
  'visitRows.together': (p) => `${p.people} in all`,
  'visitRows.beside': () => 'Record these uses in Kaikukanta too: it is the register of your area.',
  'visitRows.besideAt': (p) => `Record these in Kaikukanta too: ${p.name}. It is the register of their area.`,
  'visitRows.undoneBeside': () =>
    'If any of these uses is already recorded in Kaikukanta, remove it there too.',
  'visitRows.helpers': (p) => `assistants and interpreters ${p.count}`,
  'visitRows.already': () => 'Recorded before, not changed',
  'visitRows.left': () => 'Not recorded',
  'visitRows.leftOut': () => 'You left this out.',
  'visitRows.undoneRow': () => 'This use has been undone, and was not recorded again.',
  'visitRows.toCorrect': () => 'To be corrected',
  'visitRows.correct': () => 'Correct here and send again. Delete those that are not to be recorded.',
  'visitRows.others': () => 'The cards that are recorded already are not in it any more.',
  'visitRows.nothingSaved': () => 'Nothing was recorded.',
  'visitRows.isCommunity': () =>
    'This is a community card. Record it in the group’s form, in the field of the community card.',
  'visitRows.isPersonal': () => 'This is a personal card. Move it to the other cards.',
  'visitRows.repeated': () =>
    'The same code stands in several rows. Leave one row; another use on the same day can be recorded by itself.',
  'visitRows.ask': () => 'Please check',
  'visitRows.asked': (p) =>
    p.count === 0 ? 'Nothing has been recorded yet.' : `Recorded: ${cards(p.count)}. The rest is waiting.`,
  'visitRows.askAgain': (p) =>
    `The same use on the same day has been sent before: ${p.codes}. Record another one?`,
  'visitRows.askMoreChildren': (p) =>
    `More children than the card has on record: ${p.codes}. If the number has changed, the cardholder tells the office that gave the card.`,
  'visitRows.moreChildren': (p) => `${p.code} (${p.children} along, ${p.minors} on record)`,
  'visitRows.askChildrenOnCourse': (p) =>
    `The child ticket does not cover courses of adult education centres: ${p.codes}.`,
  'visitRows.askUnknown': (p) =>
    `These cards are not valid here: ${p.codes}. Check them in Kaikukanta. Record them only if they are valid there.`,
  'visitRows.waiting': (p) =>
    p.count === 1 ? '1 row has to be corrected' : `${p.count} rows have to be corrected`,
  'visitRows.waitingMore': (p) => `Other rows to correct: ${p.count}.`,
  'visitRows.waitingNext': () => 'You can correct them once you have answered this.',
  'visitRows.askYes': () => 'Record these too',
  'visitRows.askLeave': () => 'Leave these out',
  'visitRows.undo': () => 'Undo these',
  'visitRows.undone': (p) => (p.count === 0 ? 'Nothing was undone' : `Undone: ${cards(p.count)}`),
  'visitRows.notUndone': (p) => `${cards(p.count)} stay recorded, because a day has passed.`,
  'visitRows.cancelled': () => 'The other rows were left out.',
};
