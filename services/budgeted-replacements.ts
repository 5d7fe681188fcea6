import { officeAtHand, type Actor } from './actors.js';
import type { CardCode } from './card-code.js';
import type { CodeBudget, Paused } from './code-budget.js';
import type { ReplacementOutcome, Replacements, ReplacementValues } from './replacements.js';

/** Replacements whose new codes keep to the budget of unknown codes, as those of handovers do. */
export type BudgetedReplacements = ReturnType<typeof budgetedReplacements>;

export function budgetedReplacements(replacements: Replacements, budget: CodeBudget) {
  return {
    /** As {@link Replacements.replace}; what was replaced has its receipt during a pause as well. */
    replace: async (
      actor: Actor,
      operationKey: string,
      values: ReplacementValues,
    ): Promise<ReplacementOutcome | Paused> => {
      const outcome = await budget.ask(actor, {
        organisationId: officeAtHand(actor),
        codes: [values.newCode],
        look: () => replacements.replace(actor, operationKey, values),
        verdictOf: (answer) => {
          if (answer.kind === 'replaced') return { registered: answer.receipt.newCode };
          const isAnothers = answer.kind === 'codeTaken' && !answer.isOurs;
          return isAnothers || answer.kind === 'notDelivered' ? { unknown: [values.newCode] } : {};
        },
      });
      if (outcome.kind !== 'paused') return outcome;
      return (await replacements.receipt(actor, operationKey, values.code)) ?? outcome;
    },
    receipt: replacements.receipt.bind(replacements),
    /** A code that was registered for a moment only was looked at, as with a handover that is undone. */
    undo: async (actor: Actor, operationKey: string, code: CardCode) => {
      const { takenBack, ...outcome } = await replacements.undo(actor, operationKey, code);
      const officeId = officeAtHand(actor);
      if (takenBack !== undefined && officeId !== undefined)
        await budget.countGuesses(actor, officeId, [takenBack]);
      return outcome;
    },
  };
}
