import { officeAtHand, type Actor } from './actors.js';
import type { CardCode } from './card-code.js';
import type { CodeBudget, Paused } from './code-budget.js';
import type { IssuedCardOutcome, IssuedCards } from './issued-cards.js';

/** The cards of an office, where a look at somebody else's card keeps to the budget of unknown codes. */
export type BudgetedIssuedCards = ReturnType<typeof budgetedIssuedCards>;

/** Changes tell of no other card than those of the own office, so they are not asked about. */
export function budgetedIssuedCards(cards: IssuedCards, budget: CodeBudget) {
  return {
    look: (actor: Actor, code: CardCode): Promise<IssuedCardOutcome | Paused> =>
      budget.ask(actor, {
        organisationId: officeAtHand(actor),
        codes: [code],
        look: () => cards.look(actor, code),
        verdictOf: ({ kind }) => (kind === 'free' || kind === 'elsewhere' ? { unknown: [code] } : {}),
        onlyReads: true,
      }),
    block: (actor: Actor, key: string, code: CardCode) => cards.block(actor, key, code),
    unblock: (actor: Actor, key: string, code: CardCode) => cards.unblock(actor, key, code),
    setMinors: (actor: Actor, key: string, code: CardCode, minors: number) =>
      cards.setMinors(actor, key, code, minors),
  };
}
