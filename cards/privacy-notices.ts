import type { Language, LocalName } from '../services/language.js';
import type { PrivacyNotices } from '../services/privacy-notices.js';
import { button, text, type Action, type AdaptiveCard, type Element } from './card.js';
import { textField, type FieldState, type FormView } from './form.js';
import { commandButton, notice } from './notices.js';
import type { Texts } from './texts/index.js';

export const PRIVACY_AREA_VERB = 'privacyNotice.area';

const LONGEST_ADDRESS = 400;

/** The addresses of an area's privacy notice, one for each language; an empty one is none. */
export function privacyNoticesForm(
  area: LocalName,
  state: FieldState,
  { t, name }: Texts,
): Omit<FormView, 'hidden'> {
  const field = (id: Language, label: string): Element[] =>
    textField({ id, label, state, maxLength: LONGEST_ADDRESS });
  return {
    title: t('privacy.title', { name: name(area) }),
    submitLabel: t('privacy.save'),
    more: [commandButton(t('common.cancel'), 'cancel')],
    body: [
      text(t('privacy.how')),
      ...field('fi', t('privacy.fi')),
      ...field('sv', t('privacy.sv')),
      ...field('en', t('privacy.en')),
    ],
  };
}

/** For somebody who is responsible in several areas. */
export function privacyAreasCard(
  areas: { id: string; names: LocalName }[],
  { t, name }: Texts,
): AdaptiveCard {
  return notice(
    t('privacy.which'),
    undefined,
    areas.map(({ id, names }) => button(name(names), PRIVACY_AREA_VERB, { areaId: id })),
  );
}

export function privacySavedCard(notices: PrivacyNotices, texts: Texts): AdaptiveCard {
  const { t } = texts;
  const links = Object.values(notices).map((url) => privacyLink(url, texts));
  return notice(t('privacy.saved'), links.length === 0 ? t('privacy.none') : undefined, [
    ...links,
    commandButton(t('menu.help'), 'help'),
  ]);
}

/** What somebody who does not keep the addresses sees of those of the own area. */
export function privacyNoticeCard(url: string | undefined, texts: Texts): AdaptiveCard {
  const { t } = texts;
  return notice(t('privacy.link'), url === undefined ? t('privacy.none') : undefined, [
    ...(url === undefined ? [] : [privacyLink(url, texts)]),
    commandButton(t('menu.help'), 'help'),
  ]);
}

/** The way to a privacy notice. */
export function privacyLink(url: string, { t, name }: Texts, of?: LocalName): Action {
  const title = of === undefined ? t('privacy.link') : `${t('privacy.link')}: ${name(of)}`;
  return { type: 'Action.OpenUrl', title, url };
}
