import { officeAtHand, officesOf, type Actor } from './actors.js';
import type { CardCode } from './card-code.js';
import type { CodeBudget, Paused } from './code-budget.js';
import type { HandoverOutcome, Handovers } from './handovers.js';

/** Handovers whose ways to ask for a code keep to the budget of unknown codes. */
export type BudgetedHandovers = ReturnType<typeof budgetedHandovers>;

/**
 * A code that is handed over is unknown by its nature; it is a guess when it is looked at and not handed over, or handed
 * over and undone. That a card is registered elsewhere tells as much as a look at a counter, and counts as well.
 */
export function budgetedHandovers(handovers: Handovers, budget: CodeBudget) {
  return {
    offices: (actor: Actor) => handovers.offices(actor),
    possibleDays: () => handovers.possibleDays(),
    receipt: (actor: Actor, operationKey: string) => handovers.receipt(actor, operationKey),
    standing: (actor: Actor, code: CardCode) =>
      budget.ask(actor, {
        organisationId: officeAtHand(actor),
        codes: [code],
        look: () => handovers.standing(actor, code),
        verdictOf: ({ kind }) => (kind === 'registeredHere' || !isFor(actor) ? {} : { unknown: [code] }),
        onlyReads: true,
      }),
    /** As {@link Handovers.register}; a handover that was registered has its receipt during a pause as well. */
    register: async (
      actor: Actor,
      operationKey: string,
      values: Parameters<Handovers['register']>[2],
    ): Promise<HandoverOutcome | Paused> => {
      const { code } = values;
      const outcome = await budget.ask(actor, {
        organisationId: values.officeId,
        codes: [code],
        look: () => handovers.register(actor, operationKey, values),
        verdictOf: ({ kind }) => {
          if (kind === 'registered') return { registered: code };
          // Of a code that is free, what is wrong with it or with the client is told, and nothing is registered.
          const isTold = ['registeredElsewhere', 'outsideNetwork', 'notDelivered'].includes(kind);
          return isTold ? { unknown: [code] } : {};
        },
      });
      if (outcome.kind !== 'paused') return outcome;
      const receipt = await handovers.receipt(actor, operationKey);
      return receipt.kind === 'registered' || receipt.kind === 'undone' ? receipt : outcome;
    },
    undo: async (actor: Actor, operationKey: string) => {
      const receipt = await handovers.receipt(actor, operationKey);
      const outcome = await handovers.undo(actor, operationKey);
      if (receipt.kind === 'registered' && outcome.kind === 'undone') {
        const { code, office } = receipt.receipt;
        await budget.countGuesses(actor, office._id, [code]);
      }
      return outcome;
    },
  };
}

const isFor = (actor: Actor): boolean => officesOf(actor).length > 0;
