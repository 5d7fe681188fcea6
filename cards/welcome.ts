import type { Role } from '../services/actors.js';
import type { Language } from '../services/language.js';
import {
  button,
  buttons,
  card,
  heading,
  list,
  plainButton,
  strong,
  subtle,
  text,
  type Action,
  type AdaptiveCard,
  type Element,
} from './card.js';
import { ARTICLE_VERB } from './guide.js';
import { commandButton } from './notices.js';
import type { TextKey, Texts } from './texts/index.js';

export const LANGUAGE_VERB = 'language.set';

const LANGUAGE_NAMES: [Language, string][] = [
  ['fi', 'Suomi'],
  ['sv', 'Svenska'],
  ['en', 'English'],
];

/** What the welcome has to know of the person it greets. */
export interface WelcomeView {
  roles: Role[];
  /** The part of the demo: its explanation and the choice of roles. */
  demo: Element[];
  isDemo: boolean;
}

/** What the bot does for this person, the three ways to start, and the three languages. */
export function welcomeCard({ roles, demo, isDemo }: WelcomeView, texts: Texts): AdaptiveCard {
  const { t } = texts;
  const canHandleCards = roles.some((role) => ['distributor', 'venue', 'ticketAgent'].includes(role));
  return card(t('welcome.title'), [
    heading(t('welcome.title')),
    ...promises(roles, isDemo).map((key) => text(t(key))),
    ...(canHandleCards ? [text(t('welcome.codeHint'))] : []),
    text(t('welcome.askHint')),
    buttons(startButtons(roles, texts)),
    languageButtons(),
    ...demo,
    subtle(t('welcome.unofficial')),
  ]);
}

type PromiseKey = Extract<
  TextKey,
  `welcome.${'nobody' | 'nobodyDemo' | 'distributor' | 'venue' | 'mainUser' | 'responsible' | 'national'}`
>;

function promises(roles: Role[], isDemo: boolean): PromiseKey[] {
  const keys: PromiseKey[] = [];
  if (roles.includes('distributor')) keys.push('welcome.distributor');
  if (roles.includes('venue') || roles.includes('ticketAgent')) keys.push('welcome.venue');
  if (roles.includes('mainUser')) keys.push('welcome.mainUser');
  else if (roles.includes('responsible')) keys.push('welcome.responsible');
  if (roles.includes('national')) keys.push('welcome.national');
  if (keys.length > 0) return keys;
  return [isDemo ? 'welcome.nobodyDemo' : 'welcome.nobody'];
}

/** The three things this person most likely came for. */
function startButtons(roles: Role[], { t, language }: Texts): Action[] {
  const all: Action[] = [];
  if (roles.includes('distributor')) all.push(commandButton(t('menu.handover'), 'handover'));
  if (roles.includes('venue') || roles.includes('ticketAgent'))
    all.push(commandButton(t('menu.visit'), 'visit'));
  if (roles.includes('distributor')) all.push(commandButton(t('menu.issuedCard'), 'issuedCard'));
  const hasStatistics = roles.some((role) => ['distributor', 'venue', 'mainUser', 'national'].includes(role));
  if (hasStatistics) all.push(commandButton(t('menu.statistics'), 'statistics'));
  if (roles.includes('mainUser')) all.push(commandButton(t('menu.connect'), 'connect'));
  all.push(commandButton(t('menu.ask'), 'ask'));
  const theCard = button(t('menu.whatIsTheCard'), ARTICLE_VERB, { id: 'what-is-the-card', language });
  return [...all, theCard, commandButton(t('menu.help'), 'help')].slice(0, 3);
}

function languageButtons(): Element {
  return buttons(LANGUAGE_NAMES.map(([language, title]) => plainButton(title, LANGUAGE_VERB, { language })));
}

/** The choice of languages, after the new one was taken into use or before. */
export function languageCard({ t }: Texts, isChanged: boolean): AdaptiveCard {
  return card(t('welcome.languageTitle'), [
    heading(isChanged ? t('language.changed') : t('welcome.languageTitle')),
    languageButtons(),
    ...(isChanged ? [buttons([commandButton(t('menu.help'), 'help')])] : []),
  ]);
}

/** Everything this person can type, one line a command. */
export function helpCard(lines: string[], roles: Role[], texts: Texts): AdaptiveCard {
  const { t } = texts;
  return card(t('menu.help'), [
    heading(t('menu.help')),
    strong(t('welcome.commands')),
    ...list(lines),
    text(t('welcome.askHint')),
    // The help needs no button that opens itself.
    buttons(startButtons(roles, texts).filter(({ title }) => title !== t('menu.help'))),
  ]);
}

export function thanksCard({ t }: Texts): AdaptiveCard {
  return card(t('welcome.thanks'), [text(t('welcome.thanks'))]);
}
