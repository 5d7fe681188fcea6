import { yearOf, type LocalDay } from './days.js';

/** A card is for whoever turns this age during the calendar year of the handover, or is older (F-04). */
const YOUNGEST_AGE = 16;

/** The last year of birth of those who can be handed a card on a day. */
export const latestBirthYear = (day: LocalDay): number => yearOf(day) - YOUNGEST_AGE;
