import { officeAtHand, type Actor } from './actors.js';
import type { CardCode } from './card-code.js';
import type { CodeBudget } from './code-budget.js';
import type { RenewalWishes } from './renewal-wishes.js';

/** Wishes for renewals, which tell that a card is registered and so keep to the budget of unknown codes. */
export type BudgetedRenewalWishes = ReturnType<typeof budgetedRenewalWishes>;

export function budgetedRenewalWishes(wishes: RenewalWishes, budget: CodeBudget) {
  return {
    ask: (actor: Actor, code: CardCode) =>
      budget.ask(actor, {
        organisationId: officeAtHand(actor),
        codes: [code],
        look: () => wishes.ask(actor, code),
        verdictOf: ({ kind }) => (kind === 'ours' ? {} : { unknown: [code] }),
      }),
  };
}
