import { cancelledCard, undoHowCard } from '../../cards/cancel.js';
import { FORM_VERB } from '../../cards/form.js';
import { DEMO_ROLES, demoPart, type DemoView } from '../../cards/demo.js';
import {
  failureCard,
  identityCodeCard,
  nearestCommandCard,
  notFoundCard,
  notice,
  personalOnlyCard,
  roleNeededCard,
  staleButtonCard,
  withPersonalDataNote,
} from '../../cards/notices.js';
import { fi } from '../../cards/texts/fi.js';
import { nothingUnfinishedCard, withUnfinished } from '../../cards/unfinished.js';
import type { Texts } from '../../cards/texts/index.js';
import { helpCard, languageCard, thanksCard, welcomeCard } from '../../cards/welcome.js';
import type { Role } from '../../services/actors.js';
import { SAMPLE_CODES } from '../../services/sample/index.js';
import type { NamedCard } from './named-card.js';
import { AREAS, LONG_NAME, LONGEST_CODE, NAME_WITH_MARKUP, OFFICES, VENUES } from './sample-organisations.js';

const ROLES: Role[] = ['distributor', 'venue', 'ticketAgent', 'responsible', 'mainUser', 'national'];
const COMBINATIONS: Role[][] = [
  [],
  ...ROLES.map((role) => [role]),
  ['distributor', 'venue'],
  ['responsible', 'mainUser'],
  ROLES,
];

export function noticeCards(texts: Texts): NamedCard[] {
  return [
    { name: 'notFoundCard', card: notFoundCard(texts) },
    { name: 'personalOnlyCard', card: personalOnlyCard(texts) },
    { name: 'identityCodeCard', card: identityCodeCard(texts) },
    { name: 'withPersonalDataNote', card: withPersonalDataNote(notFoundCard(texts), 'phone', texts) },
    ...(['notSaved', 'unknown', 'restoring', 'unavailable', 'unexpected'] as const).map((kind) => ({
      name: `failureCard: ${kind}`,
      card: failureCard({ kind, reference: '7F3K2Q9X' }, undefined, texts),
    })),
    {
      name: 'failureCard: of a form',
      card: failureCard({ kind: 'unknown', reference: '7F3K2Q9X' }, { verb: FORM_VERB, data: {} }, texts),
    },
    { name: 'cancelledCard', card: cancelledCard(texts) },
    { name: 'undoHowCard', card: undoHowCard(false, texts) },
    { name: 'undoHowCard: with own entries', card: undoHowCard(true, texts) },
    {
      name: 'nearestCommandCard',
      card: nearestCommandCard(
        { word: 'luovutus', help: texts.t('help.handover'), command: 'handover' },
        texts,
      ),
    },
    ...(['distributor', 'venue', 'ownVenue', 'mainUser', 'social', 'figures', 'national'] as const).map(
      (role) => ({
        name: `roleNeededCard: ${role}`,
        card: roleNeededCard({ role, help: texts.t('help.handover'), roleCommand: 'demo.role' }, texts),
      }),
    ),
    { name: 'withUnfinished', card: withUnfinished(notFoundCard(texts), LONGEST_CODE, texts) },
    { name: 'nothingUnfinishedCard', card: nothingUnfinishedCard(texts) },
    { name: 'staleButtonCard', card: staleButtonCard(texts) },
    { name: 'notice: a code from somebody without a role', card: notice(texts.t('code.nobody'), undefined) },
  ];
}

export function welcomeCards(texts: Texts): NamedCard[] {
  // Every help text; their keys take no parameters, which the type of all keys together cannot say.
  const lines = Object.keys(fi)
    .filter((key) => key.startsWith('help.'))
    .map((key) => texts.t(key as 'help.help'));
  const nameOf = (roles: Role[]): string => (roles.length === 0 ? 'nobody' : roles.join(' and '));
  return [
    ...COMBINATIONS.flatMap((roles) => [
      { name: `welcomeCard: ${nameOf(roles)}`, card: welcomeCard({ roles, isDemo: false, demo: [] }, texts) },
      { name: `helpCard: ${nameOf(roles)}`, card: helpCard(lines, roles, texts) },
    ]),
    ...[undefined, ...DEMO_ROLES].flatMap((current) =>
      demoViews(current).map(({ kind, view }) => ({
        name: `welcomeCard: demo as ${current ?? 'nothing'}, ${kind}`,
        card: welcomeCard({ roles: ROLES, isDemo: true, demo: demoPart(view, texts) }, texts),
      })),
    ),
    {
      name: 'welcomeCard: demo without a role',
      card: welcomeCard({ roles: [], isDemo: true, demo: [] }, texts),
    },
    { name: 'thanksCard', card: thanksCard(texts) },
    { name: 'languageCard: asked', card: languageCard(texts, false) },
    { name: 'languageCard: changed', card: languageCard(texts, true) },
  ];
}

function demoViews(current: DemoView['current']): { kind: string; view: DemoView }[] {
  const sample = {
    office: OFFICES[0],
    venue: VENUES[0],
    ticketAgent: VENUES[1],
    social: AREAS[0],
    culture: AREAS[0],
    besideOffice: OFFICES[1],
    besideVenue: VENUES[0],
  };
  const names = (
    of: (thing: { names: DemoView['names']['office'] } | undefined) => DemoView['names']['office'],
  ) => ({
    office: of(sample.office),
    venue: of(sample.venue),
    ticketAgent: of(sample.ticketAgent),
    social: of(sample.social),
    culture: of(sample.culture),
    besideOffice: of(sample.besideOffice),
    besideVenue: of(sample.besideVenue),
  });
  const view = { current, codes: SAMPLE_CODES };
  return [
    { kind: 'sample names', view: { ...view, names: names((thing) => thing?.names ?? LONG_NAME) } },
    {
      kind: 'no free code',
      view: {
        ...view,
        codes: { ...SAMPLE_CODES, free: [] },
        names: names((thing) => thing?.names ?? LONG_NAME),
      },
    },
    { kind: 'long names', view: { ...view, names: names(() => LONG_NAME) } },
    { kind: 'names with markup', view: { ...view, names: names(() => NAME_WITH_MARKUP) } },
  ];
}
