import type { Actor } from './actors.js';
import type { CardCode } from './card-code.js';
import type { CodeBudget, Paused } from './code-budget.js';
import type { HandoverRow, HandoverRowOutcome, HandoverRows } from './handover-rows.js';

/** Lists of handovers that keep to the budget of unknown codes. */
export type BudgetedHandoverRows = ReturnType<typeof budgetedHandoverRows>;

/**
 * A list is one question about its codes: that cards are registered elsewhere, or are not while nothing is registered
 * because of something else, is all that it tells of them. Undoing a list makes its codes guesses, as undoing a single
 * handover does.
 */
export function budgetedHandoverRows(rows: HandoverRows, budget: CodeBudget) {
  return {
    /** As {@link HandoverRows.register}; a list that was registered has its receipts during a pause as well. */
    register: async (
      actor: Actor,
      list: string,
      officeId: string,
      given: HandoverRow[],
    ): Promise<HandoverRowOutcome[] | Paused> => {
      const codes = given.map(({ code }) => code);
      const looked = await budget.ask(actor, {
        organisationId: officeId,
        codes,
        look: () => rows.onlyLookedAt(actor, officeId, given),
        verdictOf: (unknown) => ({ unknown }),
      });
      if (Array.isArray(looked)) {
        const outcomes = await rows.register(actor, list, officeId, given);
        const registered = codes.filter((_, index) => outcomes[index]?.kind === 'registered');
        await budget.countNoGuesses(actor, registered);
        return outcomes;
      }
      return (await rows.receipts(actor, list, officeId, codes)) ?? looked;
    },
    standing: (actor: Actor, list: string, officeId: string, codes: CardCode[]) =>
      rows.standing(actor, list, officeId, codes),
    undo: async (actor: Actor, list: string, officeId: string, codes: CardCode[]) => {
      const outcomes = await rows.undo(actor, list, officeId, codes);
      const undone = codes.filter((_, index) => outcomes[index]?.kind === 'undone');
      await budget.countGuesses(actor, officeId, undone, codes);
      return outcomes;
    },
  };
}
