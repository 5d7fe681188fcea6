import { z } from 'zod';
import { notice } from '../cards/notices.js';
import { bothRolesCard, CODE_HANDOVER_VERB, CODE_VISIT_VERB } from '../cards/visits.js';
import { CardCode } from '../services/card-code.js';
import { action, type Feature, type OnCode } from './feature.js';
import type { Reply, Turn } from './turn.js';

const Code = z.object({ code: CardCode });

/** A message that is only a card code: a visit, a handover, or the choice of the two. Never a question. */
export function createCodeFeature(visit: OnCode, handover: OnCode): Feature & { route: OnCode['run'] } {
  return {
    name: 'codes',
    actions: [
      action({
        verb: CODE_VISIT_VERB,
        data: Code,
        places: ['personal'],
        run: (turn, { code }) => visit.run(turn, code),
      }),
      action({
        verb: CODE_HANDOVER_VERB,
        data: Code,
        places: ['personal'],
        run: (turn, { code }) => handover.run(turn, code),
      }),
    ],
    route: (turn: Turn, code: CardCode): Promise<Reply> => {
      const { actor, texts } = turn;
      const isVenue = visit.isFor(actor);
      const isDistributor = handover.isFor(actor);
      if (isVenue && isDistributor) return Promise.resolve(bothRolesCard(code, texts));
      if (isVenue) return visit.run(turn, code);
      if (isDistributor) return handover.run(turn, code);
      return Promise.resolve(notice(texts.t('code.nobodyTitle'), texts.t('code.nobody')));
    },
  };
}
