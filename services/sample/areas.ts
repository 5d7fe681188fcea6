import type { LocalName } from '../language.js';
import type { Area } from '../store/areas.js';
import type { Organisation } from '../store/organisations.js';
import { SAMPLE } from './ids.js';

export const named = (fi: string, sv: string, en: string): LocalName => ({ fi, sv, en });

/** Two places that do not exist: *malli* and *prov*, *koe* are words for a sample. */
export const AREAS: Area[] = [
  {
    _id: SAMPLE.areaId,
    names: named('Mallila', 'Mallila', 'Mallila'),
    language: 'fi',
    mode: 'register',
    sample: true,
  },
  {
    _id: SAMPLE.otherAreaId,
    names: named('Koeniemi', 'Provnäs', 'Provnäs'),
    language: 'sv',
    mode: 'beside',
    sample: true,
  },
];

const office = (areaId: string, id: string, fi: string, sv: string, en: string): Organisation => ({
  _id: id,
  areaId,
  kind: 'office',
  names: named(fi, sv, en),
});

const MALLILA = SAMPLE.areaId;
const PROVNAS = SAMPLE.otherAreaId;

export const OFFICES: Organisation[] = [
  office(
    MALLILA,
    SAMPLE.officeId,
    'Mallilan aikuissosiaalityö',
    'Vuxensocialarbetet i Mallila',
    'Mallila adult social work',
  ),
  office(
    MALLILA,
    'mallila-child-protection',
    'Mallilan lastensuojelu',
    'Barnskyddet i Mallila',
    'Mallila child protection',
  ),
  office(
    MALLILA,
    'mallila-mental-health',
    'Mallilan mielenterveys- ja päihdepalvelut',
    'Mental- och beroendevården i Mallila',
    'Mallila mental health and substance use services',
  ),
  office(
    MALLILA,
    'mallila-youth-workshop',
    'Nuorten työpaja Ponnistus',
    'Ungdomsverkstaden Ponnistus',
    'Ponnistus youth workshop',
  ),
  office(
    MALLILA,
    SAMPLE.secondOfficeId,
    'Kohtaamispaikka Kuisti',
    'Träffpunkten Kuisti',
    'Kuisti meeting place',
  ),
  office(
    MALLILA,
    'mallila-wellbeing',
    'Mallilan hyte-palvelut',
    'Främjande av hälsa och välfärd i Mallila',
    'Mallila health and wellbeing promotion',
  ),
  office(
    PROVNAS,
    SAMPLE.otherOfficeId,
    'Koeniemen sosiaalitoimisto',
    'Socialbyrån i Provnäs',
    'Provnäs social services office',
  ),
  office(
    PROVNAS,
    'provnas-psychosocial-unit',
    'Koeniemen psykososiaalinen yksikkö',
    'Psykosociala enheten i Provnäs',
    'Provnäs psychosocial unit',
  ),
  office(
    PROVNAS,
    'provnas-youth-workshop',
    'Nuorten työpaja Fyren',
    'Ungdomsverkstaden Fyren',
    'Fyren youth workshop',
  ),
  office(
    PROVNAS,
    'provnas-family-centre',
    'Perhekeskus Bryggan',
    'Familjecentret Bryggan',
    'Bryggan family centre',
  ),
];

/** Sells tickets for venues that have no counter of their own every day. */
export const TICKET_AGENT: Organisation = {
  _id: SAMPLE.ticketAgentId,
  areaId: MALLILA,
  kind: 'ticketAgent',
  names: named('Mallilan lippukioski', 'Biljettkiosken i Mallila', 'Mallila Ticket Kiosk'),
  venueIds: SAMPLE.ticketAgentVenueIds,
};
