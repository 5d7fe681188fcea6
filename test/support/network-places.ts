import type { Area } from '../../services/store/areas.js';
import type {
  Category,
  Organisation,
  PurposeKind,
  VenueService,
} from '../../services/store/organisations.js';

export type AreaId = 'inland' | 'coast';
export type OfficeId = 'adult social work' | 'family centre' | 'health station';
export type VenueId = 'theatre' | 'museum' | 'swimming hall' | 'observatory' | 'cinema';

const named = (name: string) => ({ fi: name, sv: name, en: name });

/** Inland keeps its register here; on the coast Kaikukanta stays the register. */
export const AREAS: Area[] = [
  { _id: 'inland', names: named('Inland'), language: 'fi', mode: 'register', sample: false },
  { _id: 'coast', names: named('Coast'), language: 'sv', mode: 'beside', sample: false },
];

const office = (id: OfficeId, areaId: AreaId): Organisation => ({
  _id: id,
  areaId,
  names: named(id),
  kind: 'office',
});

const service = (id: string, category: Category, kind?: PurposeKind): VenueService => ({
  ...{ id, names: named(id), category },
  ...(kind === undefined ? {} : { kind }),
});

const venue = (id: VenueId, areaId: AreaId, ...services: VenueService[]): Organisation => ({
  _id: id,
  areaId,
  names: named(id),
  kind: 'venue',
  services,
});

export const ORGANISATIONS: Organisation[] = [
  office('adult social work', 'inland'),
  office('family centre', 'inland'),
  office('health station', 'coast'),
  venue('theatre', 'inland', service('play', 'culture'), service('drama course', 'education', 'course')),
  venue('museum', 'inland', service('exhibition', 'culture')),
  venue('swimming hall', 'inland', service('swimming', 'sports')),
  venue('observatory', 'inland', service('star show', 'science')),
  venue('cinema', 'coast', service('film', 'culture')),
  {
    _id: 'box office',
    areaId: 'inland',
    names: named('box office'),
    kind: 'ticketAgent',
    venueIds: ['theatre', 'swimming hall'],
  },
];
