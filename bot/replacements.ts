import { z } from 'zod';
import { pausedCard } from '../cards/code-notes.js';
import { notDeliveredQuestion } from '../cards/delivered-ranges.js';
import { ISSUED_REPLACE_VERB, REPLACEMENT_UNDO_VERB } from '../cards/issued-cards.js';
import { notFoundCard } from '../cards/notices.js';
import {
  REPLACEMENT_RECEIPT_VERB,
  replacementForm,
  replacementNotUndoneCard,
  replacementReceiptCard,
  replacementUndoneCard,
} from '../cards/replacements.js';
import type { BudgetedIssuedCards } from '../services/budgeted-issued-cards.js';
import type { BudgetedReplacements } from '../services/budgeted-replacements.js';
import { CardCode } from '../services/card-code.js';
import type { Paused } from '../services/code-budget.js';
import type { ReplacementOutcome } from '../services/replacements.js';
import {
  action,
  form,
  inLanguage,
  type Action,
  type Doubtful,
  type Feature,
  type Form,
  type OpenForm,
  type Rejection,
} from './feature.js';
import { codeValue, countValue, MOST_MINORS } from './handover-values.js';
import type { Reply, Turn } from './turn.js';

interface Needs {
  replacements: BudgetedReplacements;
  issuedCards: Pick<BudgetedIssuedCards, 'look'>;
  openForm: OpenForm;
  /** What can be said of a card that cannot be replaced now. */
  showIssued: (turn: Turn, code: CardCode) => Promise<Reply>;
}

const FORM = 'replacement';
const AboutCode = z.object({ code: CardCode });
const Replaced = z.object({ code: CardCode, operationKey: z.string() });

const values = inLanguage((texts) =>
  z.object({
    newCode: codeValue(texts),
    minors: countValue(texts.t('error.minors'), MOST_MINORS).optional(),
    confirmedCode: z.string().optional(),
  }),
);

/** A new card in the place of one that the own office issued, and taking it back. */
export function createReplacementFeature(needs: Needs): Feature {
  const { openForm } = needs;
  return {
    name: 'replacements',
    forms: [formOf(needs)],
    actions: [
      action({
        verb: ISSUED_REPLACE_VERB,
        data: AboutCode,
        places: ['personal'],
        run: (turn, { code }) => openForm(turn, FORM, { code }),
      }),
      action({
        verb: REPLACEMENT_RECEIPT_VERB,
        data: Replaced,
        places: ['personal'],
        run: async ({ actor, texts }, { code, operationKey }) => {
          const outcome = await needs.replacements.receipt(actor, operationKey, code);
          return outcome?.kind === 'replaced'
            ? replacementReceiptCard(outcome.receipt, texts)
            : notFoundCard(texts);
        },
      }),
      undoAction(needs),
    ],
  };
}

function formOf({ replacements, issuedCards, showIssued }: Needs): Form {
  return form({
    name: FORM,
    about: AboutCode,
    fields: ['newCode', 'minors', 'confirmedCode'],
    changes: true,
    values,
    view: async (turn, { code }, state) => {
      const outcome = await issuedCards.look(turn.actor, code);
      return outcome.kind === 'card' && outcome.card.state !== 'replaced'
        ? replacementForm(outcome.card, state, turn.texts)
        : showIssued(turn, code);
    },
    submit: async (turn, { code }, { newCode, minors, confirmedCode }, operationKey) => {
      if (minors === undefined) {
        const outcome = await issuedCards.look(turn.actor, code);
        if (outcome.kind === 'card' && outcome.card.cardKind === 'personal')
          return { errors: { minors: turn.texts.t('error.minors') } };
      }
      const given = { code, newCode, minors: minors ?? 0, confirmedCode };
      const outcome = await replacements.replace(turn.actor, operationKey, given);
      return answer(turn, outcome, () => showIssued(turn, code));
    },
  });
}

function answer(
  { texts }: Turn,
  outcome: ReplacementOutcome | Paused,
  show: () => Promise<Reply>,
): Reply | Rejection | Doubtful | Promise<Reply> {
  const { t } = texts;
  switch (outcome.kind) {
    case 'replaced':
      return replacementReceiptCard(outcome.receipt, texts);
    case 'undone':
      return replacementUndoneCard(texts);
    case 'notNow':
      return show();
    case 'sameCode':
      return { errors: { newCode: t('replacement.sameCode') } };
    case 'codeTaken':
      return { errors: { newCode: t('replacement.codeTaken') }, newKey: true };
    case 'notDelivered':
      return {
        question: notDeliveredQuestion(outcome, texts),
        answers: { confirmedCode: outcome.code },
      };
    case 'paused':
      return pausedCard(outcome, 'handover', texts);
    case 'notFound':
      return notFoundCard(texts);
  }
}

function undoAction({ replacements }: Needs): Action {
  return action({
    verb: REPLACEMENT_UNDO_VERB,
    data: Replaced,
    places: ['personal'],
    changes: true,
    run: async ({ actor, texts }, { code, operationKey }) => {
      const { kind, isBeside } = await replacements.undo(actor, operationKey, code);
      if (kind === 'notFound') return notFoundCard(texts);
      return kind === 'undone'
        ? replacementUndoneCard(texts, isBeside)
        : replacementNotUndoneCard(kind, texts);
    },
  });
}
