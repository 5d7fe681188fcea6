import type { DeskTexts } from './fi.js';

export const deskEn: DeskTexts = {
  'rows.choices': (p) => `Write one of these: ${p.choices}.`,
  'rows.headings': (p) => `The headings of the template are: ${p.columns}.`,
  'rows.others': () => 'The recorded rows are no longer among them.',
  'rows.nothingSaved': () => 'Nothing of the rows was saved.',
  'rows.cancelled': () => 'Cancelled. The rows to be corrected were not saved.',
  'cardImport.expired': (p) =>
    p.count === 1
      ? 'One of the imported cards is no longer valid.'
      : `${p.count} of the imported cards are no longer valid.`,

  'cancel.title': () => 'Cancelled',
  'cancel.body': () =>
    'Nothing was saved from a form that was not sent. What has been recorded already stays; you can undo it with Undo on its receipt for 24 hours.',
  'help.undo': () => 'undo – how to undo a record',
  'undo.title': () => 'Undoing a record',
  'undo.body': () =>
    'A record is undone on its receipt in this chat: press Undo. That works for 24 hours, and a handover can be undone only as long as the card has not been used. Nothing was saved from a form that was not sent.',
};
