import { z } from 'zod';
import { pausedCard } from '../cards/code-notes.js';
import { LONGEST_SCANNED } from '../cards/form.js';
import { RENEWAL_ASK_VERB } from '../cards/issued-cards.js';
import { notFoundCard } from '../cards/notices.js';
import { renewalWishCard, renewalWishedCard } from '../cards/renewal-wishes.js';
import { textsIn } from '../cards/texts/index.js';
import type { BudgetedRenewalWishes } from '../services/budgeted-renewal-wishes.js';
import { normaliseCardCode, type CardCode } from '../services/card-code.js';
import type { Language } from '../services/language.js';
import { action, type Feature } from './feature.js';
import type { Outbox } from './outbox.js';
import type { Reply, Turn } from './turn.js';

interface Needs {
  wishes: BudgetedRenewalWishes;
  /** A card of the own office, which can renew it itself. */
  showIssued: (turn: Turn, code: CardCode) => Promise<Reply>;
}

/** As it was typed into a form. */
const Typed = z.object({ code: z.string().max(LONGEST_SCANNED) });

/** Asking for the renewal of a card that another office issued. */
export function createRenewalWishFeature({ wishes, showIssued }: Needs): Feature {
  return {
    name: 'renewalWishes',
    actions: [
      action({
        verb: RENEWAL_ASK_VERB,
        data: Typed,
        places: ['personal'],
        run: async (turn, { code: typed }) => {
          const code = normaliseCardCode(typed);
          if (code === undefined) return notFoundCard(turn.texts);
          const outcome = await wishes.ask(turn.actor, code);
          if (outcome.kind === 'notFound') return notFoundCard(turn.texts);
          if (outcome.kind === 'ours') return showIssued(turn, code);
          if (outcome.kind === 'paused') return pausedCard(outcome, 'handover', turn.texts);
          return renewalWishCard(outcome.kind, code, turn.texts);
        },
      }),
    ],
  };
}

/** Tells somebody of the issuing office in their own chat; resolves with whether it arrived. */
export function createWishNote(outbox: Pick<Outbox, 'toPerson'>) {
  return (personId: string, language: Language, code: CardCode): Promise<boolean> =>
    outbox.toPerson(personId, renewalWishedCard(code, textsIn(language)));
}
