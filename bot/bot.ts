import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { AdaptiveCard } from '../cards/card.js';
import { dialogOf } from '../cards/dialog.js';
import { identityCodeCard, staleButtonCard, unexpectedCard, withPersonalDataNote } from '../cards/notices.js';
import { textsIn, type Texts } from '../cards/texts/index.js';
import { personalDataIn, withoutPersonalData } from '../services/screening/index.js';
import { Activity, textOf, type MessageActivity } from './activity.js';
import type { Log } from './log.js';
import { languageOf } from './people.js';
import type { Registry } from './registry.js';
import type { Turn } from './turn.js';

/** Invokes are answered within two seconds; what takes longer goes on, and counts once. */
const ANSWER_WITHIN_MS = 1_800;

/** What goes back for one activity, as plain data: at most one message, or the body of an invoke's answer. */
export type Answer =
  | { kind: 'nothing' }
  | { kind: 'message'; card: AdaptiveCard }
  /** Replaces the card that was answered; when that is not possible it is sent as a message. */
  | { kind: 'update'; activityId: string; card: AdaptiveCard }
  | { kind: 'invoke'; body: unknown };

interface Needs {
  registry: Registry;
  turnOf: (activity: Activity) => Promise<Turn>;
  log: Log;
  /** How long an invoke may take before it is answered with a sentence. */
  answerWithinMs?: number | undefined;
}

const DialogData = z.looseObject({
  form: z.string().optional(),
  verb: z.string().optional(),
  about: z.unknown().optional(),
});
const SubmitData = z.looseObject({ verb: z.string().optional() });

/** Turns one activity into a turn, finds the feature, and says what to answer. Never throws. */
export function createBot(needs: Needs): (raw: unknown) => Promise<Answer> {
  return async (raw) => {
    const read = Activity.safeParse(raw);
    if (!read.success) return isInvoke(raw) ? notUnderstood(raw) : { kind: 'nothing' };
    const activity = read.data;
    // Until it is known who asks, the client's language has to do.
    let texts = textsIn(languageOf(activity.locale) ?? 'fi');
    const turnOf = async (): Promise<Turn> => {
      const turn = await needs.turnOf(activity);
      texts = turn.texts;
      return turn;
    };
    const fail = (error: unknown): Answer => failed(activity, texts, report(needs.log, error));
    try {
      const answer = answerTo(needs.registry, turnOf, activity);
      return activity.type === 'invoke'
        ? await within(needs.answerWithinMs ?? ANSWER_WITHIN_MS, answer, fail)
        : await answer;
    } catch (error) {
      return fail(error);
    }
  };
}

async function answerTo(
  registry: Registry,
  turnOf: () => Promise<Turn>,
  activity: Activity,
): Promise<Answer> {
  if (activity.type === 'installationUpdate') {
    const isWelcome =
      activity.action.startsWith('add') && activity.conversation.conversationType === 'personal';
    return isWelcome
      ? { kind: 'message', card: await registry.welcome(await turnOf()) }
      : { kind: 'nothing' };
  }
  const turn = await turnOf();
  if (activity.type === 'message') return message(registry, turn, activity);
  if (activity.name === 'adaptiveCard/action') {
    const { verb = '', data = {} } = activity.value.action;
    return invoke(cardBody(await registry.press(turn, verb, data)));
  }
  return invoke(await dialogBody(registry, turn, activity.name, activity.value.data));
}

async function message(registry: Registry, turn: Turn, activity: MessageActivity): Promise<Answer> {
  const submitted = SubmitData.safeParse(activity.value);
  if (submitted.success && (activity.text ?? '') === '') {
    const card = await registry.press(turn, submitted.data.verb ?? '', submitted.data);
    return activity.replyToId === undefined
      ? { kind: 'message', card }
      : { kind: 'update', activityId: activity.replyToId, card };
  }
  const text = textOf(activity);
  const [kind] = personalDataIn(text);
  // Nobody's public number is an identity code; anything else may belong to a question that deserves its answer.
  if (kind === 'identityCode') return { kind: 'message', card: identityCodeCard(turn.texts) };
  if (kind === undefined) return { kind: 'message', card: await registry.say(turn, text) };
  const card = await registry.say(turn, withoutPersonalData(text));
  return { kind: 'message', card: withPersonalDataNote(card, kind, turn.texts) };
}

/** A dialog opens with a form's name, and then sends forms and buttons like a card in the chat. */
async function dialogBody(
  registry: Registry,
  turn: Turn,
  name: string,
  data: Record<string, unknown>,
): Promise<unknown> {
  const read = DialogData.safeParse(data);
  const { form = '', verb = '', about } = read.success ? read.data : { about: undefined };
  const card =
    name === 'task/fetch'
      ? await registry.openForm(turn, form, about ?? {})
      : await registry.press(turn, verb, data);
  const view = dialogOf(card);
  return {
    task: {
      type: 'continue',
      value: {
        title: view.title,
        width: 'medium',
        height: 'large',
        card: { contentType: 'application/vnd.microsoft.card.adaptive', content: view.card },
      },
    },
  };
}

const invoke = (body: unknown): Answer => ({ kind: 'invoke', body });

function cardBody(card: AdaptiveCard): unknown {
  return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card };
}

/** A sentence beside the card, which stays as it is with everything typed. */
function sentenceBody(sentence: string): unknown {
  return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: sentence };
}

function report(log: Log, error: unknown): string {
  const reference = randomBytes(4).toString('hex').toUpperCase();
  log.error({ err: nameOf(error), reference }, 'turn failed');
  return reference;
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

function failed(activity: Activity, texts: Texts, reference: string): Answer {
  if (activity.type !== 'invoke') return { kind: 'message', card: unexpectedCard(texts, reference) };
  const sentence = texts.t('common.unexpectedBody', { reference });
  if (activity.name === 'adaptiveCard/action') return invoke(sentenceBody(sentence));
  return invoke({ task: { type: 'message', value: sentence } });
}

async function within(
  limitMs: number,
  answer: Promise<Answer>,
  fail: (error: Error) => Answer,
): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Answer>((resolve) => {
    timer = setTimeout(() => {
      resolve(fail(new Error('the answer took too long')));
    }, limitMs);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
    // A turn that lost the race may still fail; nobody waits for it any more, and it must not end the process.
    answer.catch(() => undefined);
  }
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
  if (name === 'task/fetch' || name === 'task/submit') {
    return invoke({ task: { type: 'message', value: texts.t('common.staleButton') } });
  }
  return name === 'adaptiveCard/action' ? invoke(cardBody(staleButtonCard(texts))) : invoke({});
}
