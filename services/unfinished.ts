import type { CardCode } from './card-code.js';
import type { Clock } from './clock.js';

const KEPT_MS = 30 * 60 * 1000;
/** More people than work at the same time; the oldest gives way. */
const MOST_PEOPLE = 5_000;

/** A form that was begun with a card's code and left. */
export interface UnfinishedForm {
  form: string;
  code: CardCode;
}

/**
 * The form that each person left last, for 30 minutes: its name and the card's code, nothing else that was typed. Kept in
 * the memory of this process only, so that it is never stored, and gone after a restart or at another process.
 */
export class Unfinished {
  private readonly left = new Map<string, UnfinishedForm & { at: number }>();

  constructor(private readonly clock: Clock) {}

  begin(personId: string, { form, code }: UnfinishedForm): void {
    this.forgetOld();
    this.left.delete(personId);
    this.left.set(personId, { form, code, at: this.clock().getTime() });
    const [oldest] = this.left.keys();
    if (this.left.size > MOST_PEOPLE && oldest !== undefined) this.left.delete(oldest);
  }

  /** The form has come to its end, or was left on purpose. Without a name, whichever it is. */
  end(personId: string, form?: string): void {
    if (form === undefined || this.left.get(personId)?.form === form) this.left.delete(personId);
  }

  of(personId: string): UnfinishedForm | undefined {
    this.forgetOld();
    return this.left.get(personId);
  }

  /** Entries stand in the order in which they were made. */
  private forgetOld(): void {
    const earliest = this.clock().getTime() - KEPT_MS;
    for (const [personId, { at }] of this.left) {
      if (at > earliest) return;
      this.left.delete(personId);
    }
  }
}
