import { z } from 'zod';
import type { Attempt } from './attempt.js';
import type { Language } from './language.js';

/** What a person may act as: a role and where. */
export const Grant = z.discriminatedUnion('role', [
  z.object({ role: z.literal('distributor'), officeId: z.string() }),
  z.object({ role: z.literal('venue'), venueId: z.string() }),
  z.object({ role: z.literal('ticketAgent'), organisationId: z.string(), venueIds: z.array(z.string()) }),
  z.object({ role: z.literal('responsible'), side: z.enum(['social', 'culture']), areaId: z.string() }),
  z.object({ role: z.literal('mainUser'), areaId: z.string() }),
  z.object({ role: z.literal('national') }),
]);
export type Grant = z.infer<typeof Grant>;
export type Role = Grant['role'];

/** A Teams identity (tenant and Entra object id) with its grants. Without grants a person may only ask questions. */
export interface Actor {
  personId: string;
  grants: Grant[];
  language?: Language | undefined;
  /** Where the person last worked, so that it stands first next time. */
  lastOfficeId?: string | undefined;
  lastPurposeId?: string | undefined;
  /** The turn in which the person acts; absent where nobody waits for an answer. */
  attempt?: Attempt | undefined;
}

/** Writes a record for an actor. Every write that changes what counts goes through here. */
export function writeRecord<T>({ attempt }: Actor, write: () => Promise<T>): Promise<T> {
  return attempt === undefined ? write() : attempt.write(write);
}

/** The key of a person: one Entra object in one tenant. */
export function personIdOf(tenantId: string, objectId: string): string {
  return `${tenantId}/${objectId}`.toLowerCase();
}

export function officesOf(actor: Actor): string[] {
  return actor.grants.flatMap((grant) => (grant.role === 'distributor' ? [grant.officeId] : []));
}

/** The office for which a person most likely works now. */
export function officeAtHand(actor: Actor): string | undefined {
  const offices = officesOf(actor);
  return offices.find((id) => id === actor.lastOfficeId) ?? offices[0];
}

/** The venues at which a person may record visits, as its worker or as a ticket agent. */
export function venuesOf(actor: Actor): string[] {
  const ids = actor.grants.flatMap((grant) => {
    if (grant.role === 'venue') return [grant.venueId];
    return grant.role === 'ticketAgent' ? grant.venueIds : [];
  });
  return [...new Set(ids)];
}

/** The venues whose worker a person is. */
export function ownVenuesOf(actor: Actor): string[] {
  return actor.grants.flatMap((grant) => (grant.role === 'venue' ? [grant.venueId] : []));
}

/** The organisations for which a person sells for a venue; none for whoever is its worker. */
export function agentsAt(actor: Actor, venueId: string): string[] {
  if (ownVenuesOf(actor).includes(venueId)) return [];
  return actor.grants.flatMap((grant) =>
    grant.role === 'ticketAgent' && grant.venueIds.includes(venueId) ? [grant.organisationId] : [],
  );
}

export function mainUserAreasOf(actor: Actor): string[] {
  return actor.grants.flatMap((grant) => (grant.role === 'mainUser' ? [grant.areaId] : []));
}

/** The areas whose distributors a person answers for (F-62). */
export function socialAreasOf(actor: Actor): string[] {
  return actor.grants.flatMap((grant) =>
    grant.role === 'responsible' && grant.side === 'social' ? [grant.areaId] : [],
  );
}

export function isNational(actor: Actor): boolean {
  return actor.grants.some((grant) => grant.role === 'national');
}
