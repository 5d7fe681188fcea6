import type { Actor } from '../../services/actors.js';
import { budgetedVisitRows } from '../../services/budgeted-visit-rows.js';
import { CardCode } from '../../services/card-code.js';
import { CodeBudget } from '../../services/code-budget.js';
import type { VisitRowOutcome } from '../../services/visit-rows.js';
import type { Network } from './network.js';

/** A paper list: cards of which so many have a code that nobody knows. */
export interface PaperList {
  known: CardCode[];
  unknown: CardCode[];
}

export const codesOf = (count: number, prefix: string): CardCode[] =>
  Array.from({ length: count }, (_, index) => CardCode.parse(`${prefix}${String(1000 + index)}`));

/** The lists of a venue, with the budget of unknown codes before them. */
export function pastedLists({ store, clock, visitRows }: Network) {
  const budget = new CodeBudget({
    ...{ store, clock: clock.now, secret: 'secret', tell: () => Promise.resolve(true) },
    onError: (error) => {
      throw error;
    },
  });
  const rows = budgetedVisitRows(visitRows, budget);
  /** How many rows of each kind a list has led to, or until when it waits. */
  return async (worker: Actor, purposeId: string, { known, unknown }: PaperList, list: string) => {
    const given = [...known, ...unknown].map((code) => ({ code, children: 0 }));
    const outcome = await rows.record(worker, list, purposeId, given);
    return Array.isArray(outcome)
      ? { recorded: countOf(outcome, 'recorded'), refused: countOf(outcome, 'refused') }
      : outcome;
  };
}

const countOf = (outcomes: VisitRowOutcome[], kind: VisitRowOutcome['kind']): number =>
  outcomes.filter((outcome) => outcome.kind === kind).length;
