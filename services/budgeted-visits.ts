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
    /**
     * As {@link Visits.record}; a visit that was recorded has its receipt during a pause as well. What somebody says was
     * checked in Kaikukanta is looked up here as well: otherwise the answer would tell cards from other codes for nothing.
     */
    record: async (
      actor: Actor,
      operationKey: string,
      values: Parameters<Visits['record']>[2],
    ): Promise<VisitOutcome | Paused> => {
      const { code, day, checked } = values;
      const answer = await budget.ask(actor, {
        organisationId: organisationOf(actor),
        codes: [code],
        look: async () => {
          const state = checked === true ? await visits.lookUp(actor, code, day) : undefined;
          return {
            kind: 'looked',
            state,
            outcome: await visits.record(actor, operationKey, values),
          } as const;
        },
        verdictOf: ({ state, outcome }) =>
          verdictOf(state ?? (outcome.kind === 'refused' ? outcome.state : undefined)),
      });
      if (answer.kind !== 'paused') return answer.outcome;
      const receipt = await visits.receipt(actor, operationKey);
      return receipt.kind === 'notFound' ? answer : receipt;
    },
  };
}

function verdictOf(state: CardState | undefined): Verdict {
  return state === undefined ? {} : verdictOfAll([state]);
}

/** The codes that count as guesses. A card that came into the register after the day in question is in somebody's hand. */
export function verdictOfAll(states: CardState[]): Verdict {
  const unknown = states.filter((state) => state.kind === 'unknown').filter(({ later }) => later !== true);
  return { unknown: unknown.map(({ code }) => code), isBeside: unknown.some(({ elsewhere }) => elsewhere) };
}

/** The organisation at whose counter a person most likely stands. */
export function organisationOf(actor: Actor): string | undefined {
  const agent = actor.grants.find((grant) => grant.role === 'ticketAgent');
  const [lastVenueId] = (actor.lastPurposeId ?? '').split('/');
  const own = actor.grants.flatMap((grant) => (grant.role === 'venue' ? [grant.venueId] : []));
  return own.find((id) => id === lastVenueId) ?? own[0] ?? agent?.organisationId ?? venuesOf(actor)[0];
}
