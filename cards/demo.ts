import type { Language, LocalName } from '../services/language.js';
import { box, button, buttons, facts, strong, subtle, text, type Element } from './card.js';
import { choiceField } from './form.js';
import { groupedCode } from './grouped-code.js';
import type { Texts } from './texts/index.js';

export const DEMO_ROLE_VERB = 'demo.role';

/** The roles that can be tried, each with the name of where it acts. */
export const DEMO_ROLES = [
  'office',
  'venue',
  'ticketAgent',
  'social',
  'culture',
  'national',
  'besideOffice',
  'besideVenue',
  'none',
] as const;
export type DemoRole = (typeof DEMO_ROLES)[number];

export interface DemoView {
  current: DemoRole | undefined;
  names: Record<Exclude<DemoRole, 'national' | 'none'>, LocalName>;
  /** Codes to try; the free ones are in no register, as far as some are left. */
  codes: { valid: string; expired: string; blocked: string; free: string[] };
}

/** A field of its own for each language: clients keep a list's choices when a card is replaced by one with the same id. */
export const demoRoleField = (language: Language): string => `role-${language}`;

/** The part of the welcome that only the demo has: what it is, and the role chooser. */
export function demoPart(view: DemoView, texts: Texts): Element[] {
  const { t, language } = texts;
  const choices = DEMO_ROLES.map((role) => ({ title: roleName(role, view, texts), value: role }));
  const state = { typed: {}, errors: {} };
  const standing = view.current ?? 'office';
  return [
    box([
      strong(t('demo.title')),
      text(t('demo.intro')),
      ...(view.current === undefined
        ? []
        : [text(t('demo.current', { role: roleName(view.current, view, texts) }))]),
      ...choiceField({
        id: demoRoleField(language),
        label: t('demo.role'),
        state,
        choices,
        standing,
        expanded: true,
      }),
      buttons([button(t('demo.choose'), DEMO_ROLE_VERB)]),
      ...codesToTry(view, texts),
      subtle(t('common.sample')),
    ]),
  ];
}

function codesToTry({ current, codes }: DemoView, { t }: Texts): Element[] {
  const free = codes.free
    .slice(0, 2)
    .map((code): [string, string] => [groupedCode(code), t('demo.codeFree')]);
  const known: [string, string][] = [
    [groupedCode(codes.valid), t('demo.codeValid')],
    [groupedCode(codes.expired), t('demo.codeExpired')],
    [groupedCode(codes.blocked), t('demo.codeBlocked')],
  ];
  if (current === 'office' || current === 'besideOffice')
    return free.length === 0 ? [] : [strong(t('demo.codes')), facts(free)];
  if (current === 'venue' || current === 'ticketAgent' || current === 'besideVenue')
    return [strong(t('demo.codes')), facts([...known, ...free.slice(0, 1)])];
  return [];
}

function roleName(role: DemoRole, { names }: DemoView, { t, name }: Texts): string {
  switch (role) {
    case 'office':
      return t('demo.office', { name: name(names.office) });
    case 'venue':
      return t('demo.venue', { name: name(names.venue) });
    case 'ticketAgent':
      return t('demo.ticketAgent', { name: name(names.ticketAgent) });
    case 'social':
      return t('demo.social', { name: name(names.social) });
    case 'culture':
      return t('demo.culture', { name: name(names.culture) });
    case 'national':
      return t('demo.national');
    case 'besideOffice':
      return t('demo.besideOffice', { name: name(names.besideOffice) });
    case 'besideVenue':
      return t('demo.besideVenue', { name: name(names.besideVenue) });
    case 'none':
      return t('demo.none');
  }
}
