import { z } from 'zod';
import { notFoundCard } from '../cards/notices.js';
import {
  REMINDER_PREVIEW_VERB,
  reminderCard,
  reminderPreviewCard,
  REMINDERS_VERB,
  remindersSetCard,
} from '../cards/reminders.js';
import { textsIn } from '../cards/texts/index.js';
import type { DayRange } from '../services/days.js';
import type { Language } from '../services/language.js';
import type { Reminders } from '../services/reminders.js';
import type { Office } from '../services/store/organisations.js';
import { action, type Feature } from './feature.js';
import type { Outbox } from './outbox.js';

/** Switching the reminders of the own office off, and on again, and seeing one beforehand. */
export function createReminderFeature(reminders: Reminders): Feature {
  return {
    name: 'reminders',
    actions: [
      action({
        verb: REMINDERS_VERB,
        data: z.object({ officeId: z.string(), isOn: z.boolean() }),
        places: ['personal'],
        changes: true,
        run: async ({ actor, texts }, { officeId, isOn }) => {
          const office = await reminders.set(actor, officeId, isOn);
          return office === undefined ? notFoundCard(texts) : remindersSetCard(office, isOn, texts);
        },
      }),
      action({
        verb: REMINDER_PREVIEW_VERB,
        data: z.object({ officeId: z.string() }),
        places: ['personal'],
        run: async ({ actor, texts }, { officeId }) => {
          const shown = await reminders.preview(actor, officeId);
          return shown === undefined
            ? notFoundCard(texts)
            : reminderPreviewCard(shown.office, shown.month, texts);
        },
      }),
    ],
  };
}

/** Reminds somebody in their own chat; resolves with whether it arrived. */
export function createReminderNote(outbox: Pick<Outbox, 'toPerson'>) {
  return (personId: string, language: Language, office: Office, month: DayRange): Promise<boolean> =>
    outbox.toPerson(personId, reminderCard(office, month, textsIn(language)));
}
