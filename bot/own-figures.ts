import { z } from 'zod';
import { notFoundCard } from '../cards/notices.js';
import {
  OWN_FIGURES_FILE_VERB,
  OWN_FIGURES_PERIOD_VERB,
  OWN_FIGURES_VERB,
  ownFiguresCard,
  ownFiguresFileCard,
  ownFiguresPeriodForm,
} from '../cards/own-figures.js';
import { ownVenuesOf } from '../services/actors.js';
import { LocalDay, type DayRange } from '../services/days.js';
import { LINK_MINUTES } from '../services/download-links.js';
import type { OwnFiguresOfVenues } from '../services/own-figures.js';
import { action, form, type Feature, type Form, type OpenForm } from './feature.js';
import { writtenDayValue } from './handover-values.js';
import type { Reply, Turn } from './turn.js';

interface Needs {
  ownFigures: OwnFiguresOfVenues;
  openForm: OpenForm;
  /** Where the figures can be downloaded, for a few minutes and by this person. */
  downloadUrl: (turn: Turn, venueId: string, period: DayRange) => string;
}

const FORM = 'ownFiguresPeriod';
const OfVenue = z.object({ venueId: z.string() });
const OfPeriod = OfVenue.extend({ from: LocalDay, to: LocalDay });

/** A venue's own uses by month, year and event, and as a spreadsheet. */
export function createOwnFiguresFeature(needs: Needs): Feature {
  const { ownFigures, openForm, downloadUrl } = needs;
  return {
    name: 'ownFigures',
    commands: [
      {
        name: 'ownFigures',
        words: {
          fi: ['omat luvut', 'omat käyttökerrat', 'kohteen luvut', 'luvut taulukkona'],
          sv: ['egna siffror', 'våra siffror', 'siffror som kalkylblad'],
          en: ['own figures', 'our figures', 'figures as a spreadsheet'],
        },
        help: 'help.ownFigures',
        role: 'ownVenue',
        instead: 'officeWeeks',
        places: ['personal'],
        isFor: (actor) => ownVenuesOf(actor).length > 0,
        run: (turn) => show(needs, turn),
      },
    ],
    forms: [periodFormOf(needs)],
    actions: [
      action({
        verb: OWN_FIGURES_VERB,
        data: OfVenue.extend({ from: LocalDay.optional(), to: LocalDay.optional() }),
        places: ['personal'],
        run: (turn, { venueId, from, to }) =>
          show(needs, turn, venueId, from === undefined || to === undefined ? undefined : { from, to }),
      }),
      action({
        verb: OWN_FIGURES_PERIOD_VERB,
        data: OfVenue,
        places: ['personal'],
        run: (turn, about) => openForm(turn, FORM, about),
      }),
      action({
        verb: OWN_FIGURES_FILE_VERB,
        data: OfPeriod,
        places: ['personal'],
        run: async (turn, { venueId, ...period }) => {
          const figures = await ownFigures.show(turn.actor, venueId, period);
          if (figures === undefined) return notFoundCard(turn.texts);
          const url = downloadUrl(turn, venueId, period);
          return ownFiguresFileCard(figures, { url, minutes: LINK_MINUTES }, turn.texts);
        },
      }),
    ],
  };
}

async function show({ ownFigures }: Needs, turn: Turn, venueId?: string, asked?: DayRange): Promise<Reply> {
  const figures = await ownFigures.show(turn.actor, venueId, asked);
  return figures === undefined ? notFoundCard(turn.texts) : ownFiguresCard(figures, turn.texts);
}

function periodFormOf(needs: Needs): Form {
  const { ownFigures } = needs;
  return form({
    name: FORM,
    about: OfVenue,
    fields: ['from', 'to'],
    changes: false,
    values: ({ texts: { t } }) => {
      const written = writtenDayValue(() => t('error.closedDay'));
      return z
        .object({ from: written, to: written })
        .refine((days) => ownFigures.isPossible(days), { path: ['to'], error: t('own.periodRefused') });
    },
    view: async (turn, { venueId }, state) => {
      const figures = await ownFigures.show(turn.actor, venueId);
      return figures === undefined
        ? notFoundCard(turn.texts)
        : ownFiguresPeriodForm(figures.venue, state, turn.texts);
    },
    submit: (turn, { venueId }, period) => show(needs, turn, venueId, period),
  });
}
