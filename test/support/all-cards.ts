import { dialogOf } from '../../cards/dialog.js';
import { textsIn, type Texts } from '../../cards/texts/index.js';
import { LANGUAGES, type Language } from '../../services/language.js';
import { entryCards } from './cards-of-entries.js';
import { eventCards } from './cards-of-events.js';
import { guideCards } from './cards-of-guide.js';
import { handoverCards } from './cards-of-handovers.js';
import { issuedCards } from './cards-of-issued.js';
import { rowCards } from './cards-of-rows.js';
import { officeCards } from './cards-of-offices.js';
import { holderStatisticsCards } from './cards-of-holder-statistics.js';
import { officeWeeksCards } from './cards-of-office-weeks.js';
import { ownFiguresCards } from './cards-of-own-figures.js';
import { practiceCards } from './cards-of-practice.js';
import { postCards, statisticsCards } from './cards-of-statistics.js';
import { visitEntryCards } from './cards-of-visit-entries.js';
import { visitRowCards } from './cards-of-visit-rows.js';
import { visitCards } from './cards-of-visits.js';
import { noticeCards, welcomeCards } from './cards-of-welcome.js';
import type { NamedCard } from './named-card.js';

/** A card in one language. */
export interface SentCard extends NamedCard {
  language: Language;
}

const inChat = LANGUAGES.flatMap((language) => chatCardsIn(textsIn(language)));
const inDialogs = inChat.map(({ name, language, card }) => ({
  name: `${name}, in a dialog`,
  language,
  card: dialogOf(card).card,
}));

/** Every card the bot can send, in every shape and language, in the chat and as a dialog. */
export function allCards(): SentCard[] {
  return [...chatCards(), ...dialogCards()];
}

/** The cards as they stand in a chat. */
export function chatCards(): SentCard[] {
  return inChat;
}

/** The same cards as dialogs: a press inside a dialog is answered with any of them. */
export function dialogCards(): SentCard[] {
  return inDialogs;
}

function chatCardsIn(texts: Texts): SentCard[] {
  return [
    ...noticeCards(texts),
    ...welcomeCards(texts),
    ...guideCards(texts),
    ...handoverCards(texts),
    ...rowCards(texts),
    ...officeCards(texts),
    ...entryCards(texts),
    ...issuedCards(texts),
    ...visitEntryCards(texts),
    ...visitCards(texts),
    ...visitRowCards(texts),
    ...practiceCards(texts),
    ...eventCards(texts),
    ...statisticsCards(texts),
    ...ownFiguresCards(texts),
    ...officeWeeksCards(texts),
    ...holderStatisticsCards(texts),
    ...postCards(texts),
  ].map((named) => ({ ...named, language: texts.language }));
}
