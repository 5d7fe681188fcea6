import { OFFICES } from './areas.js';
import { HOMES_OF_MALLILA, HOMES_OF_PROVNAS } from './backgrounds.js';
import type { CardPlan } from './cards.js';
import { SAMPLE } from './ids.js';
import { MALLILA_VENUES } from './mallila-venues.js';
import { PROVNAS_VENUES } from './provnas-venues.js';
import type { SampleVenue } from './venues.js';
import { MALLILA_USES, PROVNAS_USES, type UsePlan } from './week-plan.js';

/** What the history of one area is made from. */
interface AreaPlan extends CardPlan {
  venues: SampleVenue[];
  uses: UsePlan;
}

const officeIdsOf = (areaId: string): string[] =>
  OFFICES.filter((office) => office.areaId === areaId).map(({ _id }) => _id);

export const PLANS: AreaPlan[] = [
  {
    areaId: SAMPLE.areaId,
    officeIds: officeIdsOf(SAMPLE.areaId),
    prefix: 'KMA',
    cardCount: 446,
    homes: HOMES_OF_MALLILA,
    venues: MALLILA_VENUES,
    uses: MALLILA_USES,
  },
  {
    areaId: SAMPLE.otherAreaId,
    officeIds: officeIdsOf(SAMPLE.otherAreaId),
    prefix: 'KPR',
    cardCount: 180,
    homes: HOMES_OF_PROVNAS,
    venues: PROVNAS_VENUES,
    uses: PROVNAS_USES,
  },
];
