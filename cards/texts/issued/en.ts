import type { IssuedTexts } from './fi.js';

export const issuedEn: IssuedTexts = {
  'help.issuedCard': () => 'card details – renewal of a card, number of children, lost card',
  'menu.issuedCard': () => 'Card details',
  'issued.title': () => 'Card details',
  'issued.hint': () => 'Here you look after the cards that your own office has handed over.',
  'issued.noCode': () =>
    'If the card is lost and nobody knows its code, it cannot be searched for: the register has no names of clients. Our sources say nothing about this, so ask your area’s responsible person on the social and health side.',
  'issued.open': () => 'Show the card',
  'issued.another': () => 'Another card',
  'issued.undoRenewal': () => 'Undo the renewal',
  'issued.undoReplacement': () => 'Undo the new card',
  'issued.state': () => 'State',
  'issued.kind': () => 'Card',
  'issued.valid': () => 'Valid',
  'issued.expired': () => 'No longer valid',
  'issued.blocked': () => 'Blocked',
  'issued.replaced': () => 'Replaced by a new card',
  'issued.personal': () => 'Personal Kaikukortti',
  'issued.community': () => 'Community Kaikukortti',
  'issued.isBlocked': () => 'The card is blocked',
  'issued.isUnblocked': () => 'The block is lifted',
  'issued.isMinors': () => 'The number of children has been changed',
  'issued.beside': () => 'Kaikukanta is the register of your area: make the same change there too.',
  'issued.free': () => 'The card is not in the register',
  'issued.freeBody': () => 'Check the code. If the card was handed over to a client, register the handover.',
  'issued.freeBeside': () => 'The card is not found here',
  'issued.freeBesideBody': () =>
    'Compare the code with the card and check the card in Kaikukanta first: it is the register of your area, and not all of its cards are here. Register a handover here only if the card is handed over now as a new one.',
  'issued.block': () => 'Block a lost card',
  'issued.blockBody': () =>
    'After this the card gives no tickets or course places anywhere. If the card is found, you can lift the block.',
  'issued.blockBodyBeside': () =>
    'In Kaikubotti the card gives no tickets or course places anywhere after this. In Kaikukanta nothing changes until you make the change there. If the card is found, you can lift the block.',
  'issued.unblockBodyBeside': () =>
    'In Kaikubotti the card can be used again, unless its last day of validity is over. In Kaikukanta nothing changes until you make the change there.',
  'issued.minorsBodyBeside': () =>
    'Only the number. In Kaikubotti venues see the new number at once, in Kaikukanta only when you change it there.',
  'issued.blockDefault': () =>
    'This is the default of Kaikubotti, not a rule of the operating model: our sources say nothing about lost cards.',
  'issued.blockSubmit': () => 'Block the card',
  'issued.unblock': () => 'Lift the block',
  'issued.unblockBody': () => 'The card can be used again, unless its last day of validity is over.',
  'issued.minors': () => 'Change the number of children',
  'issued.minorsBody': () =>
    'Only the number. Venues see the new number at once, and they follow the register even if the card says something else.',
  'issued.renew': () => 'Renewal of the card',
  'renewal.body': (p) =>
    `The renewed card is valid until ${p.lastDay}. Ask again how many children there are: the field holds what is registered now.`,
  'renewal.bodyCommunity': (p) => `The renewed card is valid until ${p.lastDay}.`,
  'renewal.answers': () =>
    'The voluntary details are asked again. New answers take the place of earlier ones, and a field is empty if the client does not answer.',
  'renewal.default': () =>
    'That the new validity begins on the day of the renewal, and that a renewal is not counted as a newly registered card, is the default of Kaikubotti, not a rule of the operating model.',
  'renewal.submit': () => 'Renew this card',
  'renewal.done': () => 'The card is renewed',
  'renewal.beside': () => 'Renew the card in Kaikukanta too: it is the register of your area.',
  'renewal.undone': () => 'The renewal is undone',
  'renewal.undoneBody': () => 'The card is again as it was before the renewal.',
  'renewal.undoneBeside': () =>
    'Here the card is again as it was before the renewal. If you have already renewed it in Kaikukanta, correct that there too.',
  'renewal.undoUsed': () => 'The renewal can no longer be undone because the card has been used since.',
  'renewal.undoChanged': () => 'The renewal can no longer be undone because the card has been changed since.',
  'renewal.undoLate': () => 'A renewal can be undone within 24 hours. That time has passed.',
  'replacement.title': () => 'A new card in place of the old one',
  'replacement.open': () => 'Give a new card instead',
  'replacement.instead': () => 'The client gets a new card',
  'replacement.show': () => 'Show the new card',
  'replacement.old': () => 'The old card',
  'replacement.oldCode': (p) => `The old card: ${p.code}`,
  'replacement.newCode': () => 'Code of the new card',
  'replacement.body': () =>
    'Write the code of the new card and ask again how many children there are. Nothing else is asked. After that the old card is no longer valid.',
  'replacement.bodyCommunity': () =>
    'Write the code of the new card. After that the old card is no longer valid.',
  'replacement.default': (p) =>
    `That the new card is valid until ${p.lastDay}, and that it is not counted as a newly registered card, is the default of Kaikubotti, not a rule of the operating model.`,
  'replacement.submit': () => 'Change to the new card',
  'replacement.done': () => 'The card has been replaced',
  'replacement.oldOver': () =>
    'The old card is no longer valid. Ask the client to destroy it if it turns up.',
  'replacement.oldOverCommunity': () => 'The old card is no longer valid. Destroy it if it turns up.',
  'replacement.beside': () => 'Replace the card in Kaikukanta too: it is the register of your area.',
  'replacement.sameCode': () =>
    'This is the code of the old card. If the card stays the same, renew it instead.',
  'replacement.codeTaken': () =>
    'A card with this code is registered already. Compare the code with the new card.',
  'replacement.undone': () => 'The replacement is undone',
  'replacement.undoneBody': () =>
    'The old card is again as it was before, and the new card is not in the register.',
  'replacement.undoneBeside': () =>
    'Here the old card is again as it was before the replacement, and the new one is not in the register. If you have already replaced the card in Kaikukanta, correct that there too.',
  'replacement.undoUsed': () => 'The replacement can no longer be undone because the new card has been used.',
  'replacement.undoChanged': () =>
    'The replacement can no longer be undone because the new card has been changed since.',
  'replacement.undoLate': () => 'A replacement can be undone within 24 hours. That time is over.',
  'handover.sameDay': () =>
    'What you typed just now was not saved, and nothing was counted again. If you hold another card in your hand, the code is mistyped: compare it with the card. Here is the first receipt of the card from the same day.',
  'handover.already': () => 'The card was registered already',
  'handover.undoEarlier': () => 'Undo the earlier handover',
  'handover.notRegistered': () =>
    'No handover was registered. If you hold a new card in your hand, the code is mistyped: compare it with the card.',
  'community.undoEarlier': () => 'Undo the earlier registration',
  'renewalWish.ask': () => 'Ask for renewal',
  'renewalWish.hint': () =>
    'You can pass the wish on to the place that issued the card. You do not see which place it is.',
  'renewalWish.asked': () => 'The wish has been passed on',
  'renewalWish.askedBody': () =>
    'The staff of the place that issued the card have the code and the wish for a renewal. The same wish is passed on once a week only.',
  'renewalWish.underWay': () => 'The wish is being passed on right now',
  'renewalWish.underWayBody': () => 'Press again in a moment to see whether it arrived.',
  'renewalWish.nobody': () => 'The wish did not arrive',
  'renewalWish.nobodyBody': () =>
    'The bot reached nobody at the place that issued the card. The client can ask for the renewal there.',
  'renewalWish.title': () => 'A wish for the renewal of a card',
  'renewalWish.body': () =>
    'The cardholder asked for a renewal somewhere else. A card is renewed where it was issued, which is at your office. Renew it when the cardholder visits you.',
  'help.communityCard': () => 'community card – register a card for the small-group visits of an office',
  'community.title': () => 'Community Kaikukortti',
  'community.submit': () => 'Register the community card',
  'community.body': () =>
    'A community card is registered to the office for small-group visits. Nothing is recorded of the clients.',
  'community.default': () =>
    'Our sources do not say how long a community card is valid and how it is counted. The default of Kaikubotti, not a rule of the operating model: it is valid for a year and has a line of its own in the statistics.',
  'community.done': () => 'The community card is registered',
  'community.day': () => 'Registered',
  'community.undone': () => 'The registration is undone',
  'community.undoneBody': () =>
    'The community card is no longer in the register. The same card can be registered again.',
  'community.notUndone': () => 'The registration can no longer be undone',
  'community.undoUsed': () => 'The card has already been used.',
  'community.undoChanged': () => 'The card has been blocked or renewed since it was registered.',
  'community.undoLate': () => 'A registration can be undone for 24 hours, and that time has passed.',
  'community.use': () => 'How the card is used',
  'community.useGroup': () =>
    'When you arrange a visit for one or more clients, the card gives a free ticket to you and to a client under 16 in a tight financial situation.',
  'community.useOthers': () => 'Clients over 16 use their own card.',
  'community.open': () => 'Community card',
  'statistics.communityCards': () => 'Community cards',
};
