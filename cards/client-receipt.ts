import type { ClientReceipt, ReceiptOf } from '../services/client-receipts.js';
import type { VenuesSomewhere } from '../services/client-venues.js';
import type { Language } from '../services/language.js';
import {
  button,
  buttons,
  card,
  heading,
  list,
  text,
  type Action,
  type AdaptiveCard,
  type Element,
} from './card.js';
import { HANDOVER_RECEIPT_VERB } from './handovers.js';
import { RENEWAL_RECEIPT_VERB } from './renewals.js';
import { REPLACEMENT_RECEIPT_VERB } from './replacements.js';
import { CLIENT_RECEIPT_VERB, receiptData } from './tell-client.js';
import { clientEn } from './texts/client/en.js';
import { clientFi } from './texts/client/fi.js';
import { clientPlain } from './texts/client/plain.js';
import { clientSv } from './texts/client/sv.js';
import type { ClientWords } from './texts/client/words.js';
import { textsIn, type Texts } from './texts/index.js';

/** The languages in which a client can be told; `plain` is plain Finnish. */
export const CLIENT_LANGUAGES = ['fi', 'plain', 'sv', 'en'] as const;
export type ClientLanguage = (typeof CLIENT_LANGUAGES)[number];

const WORDS: Record<ClientLanguage, ClientWords> = {
  fi: clientFi,
  plain: clientPlain,
  sv: clientSv,
  en: clientEn,
};
const NAMES: Record<ClientLanguage, string> = {
  fi: 'Suomi',
  plain: 'Selkosuomi',
  sv: 'Svenska',
  en: 'English',
};
const MOST_SERVICES = 3;

/** What a client is told, large enough to be shown over the desk. It names nothing that the client has told. */
export function clientReceiptCard(
  { receipt, venues, of }: { receipt: ClientReceipt; venues: VenuesSomewhere[]; of: ReceiptOf },
  language: ClientLanguage,
  { t }: Texts,
): AdaptiveCard {
  const words = WORDS[language];
  const own = textsIn(spokenIn(language));
  const lines = [
    words.valid({ lastDay: own.day(receipt.lastDay) }),
    ...(receipt.isTrialEnd === true ? [words.trialEnds({ lastDay: own.day(receipt.lastDay) })] : []),
    ...waiting(receipt, words),
    words.identity,
    words.personal,
    ...(receipt.minors > 0 ? [words.children] : []),
    words.office({ office: own.name(receipt.office.names) }),
  ];
  const others = CLIENT_LANGUAGES.filter((other) => other !== language);
  return card(words.title, [
    heading(words.title),
    ...lines.map((line) => text(line, { size: 'large' })),
    ...venuesPart(venues, words, own),
    buttons(
      others.map((other) =>
        button(NAMES[other], CLIENT_RECEIPT_VERB, { ...receiptData(of), language: other }),
      ),
    ),
    buttons([backButton(of, t('client.back'))]),
  ]);
}

function waiting({ waitsFor }: ClientReceipt, words: ClientWords): string[] {
  if (waitsFor === undefined) return [];
  return [waitsFor === 'card' ? words.notYet : words.notYetRenewed];
}

/** Back to the worker's own receipt. */
function backButton({ operationKey, change }: ReceiptOf, title: string): Action {
  if (change === undefined) return button(title, HANDOVER_RECEIPT_VERB, { operationKey });
  const verb = change.kind === 'renewal' ? RENEWAL_RECEIPT_VERB : REPLACEMENT_RECEIPT_VERB;
  return button(title, verb, { operationKey, code: change.code });
}

const spokenIn = (language: ClientLanguage): Language => (language === 'plain' ? 'fi' : language);

function venuesPart(groups: VenuesSomewhere[], words: ClientWords, { name }: Texts): Element[] {
  if (groups.length === 0) return [];
  const parts = groups.flatMap(({ where, venues }) => {
    const lines = venues.map(({ venue, municipality, offered }) => {
      const place = where === 'home' || municipality === undefined ? [] : [name(municipality.names)];
      // A play on five days is told once.
      const names = [...new Set(offered.map((one) => name(one.names)))].slice(0, MOST_SERVICES);
      return `${[name(venue.names), ...place].join(', ')}: ${names.join(', ')}`;
    });
    return [text(words.where[where], { size: 'large', weight: 'bolder' }), ...list(lines)];
  });
  return [...parts, text(words.ask)];
}
