import { randomBytes } from 'node:crypto';
import type { AdaptiveCard } from '../cards/card.js';
import { FORM_VERB } from '../cards/form.js';
import { failureCard, failureSentence, type Failure } from '../cards/notices.js';
import type { Texts } from '../cards/texts/index.js';
import type { Attempt } from '../services/attempt.js';
import { StoreUnavailableError } from '../services/store/errors.js';
import { RegisterClosedError } from '../services/store/restores.js';
import type { Activity } from './activity.js';
import { cardBody, dialogBody, dialogSentence, invoke, sentenceBody, type Answer } from './answers.js';
import type { Log } from './log.js';
import { pressIn } from './press.js';
import type { Registry } from './registry.js';
import { sentRowsOf } from './sent-rows.js';

/** Stands for the error of a turn that took longer than a person waits. */
export class LateError extends Error {
  override name = 'LateError';
}

/** What is known of a turn when it fails. */
export interface FailedTurn {
  activity: Activity;
  texts: Texts;
  attempt: Attempt;
  error: unknown;
}

/** Says what became of a turn that did not get to its end, and writes it down under a reference. */
export function createFailures(registry: () => Registry, log: Log): (failed: FailedTurn) => Answer {
  return ({ activity, texts, attempt, error }) => {
    const press = pressIn(activity);
    const pressed = press === undefined ? undefined : registry().pressed(press.verb, press.data);
    const kind = kindOf(attempt, pressed?.changes === true || sentRows(activity), error);
    const failure: Failure = { kind, reference: randomBytes(4).toString('hex').toUpperCase() };
    if (kind === 'restoring') log.warn(failure, 'turn refused, because the register is being restored');
    else log.error({ err: nameOf(error), ...failure }, 'turn failed');
    // Everything typed travels in the button: the form itself cannot be built while nothing can be read.
    const again = press === undefined || pressed === undefined ? undefined : { ...press, data: pressed.data };
    return answered(activity, texts, failure, () => failureCard(failure, again, texts));
  };
}

/** Rows in a message or a file are saved without a press. */
function sentRows(activity: Activity): boolean {
  return activity.type === 'message' && sentRowsOf(activity) !== undefined;
}

/** The one place that decides what a person is told of a change that may or may not have been made. */
function kindOf(attempt: Attempt, isChange: boolean, error: unknown): Failure['kind'] {
  if (error instanceof RegisterClosedError) return 'restoring';
  if (attempt.mayHaveWritten) return 'unknown';
  if (isChange) return 'notSaved';
  return error instanceof StoreUnavailableError || error instanceof LateError ? 'unavailable' : 'unexpected';
}

function answered(activity: Activity, texts: Texts, failure: Failure, card: () => AdaptiveCard): Answer {
  if (activity.type !== 'invoke') return { kind: 'message', card: card() };
  const sentence = failureSentence(failure, texts);
  // A dialog would be gone with a sentence.
  if (activity.name !== 'adaptiveCard/action')
    return invoke(activity.name === 'task/submit' ? dialogBody(card()) : dialogSentence(sentence));
  // Some clients empty the fields of a card that stays, so a form that was sent goes on in the buttons of another.
  return invoke(pressIn(activity)?.verb === FORM_VERB ? cardBody(card()) : sentenceBody(sentence));
}

/** What the log keeps of an error: messages of libraries may quote what somebody typed, so only the stack's places. */
function nameOf(error: unknown): { name: string; code?: unknown; at: string } {
  if (!(error instanceof Error)) return { name: typeof error, at: '' };
  const at = (error.stack ?? '')
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 8)
    .join('\n');
  return { name: error.name, ...('code' in error ? { code: error.code } : {}), at };
}
