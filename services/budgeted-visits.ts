import { venuesOf, type Actor } from './actors.js';
import type { CardCode } from './card-code.js';
import type { CodeBudget, Paused, Verdict } from './code-budget.js';
import type { LocalDay } from './days.js';
import type { CardState, VisitOutcome, Visits } from './visits.js';

/** Visits whose ways to ask for a code keep to the budget of unknown codes. */
export type BudgetedVisits = ReturnType<typeof budgetedVisits>;

export function budgetedVisits(visits: Visits, budget: CodeBudget) {
  return {
    purposes: (actor: Actor, day?: LocalDay) => visits.purposes(actor, day),
    purposesBeside: (actor: Actor, day?: LocalDay) => visits.purposesBeside(actor, day),
    undo: (actor: Actor, operationKey: string) => visits.undo(actor, operationKey),
    possibleDays: () => visits.possibleDays(),
    lookUp: (actor: Actor, code: CardCode, day?: LocalDay): Promise<CardState | Paused> =>
      budget.ask(actor, {
        organisationId: organisationOf(actor),
        codes: [code],
        look: () => visits.lookUp(actor, code, day),
        verdictOf,
        onlyReads: true,
      }),
    /** As {@link Visits.record}; a visit that was recorded has its receipt during a pause as well. */
    record: async (
      actor: Actor,
      operationKey: string,
      values: Parameters<Visits['record']>[2],
    ): Promise<VisitOutcome | Paused> => {
      const outcome = await budget.ask(actor, {
        organisationId: organisationOf(actor),
        codes: [values.code],
        look: () => visits.record(actor, operationKey, values),
        verdictOf: (answer) => (answer.kind === 'refused' ? verdictOf(answer.state) : {}),
      });
      if (outcome.kind !== 'paused') return outcome;
      const receipt = await visits.receipt(actor, operationKey);
      return receipt.kind === 'notFound' ? outcome : receipt;
    },
  };
}

function verdictOf(state: CardState): Verdict {
  return state.kind === 'unknown' ? { unknown: [state.code], isBeside: state.elsewhere } : {};
}

/** The organisation at whose counter a person most likely stands. */
function organisationOf(actor: Actor): string | undefined {
  const agent = actor.grants.find((grant) => grant.role === 'ticketAgent');
  const [lastVenueId] = (actor.lastPurposeId ?? '').split('/');
  const own = actor.grants.flatMap((grant) => (grant.role === 'venue' ? [grant.venueId] : []));
  return own.find((id) => id === lastVenueId) ?? own[0] ?? agent?.organisationId ?? venuesOf(actor)[0];
}
