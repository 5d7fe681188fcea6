import type { Organisation } from '../services/store/organisations.js';
import type { PracticeKind } from '../services/practice-register.js';
import {
  box,
  card,
  facts,
  heading,
  list,
  strong,
  subtle,
  text,
  type AdaptiveCard,
  type Element,
} from './card.js';
import type { FormView, Question } from './form.js';
import { commandButton, notice } from './notices.js';
import type { Texts } from './texts/index.js';
import { VISIT_ROWS_RECEIPT_VERB, VISIT_ROWS_UNDO_VERB } from './visit-rows.js';
import {
  VISIT_CHECKED_VERB,
  VISIT_LEAVE_VERB,
  VISIT_OTHER_DAY_VERB,
  VISIT_RETRY_VERB,
  VISIT_UNDO_VERB,
} from './visits.js';

const PRACTICE_UNDO_VERB = 'practice.undo';
const PRACTICE_CHECKED_VERB = 'practice.checked';
const PRACTICE_LEAVE_VERB = 'practice.leave';
const PRACTICE_RETRY_VERB = 'practice.retry';
const PRACTICE_OTHER_DAY_VERB = 'practice.otherDay';

const PRACTICE_ROWS_UNDO_VERB = 'practice.rowsUndo';
const PRACTICE_ROWS_RECEIPT_VERB = 'practice.rowsReceipt';

const VERBS: ReadonlyMap<string, string> = new Map([
  [VISIT_UNDO_VERB, PRACTICE_UNDO_VERB],
  [VISIT_CHECKED_VERB, PRACTICE_CHECKED_VERB],
  [VISIT_LEAVE_VERB, PRACTICE_LEAVE_VERB],
  [VISIT_RETRY_VERB, PRACTICE_RETRY_VERB],
  [VISIT_OTHER_DAY_VERB, PRACTICE_OTHER_DAY_VERB],
  [VISIT_ROWS_UNDO_VERB, PRACTICE_ROWS_UNDO_VERB],
  [VISIT_ROWS_RECEIPT_VERB, PRACTICE_ROWS_RECEIPT_VERB],
]);

/** The verb of the practice counter for one of the real counter; throws where it has none. */
export function practiceVerb(verb: string): string {
  const own = VERBS.get(verb);
  if (own === undefined) throw new Error('the practice counter does not know a button of the counter');
  return own;
}

const BANNER = 'practiceBanner';
const MOST_ORGANISATIONS = 40;

/** What stands on every card of the practice counter. */
function banner({ t }: Texts): Element {
  return box([strong(t('practice.title')), text(t('practice.banner'), { spacing: 'small' })], { id: BANNER });
}

/** The same with its buttons leading to the practice counter and not to the real one. */
function led<T>(part: T): T {
  const json = JSON.stringify(part, (key, value: unknown) => {
    if (key === 'verb' && typeof value === 'string') return VERBS.get(value) ?? value;
    return key === 'command' && (value === 'visit' || value === 'cancel') ? 'practice' : value;
  });
  return JSON.parse(json) as T; // cards are JSON, and only texts within them were changed
}

/** A card of the counter, as it is where somebody practises; one that is so already stays as it is. */
export function practiceCard(shown: AdaptiveCard, texts: Texts): AdaptiveCard {
  const at = shown.body.findIndex(({ id }) => id === BANNER);
  // A form stands under the result of a list, too, with a note of its own in the middle of it.
  if (at === 0 || at === 1) return shown;
  const { speak, ...rest } = led(shown);
  const body = rest.body.filter(({ id }) => id !== BANNER);
  return { ...rest, speak: `${texts.t('practice.title')}. ${speak}`, body: [banner(texts), ...body] };
}

export function practiceForm(view: Omit<FormView, 'hidden'>, texts: Texts): Omit<FormView, 'hidden'> {
  const { body, ...rest } = led(view);
  return { ...rest, body: [banner(texts), ...body] };
}

export function practiceQuestion(question: Question, texts: Texts): Question {
  return { ...question, body: [banner(texts), ...question.body] };
}

/** The first step: the form for a code, with the sample cards that there are, and the way back to the real counter. */
export function practiceCodeForm(
  view: Omit<FormView, 'hidden'>,
  codes: Record<PracticeKind, string>,
  texts: Texts,
): Omit<FormView, 'hidden'> {
  const { t } = texts;
  const { body, ...rest } = practiceForm(view, texts);
  const [note, ...fields] = body;
  const samples = facts([
    [codes.valid, t('practice.valid')],
    [codes.expired, t('practice.expired')],
    [codes.blocked, t('practice.blocked')],
    [codes.unknown, t('practice.unknown')],
    [codes.community, t('practice.community')],
  ]);
  return {
    ...rest,
    body: [...(note === undefined ? [] : [note]), text(t('practice.samples')), samples, ...fields],
    more: [commandButton(t('practice.end'), 'visit')],
  };
}

/** A sample card that was named outside of the practice counter. */
export function sampleCodeCard(
  { code, from, to, mayPractise }: { code: string; from: string; to: string; mayPractise: boolean },
  { t }: Texts,
): AdaptiveCard {
  return notice(t('practice.sampleTitle', { code }), t('practice.sampleBody', { from, to }), [
    ...(mayPractise ? [commandButton(t('practice.begin'), 'practice')] : []),
  ]);
}

/** How many have practised, for those who answer for them; organisations without anybody are not named. */
export function practisedCard(
  counts: { organisation: Organisation; people: number; peopleEver: number }[],
  modelVersion: string,
  { t, day, name, number }: Texts,
): AdaptiveCard {
  const any = counts.filter(({ peopleEver }) => peopleEver > 0);
  const now = counts.filter(({ people }) => people > 0);
  const lines = any.slice(0, MOST_ORGANISATIONS).map(({ organisation, people, peopleEver }) => {
    const earlier = peopleEver - people;
    const line = t('practice.line', { name: name(organisation.names), people: number(people) });
    return earlier === 0 ? line : `${line} ${t('practice.earlier', { people: number(earlier) })}`;
  });
  const rest = any.length - lines.length;
  return card(t('practice.who'), [
    heading(t('practice.who')),
    text(
      t('practice.sum', {
        reported: number(now.length),
        total: number(counts.length),
        version: day(modelVersion),
      }),
    ),
    ...list(lines),
    ...(rest > 0 ? [text(t('practice.more', { count: rest }))] : []),
    subtle(t('practice.counted')),
  ]);
}
