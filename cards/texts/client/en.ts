import type { ClientWords } from './words.js';

export const clientEn: ClientWords = {
  title: 'Your Kaikukortti card',
  valid: (p) =>
    `Your card is valid until ${p.lastDay}. It gives you admission tickets and course places free of charge.`,
  trialEnds: (p) =>
    `The area’s trial ends on ${p.lastDay}. That is why your card is not valid for a full year.`,
  notYet: 'The card works only once the office has registered it. Ask here when you can use it.',
  notYetRenewed:
    'The new date holds only once the office has entered it. Ask here when you can use the card.',
  identity:
    'Take along the card and an identity card, a driving licence or a passport. The venue may check whose card it is.',
  personal: 'The card is personal. You must not give or lend it to anybody else.',
  children:
    'Your children and grandchildren under 18 get in free to the same event together with you, but not to adult education courses.',
  office: (p) =>
    `The card is renewed here: ${p.office}. Tell us too if your details change, for example the number of children.`,
  where: {
    home: 'In your home municipality the card works for example at these venues',
    elsewhere: 'In other municipalities of the area the card works for example at these venues',
    area: 'The card works for example at these venues',
  },
  ask: 'Ask the venue beforehand what you get with the card.',
};
