import type { AskedByOffice, HandoverQuestion } from '../services/handover-questions.js';
import type { Municipality } from '../services/postal-codes.js';
import type { Office } from '../services/store/organisations.js';
import { button, buttonRows, card, heading, strong, subtle, text } from './card.js';
import type { Action, ActionData, AdaptiveCard, Element } from './card.js';
import { asking, FORM_VERB, type Aside } from './form.js';
import type { Texts } from './texts/index.js';

/** Asks about a client who will not tell something, one button for each office of the worker. */
export function askUntoldButtons(offices: Office[], hidden: ActionData, { t, name }: Texts): Element[] {
  const title = t('question.untold');
  return buttonRows(
    offices.map(({ _id, names }) =>
      askButton(offices.length === 1 ? title : `${title}: ${name(names)}`, hidden, { from: _id }),
    ),
  );
}

/** Asks about a client whose home municipality was refused. */
export function askOutsideButton(
  { officeId, municipality }: { officeId: string; municipality: Municipality },
  hidden: ActionData,
  { t }: Texts,
): Action {
  return askButton(t('question.outside'), hidden, { from: officeId, home: municipality.code });
}

/** Everything typed travels along, and comes back in the form: some clients empty the fields of a card that stays. */
function askButton(title: string, hidden: ActionData, asked: Record<string, string>): Action {
  return button(title, FORM_VERB, asking(hidden, asked));
}

/** What became of the question, where it was asked. */
export function askedPart({ title, sentence }: Aside): Element[] {
  return [strong(title), text(sentence)];
}

/** To whoever answers for the area: an office asks whether a card can be handed over. */
export function askedByOfficeCard({ office, question }: AskedByOffice, texts: Texts): AdaptiveCard {
  const { t, name } = texts;
  return card(t('question.title', { name: name(office.names) }), [
    heading(t('question.title', { name: name(office.names) })),
    text(sentenceOf(question, texts)),
    text(t('question.answer')),
    subtle(t('question.nothingElse')),
  ]);
}

function sentenceOf(question: HandoverQuestion, { t, name }: Texts): string {
  return question.kind === 'untold'
    ? t('question.untoldBody')
    : t('question.outsideBody', { municipality: name(question.municipality.names) });
}
