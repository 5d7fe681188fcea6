import type { Grant } from './actors.js';
import type { Store } from './store/open.js';
import type { Organisation } from './store/organisations.js';
import type { Person } from './store/people.js';

/**
 * Whom to tell something about an organisation, in groups: the responsible persons of its side (F-47, F-48), those of
 * the other side, the main users of its area. A group may be empty.
 */
export async function responsibleFor(
  store: Pick<Store, 'people'>,
  { areaId, kind }: Organisation,
): Promise<Person[][]> {
  const people = await store.people.ofArea(areaId);
  const side = kind === 'office' ? 'social' : 'culture';
  const whoHas = (isIt: (grant: Grant) => boolean): Person[] =>
    people.filter(({ grants }) => grants.some(isIt));
  return [
    whoHas((grant) => grant.role === 'responsible' && grant.areaId === areaId && grant.side === side),
    whoHas((grant) => grant.role === 'responsible' && grant.areaId === areaId && grant.side !== side),
    whoHas((grant) => grant.role === 'mainUser' && grant.areaId === areaId),
  ];
}

/** Tells the people of the first group of whom anybody can be reached; resolves with how many of them were. */
export async function tellFirstReached(
  groups: Person[][],
  tell: (person: Person) => Promise<boolean>,
): Promise<number> {
  for (const people of groups) {
    const told = await Promise.all(people.map(tell));
    const reached = told.filter(Boolean).length;
    if (reached > 0) return reached;
  }
  return 0;
}
