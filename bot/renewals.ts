import { z } from 'zod';
import { CHANGEABLE_FORMS, HANDOVER_CHANGE_VERB, type TypedInto } from '../cards/handover-again.js';
import { groupedCode } from '../cards/grouped-code.js';
import { ISSUED_RENEW_VERB, RENEWAL_UNDO_VERB } from '../cards/issued-cards.js';
import { notFoundCard } from '../cards/notices.js';
import {
  RENEWAL_RECEIPT_VERB,
  renewalForm,
  renewalNotUndoneCard,
  renewalReceiptCard,
  renewalUndoneCard,
} from '../cards/renewals.js';
import type { BudgetedIssuedCards } from '../services/budgeted-issued-cards.js';
import { CardCode } from '../services/card-code.js';
import type { RenewalOutcome, Renewals } from '../services/renewals.js';
import { action, form, inLanguage, type Action, type Feature, type Form, type OpenForm } from './feature.js';
import { countValue, MOST_MINORS, voluntaryValues } from './handover-values.js';
import type { Reply, Turn } from './turn.js';

interface Needs {
  renewals: Renewals;
  issuedCards: Pick<BudgetedIssuedCards, 'look'>;
  openForm: OpenForm;
  /** What can be said of a card that cannot be renewed now. */
  showIssued: (turn: Turn, code: CardCode) => Promise<Reply>;
}

const FORM = 'renewal';
const AboutCode = z.object({ code: CardCode });
/** Where it was opened from a form that hands over a card, with what was typed there. */
const AboutRenewal = z
  .object({ code: CardCode, into: z.enum(CHANGEABLE_FORMS).optional() })
  .catchall(z.string());
const Changed = z.object({ into: z.enum(CHANGEABLE_FORMS) }).catchall(z.string());
const Renewed = z.object({ code: CardCode, operationKey: z.string() });

const values = inLanguage((texts) =>
  z.object({
    minors: countValue(texts.t('error.minors'), MOST_MINORS).optional(),
    ...voluntaryValues(texts),
  }),
);

/** Opens the renewal of a card that somebody was about to hand over; undefined where it cannot be renewed now. */
export type OpenRenewalInstead = (turn: Turn, code: CardCode, typed: TypedInto) => Promise<Reply | undefined>;

/** Renewing a card of the own office, and taking it back. */
export function createRenewalFeature(needs: Needs): Feature & { openInstead: OpenRenewalInstead } {
  const open = (turn: Turn, code: CardCode): Promise<Reply> => needs.openForm(turn, FORM, { code });
  return {
    name: 'renewals',
    openInstead: async (turn, code, typed) => {
      const outcome = await needs.issuedCards.look(turn.actor, code);
      if (outcome.kind !== 'card' || !outcome.card.canRenew) return undefined;
      return needs.openForm(turn, FORM, { ...typed, code }, typed);
    },
    forms: [formOf(needs)],
    actions: [
      action({
        verb: ISSUED_RENEW_VERB,
        data: AboutCode,
        places: ['personal'],
        run: (turn, { code }) => open(turn, code),
      }),
      action({
        verb: RENEWAL_RECEIPT_VERB,
        data: Renewed,
        places: ['personal'],
        run: async (turn, { code, operationKey }) => {
          const outcome = await needs.renewals.receipt(turn.actor, operationKey, code);
          if (outcome === undefined) return notFoundCard(turn.texts);
          return answer(turn, outcome, () => needs.showIssued(turn, code));
        },
      }),
      // The code was mistyped: back to what was to be handed over.
      action({
        verb: HANDOVER_CHANGE_VERB,
        data: Changed,
        places: ['personal'],
        run: (turn, { into, ...typed }) => needs.openForm(turn, into, {}, typed),
      }),
      undoAction(needs),
    ],
  };
}

function formOf({ renewals, issuedCards, showIssued }: Needs): Form {
  return form({
    name: FORM,
    about: AboutRenewal,
    fields: ['minors', 'lifeSituation', 'gender'],
    changes: true,
    values,
    view: async (turn, { code, into, ...more }, state) => {
      const outcome = await issuedCards.look(turn.actor, code);
      const typed = into === undefined ? undefined : { ...more, into, code: groupedCode(code) };
      return outcome.kind === 'card' && outcome.card.canRenew
        ? renewalForm(outcome.card, state, turn.texts, typed)
        : showIssued(turn, code);
    },
    submit: async (turn, { code }, { minors, ...answers }, operationKey) => {
      if (minors === undefined) {
        const outcome = await issuedCards.look(turn.actor, code);
        if (outcome.kind === 'card' && outcome.card.cardKind === 'personal')
          return { errors: { minors: turn.texts.t('error.minors') } };
      }
      const outcome = await renewals.renew(turn.actor, operationKey, { code, minors: minors ?? 0, answers });
      return answer(turn, outcome, () => showIssued(turn, code));
    },
  });
}

function answer(turn: Turn, outcome: RenewalOutcome, show: () => Promise<Reply>): Reply | Promise<Reply> {
  switch (outcome.kind) {
    case 'renewed':
      return renewalReceiptCard(outcome.receipt, turn.texts);
    case 'undone':
      return renewalUndoneCard(turn.texts);
    case 'notNow':
      return show();
    case 'notFound':
      return notFoundCard(turn.texts);
  }
}

function undoAction({ renewals }: Needs): Action {
  return action({
    verb: RENEWAL_UNDO_VERB,
    data: Renewed,
    places: ['personal'],
    changes: true,
    run: async ({ actor, texts }, { code, operationKey }) => {
      const { kind, isBeside } = await renewals.undo(actor, operationKey, code);
      if (kind === 'notFound') return notFoundCard(texts);
      return kind === 'undone' ? renewalUndoneCard(texts, isBeside) : renewalNotUndoneCard(kind, texts);
    },
  });
}
