import { z } from 'zod';
import { identityCodeCard, staleButtonCard, withPersonalDataNote } from '../cards/notices.js';
import { textsIn } from '../cards/texts/index.js';
import { Attempt } from '../services/attempt.js';
import type { RegisterGate } from '../services/register-gate.js';
import { personalDataIn, withoutPersonalData } from '../services/screening/index.js';
import { Activity, textOf } from './activity.js';
import { cardBody, dialogBody, dialogSentence, invoke, type Answer } from './answers.js';
import { createFailures, LateError } from './failures.js';
import type { Log } from './log.js';
import { settlesWithin } from './patience.js';
import { languageOf } from './people.js';
import { pressIn } from './press.js';
import type { Registry } from './registry.js';
import { sentRowsOf } from './sent-rows.js';
import type { Reply, Turn } from './turn.js';

/** Every turn is answered within two seconds; what takes longer goes on, and counts once. */
const ANSWER_WITHIN_MS = 1_800;
/** A register that does not answer a greeting within this does not answer a question either. */
const GREETING_WITHIN_MS = 150;

/** What a bot knows of the register by heart. */
export interface Knowing {
  registry: Registry;
  turnOf: (activity: Activity) => Promise<Turn>;
}

interface Needs {
  gate: Pick<RegisterGate<Knowing>, 'pass' | 'known'>;
  /** Rejects when the register does not answer. */
  ping: () => Promise<void>;
  log: Log;
  /** How long a turn may take before it is answered with a sentence. */
  answerWithinMs?: number | undefined;
}

/** What a dialog opens with; a form that is not named is one that does not exist. */
const Opening = z
  .looseObject({ form: z.string(), about: z.unknown().optional() })
  .catch({ form: '', about: undefined });

/** Turns one activity into a turn, finds the feature, and says what to answer. Never throws. */
export function createBot(needs: Needs): (raw: unknown) => Promise<Answer> {
  const failed = createFailures(() => needs.gate.known().registry, needs.log);
  return async (raw) => {
    const read = Activity.safeParse(raw);
    if (!read.success) return isInvoke(raw) ? notUnderstood(raw) : { kind: 'nothing' };
    const activity = read.data;
    const attempt = new Attempt();
    // Until it is known who asks, the client's language has to do.
    let texts = textsIn(languageOf(activity.locale) ?? 'fi');
    const letIn = async (): Promise<{ registry: Registry; turn: Turn }> => {
      const { registry, turnOf } = await needs.gate.pass();
      const turn = await turnOf(activity);
      texts = turn.texts;
      return { registry, turn: { ...turn, actor: { ...turn.actor, attempt } } };
    };
    const answer = answerTo(letIn, activity);
    try {
      if (await isAnsweredInTime(needs, activity, answer)) return await answer;
      throw new LateError();
    } catch (error) {
      // Nothing may be saved any more once somebody was told that nothing was.
      attempt.giveUp();
      return failed({ activity, texts, attempt, error });
    }
  };
}

/** An invoke has to be answered now; a message may wait for a slow picture, but not for a silent register. */
async function isAnsweredInTime(
  { answerWithinMs = ANSWER_WITHIN_MS, ping }: Needs,
  { type }: Activity,
  answer: Promise<Answer>,
): Promise<boolean> {
  if (type === 'invoke') return settlesWithin(answerWithinMs, answer);
  if (await settlesWithin(answerWithinMs - GREETING_WITHIN_MS, answer)) return true;
  return settlesWithin(GREETING_WITHIN_MS, Promise.any([answer, ping()]));
}

async function answerTo(
  letIn: () => Promise<{ registry: Registry; turn: Turn }>,
  activity: Activity,
): Promise<Answer> {
  if (activity.type === 'installationUpdate') {
    const isWelcome =
      activity.action.startsWith('add') && activity.conversation.conversationType === 'personal';
    if (!isWelcome) return { kind: 'nothing' };
    const { registry, turn } = await letIn();
    return { kind: 'message', card: await registry.welcome(turn) };
  }
  const { registry, turn } = await letIn();
  const press = pressIn(activity);
  const card =
    press === undefined
      ? await unpressed(registry, turn, activity)
      : await registry.press(turn, press.verb, press.data);
  if (activity.type === 'invoke') {
    return invoke(activity.name === 'adaptiveCard/action' ? cardBody(card) : dialogBody(card));
  }
  return press === undefined || activity.replyToId === undefined
    ? { kind: 'message', card }
    : { kind: 'update', activityId: activity.replyToId, card };
}

/** What was written, or the form that a dialog opens with; from then on a dialog presses like a card in the chat. */
async function unpressed(
  registry: Registry,
  turn: Turn,
  activity: Exclude<Activity, { type: 'installationUpdate' }>,
): Promise<Reply> {
  if (activity.type === 'message') {
    const rows = sentRowsOf(activity);
    return rows === undefined ? said(registry, turn, textOf(activity)) : registry.takeRows(turn, rows);
  }
  const data = activity.name === 'task/fetch' ? activity.value.data : {};
  const { form, about } = Opening.parse(data);
  return registry.openForm(turn, form, about ?? {});
}

async function said(registry: Registry, turn: Turn, text: string): Promise<Reply> {
  const [kind] = personalDataIn(text);
  // Nobody's public number is an identity code; anything else may belong to a question that deserves its answer.
  if (kind === 'identityCode') return identityCodeCard(turn.texts);
  if (kind === undefined) return registry.say(turn, text);
  return withPersonalDataNote(await registry.say(turn, withoutPersonalData(text)), kind, turn.texts);
}

const AnyInvoke = z.object({
  type: z.literal('invoke'),
  name: z.string().optional(),
  locale: z.string().optional(),
});

function isInvoke(raw: unknown): boolean {
  return AnyInvoke.safeParse(raw).success;
}

/** An invoke that the bot does not know gets a body that clients can show, never an error status. */
function notUnderstood(raw: unknown): Answer {
  const { name, locale } = AnyInvoke.parse(raw);
  const texts = textsIn(languageOf(locale) ?? 'fi');
  if (name === 'task/fetch' || name === 'task/submit')
    return invoke(dialogSentence(texts.t('common.staleButton')));
  return name === 'adaptiveCard/action' ? invoke(cardBody(staleButtonCard(texts))) : invoke({});
}
