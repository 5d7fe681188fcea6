import { z } from 'zod';
import { notFoundCard } from '../cards/notices.js';
import {
  noVisitEntriesCard,
  VISIT_CORRECT_VERB,
  VISIT_ENTRIES_VERB,
  visitCorrectedCard,
  visitCorrectionForm,
  visitEntriesForm,
  visitEntryCard,
  visitNotCorrectedCard,
} from '../cards/visit-entries.js';
import { visitQuestion } from '../cards/visit-extras.js';
import { visitUndoneCard } from '../cards/visits.js';
import { venuesOf } from '../services/actors.js';
import type {
  VisitCorrectionOutcome,
  VisitCorrectionValues,
  VisitEntries,
} from '../services/visit-entries.js';
import {
  action,
  form,
  inLanguage,
  type Doubtful,
  type Feature,
  type Form,
  type OpenForm,
  type Rejection,
} from './feature.js';
import { MOST_WORKERS } from './group-values.js';
import { countValue, writtenDayValue } from './handover-values.js';
import { isSearched, notSearched, PURPOSE_FIELDS, purposeChoices, purposeValues } from './purpose-choices.js';
import type { Reply, Turn } from './turn.js';
import { confirmedValue, MOST_CHILDREN, MOST_HELPERS } from './visit-values.js';

interface Needs {
  entries: VisitEntries;
  openForm: OpenForm;
}

const LIST_FORM = 'visitEntries';
const FORM = 'visitCorrection';
const OfVenue = z.object({ venueId: z.string() });
const OneEntry = z.object({ operationKey: z.string() });

/** What a venue, or a ticket agent for it, entered last: to look at, to undo and to correct. */
export function createVisitEntriesFeature(
  needs: Needs,
): Feature & { open: (turn: Turn) => Promise<Reply>; isFor: (actor: Turn['actor']) => boolean } {
  return {
    name: 'visitEntries',
    isFor: (actor) => venuesOf(actor).length > 0,
    open: (turn) => openList(needs, turn),
    forms: [listFormOf(needs), correctionFormOf(needs)],
    actions: [
      action({
        verb: VISIT_ENTRIES_VERB,
        data: OfVenue,
        places: ['personal'],
        run: (turn, { venueId }) => openList(needs, turn, venueId),
      }),
      action({
        verb: VISIT_CORRECT_VERB,
        data: OneEntry,
        places: ['personal'],
        run: (turn, id) => needs.openForm(turn, FORM, id),
      }),
    ],
  };
}

/** The list stays with its venue, wherever the person works next. */
async function openList({ entries, openForm }: Needs, turn: Turn, venueId?: string): Promise<Reply> {
  const list = await entries.list(turn.actor, venueId);
  if (list === undefined) return notFoundCard(turn.texts);
  return openForm(turn, LIST_FORM, { venueId: list.venue._id });
}

function listFormOf({ entries }: Needs): Form {
  return form({
    name: LIST_FORM,
    about: OfVenue,
    fields: ['entry'],
    changes: false,
    // The keys of forms are no texts of anybody: some of them would look like personal data.
    rowFields: ['entry'],
    values: ({ texts: { t } }) => z.object({ entry: z.string({ error: t('error.choice') }) }),
    view: async (turn, { venueId }, state) => {
      const list = await entries.list(turn.actor, venueId);
      if (list === undefined) return notFoundCard(turn.texts);
      const isAny = list.entries.length > 0;
      return isAny ? visitEntriesForm(list, state, turn.texts) : noVisitEntriesCard(list, turn.texts);
    },
    submit: async (turn, _about, { entry }) => {
      const found = await entries.find(turn.actor, entry);
      return found === undefined ? notFoundCard(turn.texts) : visitEntryCard(found, turn.texts);
    },
  });
}

const correctionValues = inLanguage((texts) => {
  const { t } = texts;
  return z
    .object({
      ...purposeValues(texts),
      workers: countValue(t('group.workersError'), MOST_WORKERS)
        .refine((count) => count > 0, t('group.noWorker'))
        .optional(),
      children: countValue(t('error.minors'), MOST_CHILDREN),
      helpers: countValue(t('error.helpers'), MOST_HELPERS),
      day: writtenDayValue(() => t('correction.dayFormat')).optional(),
      confirmed: confirmedValue,
    })
    .refine(isSearched, notSearched(texts));
});

function correctionFormOf({ entries }: Needs): Form {
  return form({
    name: FORM,
    about: OneEntry,
    fields: [...PURPOSE_FIELDS, 'workers', 'children', 'helpers', 'day', 'confirmed'],
    changes: true,
    values: correctionValues,
    view: async (turn, { operationKey }, state, hidden) => {
      const { actor, texts } = turn;
      const entry = await entries.find(actor, operationKey);
      if (entry === undefined) return notFoundCard(texts);
      if (entry.isUndone) return visitUndoneCard(entry.purpose, texts);
      if (!entry.canBeCorrected) return visitNotCorrectedCard(entries.correctionDays, texts);
      const purposes = await entries.purposesAt(actor, entry.purpose, entry.day);
      // What was closed since is no choice for anything else any more.
      const all = purposes.some(({ id }) => id === entry.purpose.id)
        ? purposes
        : [entry.purpose, ...purposes];
      const choices = purposeChoices(all, state, texts, { hidden, standing: entry.purpose.id });
      return visitCorrectionForm(entry, choices, state, texts);
    },
    submit: async (turn, { operationKey }, values, formKey) =>
      answer(turn, values, await entries.correct(turn.actor, formKey, operationKey, values)),
  });
}

function answer(
  { texts }: Turn,
  { confirmed }: VisitCorrectionValues,
  outcome: VisitCorrectionOutcome,
): Reply | Doubtful | Rejection {
  const { t, day } = texts;
  switch (outcome.kind) {
    case 'corrected':
      return visitCorrectedCard(outcome.entry, texts);
    case 'undone':
      return visitUndoneCard(outcome, texts);
    case 'tooLate':
      return visitNotCorrectedCard(outcome.days, texts);
    case 'dayRefused': {
      const [earliest, latest] = [day(outcome.earliest), day(outcome.latest)];
      return { errors: { day: t('correction.visitDayRange', { earliest, latest }) } };
    }
    case 'eventOver':
      return { errors: { purposeId: t('error.eventOver', { day: day(outcome.day) }) } };
    case 'soldOut':
      return { errors: { purposeId: t('error.soldOut', { left: outcome.left }) } };
    case 'refused':
      return { errors: { day: t(`correction.refused.${outcome.state}`, { day: day(outcome.day) }) } };
    case 'toConfirm': {
      const { doubts, entry, minors } = outcome;
      const asked = visitQuestion({ doubts, visit: entry, minors, isCorrection: true }, texts);
      return {
        question: { ...asked, yesLabel: t('correction.submit') },
        answers: { confirmed: [...confirmed, ...doubts].join(',') },
      };
    }
    case 'notFound':
      return notFoundCard(texts);
  }
}
