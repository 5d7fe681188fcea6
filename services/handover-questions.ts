import { randomUUID } from 'node:crypto';
import { writeRecord, type Actor } from './actors.js';
import type { Audit } from './audit.js';
import type { Clock } from './clock.js';
import { dayOf } from './days.js';
import type { Language } from './language.js';
import { may } from './permissions.js';
import type { Municipality } from './postal-codes.js';
import { responsibleFor, tellFirstReached } from './responsible-people.js';
import type { Store } from './store/open.js';
import type { Office } from './store/organisations.js';

/** Whoever passes a question on and is not done by then has died. */
const PASSED_WITHIN_MS = 60_000;
const PASSING = /^passing (\d+) /u;
const PASSED = /^passed (\d+)$/u;

/** What a worker cannot decide alone: a detail that the client does not tell, or a home outside the network (F-07). */
export type HandoverQuestion = { kind: 'untold' } | { kind: 'outside'; municipality: Municipality };

export type HandoverQuestionOutcome =
  /** So many people have it, since now or since earlier today. */
  | { kind: 'asked'; office: Office; people: number }
  /** `underWay`: somebody else is passing it on. `nobody`: no one can be reached. */
  | { kind: 'underWay' | 'nobody' | 'notFound' };

interface Needs {
  store: Store;
  audit: Audit;
  clock: Clock;
  /** Tells one person, in the language given where the person has chosen none; resolves with whether it arrived. */
  tell: (personId: string, language: Language, asked: AskedByOffice) => Promise<boolean>;
}

export interface AskedByOffice {
  office: Office;
  question: HandoverQuestion;
}

/**
 * Takes a question of an office to those who answer for the social side of its area, or to its main users where nobody
 * there can be reached. Nothing of the client goes along but the municipality that was refused.
 */
export class HandoverQuestions {
  constructor(private readonly needs: Needs) {}

  /** Asks once a day (Europe/Helsinki) for an office and a question, by whomever and however often it is pressed. */
  async ask(actor: Actor, officeId: string, question: HandoverQuestion): Promise<HandoverQuestionOutcome> {
    const { store, audit, clock } = this.needs;
    if (!may(actor, 'handover.register', { officeId })) return { kind: 'notFound' };
    const [office] = await store.organisations.findAll([officeId]);
    if (office?.kind !== 'office') return { kind: 'notFound' };

    const now = clock();
    const id = idOf(office, question, now);
    const before = await store.operations.find(id);
    const passed = PASSED.exec(before?.target ?? '');
    if (passed !== null) return { kind: 'asked', office, people: Number(passed[1]) };
    const begunMs = Number(PASSING.exec(before?.target ?? '')?.[1] ?? -Infinity);
    if (now.getTime() - begunMs < PASSED_WITHIN_MS) return { kind: 'underWay' };

    await audit(actor, 'handover.ask', officeId);
    const mine = { _id: id, target: `passing ${now.getTime()} ${randomUUID()}`, at: now, officeId };
    const isMine = await writeRecord(actor, async () =>
      before === undefined
        ? (await store.operations.bind(mine)).target === mine.target
        : store.operations.rebind(before, mine.target),
    );
    if (!isMine) return { kind: 'underWay' };
    const people = await this.pass(actor, { office, question });
    if (people > 0) await store.operations.rebind(mine, `passed ${people}`);
    else await store.operations.unbind(id, mine.target);
    return people > 0 ? { kind: 'asked', office, people } : { kind: 'nobody' };
  }

  /** How many people got it. Nobody is sent the own question. */
  private async pass({ personId }: Actor, asked: AskedByOffice): Promise<number> {
    const { store, tell } = this.needs;
    const { areaId } = asked.office;
    const [[social = [], , mainUsers = []], area] = await Promise.all([
      responsibleFor(store, asked.office),
      store.areas.find(areaId),
    ]);
    const groups = [social, mainUsers].map((group) => group.filter(({ _id }) => _id !== personId));
    return tellFirstReached(groups, ({ _id, language = area?.language ?? 'fi' }) =>
      tell(_id, language, asked),
    );
  }
}

function idOf({ _id }: Office, question: HandoverQuestion, now: Date): string {
  const what = question.kind === 'outside' ? `outside ${question.municipality.code}` : question.kind;
  return `question ${_id} ${dayOf(now)} ${what}`;
}
