import type { Actor, Grant } from './actors.js';

/** For what is done on nothing in particular. */
type NoScope = Record<string, never>;

/** What can be done, each with the scope it is done on: an office, a venue, an area or the whole country. */
export interface Scopes {
  'handover.register': { officeId: string };
  'card.import': { areaId: string };
  'card.change': { officeId: string };
  'card.lookUp': NoScope;
  'visit.record': { venueId: string };
  'event.change': { venueId: string };
  'silence.say': { venueId: string };
  /** `agentId`: the ticket agent that recorded the use, where one did. */
  'visit.correct': { venueId: string; agentId?: string | undefined };
  'statistics.office': { officeId: string };
  'statistics.venue': { venueId: string };
  'statistics.area': { areaId: string };
  'statistics.national': NoScope;
  'channel.connect': { areaId: string };
  'post.publish': { areaId: string };
  'members.keep': NoScope;
  'privacyNotice.keep': { areaId: string };
  'practice.count': { areaId: string };
  'trial.keep': { areaId: string };
  'reminders.keep': { officeId: string };
  'deliveredRanges.keep': { areaId: string };
}
export type Permission = keyof Scopes;

type Rule<P extends Permission> = (grant: Grant, scope: Scopes[P]) => boolean;

const isVenueOf = (grant: Grant, venueId: string): boolean =>
  (grant.role === 'venue' && grant.venueId === venueId) ||
  (grant.role === 'ticketAgent' && grant.venueIds.includes(venueId));

const isMainUserOf = (grant: Grant, areaId: string): boolean =>
  grant.role === 'mainUser' && grant.areaId === areaId;

/** The one table of who may do what (F-76 for totals, F-100 for own figures). */
const RULES: { [P in Permission]: Rule<P> } = {
  'handover.register': (grant, { officeId }) => grant.role === 'distributor' && grant.officeId === officeId,
  // Who creates the offices' accounts in Kaikukanta (F-73) brings over what is there.
  'card.import': (grant, { areaId }) =>
    grant.role === 'responsible' && grant.side === 'social' && grant.areaId === areaId,
  // The office that issued it (F-14, F-15).
  'card.change': (grant, { officeId }) => grant.role === 'distributor' && grant.officeId === officeId,
  'card.lookUp': (grant) => grant.role === 'venue' || grant.role === 'ticketAgent',
  'visit.record': (grant, { venueId }) => isVenueOf(grant, venueId),
  // Ticket agents sell for venues, do not change what is on there, and do not know who else came.
  'silence.say': (grant, { venueId }) => grant.role === 'venue' && grant.venueId === venueId,
  'event.change': (grant, { venueId }) => grant.role === 'venue' && grant.venueId === venueId,
  // All entries of a venue are the venue's own; a ticket agent has those that it recorded, as long as it sells for it.
  'visit.correct': (grant, { venueId, agentId }) =>
    (grant.role === 'venue' && grant.venueId === venueId) ||
    (grant.role === 'ticketAgent' && grant.organisationId === agentId && grant.venueIds.includes(venueId)),
  'statistics.office': (grant, { officeId }) => grant.role === 'distributor' && grant.officeId === officeId,
  // A ticket agent sells for many venues; the venue's whole figures are the venue's own.
  'statistics.venue': (grant, { venueId }) => grant.role === 'venue' && grant.venueId === venueId,
  'statistics.area': (grant, { areaId }) => isMainUserOf(grant, areaId) || grant.role === 'national',
  'statistics.national': (grant) => grant.role === 'national',
  'channel.connect': (grant, { areaId }) => isMainUserOf(grant, areaId),
  'post.publish': (grant, { areaId }) => isMainUserOf(grant, areaId),
  'trial.keep': (grant, { areaId }) => isMainUserOf(grant, areaId),
  // For the office, not for its workers each.
  'reminders.keep': (grant, { officeId }) => grant.role === 'distributor' && grant.officeId === officeId,
  'deliveredRanges.keep': (grant, { areaId }) =>
    isMainUserOf(grant, areaId) ||
    (grant.role === 'responsible' && grant.side === 'social' && grant.areaId === areaId),
  'members.keep': (grant) => grant.role === 'national',
  'privacyNotice.keep': (grant, { areaId }) =>
    grant.role === 'responsible' && grant.side === 'social' && grant.areaId === areaId,
  'practice.count': (grant, { areaId }) =>
    isMainUserOf(grant, areaId) || (grant.role === 'responsible' && grant.areaId === areaId),
};

/** Whether an actor may do something on a scope. What one may not do is answered as "not found". */
export function may<P extends Permission>(actor: Actor, permission: P, scope: Scopes[P]): boolean {
  const rule = RULES[permission];
  return actor.grants.some((grant) => rule(grant, scope));
}
