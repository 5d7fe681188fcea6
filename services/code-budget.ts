import { createHmac } from 'node:crypto';
import type { Actor } from './actors.js';
import type { CardCode } from './card-code.js';
import type { Clock } from './clock.js';
import { dayOf, type LocalDay } from './days.js';
import {
  afterKnown,
  afterList,
  afterUnknown,
  isNotable,
  noGuesses,
  pauseOf,
  waitOf,
  type GuessLimits,
} from './guessing.js';
import type { Guesses } from './store/guesses.js';
import type { Store } from './store/open.js';
import type { Organisation } from './store/organisations.js';

/** For how many days the codes that were asked for are remembered. */
export const GUESSES_KEPT_DAYS = 1;

const LIMITS: GuessLimits = { window: 10, day: 40 };
/**
 * Where Kaikukanta is the register, most cards are unknown here, and a counter asks for one after another. Nobody types
 * more than one code in ten seconds, so this many in ten minutes is no counter either.
 */
const LIMITS_BESIDE: GuessLimits = { window: 60, day: 600 };
/** An organisation is never paused; it is noticed when its people together ask for so many times as many. */
const ORGANISATION_FACTOR = 3;

const ATTEMPTS = 20;

/**
 * Every code gets this answer now, known or not. `until` is the instant from which the codes that were asked for are
 * looked up again. `others` is given where they belong to a list that waits, and tells it of every other code.
 */
export interface Paused {
  kind: 'paused';
  until: Date;
  others?: Date | 'now';
}

/** What an answer tells of the codes that were asked for. */
export interface Verdict {
  /** Codes that are not there, or of which more must not be told. */
  unknown?: CardCode[];
  /** The codes may well be in Kaikukanta, the register of the area. */
  isBeside?: boolean;
  /** A code that was unknown and is a card now: it was no guess. */
  registered?: CardCode;
}

/** What somebody asks about codes, for an organisation if it is known for which. */
export interface Question<T> {
  organisationId: string | undefined;
  codes: CardCode[];
  look: () => Promise<T>;
  verdictOf: (answer: T) => Verdict;
  /**
   * `look` changes nothing: it is begun while the budget is being asked, so that nobody at a counter waits for one after
   * the other. In a pause nothing of what it found is told.
   */
  onlyReads?: true;
  /** What the codes are is known already, so there is nothing to keep back. */
  isTold?: true;
}

/** Codes that turned out to be unknown: how many of them count, and the fingerprints of the `list` they stand in. */
interface Counting {
  unknown: CardCode[];
  costing: number;
  list: string[] | undefined;
}

interface Change {
  before: Guesses;
  after: Guesses;
}

interface Needs {
  store: Pick<Store, 'guesses' | 'organisations'>;
  clock: Clock;
  /** The key under which fingerprints of codes are made. */
  secret: string;
  /** Tells the responsible persons of an organisation; resolves with whether anybody was told. */
  tell: (organisation: Organisation) => Promise<boolean>;
  /** Told of a note that could not be made; nobody waits for it. */
  onError: (error: unknown) => void;
}

/**
 * One budget of unknown codes for each person, over every way to ask for a code: ten different ones in ten minutes, then
 * pauses of 1, 5 and 30 minutes. It is kept in the database, so that neither a restart nor a second process is a fresh
 * one. A known code costs a read.
 */
export class CodeBudget {
  private readonly running = new Map<string, Promise<unknown>>();
  private readonly notes = new Set<Promise<void>>();

  constructor(private readonly needs: Needs) {}

  /**
   * Answers a question about codes, unless the person has a pause. The codes of one list are one question, and `look`
   * must only read then: a list in which at most every third code is unknown is one of honest mistakes and costs as much
   * as one code, and of a list that goes beyond the budget nothing is told until it has waited, see {@link afterList}.
   * Until then each of its codes gets that answer, known or not, and afterwards the list costs nothing for a day.
   */
  async ask<T>({ personId }: Actor, question: Question<T>): Promise<T | Paused> {
    const { store, clock } = this.needs;
    const { organisationId, codes, verdictOf } = question;
    const id = `person ${personId}`;
    // One question of a person after the other: many at once must not be answered before the first is counted.
    return this.inTurn(id, async () => {
      const look = begun(question);
      const guesses = await store.guesses.find(id);
      const asked = codes.map((code) => this.fingerprint(code));
      const refusal = refusalOf(guesses, asked, clock());
      if (refusal !== undefined) return refusal;
      const answer = await look();
      const { unknown = [], isBeside = false, registered } = verdictOf(answer);
      if (registered !== undefined) await this.forget(guesses, registered);
      if (unknown.length === 0) return answer;
      const limits = isBeside ? LIMITS_BESIDE : LIMITS;
      const list = codes.length > 1 && question.isTold !== true ? asked : undefined;
      const costing = unknown.length * 3 <= codes.length ? 1 : unknown.length;
      const { before, after } = await this.count(id, organisationId, { unknown, costing, list }, limits);
      // In the meantime another process may have counted the last one.
      const isRefused = pauseOf(before, clock()) ?? waitOf(after, list ?? [], clock());
      return (isRefused && refusalOf(after, asked, clock())) ?? answer;
    });
  }

  /** Counts codes that turned out to have been looked at only, `among` those of one list. */
  async countGuesses(
    actor: Actor,
    organisationId: string,
    unknown: CardCode[],
    among = unknown,
  ): Promise<void> {
    const look = (): Promise<void> => Promise.resolve();
    await this.ask(actor, {
      organisationId,
      codes: among,
      look,
      verdictOf: () => ({ unknown }),
      isTold: true,
    });
  }

  /** Codes that were looked at alone, perhaps, and are the asker's own cards now: none of them was a guess. */
  async countNoGuesses({ personId }: Actor, registered: CardCode[]): Promise<void> {
    const id = `person ${personId}`;
    await this.inTurn(id, async () => {
      const guesses = await this.needs.store.guesses.find(id);
      for (const code of registered) await this.forget(guesses, code);
    });
  }

  /** Resolves when every note to responsible persons that was begun has ended. */
  async settled(): Promise<void> {
    await Promise.all(this.notes);
  }

  private async count(
    id: string,
    organisationId: string | undefined,
    { unknown, costing, list }: Counting,
    limits: GuessLimits,
  ): Promise<Change> {
    const now = this.needs.clock();
    const codes = unknown.map((code) => this.fingerprint(code));
    const own = await this.change(id, (before) =>
      list === undefined
        ? afterUnknown(before, codes, costing, limits, now)
        : afterList(before, { codes: list, unknown: codes, costing }, limits, now),
    );
    if (organisationId === undefined) return own;
    const wide = { window: limits.window * ORGANISATION_FACTOR, day: limits.day * ORGANISATION_FACTOR };
    const all = await this.change(keyOf(organisationId), (before) =>
      afterUnknown(before, codes, costing, wide, now),
    );
    if (isNotable(own.before, own.after, limits) || isNotable(all.before, all.after, wide)) {
      this.note(organisationId);
    }
    return own;
  }

  private async forget(guesses: Guesses | undefined, registered: CardCode): Promise<void> {
    const code = this.fingerprint(registered);
    if (guesses?.recent.some((entry) => entry.code === code) !== true) return;
    await this.change(guesses._id, (before) => afterKnown(before, code, this.needs.clock()));
  }

  /** Tells the responsible persons, without letting the asker wait for it. */
  private note(organisationId: string): void {
    const note = this.tellOnce(organisationId)
      .catch(this.needs.onError)
      .finally(() => this.notes.delete(note));
    this.notes.add(note);
  }

  /** At most once a day for each organisation; a note that reached nobody is made again the next time. */
  private async tellOnce(organisationId: string): Promise<void> {
    const { store, clock, tell } = this.needs;
    const day = dayOf(clock());
    const set = (toldOn: LocalDay | undefined) =>
      this.change(keyOf(organisationId), (before) => ({ ...before, revision: before.revision + 1, toldOn }));
    const { before } = await set(day);
    const [organisation] = await store.organisations.findAll([organisationId]);
    if (before.toldOn === day || organisation === undefined) return;
    if (!(await tell(organisation))) await set(before.toldOn);
  }

  /** Changes what is kept of a person or an organisation, whoever else changes it at the same time. */
  private async change(id: string, to: (before: Guesses) => Guesses): Promise<Change> {
    const { guesses } = this.needs.store;
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const found = await guesses.find(id);
      const before = found ?? noGuesses(id, this.needs.clock());
      const after = to(before);
      if (await guesses.replace(found, after)) return { before, after };
    }
    throw new Error('unknown codes could not be counted, because others were counted all the time');
  }

  private fingerprint(code: CardCode): string {
    return createHmac('sha256', this.needs.secret).update(`code ${code}`).digest('base64url').slice(0, 16);
  }

  private async inTurn<T>(id: string, work: () => Promise<T>): Promise<T> {
    const mine = (this.running.get(id) ?? Promise.resolve()).then(work);
    const settled = mine.catch(() => undefined);
    this.running.set(id, settled);
    try {
      return await mine;
    } finally {
      if (this.running.get(id) === settled) this.running.delete(id);
    }
  }
}

/** What everything that was asked for gets during a pause, and what belongs to a list that waits. */
function refusalOf(guesses: Guesses | undefined, asked: string[], now: Date): Paused | undefined {
  const pause = pauseOf(guesses, now);
  const wait = waitOf(guesses, asked, now);
  if (wait === undefined) return pause && { kind: 'paused', until: pause };
  if (pause === undefined) return { kind: 'paused', until: wait, others: 'now' };
  return { kind: 'paused', until: wait > pause ? wait : pause, others: pause };
}

/** The look of a question, which may have begun. */
function begun<T>({ look, onlyReads }: Pick<Question<T>, 'look' | 'onlyReads'>): () => Promise<T> {
  if (onlyReads !== true) return look;
  const looked = look();
  // In a pause nobody asks how it ended.
  looked.catch(() => undefined);
  return () => looked;
}

const keyOf = (organisationId: string): string => `organisation ${organisationId}`;
