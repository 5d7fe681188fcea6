import { mainUserAreasOf, socialAreasOf, writeRecord, type Actor } from './actors.js';
import type { Audit } from './audit.js';
import type { CardCode } from './card-code.js';
import { isInRange, type CodeRange } from './code-ranges.js';
import { may } from './permissions.js';
import type { Store } from './store/open.js';
import type { Office } from './store/organisations.js';

interface Needs {
  store: Pick<Store, 'settings' | 'organisations'>;
  audit: Audit;
}

/** The ranges of codes that were delivered to offices, kept by those who answer for the area's distributors. */
export class DeliveredRanges {
  constructor(private readonly needs: Needs) {}

  /** The offices whose ranges an actor keeps. */
  async offices(actor: Actor): Promise<Office[]> {
    const areas = [...new Set([...socialAreasOf(actor), ...mainUserAreasOf(actor)])];
    const found = await Promise.all(areas.map((areaId) => this.needs.store.organisations.ofArea(areaId)));
    return found.flat().filter((organisation) => organisation.kind === 'office');
  }

  /** An office with its ranges, none where nobody keeps them; undefined for whoever does not keep them. */
  async of(actor: Actor, officeId: string): Promise<{ office: Office; ranges: CodeRange[] } | undefined> {
    const { settings, organisations } = this.needs.store;
    const [office] = await organisations.findAll([officeId]);
    if (office?.kind !== 'office' || !may(actor, 'deliveredRanges.keep', { areaId: office.areaId }))
      return undefined;
    return { office, ranges: await settings.deliveredRanges(officeId) };
  }

  /** Keeps an office's ranges in the place of the old ones; none is no list. The office, or undefined for anybody else. */
  async save(actor: Actor, officeId: string, ranges: CodeRange[]): Promise<Office | undefined> {
    const { store, audit } = this.needs;
    const found = await this.of(actor, officeId);
    if (found === undefined) return undefined;
    await audit(actor, 'deliveredRanges.keep', officeId);
    await writeRecord(actor, () => store.settings.setDeliveredRanges(officeId, ranges));
    return found.office;
  }
}

/** Whether a card was delivered to an office, as far as the register knows: without a list it does not. */
export async function isDelivered(
  { settings }: Pick<Store, 'settings'>,
  officeId: string,
  code: CardCode,
): Promise<boolean> {
  const ranges = await settings.deliveredRanges(officeId);
  return ranges.length === 0 || ranges.some((range) => isInRange(code, range));
}
