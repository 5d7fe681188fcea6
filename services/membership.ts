import { writeRecord, type Actor } from './actors.js';
import type { Audit } from './audit.js';
import { may } from './permissions.js';
import type { Municipality, PostalCodes } from './postal-codes.js';
import type { Store } from './store/open.js';

interface Needs {
  store: Pick<Store, 'settings'>;
  audit: Audit;
  postalCodes: PostalCodes;
}

/**
 * The municipalities that have joined the network (F-07, terms of use 2025), kept by the national service. Without a list
 * the register does not know, and refuses nobody.
 */
export class Membership {
  constructor(private readonly needs: Needs) {}

  /** The list for whoever keeps it, in the order in which it was written; undefined for anybody else. */
  async list(actor: Actor): Promise<Municipality[] | undefined> {
    const { store, postalCodes } = this.needs;
    if (!may(actor, 'members.keep', {})) return undefined;
    const codes = await store.settings.memberMunicipalities();
    return codes.flatMap((code) => postalCodes.municipality(code) ?? []);
  }

  /** Keeps a new list in the place of the old one; an empty one means that none is kept. False for anybody else. */
  async save(actor: Actor, municipalities: Municipality[]): Promise<boolean> {
    const { store, audit } = this.needs;
    if (!may(actor, 'members.keep', {})) return false;
    await audit(actor, 'members.keep', `${municipalities.length} municipalities`);
    const codes = [...new Set(municipalities.map(({ code }) => code))];
    await writeRecord(actor, () => store.settings.setMemberMunicipalities(codes));
    return true;
  }
}

/** Whether a home municipality has joined, as far as the register knows. */
export async function isMember(store: Pick<Store, 'settings'>, municipality: string): Promise<boolean> {
  const members = await store.settings.memberMunicipalities();
  return members.length === 0 || members.includes(municipality);
}
