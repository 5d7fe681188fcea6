import { z } from 'zod';
import {
  EVENT_CLOSE_VERB,
  EVENT_NEW_VERB,
  EVENT_REOPEN_VERB,
  eventCard,
  eventForm,
  eventsForm,
  noEventsCard,
} from '../cards/events.js';
import type { Typed } from '../cards/form.js';
import { notFoundCard } from '../cards/notices.js';
import type { Texts } from '../cards/texts/index.js';
import type { Actor } from '../services/actors.js';
import type { Clock } from '../services/clock.js';
import { addDays, dayOf, writtenDay } from '../services/days.js';
import type { Events } from '../services/events.js';
import type { Purpose } from '../services/purposes.js';
import { Category, PurposeKind } from '../services/store/organisations.js';
import { action, form, type Action, type Feature, type Form, type OpenForm } from './feature.js';
import { NoAbout, writtenDayValue } from './handover-values.js';
import type { Reply, Turn } from './turn.js';

interface Needs {
  events: Events;
  clock: Clock;
  openForm: OpenForm;
}

const LIST_FORM = 'events';
const FORM = 'event';
const DAYS_AHEAD = 2 * 366;
const DAYS_BACK = 60;

const isFor = (actor: Actor): boolean => actor.grants.some(({ role }) => role === 'venue');
const About = z.object({ id: z.string().optional() });
const OfEvent = z.object({ id: z.string() });

/** What a venue has its cards used for: made, changed and closed by itself. */
export function createEventFeature(needs: Needs): Feature {
  return {
    name: 'events',
    commands: [
      {
        name: 'events',
        words: {
          fi: ['tapahtumat', 'tapahtumat ja palvelut', 'uusi tapahtuma', 'palvelut', 'ohjelma'],
          sv: ['evenemang', 'evenemang och tjänster', 'nytt evenemang', 'tjänster', 'program'],
          en: ['events', 'events and services', 'new event', 'services', 'programme'],
        },
        help: 'help.events',
        role: 'ownVenue',
        places: ['personal'],
        isFor,
        run: (turn) => needs.openForm(turn, LIST_FORM, {}),
      },
    ],
    forms: [listFormOf(needs), eventFormOf(needs)],
    actions: [
      action({
        verb: EVENT_NEW_VERB,
        data: NoAbout,
        places: ['personal'],
        run: (turn) => needs.openForm(turn, FORM, {}),
      }),
      closeAction(needs, EVENT_CLOSE_VERB, true),
      closeAction(needs, EVENT_REOPEN_VERB, false),
    ],
  };
}

function listFormOf({ events, openForm }: Needs): Form {
  return form({
    name: LIST_FORM,
    about: NoAbout,
    fields: ['eventId'],
    changes: false,
    values: ({ texts }) => z.object({ eventId: z.string({ error: texts.t('error.choice') }) }),
    view: async (turn, _about, state) => {
      if (!isFor(turn.actor)) return notFoundCard(turn.texts);
      const purposes = await events.list(turn.actor);
      return purposes.length === 0 ? noEventsCard(turn.texts) : eventsForm(purposes, state, turn.texts);
    },
    submit: (turn, _about, { eventId }) => openForm(turn, FORM, { id: eventId }),
  });
}

function eventFormOf({ events, clock }: Needs): Form {
  return form({
    name: FORM,
    about: About,
    fields: ['venueId', 'name', 'kind', 'category', 'day', 'limit'],
    changes: true,
    values: ({ texts }) => eventValues(texts, clock),
    view: async ({ actor, texts }, { id }, state) => {
      const [venues, purpose] = await Promise.all([
        events.venues(actor),
        id === undefined ? undefined : events.find(actor, id),
      ]);
      if (venues.length === 0 || (id !== undefined && purpose === undefined)) return notFoundCard(texts);
      const isUntouched = Object.keys({ ...state.typed, ...state.errors }).length === 0;
      const typed = isUntouched && purpose !== undefined ? typedOf(purpose, texts) : state.typed;
      return eventForm({ venues, purpose }, { ...state, typed }, texts);
    },
    submit: async ({ actor, texts }, { id }, { venueId, ...typed }, operationKey) => {
      const values = { ...typed, language: texts.language };
      const chosen = venueId ?? (await events.venues(actor))[0]?._id ?? '';
      return shown(
        texts,
        id === undefined
          ? await events.add(actor, operationKey, chosen, values)
          : await events.change(actor, operationKey, id, values),
      );
    },
  });
}

function closeAction({ events }: Needs, verb: string, isClosed: boolean): Action {
  return action({
    verb,
    data: OfEvent,
    places: ['personal'],
    changes: true,
    run: async ({ actor, texts }, { id }) => shown(texts, await events.setClosed(actor, id, isClosed)),
  });
}

const shown = (texts: Texts, purpose: Purpose | undefined): Reply =>
  purpose === undefined ? notFoundCard(texts) : eventCard(purpose, texts);

function typedOf({ service, day, limit }: Purpose, { language }: Turn['texts']): Typed {
  return {
    name: service.names[language],
    kind: service.kind,
    category: service.category,
    ...(day === undefined ? {} : { day: writtenDay(day) }),
    ...(limit === undefined ? {} : { limit: String(limit) }),
  };
}

function eventValues({ t }: Texts, clock: Clock) {
  const choice = { error: t('error.choice') };
  return z.object({
    venueId: z.string().optional(),
    name: z.string({ error: t('error.eventName') }).max(80, t('error.eventName')),
    kind: z.enum(PurposeKind.options, choice),
    category: z.enum(Category.options, choice),
    day: writtenDayValue(
      () => t('error.eventDay'),
      (day) => {
        const today = dayOf(clock());
        return day >= addDays(today, -DAYS_BACK) && day <= addDays(today, DAYS_AHEAD);
      },
    ).optional(),
    limit: z
      .string()
      .regex(/^[1-9]\d{0,2}$/, t('error.limit'))
      .transform(Number)
      .optional(),
  });
}
