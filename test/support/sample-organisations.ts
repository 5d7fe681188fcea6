import { CardCode } from '../../services/card-code.js';
import type { LocalName } from '../../services/language.js';
import { buildSampleNetwork } from '../../services/sample/index.js';
import type { Office, Venue } from '../../services/store/organisations.js';
import type { Purpose } from '../../services/purposes.js';

const { areas, organisations } = buildSampleNetwork({ now: new Date('2027-03-09T10:00:00Z'), people: [] });

export const AREAS = areas;
export const OFFICES = organisations.filter(
  (organisation): organisation is Office => organisation.kind === 'office',
);
export const VENUES = organisations.filter(
  (organisation): organisation is Venue => organisation.kind === 'venue',
);

/** Somebody writes into a name what Teams would act on. */
export const NAME_WITH_MARKUP: LocalName = sameInAll(
  '# [Lipputupa](https://evil.example) <at>Kaikki</at> **nyt** {{DATE(2027-03-09T00:00:00Z,SHORT)}} www.evil.example \\ `x`',
);

/** About as long as a name of an organisation gets. */
export const LONG_NAME: LocalName = {
  fi: 'Länsi-Koeniemen hyvinvointialueen aikuissosiaalityön ja maahanmuuttajapalvelujen yhteinen asiakasvastaanotto, Mallilan keskustan toimipiste',
  sv: 'Västra Provnäs välfärdsområdes gemensamma klientmottagning för vuxensocialarbete och invandrarservice, verksamhetsstället i Mallila centrum',
  en: 'Western Provnäs wellbeing services county, joint client reception of adult social work and immigrant services, Mallila centre office',
};

export const LONGEST_CODE = CardCode.parse('ABCD1234EFGH5678IJKL');
export const CODE = CardCode.parse('KMA04217');

/** An office under another name. */
export function officeCalled(names: LocalName): Office {
  return { _id: 'other-office', areaId: 'mallila', kind: 'office', names };
}

/** What a card can be used for at a venue. */
export function purposesOf(venue: Venue): Purpose[] {
  return venue.services.map((service) => ({
    id: `${venue._id}/${service.id}`,
    venue,
    service: { ...service, kind: service.kind ?? 'service' },
    isClosed: false,
    isBeside: false,
  }));
}

/** A purpose whose venue and service are both called the same. */
export function purposeCalled(names: LocalName): Purpose {
  const service = { id: 'service', names, category: 'culture' as const, kind: 'service' as const };
  const venue: Venue = { _id: 'other-venue', areaId: 'mallila', kind: 'venue', names, services: [service] };
  return { id: 'other-venue/service', venue, service, isClosed: false, isBeside: false };
}

/** Ten venues with 25 events each, under names as long as names get: more than a form can show. */
export const MANY_PURPOSES: Purpose[] = Array.from({ length: 250 }, (_, index) => {
  const purpose = purposeCalled(LONG_NAME);
  const venue = { ...purpose.venue, _id: `venue-${Math.floor(index / 25)}` };
  const day = `2027-0${4 + Math.floor(index / 50)}-${String(1 + (index % 28)).padStart(2, '0')}`;
  return { ...purpose, id: `${venue._id}/${'x'.repeat(40)}${index}`, venue, day, limit: 999, left: 999 };
});

function sameInAll(name: string): LocalName {
  return { fi: name, sv: name, en: name };
}
