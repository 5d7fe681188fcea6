import { CardCode } from '../card-code.js';

/** Ids of the sample network that the demo and the tests start from. They contain no dots: totals use them as keys. */
export const SAMPLE = {
  /** The area in mode `register`. */
  areaId: 'mallila',
  /** The bilingual area beside Kaikukanta. */
  otherAreaId: 'provnas',
  officeId: 'mallila-adult-social-work',
  secondOfficeId: 'mallila-meeting-place',
  venueId: 'mallila-theatre',
  secondVenueId: 'mallila-swimming-hall',
  /** The venue without a single use in the last complete week. */
  silentVenueId: 'mallila-local-museum',
  orchestraId: 'mallila-orchestra',
  ticketAgentId: 'mallila-ticket-kiosk',
  ticketAgentVenueIds: ['mallila-theatre', 'mallila-orchestra', 'mallila-music-festival'],
  otherOfficeId: 'provnas-social-services',
  otherVenueId: 'provnas-swimming-hall',
};

const code = (text: string): CardCode => CardCode.parse(text);

/** Codes to try things with. They are the same at every start and belong to offices of `SAMPLE.areaId`. */
export const SAMPLE_CODES = {
  /** Valid for most of a year, two minors. */
  valid: code('KMA04217'),
  validNoChildren: code('KMA05308'),
  expired: code('KMA01126'),
  blocked: code('KMA03954'),
  /** In no register: for trying a handover. */
  free: [code('KMA90140'), code('KMA90257'), code('KMA90363'), code('KMA90479'), code('KMA90586')],
};
