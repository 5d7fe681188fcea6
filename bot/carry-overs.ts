import { z } from 'zod';
import {
  CARRY_OVER_ALL_VERB,
  CARRY_OVER_BACK_VERB,
  CARRY_OVER_FILE_VERB,
  CARRY_OVER_LIST_VERB,
  carriedBackCard,
  carriedOverCard,
  carryOverFileCard,
  carryOverForm,
  nothingToCarryOverCard,
} from '../cards/carry-overs.js';
import { notFoundCard } from '../cards/notices.js';
import { officesOf } from '../services/actors.js';
import { CardCode } from '../services/card-code.js';
import {
  MOST_SHOWN,
  type ChosenCard,
  type CarryOverOutcome,
  type CarryOvers,
} from '../services/carry-overs.js';
import { LINK_MINUTES } from '../services/download-links.js';
import { action, form, type Action, type Feature, type Form, type OpenForm } from './feature.js';
import type { Reply, Turn } from './turn.js';

interface Needs {
  carryOvers: CarryOvers;
  openForm: OpenForm;
  /** Where the list of an office can be downloaded, for a few minutes and by this person. */
  downloadUrl: (turn: Turn, officeId: string) => string;
}

const FORM = 'carryOver';
const OfOffice = z.object({ officeId: z.string() });
/** A card, after a dot how many of its changes stood on the list. */
const Chosen = z.string().transform((chosen, context): ChosenCard => {
  const [, code, count = '0'] = /^([^.]*)(?:\.(\d{1,6}))?$/u.exec(chosen) ?? [];
  const parsed = CardCode.safeParse(code);
  if (parsed.success) return { code: parsed.data, count: Number(count) };
  context.addIssue({ code: 'custom', message: 'no card' });
  return z.NEVER;
});
const Instant = z.iso.datetime().transform((instant) => new Date(instant));

/** What areas beside Kaikukanta have still to register there. */
export function createCarryOverFeature(needs: Needs): Feature {
  return {
    name: 'carryOvers',
    commands: [
      {
        name: 'carryOver',
        words: {
          fi: ['kaikukantaan', 'siirto kaikukantaan', 'rekisteröitävä kaikukantaan', 'siirrettävät'],
          sv: ['till kaikukanta', 'att registrera i kaikukanta', 'att föra över'],
          en: ['to kaikukanta', 'to be registered in kaikukanta', 'carry over'],
        },
        help: 'help.carryOver',
        role: 'distributor',
        places: ['personal'],
        isFor: (actor) => officesOf(actor).length > 0,
        isListed: ({ actor }) => needs.carryOvers.isNeeded(actor),
        run: (turn) => openList(needs, turn),
      },
    ],
    forms: [formOf(needs)],
    actions: [
      action({
        verb: CARRY_OVER_LIST_VERB,
        data: OfOffice,
        places: ['personal'],
        run: (turn, { officeId }) => openList(needs, turn, officeId),
      }),
      allAction(needs),
      backAction(needs),
      action({
        verb: CARRY_OVER_FILE_VERB,
        data: OfOffice,
        places: ['personal'],
        run: async (turn, { officeId }) => {
          const list = await needs.carryOvers.list(turn.actor, officeId);
          if (list.kind !== 'list') return notFoundCard(turn.texts);
          const url = needs.downloadUrl(turn, officeId);
          return carryOverFileCard({ officeId, url, minutes: LINK_MINUTES }, turn.texts);
        },
      }),
    ],
  };
}

/** The list stays with its office, wherever the person works next. */
async function openList({ carryOvers, openForm }: Needs, turn: Turn, officeId?: string): Promise<Reply> {
  const list = await carryOvers.list(turn.actor, officeId);
  if (list.kind !== 'list') return nothing(turn, list);
  return openForm(turn, FORM, { officeId: list.office._id });
}

function formOf({ carryOvers }: Needs): Form {
  return form({
    name: FORM,
    about: OfOffice,
    fields: ['codes'],
    changes: true,
    // Codes one after the other may look like a telephone number that none of them is.
    rowFields: ['codes'],
    values: ({ texts: { t } }) =>
      z.object({
        codes: z
          .string({ error: t('carryOver.choose') })
          .transform((codes) => codes.split(','))
          .pipe(z.array(Chosen, { error: t('carryOver.choose') }).max(MOST_SHOWN)),
      }),
    view: async (turn, { officeId }, state) => {
      const list = await carryOvers.list(turn.actor, officeId);
      const isAny = list.kind === 'list' && list.rows.length > 0;
      return isAny ? carryOverForm(list, state, turn.texts) : nothing(turn, list);
    },
    submit: async (turn, { officeId }, { codes }) =>
      marked(turn, officeId, await carryOvers.mark(turn.actor, officeId, { cards: codes })),
  });
}

function nothing({ texts }: Turn, list: CarryOverOutcome): Reply {
  if (list.kind === 'notFound') return notFoundCard(texts);
  return nothingToCarryOverCard(list.kind === 'list' ? list : undefined, texts);
}

function allAction({ carryOvers }: Needs): Action {
  return action({
    verb: CARRY_OVER_ALL_VERB,
    data: OfOffice.extend({ upTo: Instant }),
    places: ['personal'],
    changes: true,
    run: async (turn, { officeId, upTo }) =>
      marked(turn, officeId, await carryOvers.mark(turn.actor, officeId, { upTo })),
  });
}

function marked({ texts }: Turn, officeId: string, outcome: Awaited<ReturnType<CarryOvers['mark']>>): Reply {
  return outcome === undefined ? notFoundCard(texts) : carriedOverCard({ officeId, ...outcome }, texts);
}

function backAction({ carryOvers }: Needs): Action {
  return action({
    verb: CARRY_OVER_BACK_VERB,
    data: OfOffice.extend({ at: Instant }),
    places: ['personal'],
    changes: true,
    run: async ({ actor, texts }, { officeId, at }) => {
      const cards = await carryOvers.putBack(actor, officeId, at);
      return cards === undefined ? notFoundCard(texts) : carriedBackCard(officeId, texts);
    },
  });
}
