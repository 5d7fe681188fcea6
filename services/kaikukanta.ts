import type { StateOnDay } from './card-state.js';
import type { Card } from './store/cards.js';
import type { Store } from './store/open.js';

export interface Areas {
  areas: Pick<Store['areas'], 'find'>;
}

/** Whether Kaikukanta stays the register of all of these areas. */
export async function areBeside({ areas }: Areas, ...areaIds: string[]): Promise<boolean> {
  const found = await Promise.all(areaIds.map((id) => areas.find(id)));
  return found.every((area) => area?.mode === 'beside');
}

/** Something was undone here. `isBeside`: it may stand in Kaikukanta, the register of the area, as well. */
export interface Undone {
  kind: 'undone';
  isBeside?: true;
}

export async function undoneIn(store: Areas, areaId: string): Promise<Undone> {
  return { kind: 'undone', ...((await areBeside(store, areaId)) ? { isBeside: true } : {}) };
}

/**
 * Whether a card that is no valid one here may be valid in Kaikukanta, where that is the register of the area in which it
 * is shown: it may be unknown here (F-85), or have been renewed there only (F-33).
 */
export async function mayBeElsewhere(
  store: Areas,
  kind: StateOnDay['kind'] | 'notFound',
  areaId: string,
  card: Pick<Card, 'areaId'> | undefined,
): Promise<boolean> {
  if (kind === 'unknown') return areBeside(store, areaId);
  // An area that keeps its register here renews its cards nowhere else.
  return kind === 'expired' && card !== undefined && areBeside(store, areaId, card.areaId);
}
