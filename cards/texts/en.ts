import type { PersonalData } from '../../services/screening/index.js';
import type { Catalogue } from './fi.js';
import { counterEn } from './counter/en.js';
import { deskEn } from './desk/en.js';
import { entriesEn } from './entries/en.js';
import { figuresEn } from './figures/en.js';
import { issuedEn } from './issued/en.js';
import { officeEn } from './office/en.js';
import { rowsEn } from './rows/en.js';
import { visitRowsEn } from './visit-rows/en.js';

const times = (n: string): string => (n === '1' ? 'once' : `${n} times`);

const LOOKS_LIKE: Record<PersonalData, string> = {
  identityCode: 'a personal identity code',
  phone: 'a phone number',
  email: 'an e-mail address',
  address: 'a street address',
};

export const en: Catalogue = {
  'common.undo': () => 'Undo',
  'common.cancel': () => 'Cancel',
  'common.notFound': () => 'This was not found.',
  'common.notFoundHelp': () => 'Type “help” to see what you can do here.',
  'common.personalOnly': () =>
    'This is done in private. Open your personal chat with Kaikubotti and continue there.',
  'common.identityCode': () => 'The message contained something that looks like a personal identity code',
  'common.identityCodeBody': () =>
    'It was not saved anywhere. Please delete the message in Teams yourself; the bot cannot do it. The identity code is not needed when a Kaikukortti card is handed over or used.',
  'common.personalDataField': (p) =>
    `This field contained something that looks like ${LOOKS_LIKE[p.kind]}. It was not saved and is not needed.`,
  'common.personalDataNote': (p) =>
    `Your message contained something that looks like ${LOOKS_LIKE[p.kind]}. It was not saved anywhere. If it is the client’s, please delete the message in Teams yourself; the bot cannot do it.`,
  'failure.notSaved': () => 'Not saved',
  'failure.notSavedBody': (p) =>
    `Nothing changed in the register: nothing was saved, counted or undone. What you entered is kept: try again in a moment. If this keeps happening, give the administrator the reference ${p.reference}.`,
  'failure.unknown': () => 'We do not know yet whether this was saved',
  'failure.unknownBody': (p) =>
    `Press again in a moment: this is done and counted only once. If this keeps happening, give the administrator the reference ${p.reference}.`,
  'failure.restoring': () => 'The register is being restored from a backup',
  'failure.restoringBody': (p) =>
    `The register cannot be used right now, and nothing was recorded or undone. If you were filling in a form, what you entered is kept. Try again in a while. If this lasts long, give the administrator the reference ${p.reference}.`,
  'failure.unavailable': () => 'The register does not answer right now',
  'failure.unavailableBody': (p) =>
    `Try again in a moment. If this keeps happening, give the administrator the reference ${p.reference}.`,
  'failure.unexpected': () => 'Something went wrong',
  'failure.unexpectedBody': (p) =>
    `Try again. If this keeps happening, give the administrator the reference ${p.reference}.`,
  'failure.again': () => 'Try again',
  'common.dayPlaceholder': () => 'dd.mm.yyyy',
  'common.changeDetails': () => 'Change the details',
  'common.staleForm': () => 'The form was too old, so here is a fresh one. What you typed is still there.',
  'common.staleButton': () => 'This button is no longer in use.',
  'common.checkFields': () => 'Please check the marked fields. Nothing has been saved yet.',
  'common.sample': () => 'Sample data: the network, the figures and the cards are invented.',
  'common.noAnswer': () => 'No answer',

  'welcome.title': () => 'Hello! I am Kaikubotti.',
  'welcome.nobody': () =>
    'I answer questions about the Kaikukortti operating model. For anything else you need a role: ask the responsible person of your area for one.',
  'welcome.nobodyDemo': () =>
    'I answer questions about the Kaikukortti operating model. For anything else you need a role: choose below which role to try.',
  'welcome.distributor': () =>
    'I record the Kaikukortti cards you hand over and remind you what to tell the client.',
  'welcome.venue': () => 'I check at the counter whether a card is valid and record its use.',
  'welcome.responsible': () =>
    'I help you look after the network of your area and answer questions about the operating model.',
  'welcome.mainUser': () =>
    'I show the statistics of your area and make a weekly post for your channel. Connect a channel by mentioning me there: “@Kaikubotti connect”.',
  'welcome.national': () => 'I show the statistics of the whole country.',
  'welcome.codeHint': () => 'You can also send just the code of a card.',
  'welcome.askHint': () => 'I take anything else as a question about the Kaikukortti operating model.',
  'welcome.unofficial': () => 'I am not an official service of Kaikukeskus.',
  'welcome.commands': () => 'How to get started',
  'welcome.languageTitle': () => 'Kieli · Språk · Language',
  'language.changed': () => 'I now speak English.',
  'help.handover': () => 'handover – record a card you hand over',
  'help.visit': () => 'visit – check a card and record its use',
  'help.statistics': () => 'statistics – this week and last week',
  'help.connect': () => 'connect – connect a channel to your area (in the channel, with a mention)',
  'help.language': () => 'language – change the language',
  'help.help': () => 'help – show this',
  'help.ask': () => 'ask – examples of questions',
  'help.role': () => 'role – change your role in the demo',
  'menu.handover': () => 'Hand over a card',
  'menu.visit': () => 'Check a card',
  'menu.statistics': () => 'Statistics',
  'menu.ask': () => 'Ask about the operating model',
  'welcome.thanks': () => 'You are welcome!',
  'menu.whatIsTheCard': () => 'What is the Kaikukortti card?',
  'menu.help': () => 'Help',
  'menu.connect': () => 'Weekly post to a channel',

  'demo.title': () => 'Demo',
  'demo.intro': () =>
    'This is a demo with an invented network. Nothing is saved in the real register. Choose which role to try.',
  'demo.role': () => 'Role',
  'demo.choose': () => 'Try this role',
  'demo.current': (p) => `Your role in the demo: ${p.role}`,
  'demo.codes': () => 'Cards to try',
  'demo.codeValid': () => 'valid, 2 minors',
  'demo.codeExpired': () => 'expired',
  'demo.codeBlocked': () => 'blocked',
  'demo.codeFree': () => 'not handed over yet',
  'demo.none': () => 'no role',
  'demo.office': (p) => `card distributor’s worker (${p.name})`,
  'demo.venue': (p) => `venue worker (${p.name})`,
  'demo.ticketAgent': (p) => `ticket agent (${p.name})`,
  'demo.social': (p) => `responsible person, social and health side (${p.name})`,
  'demo.culture': (p) => `responsible person, culture side, and main user (${p.name})`,
  'demo.national': () => 'national service',
  'demo.besideOffice': (p) => `card distributor’s worker beside Kaikukanta (${p.name})`,
  'demo.besideVenue': (p) => `venue worker beside Kaikukanta (${p.name})`,

  'error.required': () => 'Please fill this in.',
  'error.code': () => 'Please check the code: it has 4–20 letters from A to Z or digits.',
  'error.birthYear': () => 'Write the year of birth with four digits, for example 1980.',
  'error.tooYoung': (p) =>
    `The recipient has to turn at least 16 in the year of the handover, so the year of birth is ${p.year} or earlier.`,
  'error.postalCode': () =>
    'Please check the postal code: five digits, an ordinary postal code of the place of residence.',
  'error.minors': () => 'Write the number in digits, 0–20.',
  'error.municipality': () =>
    'Write the name of the municipality in Finnish or Swedish, for example Kajaani.',
  'error.choice': () => 'Please choose one of the options.',
  'error.registeredHere': (p) =>
    `The card is already registered at your office. Its last day of validity is ${p.lastDay}.`,
  'error.registeredElsewhere': () =>
    'The card is already registered. If you hold a new card in your hand, compare the code with it. Otherwise the card is renewed where it was handed over.',
  'error.keySpent': () =>
    'This form was used for another card already. Please check the details and send it again.',

  'handover.title': () => 'Card handover',
  'handover.conditions': () => 'Both conditions have to be met',
  'handover.conditionClient': () => 'The recipient is a client of a service that belongs to the network.',
  'handover.conditionFinances': () =>
    'A tight financial situation is the reason why the recipient cannot use cultural services.',
  'handover.notDiscretionary': () =>
    'The card is not a discretionary benefit. You do not decide case by case: whoever meets both conditions can have the card. No proof is asked for.',
  'handover.office': () => 'Office',
  'handover.code': () => 'Card code',
  'handover.codePlaceholder': () => 'Type or paste it from the card',
  'handover.birthYear': () => 'Year of birth',
  'handover.postalCode': () => 'Postal code of the place of residence',
  'handover.minors': () => 'Minor children or grandchildren (own or in the same household)',
  'handover.voluntary': () => 'Voluntary details',
  'handover.voluntaryHint': () =>
    'Answering is voluntary for the client. Leave a field empty if the client prefers not to say.',
  'handover.municipality': () => 'Home municipality, if it is not the one of the postal code',
  'handover.lifeSituation': () => 'Life situation',
  'handover.gender': () => 'Gender',
  'handover.life.working': () => 'Working',
  'handover.life.unemployed': () => 'Unemployed',
  'handover.life.student': () => 'Student',
  'handover.life.retired': () => 'Retired',
  'handover.life.familyLeave': () => 'On family leave',
  'handover.life.other': () => 'Other',
  'handover.gender.woman': () => 'Woman',
  'handover.gender.man': () => 'Man',
  'handover.gender.other': () => 'Other',
  'handover.noNames': () => 'No name, identity code, date of birth or address is recorded anywhere.',
  'handover.submit': () => 'Hand over the card',
  'handover.done': () => 'The handover is recorded',
  'handover.lastDay': () => 'Last day of validity',
  'handover.day': () => 'Handed over',
  'handover.homeMunicipality': () => 'Home municipality',
  'handover.minorsShort': () => 'Children and grandchildren',
  'handover.tell': () => 'Tell the client',
  'handover.trialEnds': (p) =>
    `The area’s trial ends on ${p.lastDay}, so the card is not valid for a full year.`,
  'handover.tellValid': (p) => `The card is valid until ${p.lastDay} and is renewed here.`,
  'handover.tellId': () =>
    'Take along the card and an identity card, driving licence or passport: the venue may check whose card it is.',
  'handover.tellPersonal': () => 'The card is personal and must not be given to anybody else.',
  'handover.tellChildren': () =>
    'Children and grandchildren under 18 get in free at the same event together with the cardholder; this does not cover courses at adult education centres.',
  'handover.tellChanges': () =>
    'If the details change, for example the number of children, please let us know here.',
  'handover.carryOver': () =>
    'The card works only once it is registered in Kaikukanta. Please register it there too.',
  'handover.changeMunicipality': () => 'Change home municipality',
  'handover.changeMunicipalityTitle': () => 'Change of home municipality',
  'handover.changeMunicipalityHint': (p) =>
    `The home municipality on record is ${p.municipality}. If the client’s home municipality is another one, write it below.`,
  'handover.newMunicipality': () => 'Home municipality',
  'handover.save': () => 'Save',
  'handover.again': () => 'Hand over another card',
  'handover.undone': () => 'The handover is undone',
  'handover.undoneBody': () =>
    'The card is not in the register and nothing about the client is kept. The same card can be handed over again.',
  'handover.undoneBeside': () =>
    'The card is no longer in the register here. If you have already registered it in Kaikukanta, remove it there too.',
  'handover.undoUsed': () => 'The handover can no longer be undone because the card has been used.',
  'handover.undoChanged': () =>
    'The handover can no longer be undone because the card has been blocked or renewed since.',
  'handover.undoLate': () =>
    'A handover can be undone within 24 hours. That time has passed for this handover.',

  'visit.title': () => 'Card check',
  'visit.code': () => 'Card code',
  'visit.check': () => 'Check',
  'visit.valid': (p) => `Valid until ${p.lastDay}`,
  'visit.validNext': () => 'Record the use and give the ticket.',
  'visit.expired': (p) => `Expired on ${p.lastDay}`,
  'visit.expiredNext': () =>
    'No ticket can be given with the card now. The client can renew it where it was handed over.',
  'visit.blocked': () => 'The card cannot be used now',
  'visit.blockedNext': () => 'The client can ask at the place that handed over the card.',
  'visit.replaced': () => 'The card was replaced by a new one',
  'visit.replacedNext': () =>
    'Ask the client to show the new card, and enter its code. Without it, the client can ask at the place that handed over the card.',
  'visit.unknown': () => 'The card is not in the register',
  'visit.unknownNext': () =>
    'Compare the code with the card and try again. A card works only once it is registered; the client can ask at the place that handed it over.',
  'visit.unknownBeside': () => 'The card was not found here',
  'visit.unknownBesideNext': () =>
    'Compare the code with the card. If it is right, check the card in Kaikukanta.',
  'visit.expiredBeside': (p) => `Here it expired on ${p.lastDay}`,
  'visit.expiredBesideNext': () =>
    'The card may have been renewed in Kaikukanta. Check it there. If it is not valid there either, the client can renew it where it was handed over.',
  'visit.checked': () => 'Checked, valid in Kaikukanta',
  'visit.checkedTitle': () => 'Checked in Kaikukanta',
  'visit.checkedNext': () =>
    'Record the use only if the card is valid in Kaikukanta. See there too how many children are registered for the card.',
  'visit.shownCode': (p) => `Code ${p.code}`,
  'visit.children': () => 'Accompanying children or grandchildren',
  'visit.noChildren': () => 'The card has no children on record.',
  'visit.childrenHint': () =>
    'Under 18, at the same event together with the cardholder; not for courses at adult education centres.',
  'visit.holderCounted': () => 'The cardholder counts as one adult.',
  'visit.purpose': () => 'What the card is used for',
  'visit.submit': () => 'Record the use',
  'visit.done': () => 'The use is recorded',
  'visit.doneBody': (p) => `${p.people} · ${p.purpose}`,
  'visit.people': ({ adults = 1, children }) => {
    const grown = adults === 1 ? '1 adult' : `${adults} adults`;
    if (children === 0) return grown;
    return children === 1 ? `${grown} and 1 child` : `${grown} and ${children} children`;
  },
  'visit.retry': () => 'Check again',
  'visit.next': () => 'Next customer',
  'visit.undone': () => 'The use is undone',
  'visit.undoneBody': () => 'It is not counted anywhere.',
  'visit.noPurposes': () => 'There is nothing on the list to use the card for',
  'visit.noPurposesBody': () =>
    'The venue’s events and services have been taken off the list. Put one of them back or add a new one, and then record the use.',
  'visit.noPurposesAsk': () => 'The venue’s events and services have been taken off the list. Ask the venue.',
  'visit.undoLate': () => 'A use can be undone within 24 hours. That time has passed for this one.',
  'code.both': () => 'What would you like to do with the card?',
  'code.visit': () => 'Record a use',
  'code.handover': () => 'Hand over the card',
  'code.nobodyTitle': () => 'This looks like a card code',
  'code.nobody': () => 'To handle cards you need a role: ask the responsible person of your area for one.',

  'pause.title': () => 'One moment, please',
  'pause.body': (p) =>
    `In a short time you have asked for many codes that are not in the register. You can go on at ${p.time}. A colleague can help the client meanwhile. The pause is the bot’s default, not a rule of the operating model.`,
  'pause.list': (p) =>
    `So many codes of the list are not found that it is not answered yet. Check the codes on the cards or on the paper. The list is taken on ${p.moment} when you send it again then: wrong rows are named and the others recorded. You can ask for other codes from ${p.time}. The wait is the bot’s default, not a rule of the operating model.`,
  'pause.inList': (p) =>
    `There are codes of a list that waits, because many of its codes are not found. The list and its codes are answered again on ${p.moment}. You can ask for other codes now. The wait is the bot’s default, not a rule of the operating model.`,
  'unknownCodes.title': (p) => `Many unknown codes: ${p.name}`,
  'unknownCodes.body': () =>
    'In a short time this organisation has asked for many card codes that are not in the register. The reason may be a misread code, cards that have not been registered yet, or guessing. It is worth a word with the organisation’s contact person.',
  'unknownCodes.often': () =>
    'No worker is named, and the others in the organisation can work on as usual. You are told of this at most once a day.',

  'statistics.title': (p) => `Statistics: ${p.name}`,
  'statistics.country': () => 'whole country',
  'statistics.week': (p) => `Week ${p.week}`,
  'statistics.running': (p) => `Week ${p.week} (so far)`,
  'statistics.uses': () => 'Uses',
  'statistics.adults': () => 'Uses by adults',
  'statistics.children': () => 'Uses by children',
  'statistics.culture': () => 'Culture',
  'statistics.education': () => 'Education',
  'statistics.science': () => 'Science',
  'statistics.sports': () => 'Sports',
  'statistics.handovers': () => 'Cards handed over',
  'statistics.hidden': () => 'not shown',
  'statistics.notYet': () => '–',
  'statistics.details': (p) => `Week ${p.week} in detail`,
  'statistics.findingUses': (p) => `In week ${p.week} the card was used ${times(p.uses)}.`,
  'statistics.findingMore': (p) => `That is ${p.difference} more than in week ${p.week}.`,
  'statistics.findingLess': (p) => `That is ${p.difference} fewer than in week ${p.week}.`,
  'statistics.findingSame': (p) => `That is as many as in week ${p.week}.`,
  'statistics.findingRunning': (p) =>
    `In week ${p.week} the card has been used ${times(p.uses)} so far; in the whole of week ${p.previous} it was used ${times(p.previousUses)}.`,
  'statistics.findingHandovers': (p) =>
    p.handovers === '1' ? '1 card was handed over.' : `${p.handovers} cards were handed over.`,
  'statistics.findingHandoversRunning': (p) =>
    `Cards handed over so far in week ${p.week}: ${p.handovers}; in the whole of week ${p.previous}: ${p.previousHandovers}.`,
  'statistics.altRow': (p) => `${p.label}: ${p.previous}, ${p.current}.`,
  'statistics.venues': (p) => `In week ${p.week}, uses were recorded by ${p.reported} of ${p.total} venues.`,
  'statistics.dataUntil': (p) => `Records up to ${p.moment} are included.`,
  'statistics.definitions': () => 'What the numbers mean',
  'statistics.defUses': () =>
    'A use is an admission ticket, a course place or a season pass to courses. Tickets of adults and children are counted separately.',
  'statistics.defHandovers': () =>
    'A card counts in the week in which the client got it, even when that is recorded later. Handovers that were undone are left out.',
  'statistics.defWeek': () =>
    'A week runs from Monday to Sunday, Finnish time. Breakdowns are shown for whole weeks only.',
  'statistics.defSmall': () =>
    'Breakdowns do not show numbers from 1 to 4, nor numbers from which they could be worked out. The limit is the bot’s default, not a rule of the operating model.',
  'statistics.breakdownHidden': () => 'The breakdown is not shown because the numbers are small.',
  'statistics.updated': () => 'Refresh',

  'post.title': (p) => `Kaikukortti, week ${p.week}: ${p.name}`,
  'post.days': (p) => `${p.from}–${p.to}`,
  'post.connected': (p) =>
    `This channel is now connected to the area ${p.name}. The preview of the weekly post is in the main user’s own chat.`,
  'post.connectedNoPreview': (p) =>
    `This channel is now connected to the area ${p.name}. Please open your personal chat with me, then write “@Kaikubotti connect” here again to get the preview.`,
  'post.connectWhich': () => 'Which area should the channel be connected to?',
  'post.connectHow': () =>
    'The weekly post goes to a channel. Add me to the team and write “@Kaikubotti connect” in the channel. You get the preview in this chat and decide yourself whether it is posted.',
  'post.preview': () => 'Preview: this is how the weekly post looks in the channel',
  'post.previewHint': () => 'The post is made only once for each week.',
  'post.previewChannel': (p) => `Channel: ${p.channel}.`,
  'post.publish': () => 'Post now',
  'post.heading': () => 'Weekly post',
  'post.published': () => 'The weekly post is in the channel.',
  'post.alreadyPublished': () =>
    'The post for that week is in the channel already. It was not posted a second time.',
  'post.sending': () =>
    'The weekly post is on its way to the channel right now. It is not posted a second time.',
  'post.unknown': () =>
    'Teams did not confirm the post. Please check in the channel whether it is there. The bot does not post it again, so that it does not appear twice.',
  'post.failed': () => 'The post did not go through. Check that I have been added to the team and try again.',

  'guide.source': (p) => `Source: ${p.source}`,
  'guide.version': (p) => `Latest version of the operating model known to me: ${p.version}`,
  'guide.choices': () => 'Did you mean one of these?',
  'guide.unknown': () => 'I don’t know',
  'guide.unknownBody': () =>
    'My sources have no answer to this, and I do not guess. Ask the responsible person of your area or try other words.',
  'guide.askTitle': () => 'Ask in your own words',
  'guide.askBody': () => 'Write your question in Finnish, Swedish or English. For example:',
  'guide.otherLanguage': () => 'The answer is in the language of the question.',

  ...counterEn,
  ...rowsEn,
  ...visitRowsEn,
  ...officeEn,
  ...deskEn,
  ...entriesEn,
  ...figuresEn,
  ...issuedEn,
};
