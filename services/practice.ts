import type { Actor } from './actors.js';
import type { CardCode } from './card-code.js';
import type { Clock } from './clock.js';
import { dayOf, type LocalDay } from './days.js';
import type { OperationKeys } from './operation-keys.js';
import { may } from './permissions.js';
import { createPracticeRegister } from './practice-register.js';
import type { Store } from './store/open.js';
import type { Organisation, Venue } from './store/organisations.js';
import type { VisitReceipt } from './visit-receipt.js';
import { VisitRows, type VisitRow, type VisitRowOutcome } from './visit-rows.js';
import { Visits, type VisitOutcome } from './visits.js';
import type { VisitValues } from './visit-values.js';

const KEPT_MS = 30 * 60 * 1000;
/** More people than practise at the same time; the oldest gives way. */
const MOST_PEOPLE = 500;

/** How many of an organisation have practised with the current version of the operating model, and with any. */
export interface Practised {
  organisation: Organisation;
  people: number;
  peopleEver: number;
}

/** A counter of one person, for single cards and for groups. */
interface Counter {
  visits: Visits;
  rows: VisitRows;
}

interface Needs {
  store: Pick<Store, 'organisations' | 'events' | 'areas' | 'practices'>;
  clock: Clock;
  keys: Pick<OperationKeys, 'ofContent'>;
  backDatingDays: number;
  /** The version of the operating model that the bot goes by, YYYY-MM-DD. */
  modelVersion: () => string;
}

/**
 * The counter to practise at: the real one on a register of sample cards that each person has alone, in the memory of one
 * process for 30 minutes. Nothing of it is stored but that somebody of an organisation has practised.
 */
export class Practice {
  private readonly counters = new Map<string, { at: number; counter: Counter }>();

  constructor(private readonly needs: Needs) {}

  /** The person practises from now on, until nothing was done for 30 minutes. */
  begin(actor: Actor): void {
    this.counterOf(actor);
  }

  /** Whether the person has practised lately, as far as this process knows. */
  isBegun({ personId }: Actor): boolean {
    const begun = this.counters.get(personId);
    return begun !== undefined && this.needs.clock().getTime() - begun.at < KEPT_MS;
  }

  purposes(actor: Actor, day?: LocalDay) {
    return this.counterOf(actor).visits.purposes(actor, day);
  }

  purposesBeside(actor: Actor, day?: LocalDay) {
    return this.counterOf(actor).visits.purposesBeside(actor, day);
  }

  possibleDays() {
    return this.newCounter().visits.possibleDays();
  }

  lookUp(actor: Actor, code: CardCode, day?: LocalDay) {
    return this.counterOf(actor).visits.lookUp(actor, code, day);
  }

  /**
   * As {@link Visits.record}, with nothing to be recorded in Kaikukanta; the first time it is noted that somebody of the
   * organisation has practised.
   */
  async record(actor: Actor, operationKey: string, values: VisitValues): Promise<VisitOutcome> {
    const outcome = await this.counterOf(actor).visits.record(actor, operationKey, values);
    if (outcome.kind !== 'recorded') return outcome;
    await this.note(actor, outcome.receipt.purpose.venue);
    return { ...outcome, receipt: practisedReceipt(outcome.receipt) };
  }

  /** The rows of a group, as in {@link VisitRows}, with the same differences as a single visit. */
  readonly rows = {
    record: async (
      actor: Actor,
      list: string,
      purposeId: string,
      rows: VisitRow[],
    ): Promise<VisitRowOutcome[]> => {
      const outcomes = await this.counterOf(actor).rows.record(actor, list, purposeId, rows);
      const recorded = outcomes.find((outcome) => outcome.kind === 'recorded');
      if (recorded !== undefined) await this.note(actor, recorded.receipt.purpose.venue);
      return outcomes.map((outcome) =>
        outcome.kind === 'recorded' ? { ...outcome, receipt: practisedReceipt(outcome.receipt) } : outcome,
      );
    },
    standing: async (actor: Actor, keys: string[]): Promise<VisitReceipt[]> =>
      (await this.counterOf(actor).rows.standing(actor, keys)).map(practisedReceipt),
    undo: (actor: Actor, keys: string[]) => Promise.all(keys.map((key) => this.undo(actor, key))),
  };

  /** As {@link Visits.undo}; what another process has in its memory, or none any more, is undone as well. */
  async undo(actor: Actor, operationKey: string): Promise<{ kind: 'undone' } | { kind: 'tooLate' }> {
    const { kind } = await this.counterOf(actor).visits.undo(actor, operationKey);
    return { kind: kind === 'tooLate' ? kind : 'undone' };
  }

  /** Who has practised in the areas that an actor answers for; undefined for people who answer for none. */
  async practised(actor: Actor): Promise<Practised[] | undefined> {
    const areaIds = answeredAreasOf(actor);
    if (areaIds.length === 0) return undefined;
    return (await Promise.all(areaIds.map((areaId) => this.practisedIn(areaId)))).flat();
  }

  private async practisedIn(areaId: string): Promise<Practised[]> {
    const { store, modelVersion } = this.needs;
    const [organisations, practices] = await Promise.all([
      store.organisations.ofArea(areaId),
      store.practices.ofArea(areaId),
    ]);
    return organisations
      .filter(({ kind }) => kind !== 'office')
      .map((organisation) => {
        const own = practices.filter(({ organisationId }) => organisationId === organisation._id);
        const people = own.filter((one) => one.modelVersion === modelVersion()).length;
        return { organisation, people, peopleEver: own.length };
      });
  }

  private async note({ personId, grants }: Actor, venue: Venue): Promise<void> {
    const { store, keys, clock } = this.needs;
    const isOwn = grants.some((grant) => grant.role === 'venue' && grant.venueId === venue._id);
    const agent = grants.find((grant) => grant.role === 'ticketAgent');
    const organisationId = isOwn || agent === undefined ? venue._id : agent.organisationId;
    const modelVersion = this.needs.modelVersion();
    const who = keys.ofContent(JSON.stringify(['practice', personId, organisationId, modelVersion]));
    await store.practices.add({ areaId: venue.areaId, organisationId, modelVersion, at: clock(), who });
  }

  private counterOf({ personId }: Actor): Counter {
    const now = this.needs.clock().getTime();
    for (const [id, { at }] of this.counters) {
      if (now - at < KEPT_MS && this.counters.size < MOST_PEOPLE) break;
      this.counters.delete(id);
    }
    const counter = this.counters.get(personId)?.counter ?? this.newCounter();
    this.counters.delete(personId);
    this.counters.set(personId, { at: now, counter });
    return counter;
  }

  private newCounter(): Counter {
    const { clock, backDatingDays } = this.needs;
    const store = createPracticeRegister(this.needs.store, dayOf(clock()));
    const visits = new Visits({
      store,
      totals: { around: (_areaId, _day, write) => write() },
      audit: () => Promise.resolve(),
      clock,
      backDatingDays,
    });
    return { visits, rows: new VisitRows({ store, visits }) };
  }
}

/** Nothing that is practised has to be recorded in Kaikukanta. */
function practisedReceipt(receipt: VisitReceipt): VisitReceipt {
  return { ...receipt, purpose: { ...receipt.purpose, isBeside: false } };
}

/** The areas for whose organisations a person answers (F-61, F-62), and those of main users. */
export function answeredAreasOf(actor: Actor): string[] {
  const areaIds = actor.grants.flatMap((grant) => ('areaId' in grant ? [grant.areaId] : []));
  return [...new Set(areaIds)].filter((areaId) => may(actor, 'practice.count', { areaId }));
}
