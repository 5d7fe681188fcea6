import { writeRecord, type Actor } from './actors.js';
import type { Audit } from './audit.js';
import { lastDayOfValidity, type LocalDay } from './days.js';
import { may } from './permissions.js';
import type { Store } from './store/open.js';

type Settings = Pick<Store, 'settings'>;

interface Needs {
  store: Settings;
  audit: Audit;
}

/** The last day of an area's trial, kept by its main users where the validity of cards follows the trial (F-13). */
export class TrialKeeping {
  constructor(private readonly needs: Needs) {}

  /** The last day of the trial of an area; undefined where cards are valid for a year. */
  of(areaId: string): Promise<LocalDay | undefined> {
    return this.needs.store.settings.trialEnd(areaId);
  }

  /** Keeps the last day of an area's trial, or that there is none. False for anybody else. */
  async save(actor: Actor, areaId: string, lastDay: LocalDay | undefined): Promise<boolean> {
    const { store, audit } = this.needs;
    if (!may(actor, 'trial.keep', { areaId })) return false;
    await audit(actor, 'trial.keep', areaId);
    await writeRecord(actor, () => store.settings.setTrialEnd(areaId, lastDay));
    return true;
  }
}

/**
 * The last day of a card that a client of an area gets, or that is renewed, on `day`: after a year (F-12), or when the
 * trial of the area ends, whichever is earlier (F-13). A trial that ended before that day says nothing of it any more.
 */
export async function lastDayIn({ settings }: Settings, areaId: string, day: LocalDay): Promise<LocalDay> {
  const year = lastDayOfValidity(day);
  const end = await settings.trialEnd(areaId);
  return end !== undefined && day <= end && end < year ? end : year;
}

/** Whether a card that is valid from `day` up to and including `lastDay` ends with the trial of its area (F-13). */
export async function endsWithTrial(
  { settings }: Settings,
  areaId: string,
  { day, lastDay }: { day: LocalDay; lastDay: LocalDay },
): Promise<boolean> {
  return lastDay < lastDayOfValidity(day) && lastDay === (await settings.trialEnd(areaId));
}
