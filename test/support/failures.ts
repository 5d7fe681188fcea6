import { parsed } from './bot.js';
import type { HttpAnswer } from './http-answer.js';
import { cardOf, dialogOf } from './person.js';
import type { Screen } from './screen.js';
import { textsIn } from '../../cards/texts/index.js';
import type { Failure } from '../../cards/notices.js';

const { t } = textsIn('fi');
const KINDS = ['notSaved', 'unknown', 'restoring', 'unavailable', 'unexpected'] as const;

/** The failure that a sentence or the heading of a card tells of; undefined when it tells of none. */
export function failureIn(said: string): Failure['kind'] | undefined {
  return KINDS.find((kind) => said.startsWith(t(`failure.${kind}`)));
}

/** What an invoke was answered with: a failure, or what the person sees next. */
export function told(answer: HttpAnswer): Failure['kind'] | Screen {
  const { type, value, task } = parsed(answer);
  if (typeof value === 'string') return failureIn(value) ?? assertNever(value);
  const screen = type === undefined || task !== undefined ? dialogOf(answer) : cardOf(answer);
  return failureIn(headingOf(screen)) ?? screen;
}

/** What stands above a card: a dialog has it in its window. */
export function headingOf(screen: Screen & { windowTitle?: string }): string {
  return screen.windowTitle ?? screen.title;
}

function assertNever(value: string): never {
  throw new Error(`this sentence tells of no failure: ${value}`);
}
