import { buttons, card, heading, plainButton, subtle, text, type Action, type AdaptiveCard } from './card.js';
import type { PersonalData } from '../services/screening/index.js';
import type { Texts } from './texts/index.js';

/** The verb that runs a command as if its word had been typed. */
export const COMMAND_VERB = 'command.run';

/** A button that runs a command of the bot by its name. */
export function commandButton(title: string, command: string): Action {
  return plainButton(title, COMMAND_VERB, { command });
}

/** A short message with a title, and what to do next. */
export function notice(title: string, body: string | undefined, actions: Action[] = []): AdaptiveCard {
  return card(title, [
    heading(title),
    ...(body === undefined ? [] : [text(body)]),
    ...(actions.length === 0 ? [] : [buttons(actions)]),
  ]);
}

/** What somebody may not see or do, and what does not exist: the same words for both. */
export function notFoundCard({ t }: Texts): AdaptiveCard {
  return card(t('common.notFound'), [
    text(t('common.notFound')),
    subtle(t('common.notFoundHelp')),
    buttons([commandButton(t('menu.help'), 'help')]),
  ]);
}

export function personalOnlyCard({ t }: Texts): AdaptiveCard {
  return card(t('common.personalOnly'), [text(t('common.personalOnly'))]);
}

export function identityCodeCard({ t }: Texts): AdaptiveCard {
  return notice(t('common.identityCode'), t('common.identityCodeBody'));
}

/** An answer to a message that held personal data: what it looked like, and that only the sender can delete it. */
export function withPersonalDataNote(
  answer: AdaptiveCard,
  kind: Exclude<PersonalData, 'identityCode'>,
  { t }: Texts,
): AdaptiveCard {
  return { ...answer, body: [...answer.body, subtle(t('common.personalDataNote', { kind }))] };
}

/** An error of ours; the reference is found in the log. */
export function unexpectedCard({ t }: Texts, reference: string): AdaptiveCard {
  return notice(t('common.unexpected'), t('common.unexpectedBody', { reference }));
}

/** A button from a card of an older version of the bot. */
export function staleButtonCard({ t }: Texts): AdaptiveCard {
  return notice(t('common.staleButton'), t('common.notFoundHelp'), [commandButton(t('menu.help'), 'help')]);
}
