import type { DayRange } from '../services/days.js';
import type { Office } from '../services/store/organisations.js';
import { buttons, card, heading, plainButton, subtle, text, type Action, type AdaptiveCard } from './card.js';
import { commandButton } from './notices.js';
import type { Texts } from './texts/index.js';

export const REMINDERS_VERB = 'reminders.set';

/** Switches the reminders of an office on or off. */
export function remindersButton({ _id }: Pick<Office, '_id'>, isOn: boolean, { t }: Texts): Action {
  return plainButton(t(isOn ? 'reminder.start' : 'reminder.stop'), REMINDERS_VERB, { officeId: _id, isOn });
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
    buttons([remindersButton(office, !isOn, texts), commandButton(t('menu.handover'), 'handover')]),
  ]);
}
