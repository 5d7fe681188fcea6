import type { Actor } from './actors.js';
import { organisationOf, verdictOfAll } from './budgeted-visits.js';
import type { CodeBudget, Paused } from './code-budget.js';
import type { VisitRow, VisitRowOutcome, VisitRows } from './visit-rows.js';

/** Lists of visits that keep to the budget of unknown codes. */
export type BudgetedVisitRows = ReturnType<typeof budgetedVisitRows>;

/** A list is one question about its codes, and nothing of it is recorded where the budget does not reach. */
export function budgetedVisitRows(rows: VisitRows, budget: CodeBudget) {
  return {
    /** As {@link VisitRows.record}; a list that was recorded has its receipts during a pause as well. */
    record: async (
      actor: Actor,
      list: string,
      purposeId: string,
      given: VisitRow[],
    ): Promise<VisitRowOutcome[] | Paused> => {
      const looked = await budget.ask(actor, {
        organisationId: organisationOf(actor),
        codes: given.map(({ code }) => code),
        look: () => rows.states(actor, given),
        verdictOf: verdictOfAll,
      });
      if (Array.isArray(looked)) return rows.record(actor, list, purposeId, given);
      return (await rows.receipts(actor, list, purposeId, given)) ?? looked;
    },
    standing: (actor: Actor, keys: string[]) => rows.standing(actor, keys),
    undo: (actor: Actor, keys: string[]) => rows.undo(actor, keys),
  };
}
