import type { CardCode } from './card-code.js';
import type { CardKind } from './card-state.js';
import type { LocalDay } from './days.js';
import type { Purpose } from './purposes.js';
import type { Doubt, Visit } from './store/visits.js';

/** What the counter types, checked and parsed. */
export interface VisitValues {
  code: CardCode;
  purposeId: string;
  children: number;
  /** Assistants and interpreters (F-34). */
  helpers?: number | undefined;
  /** The day of the use where it is not today (F-87). */
  day?: LocalDay | undefined;
  /** The card was looked up in Kaikukanta. */
  checked?: true;
  confirmed?: Doubt[];
  /** The workers who come along with a community card (F-36), one where nobody says; any other card is its holder's. */
  workers?: number | undefined;
}

/**
 * The minors registered for a personal card, the only one that has any: with a community card the clients under 16 of
 * the group come along (F-36).
 */
export function minorsOn(state: { kind: string; cardKind?: CardKind; minors?: number }): number | undefined {
  return state.kind === 'valid' && state.cardKind === 'personal' ? state.minors : undefined;
}

/** What stands in a form and may be a slip; `minors` are registered, where that is known. */
export function slipsIn(
  { children }: Pick<VisitValues, 'children'>,
  { minors, purpose }: { minors: number | undefined; purpose: Purpose },
): Doubt[] {
  const isMore = minors !== undefined && children > minors;
  const isOnCourse = children > 0 && purpose.service.kind === 'course';
  return [...(isMore ? ['moreChildren' as const] : []), ...(isOnCourse ? ['childrenOnCourse' as const] : [])];
}

export function visitOf(
  operationKey: string,
  { code, children, helpers = 0, confirmed = [], workers = 1 }: VisitValues,
  how: {
    purpose: Purpose;
    day: LocalDay;
    slips: Doubt[];
    minors: number | undefined;
    isChecked: boolean;
    /** The ticket agent that records it. */
    agentId: string | undefined;
    at: Date;
  },
): Visit {
  const { purpose, day, slips, minors, isChecked, agentId, at } = how;
  const { venue, service } = purpose;
  const marks = confirmed.filter((doubt) => doubt === 'again' || slips.includes(doubt));
  return {
    _id: operationKey,
    code,
    areaId: venue.areaId,
    venueId: venue._id,
    serviceId: service.id,
    category: service.category,
    day,
    at,
    adults: minors === undefined ? workers : 1,
    children,
    undone: false,
    ...(isChecked ? { checkedElsewhere: true as const } : {}),
    ...(agentId === undefined ? {} : { agentId }),
    ...(helpers > 0 ? { helpers } : {}),
    ...(purpose.day !== undefined && purpose.day > day ? { forDay: purpose.day } : {}),
    ...(marks.length > 0 ? { confirmed: marks } : {}),
  };
}
