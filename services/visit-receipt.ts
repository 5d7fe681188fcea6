import type { CardCode } from './card-code.js';
import type { LocalDay } from './days.js';
import type { Purpose } from './purposes.js';
import type { Visit } from './store/visits.js';

/** What is shown of a visit, recorded or still to be confirmed. */
export interface VisitReceipt {
  operationKey: string;
  code: CardCode;
  purpose: Purpose;
  day: LocalDay;
  adults: number;
  children: number;
  helpers: number;
  /** The day of the event, where it is after the day on which the use counts. */
  forDay?: LocalDay | undefined;
  /** The last day of the card, where that is before the event. */
  cardEnds?: LocalDay | undefined;
}

/** `lastDay`: of the card as it was on the day of the visit, where that is known. */
export function receiptOf(visit: Visit, purpose: Purpose, lastDay: LocalDay | undefined): VisitReceipt {
  const { _id: operationKey, code, day, adults, children, helpers = 0, forDay } = visit;
  const endsBefore = forDay !== undefined && lastDay !== undefined && lastDay < forDay;
  return {
    ...{ operationKey, code, purpose, day, adults, children, helpers },
    ...(forDay === undefined ? {} : { forDay }),
    ...(endsBefore ? { cardEnds: lastDay } : {}),
  };
}
