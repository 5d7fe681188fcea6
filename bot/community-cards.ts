import { z } from 'zod';
import {
  COMMUNITY_UNDO_VERB,
  communityForm,
  communityNotUndoneCard,
  communityUndoneCard,
} from '../cards/community-cards.js';
import { groupedCode } from '../cards/grouped-code.js';
import type { TypedInto } from '../cards/handover-again.js';
import { notFoundCard } from '../cards/notices.js';
import { officesOf } from '../services/actors.js';
import type { BudgetedHandovers } from '../services/budgeted-handovers.js';
import type { Paused } from '../services/code-budget.js';
import { writtenDay } from '../services/days.js';
import type { HandoverOutcome } from '../services/handovers.js';
import {
  action,
  form,
  type Action,
  type Feature,
  type Doubtful,
  type OpenForm,
  type Rejection,
} from './feature.js';
import { codeValue, handoverDayValue, NoAbout } from './handover-values.js';
import type { OpenRenewalInstead } from './renewals.js';
import type { Reply, Turn } from './turn.js';

interface Needs {
  handovers: BudgetedHandovers;
  openForm: OpenForm;
  /** The answer to a handover that was sent. */
  answer: (turn: Turn, outcome: HandoverOutcome | Paused, typed: TypedInto) => Reply | Rejection | Doubtful;
  openRenewal: OpenRenewalInstead;
}

const FORM = 'communityCard' satisfies TypedInto['into'];

/** Registering a community card to an office. It is undone by the rules of a handover, in words of its own. */
export function createCommunityCardFeature({ handovers, openForm, answer, openRenewal }: Needs): Feature {
  return {
    name: 'communityCards',
    commands: [
      {
        name: 'communityCard',
        words: {
          fi: ['yhteisön kortti', 'rekisteröi yhteisön kortti'],
          sv: ['gemenskapens kort', 'registrera gemenskapens kort', 'gruppkort', 'gruppkortet'],
          en: ['community card', 'register a community card'],
        },
        help: 'help.communityCard',
        places: ['personal'],
        isFor: (actor) => officesOf(actor).length > 0,
        role: 'distributor',
        instead: 'groupVisit',
        run: (turn) => openForm(turn, FORM, {}),
      },
    ],
    forms: [
      form({
        name: FORM,
        about: NoAbout,
        fields: ['officeId', 'code', 'day', 'confirmedCode'],
        changes: true,
        values: ({ texts }) =>
          z.object({
            officeId: z.string().optional(),
            code: codeValue(texts),
            confirmedCode: z.string().optional(),
            day: handoverDayValue(texts, () => handovers.possibleDays()).optional(),
          }),
        view: async ({ actor, texts }, _about, state) => {
          const offices = await handovers.offices(actor);
          return offices.length === 0 ? notFoundCard(texts) : communityForm(offices, state, texts);
        },
        submit: async (turn, _about, { officeId, ...values }, operationKey) => {
          const chosen = officeId ?? (await handovers.offices(turn.actor))[0]?._id;
          if (chosen === undefined) return notFoundCard(turn.texts);
          const given = { ...values, officeId: chosen, background: 'community' as const };
          const outcome = await handovers.register(turn.actor, operationKey, given);
          if (outcome.kind === 'undone') return communityUndoneCard(turn.texts);
          const typed: TypedInto = {
            ...{ into: FORM, officeId: chosen, code: groupedCode(values.code) },
            ...(values.day === undefined ? {} : { day: writtenDay(values.day) }),
          };
          const isHere = outcome.kind === 'registeredHere';
          const renewal = isHere ? await openRenewal(turn, values.code, typed) : undefined;
          return renewal ?? answer(turn, outcome, typed);
        },
      }),
    ],
    actions: [undoAction(handovers)],
  };
}

function undoAction(handovers: BudgetedHandovers): Action {
  return action({
    verb: COMMUNITY_UNDO_VERB,
    data: z.object({ operationKey: z.string() }),
    places: ['personal'],
    changes: true,
    run: async ({ actor, texts }, { operationKey }) => {
      const { kind } = await handovers.undo(actor, operationKey);
      if (kind === 'notFound') return notFoundCard(texts);
      return kind === 'undone' ? communityUndoneCard(texts) : communityNotUndoneCard(kind, texts);
    },
  });
}
