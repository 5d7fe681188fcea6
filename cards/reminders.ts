import type { DayRange } from '../services/days.js';
import type { Office } from '../services/store/organisations.js';
import {
  box,
  buttons,
  card,
  heading,
  plainButton,
  strong,
  subtle,
  text,
  type Action,
  type AdaptiveCard,
} from './card.js';
import { commandButton } from './notices.js';
import type { Texts } from './texts/index.js';

export const REMINDERS_VERB = 'reminders.set';
export const REMINDER_PREVIEW_VERB = 'reminders.preview';

/** Switches the reminders of an office on or off. */
export function remindersButton({ _id }: Pick<Office, '_id'>, isOn: boolean, { t }: Texts): Action {
  return plainButton(t(isOn ? 'reminder.start' : 'reminder.stop'), REMINDERS_VERB, { officeId: _id, isOn });
}

/** Shows the reminder that an office would get. */
export function previewButton({ _id }: Pick<Office, '_id'>, { t }: Texts): Action {
  return plainButton(t('reminder.preview'), REMINDER_PREVIEW_VERB, { officeId: _id });
}

/** The very reminder, marked as one that was sent to nobody. */
export function reminderPreviewCard(office: Office, month: DayRange, texts: Texts): AdaptiveCard {
  const { speak, body, ...rest } = reminderCard(office, month, texts);
  const { t } = texts;
  const mark = box([strong(t('reminder.preview')), text(t('reminder.previewNote'), { spacing: 'small' })]);
  return { ...rest, speak: `${t('reminder.preview')}. ${speak}`, body: [mark, ...body] };
}

/** To an office for which no handover was recorded in a month. */
export function reminderCard(office: Office, { from, to }: DayRange, texts: Texts): AdaptiveCard {
  const { t, name, day } = texts;
  return card(t('reminder.title'), [
    heading(t('reminder.title')),
    text(t('reminder.none', { name: name(office.names), from: day(from), to: day(to) })),
    text(t('reminder.aim')),
    subtle(t('reminder.how')),
    buttons([commandButton(t('menu.handover'), 'handover'), remindersButton(office, false, texts)]),
  ]);
}

/** After the reminders of an office were switched on or off; with the way back. */
export function remindersSetCard(office: Office, isOn: boolean, texts: Texts): AdaptiveCard {
  const { t, name } = texts;
  const title = t(isOn ? 'reminder.started' : 'reminder.stopped');
  const body = isOn ? t('reminder.isOn') : t('reminder.stoppedBody');
  return card(title, [
    heading(title),
    text(name(office.names)),
    text(body),
    buttons([
      remindersButton(office, !isOn, texts),
      previewButton(office, texts),
      commandButton(t('menu.handover'), 'handover'),
    ]),
  ]);
}
