import type { RowTexts } from './fi.js';

const handovers = (n: number): string => (n === 1 ? 'One handover' : `${n} handovers`);
const are = (n: number): string => (n === 1 ? 'is' : 'are');

export const rowsEn: RowTexts = {
  'error.day': (p) =>
    `Write the day like this: ${p.earliest}. That is the earliest possible day of handover, and the day cannot be in the future.`,

  'column.code': () => 'Card code',
  'column.birthYear': () => 'Year of birth',
  'column.postalCode': () => 'Postal code',
  'column.minors': () => 'Minor children or grandchildren',
  'column.lifeSituation': () => 'Life situation (voluntary)',
  'column.gender': () => 'Gender (voluntary)',
  'column.day': () => 'Day of handover (if not today)',
  'column.municipality': () => 'Home municipality (if not the one of the postal code)',

  'help.handoverSheet': () => 'spreadsheet – handovers in a spreadsheet',
  'help.handoverRows': () => 'many cards – record many handovers in one go',
  'rows.title': () => 'Many handovers in one go',
  'rows.how': (p) =>
    `Copy the rows from a spreadsheet and paste them into the field, at most ${p.most} rows in one go. You can also send an .xlsx or .csv file as a message in this chat.`,
  'rows.order': () => 'The columns, if there is no header row',
  'rows.example': (p) =>
    `Columns are separated by a semicolon or a tab; rows copied from a spreadsheet have it already. Example row: ${p.row}`,
  'rows.exampleCode': () => 'EXAMPLE1',
  'rows.otherOrder': () => 'The columns seem to be in another order: the card code comes first in a row.',
  'rows.field': () => 'Rows',
  'rows.placeholder': () => 'Paste the rows here',
  'rows.template': () => 'Download the spreadsheet template',
  'rows.nothingElse': () => 'Nothing else',
  'rows.submit': () => 'Record the handovers',
  'rows.menu': () => 'Many cards in one go',
  'rows.chooseOffice': () => 'Choose the office and check the rows. Nothing has been saved yet.',
  'rows.done': (p) =>
    p.count === 0 ? 'No new handovers were recorded' : `${handovers(p.count)} ${are(p.count)} recorded`,
  'rows.registeredLine': (p) => `${p.code}: valid until ${p.lastDay}, ${p.municipality}`,
  'rows.already': () => 'Registered before, not changed',
  'rows.expired': () => 'No longer valid: renew the card from its details',
  'rows.alreadyLine': (p) => `${p.code}: the last day of validity is ${p.lastDay}`,
  'rows.left': () => 'Not recorded',
  'rows.toCorrect': () => 'To be corrected',
  'rows.row': (p) => `Row ${p.row}: ${p.reason}`,
  'rows.rowOfCode': (p) => `Row ${p.row} (${p.code}): ${p.reason}`,
  'rows.ofCode': (p) => `${p.code}: ${p.reason}`,
  'rows.correct': () => 'Correct the rows here and send them again.',
  'rows.repeated': () => 'The same code is in several rows. Keep the right row and remove the others.',
  'rows.undoneRow': () => 'This handover was undone, and it was not recorded again.',
  'rows.zeros': (p) =>
    `Row ${p.row}: zeros at the start of the postal code had been lost. Recorded as ${p.postalCode} (${p.municipality}).`,
  'rows.deleteMessage': () =>
    'The message contained details that are not needed and were not saved. Please delete the message in Teams yourself; the bot cannot do it.',
  'rows.oneDrive': () =>
    'The file is also in your own OneDrive. Please delete it there when you no longer need it; the bot cannot do it.',
  'rows.undo': () => 'Undo these handovers',
  'rows.undone': (p) => `${handovers(p.count)} ${are(p.count)} undone`,
  'rows.undoneBeside': () =>
    'If any of these handovers is already registered in Kaikukanta, remove it there too.',
  'rows.notUndone': (p) =>
    `${handovers(p.count)} ${are(p.count)} still in force: the card has been used already, or a day has passed.`,
  'rows.nobody': () => 'To send rows you need a role: ask the responsible person of your area for one.',

  'sheet.notTaken': () => 'Nothing was saved',
  'sheet.oldExcel': () =>
    'The file has the old Excel format (.xls). Save it in Excel as .xlsx and send it again.',
  'sheet.protected': () => 'The file is protected with a password. Remove the password and send it again.',
  'sheet.macros': () => 'The file contains macros. Save it in the ordinary format .xlsx and send it again.',
  'sheet.notASheet': () => 'This is not a spreadsheet. Send an .xlsx or .csv file.',
  'sheet.damaged': () =>
    'The spreadsheet could not be read. Open it in a spreadsheet program, save it again and then send it.',
  'sheet.empty': () => 'The spreadsheet has no rows.',
  'sheet.merged': () => 'The spreadsheet has merged cells. Unmerge them and send it again.',
  'sheet.tooLarge': () => 'The file is too large. Send only the rows, in the spreadsheet template.',
  'sheet.tooManyColumns': () =>
    'The spreadsheet has too many columns. Send only the columns of the template.',
  'sheet.tooManyRows': (p) => `The spreadsheet has too many rows. You can send ${p.most} rows in one go.`,
  'sheet.formula': (p) => `Cell ${p.cell} contains a formula. Paste only the values and send it again.`,
  'sheet.longCell': (p) => `The text in cell ${p.cell} is too long. Free text is not accepted.`,
  'sheet.unknownColumns': (p) =>
    `The spreadsheet has columns that are not in the template: ${p.columns}. Remove them and send it again.`,
  'sheet.missingColumns': (p) => `The spreadsheet lacks columns: ${p.columns}.`,
  'sheet.noHeader': () => 'The first row of the spreadsheet has to hold the titles of the template.',
  'sheet.late': () =>
    'The file did not arrive from Teams in time. Send it again in a moment, or paste the rows into the form.',
  'sheet.unreachable': () =>
    'The file could not be fetched from Teams. Send it again, or paste the rows into the form.',
  'sheet.address': () =>
    'The file was not fetched, because it is not in the file service of Teams. Paste the rows into the form.',
  'sheet.oneFile': () => 'Please send one file at a time.',
};
