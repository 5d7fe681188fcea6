import type { AskedByOffice, HandoverQuestion } from '../services/handover-questions.js';
import type { Municipality } from '../services/postal-codes.js';
import type { Office } from '../services/store/organisations.js';
import { buttonRows, card, heading, plainButton, subtle, text } from './card.js';
import type { Action, AdaptiveCard, Element } from './card.js';
import type { Texts } from './texts/index.js';

export const HANDOVER_ASK_VERB = 'handover.ask';

/**
 * Asks about a client who will not tell something, one button for each office of the worker: what is still empty must not
 * keep it from being pressed, so nothing that was typed travels along.
 */
export function askUntoldButtons(offices: Office[], { t, name }: Texts): Element[] {
  const title = t('question.untold');
  return buttonRows(
    offices.map(({ _id, names }) =>
      plainButton(offices.length === 1 ? title : `${title}: ${name(names)}`, HANDOVER_ASK_VERB, {
        from: _id,
      }),
    ),
  );
}

/** Asks about a client whose home municipality was refused. */
export function askOutsideButton(
  { officeId, municipality }: { officeId: string; municipality: Municipality },
  { t }: Texts,
): Action {
  return plainButton(t('question.outside'), HANDOVER_ASK_VERB, { from: officeId, home: municipality.code });
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
