import {
  buttons,
  card,
  heading,
  plainButton,
  subtle,
  text,
  type Action,
  type ActionData,
  type AdaptiveCard,
} from './card.js';
import type { PersonalData } from '../services/screening/index.js';
import { CHANGED, FORM_VERB } from './form.js';
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

/** The roles that commands are for. */
export type NeededRole =
  'distributor' | 'venue' | 'ownVenue' | 'mainUser' | 'social' | 'figures' | 'national';

/** A command of a role that the person does not have: what it is for, and whom to ask. Nothing of the register. */
export function roleNeededCard(
  needed: { role: NeededRole; help: string; roleCommand: string | undefined },
  { t }: Texts,
): AdaptiveCard {
  const { role, help, roleCommand } = needed;
  return card(t('role.needed'), [
    heading(t('role.needed')),
    text(help),
    text(t(`role.${role}`)),
    buttons([
      ...(roleCommand === undefined ? [] : [commandButton(t('role.choose'), roleCommand)]),
      commandButton(t('menu.help'), 'help'),
    ]),
  ]);
}

/** A message that may have been meant as a command. */
export function nearestCommandCard(
  { word, help, command }: { word: string; help: string; command: string },
  { t }: Texts,
): AdaptiveCard {
  return notice(t('nearest.title'), help, [
    commandButton(t('nearest.yes', { word }), command),
    commandButton(t('menu.ask'), 'ask'),
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

/** What can be said of something that did not get to its end; the reference is found in the log. */
export interface Failure {
  /**
   * `notSaved`: surely nothing was. `unknown`: it may have been. `restoring`: nothing was, the register is being put back
   * from a backup. The others never change what counts.
   */
  kind: 'notSaved' | 'unknown' | 'restoring' | 'unavailable' | 'unexpected';
  reference: string;
}

const titleOf = ({ kind }: Failure, { t }: Texts): string => t(`failure.${kind}`);
const bodyOf = ({ kind, reference }: Failure, { t }: Texts): string =>
  t(`failure.${kind}Body`, { reference });

/** A failure with a button that does the same again, where there was one; a form can be changed before that. */
export function failureCard(
  failure: Failure,
  again: { verb: string; data: ActionData } | undefined,
  texts: Texts,
): AdaptiveCard {
  const { t } = texts;
  if (again === undefined) return notice(titleOf(failure, texts), bodyOf(failure, texts));
  const { verb, data } = again;
  const change = plainButton(t('common.changeDetails'), verb, { ...data, ...CHANGED });
  return notice(titleOf(failure, texts), bodyOf(failure, texts), [
    plainButton(t('failure.again'), verb, data),
    ...(verb === FORM_VERB ? [change] : []),
  ]);
}

/** A failure beside a card that stays where it is. */
export function failureSentence(failure: Failure, texts: Texts): string {
  return `${titleOf(failure, texts)}. ${bodyOf(failure, texts)}`;
}

/** A button from a card of an older version of the bot. */
export function staleButtonCard({ t }: Texts): AdaptiveCard {
  return notice(t('common.staleButton'), t('common.notFoundHelp'), [commandButton(t('menu.help'), 'help')]);
}
