import { randomUUID } from 'node:crypto';
import type { Actor } from './actors.js';
import type { Clock } from './clock.js';
import { gather } from './gather.js';
import type { AuditEntry } from './store/audit.js';
import type { Store } from './store/open.js';

export type AuditAction =
  | 'handover.register'
  | 'handover.undo'
  | 'handover.correct'
  | 'handover.ask'
  | 'card.import'
  | 'card.block'
  | 'card.unblock'
  | 'card.details'
  | 'card.renew'
  | 'card.renewalUndo'
  | 'card.renewalWish'
  | 'card.replace'
  | 'card.replacementUndo'
  | 'carryOver.mark'
  | 'carryOver.back'
  | 'carryOver.export'
  | 'visit.record'
  | 'visit.undo'
  | 'silence.say'
  | 'silence.undo'
  | 'event.save'
  | 'event.close'
  | 'event.reopen'
  | 'visit.correct'
  | 'statistics.area'
  | 'statistics.national'
  | 'ownFigures.export'
  | 'channel.connect'
  | 'post.publish'
  | 'members.keep'
  | 'privacyNotice.keep'
  | 'trial.keep'
  | 'reminders.start'
  | 'reminders.stop'
  | 'deliveredRanges.keep'
  | 'demo.role';

/**
 * Notes that an actor does or reads something; resolves when the note is durable. A change is noted before it is made,
 * so that none goes unnoted when a process ends. `key` names the change: copies of a form leave one note.
 */
export type Audit = (actor: Actor, action: AuditAction, target: string, key?: string) => Promise<void>;

/** Notes made at the same time are written together. */
export function createAudit(store: { audit: Pick<Store['audit'], 'addAll'> }, clock: Clock): Audit {
  const write = gather(async (entries: AuditEntry[]) => {
    await store.audit.addAll(entries);
    return entries;
  });
  return async (actor, action, target, key = randomUUID()) => {
    await write({ _id: `${action} ${key}`, at: clock(), personId: actor.personId, action, target });
  };
}
