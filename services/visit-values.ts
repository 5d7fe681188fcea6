import type { CardCode } from './card-code.js';
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
}

/** What stands in a form and may be a slip. */
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
  { code, children, helpers = 0, confirmed = [] }: VisitValues,
  how: { purpose: Purpose; day: LocalDay; slips: Doubt[]; isChecked: boolean; at: Date },
): Visit {
  const { purpose, day, slips, isChecked, at } = how;
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
    adults: 1,
    children,
    undone: false,
    ...(isChecked ? { checkedElsewhere: true as const } : {}),
    ...(helpers > 0 ? { helpers } : {}),
    ...(purpose.day !== undefined && purpose.day > day ? { forDay: purpose.day } : {}),
    ...(marks.length > 0 ? { confirmed: marks } : {}),
  };
}
