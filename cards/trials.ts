import type { LocalDay } from '../services/days.js';
import type { LocalName } from '../services/language.js';
import { button, subtle, text, type AdaptiveCard } from './card.js';
import { textField, type FieldState, type FormView } from './form.js';
import { commandButton, notice } from './notices.js';
import type { Texts } from './texts/index.js';

export const TRIAL_AREA_VERB = 'trial.area';

/** The last day of an area's trial; an empty field is none. */
export function trialForm(area: LocalName, state: FieldState, { t, name }: Texts): Omit<FormView, 'hidden'> {
  return {
    title: t('trial.title', { name: name(area) }),
    submitLabel: t('trial.save'),
    more: [commandButton(t('common.cancel'), 'cancel')],
    body: [
      text(t('trial.how')),
      ...textField({
        id: 'lastDay',
        label: t('trial.lastDay'),
        state,
        placeholder: '31.12.2026',
        maxLength: 12,
      }),
      subtle(t('trial.empty')),
    ],
  };
}

/** For somebody who is a main user of several areas. */
export function trialAreasCard(areas: { _id: string; names: LocalName }[], { t, name }: Texts): AdaptiveCard {
  return notice(
    t('trial.which'),
    undefined,
    areas.map(({ _id, names }) => button(name(names), TRIAL_AREA_VERB, { areaId: _id })),
  );
}

export function trialSavedCard(lastDay: LocalDay | undefined, { t, day }: Texts): AdaptiveCard {
  const next = lastDay === undefined ? t('trial.none') : t('trial.until', { lastDay: day(lastDay) });
  return notice(t('trial.saved'), next, [commandButton(t('menu.help'), 'help')]);
}
