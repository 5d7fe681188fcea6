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
  'undo.entries': () => 'If you do not have the receipt at hand, see the latest entries.',

  'role.needed': () => 'This needs a role',
  'role.distributor': () =>
    'This is for a distributor’s worker. You can ask your area’s responsible person on the social and health side for the role.',
  'role.venue': () =>
    'This is for a venue’s worker or a ticket agent. You can ask your area’s responsible person on the culture side for the role.',
  'role.ownVenue': () =>
    'This is for a venue’s own worker. You can ask your area’s responsible person on the culture side for the role.',
  'role.mainUser': () =>
    'This is for a responsible person who has been named as a main user of the area. If you have been, ask the national service for the role. Otherwise ask the main user.',
  'role.social': () =>
    'This is for the responsible person on the social and health side. If that is your task, ask the national service for the role.',
  'role.figures': () =>
    'A distributor and a venue see their own figures, a responsible person named as a main user those of the area. You can ask your area’s responsible person for a worker’s role, and the national service for a main user’s.',
  'role.choose': () => 'Change the role in the demo',

  'nearest.title': () => 'Did you mean this?',
  'nearest.yes': (p) => `I meant: ${p.word}`,

  'client.show': () => 'Show to the client',
  'client.back': () => 'Back to the receipt',

  'unfinished.offer': (p) => `Was this left unfinished? Code ${p.code}`,
  'unfinished.continue': () => 'Continue',
  'unfinished.none': () => 'There is no unfinished form',
  'unfinished.noneBody': () => 'An unfinished form is remembered for half an hour. Please start again.',

  'handover.neighbour': (p) =>
    `Please compare the code with the card once more: almost the same code ${p.code} was recorded just now. If either is wrong, undo it on its receipt.`,
  'handover.otherDay': () => 'Day of the handover, if not today',
  'handover.otherDayHint': () =>
    'Fill in if the handover was first written down on paper. The card is valid from that day.',
  'handover.changeMunicipalityLater': () =>
    'The home municipality is no longer shown once it has been saved. If it is wrong, write the right one below.',
  'handover.otherMunicipality': () => 'Other home municipality',
  'handover.untold': () => 'The client prefers not to say',
  'handover.untoldBody': () =>
    'Year of birth, postal code and the number of minors are mandatory (terms of use 2025). My sources have no rule for what to do when a client will not tell one of them. Ask your area’s responsible person on the social and health side, and do not make up an answer.',

  'handover.outside': (p) =>
    `${p.municipality} is not on the list of municipalities of the network. The home municipality must have joined the Kaikukortti network (terms of use 2025). Correct the home municipality if it is wrong. Otherwise ask your area’s responsible person on the social and health side first.`,
  'question.untold': () => 'Ask the area’s responsible person',
  'question.outside': () => 'Ask the responsible person',
  'question.asked': () => 'The question has been passed on',
  'question.askedBody': (p) =>
    `It was asked for ${p.name}. It went to the area’s responsible person on the social and health side or, where none of them could be reached, to the main user. Recipients: ${p.people}. They answer the office directly. The same question is passed on once a day.`,
  'question.underWay': () => 'The question is being passed on right now',
  'question.underWayBody': () => 'Press again in a moment to see whether it got there.',
  'question.nobody': () => 'The question did not arrive',
  'question.nobodyBody': () =>
    'No responsible person or main user chats with Kaikubotti yet, or the message did not arrive just now. Ask your area’s responsible person on the social and health side by phone or e-mail.',
  'question.title': (p) => `A question about handing over a card: ${p.name}`,
  'question.untoldBody': () =>
    'The client prefers not to tell a mandatory detail: year of birth, postal code or the number of minors (terms of use 2025). The office asks whether the card can be handed over all the same.',
  'question.outsideBody': (p) =>
    `The client’s home municipality is ${p.municipality}, which is not on the list of municipalities of the network (terms of use 2025). The office asks what to do.`,
  'question.answer': () => 'Please answer the office directly. Kaikubotti does not pass the answer on.',
  'question.nothingElse': () => 'Nothing else about the client was passed on.',

  'help.members': () => 'member municipalities – the list of those that have joined the network',
  'role.national': () => 'This is for the national service.',
  'members.title': () => 'Municipalities that have joined the network',
  'members.rule': () =>
    'The home municipality of the recipient must have joined the Kaikukortti network (terms of use 2025). Handovers are checked against this list.',
  'members.unlisted': () => 'The list does not affect cards that are in the register already.',
  'members.none': () => 'There is no list, so the home municipality is not checked.',
  'members.now': (p) => `Municipalities on the list now: ${p.count}.`,
  'members.field': () => 'Municipalities',
  'members.how': () => 'Write one municipality on each line, in Finnish or Swedish.',
  'members.save': () => 'Save the list',
  'members.clear': () => 'Remove the list',
  'members.clearTitle': () => 'Delete the list of municipalities?',
  'members.clearBody': () => 'Without a list the client’s home municipality is not checked at a handover.',
  'members.restore': () => 'Bring the list back',
  'members.saved': () => 'The list is saved',
  'members.see': () => 'See the list',
  'members.cleared': () => 'The list is removed',
  'members.unknown': (p) => `No name of a Finnish municipality: line ${p.rows}. Nothing was saved.`,

  'help.deliveredCards': () => 'delivered cards – the codes of the cards that were delivered to an office',
  'delivered.cards': () => 'Delivered cards',
  'delivered.open': () => 'Open',
  'delivered.title': (p) => `Delivered cards: ${p.name}`,
  'delivered.how': () =>
    'Write the first and the last code of one batch of cards on each line. If the code of a card being handed over is in no batch, the bot asks for it to be checked before it is registered.',
  'delivered.field': () => 'Batches of cards, one a line',
  'delivered.empty': () => 'Empty field: the office has no list, and codes are not compared with anything.',
  'delivered.save': () => 'Save the list',
  'delivered.saved': (p) => `The list is saved: ${p.name}`,
  'delivered.now': (p) => `Batches of cards on the list: ${p.count}.`,
  'delivered.none': () =>
    'There is no list, so the codes of cards being handed over are not compared with it.',
  'delivered.notRange': (p) =>
    `Line ${p.rows}: write the first and the last code with a dash between them. The code of a single card is written twice.`,
  'delivered.unequal': (p) =>
    `Line ${p.rows}: the codes need the same letters and equally many digits at the end.`,
  'delivered.backwards': (p) => `Line ${p.rows}: the last code comes before the first.`,
  'delivered.notSaved': () => 'Nothing was saved.',
  'delivered.ask': () => 'The code is not among those delivered to the office',
  'delivered.askBody': (p) =>
    `${p.name}: compare the code with the card. If it is right, you can register the card.`,
  'delivered.askYes': () => 'Register anyway',
  'delivered.askRows': (p) =>
    `Codes that are not among those delivered to the office: ${p.codes}. Compare them with the cards.`,
  'delivered.askRowsYes': () => 'The codes are right, register anyway',
  'delivered.row': () =>
    'The code is not among those delivered to the office. If it is right, confirm it below.',

  'help.trial': () => 'end of the trial – the last day of the area’s trial',
  'trial.title': (p) => `Last day of the trial: ${p.name}`,
  'trial.how': () =>
    'Where the area has a trial and the validity of cards follows it, write the last day of the trial here. A new or renewed card is valid until then at most, even if a year has not passed. Cards that were given before do not change.',
  'trial.lastDay': () => 'Last day of the trial',
  'trial.empty': () =>
    'Empty field: cards are valid for a year. A day that is over does not affect new cards.',
  'trial.wrongDay': () => 'Write the day as 31.12.2026.',
  'trial.save': () => 'Save the day',
  'trial.saved': () => 'Saved',
  'trial.until': (p) =>
    `New and renewed cards of the area are valid for a year, but until ${p.lastDay} at most.`,
  'trial.none': () => 'New and renewed cards of the area are valid for a year.',
  'trial.which': () => 'The trial of which area?',
  'help.privacyNotice': () => 'privacy notice – the privacy notice of your area',
  'privacy.link': () => 'Privacy notice',
  'privacy.title': (p) => `Address of the privacy notice: ${p.name}`,
  'privacy.how': () =>
    'The link is on the handover form in the worker’s language. Leave it empty where there is no notice.',
  'privacy.fi': () => 'In Finnish',
  'privacy.sv': () => 'In Swedish',
  'privacy.en': () => 'In English',
  'privacy.address': () => 'Write the whole address, beginning with https.',
  'privacy.save': () => 'Save the addresses',
  'privacy.saved': () => 'The addresses are saved',
  'privacy.none': () => 'No address of a privacy notice is kept for the area.',
  'privacy.which': () => 'The privacy notice of which area?',
};
