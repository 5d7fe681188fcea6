import { z } from 'zod';
import { notFoundCard } from '../cards/notices.js';
import {
  closedForm,
  SILENCE_CLOSED_VERB,
  SILENCE_NONE_VERB,
  SILENCE_UNDO_VERB,
  silenceCard,
  silencesCard,
} from '../cards/silences.js';
import type { Texts } from '../cards/texts/index.js';
import type { Actor } from '../services/actors.js';
import { IsoWeek } from '../services/days.js';
import type { SilenceOutcome, Silences } from '../services/silences.js';
import { action, form, type Feature, type Form, type OpenForm } from './feature.js';
import { NoAbout, writtenDayValue } from './handover-values.js';
import type { Reply } from './turn.js';

interface Needs {
  silences: Silences;
  openForm: OpenForm;
}

const CLOSED_FORM = 'venueClosed';
const isFor = (actor: Actor): boolean => actor.grants.some(({ role }) => role === 'venue');

/** Weeks without uses: silence is not zero, so a venue can say that nobody came or that it was closed. */
export function createSilenceFeature(needs: Needs): Feature {
  const { silences, openForm } = needs;
  return {
    name: 'silences',
    commands: [
      {
        name: 'silence',
        words: {
          fi: ['ei kävijöitä', 'ei käyttöä', 'suljettu', 'kiinni', 'olemme kiinni'],
          sv: ['inga besökare', 'ingen användning', 'stängt', 'vi har stängt'],
          en: ['no visitors', 'no uses', 'closed', 'we are closed'],
        },
        help: 'help.silence',
        role: 'ownVenue',
        places: ['personal'],
        isFor,
        run: async ({ actor, texts }) => {
          const venues = await silences.venues(actor);
          return venues.length === 0 ? notFoundCard(texts) : silencesCard(venues, texts);
        },
      },
    ],
    forms: [closedFormOf(needs)],
    actions: [
      action({
        verb: SILENCE_NONE_VERB,
        data: z.object({ venueId: z.string(), week: IsoWeek }),
        places: ['personal'],
        changes: true,
        run: async ({ actor, texts }, { venueId, week }) =>
          shown(await silences.sayNone(actor, venueId, week), texts),
      }),
      action({
        verb: SILENCE_CLOSED_VERB,
        data: NoAbout,
        places: ['personal'],
        run: (turn) => openForm(turn, CLOSED_FORM, {}),
      }),
      action({
        verb: SILENCE_UNDO_VERB,
        data: z.object({ id: z.string() }),
        places: ['personal'],
        changes: true,
        run: async ({ actor, texts }, { id }) => shown(await silences.undo(actor, id), texts),
      }),
    ],
  };
}

function closedFormOf({ silences }: Needs): Form {
  return form({
    name: CLOSED_FORM,
    about: NoAbout,
    fields: ['venueId', 'from', 'to'],
    changes: true,
    values: ({ texts }) => {
      const closedDay = writtenDayValue(() => texts.t('error.closedDay'));
      return z
        .object({ venueId: z.string().optional(), from: closedDay, to: closedDay })
        .refine((days) => silences.isPossible(days), { path: ['to'], error: texts.t('error.closedDays') });
    },
    view: async ({ actor, texts }, _about, state) => {
      const venues = (await silences.venues(actor)).map(({ venue }) => venue);
      return venues.length === 0 ? notFoundCard(texts) : closedForm(venues, state, texts);
    },
    submit: async ({ actor, texts }, _about, { venueId, from, to }, operationKey) => {
      const chosen = venueId ?? (await silences.venues(actor))[0]?.venue._id ?? '';
      return shown(await silences.close(actor, operationKey, chosen, { from, to }), texts);
    },
  });
}

const shown = (outcome: SilenceOutcome, texts: Texts): Reply =>
  outcome.kind === 'notFound' ? notFoundCard(texts) : silenceCard(outcome, texts);
