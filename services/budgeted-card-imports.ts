import type { Actor } from './actors.js';
import type { CardCode } from './card-code.js';
import type { CardImports, ImportedCard, ImportOutcome } from './card-imports.js';
import type { CodeBudget, Paused } from './code-budget.js';

/** Imports that keep to the budget of unknown codes. */
export type BudgetedCardImports = ReturnType<typeof budgetedCardImports>;

/** A list is one question about its codes: that cards are registered in other areas is all that it tells of them. */
export function budgetedCardImports(imports: CardImports, budget: CodeBudget) {
  return {
    offices: (actor: Actor) => imports.offices(actor),
    today: () => imports.today(),
    possibleLastDays: () => imports.possibleLastDays(),
    /** As {@link CardImports.add}. */
    add: async (actor: Actor, list: string, cards: ImportedCard[]): Promise<ImportOutcome[] | Paused> => {
      const codes = cards.map(({ code }) => code);
      const looked = await budget.ask(actor, {
        organisationId: undefined,
        codes,
        look: () => imports.registeredElsewhere(actor, codes),
        verdictOf: (unknown) => ({ unknown }),
      });
      return Array.isArray(looked) ? imports.add(actor, list, cards) : looked;
    },
    undo: (actor: Actor, list: string, codes: CardCode[]) => imports.undo(actor, list, codes),
  };
}
