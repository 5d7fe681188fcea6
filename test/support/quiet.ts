import assert from 'node:assert/strict';
import type { HttpAnswer } from './http-answer.js';

/** What must never stand in an answer: a stack, a path of the machine, a sentence of a library. */
export function assertQuiet({ text, headers }: HttpAnswer): void {
  const all = `${text}\n${[...headers].join('\n')}`;
  assert.doesNotMatch(
    all,
    /\bat .+:\d+|node_modules|Error|botbuilder|BotFramework|restify|mongo|zod|\.js\b/i,
  );
}
