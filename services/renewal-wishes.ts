import { officesOf, writeRecord, type Actor } from './actors.js';
import type { Audit } from './audit.js';
import type { CardCode } from './card-code.js';
import { isOurs } from './card-state.js';
import type { Clock } from './clock.js';
import type { Language } from './language.js';
import type { Store } from './store/open.js';

const MINUTE_MS = 60_000;
/** Whoever passes a wish on and is not done by then has died. */
const PASSED_WITHIN_MS = MINUTE_MS;
/** After so long the same wish may be passed on again. */
const ASKED_AGAIN_AFTER_MS = 7 * 24 * 60 * MINUTE_MS;

export interface RenewalWishOutcome {
  /**
   * `asked`: the issuing office has it, since now or before. `underWay`: somebody else is passing it on. `nobody`: nobody
   * there can be reached. `ours`: the actor's own office can renew the card itself.
   */
  kind: 'asked' | 'underWay' | 'nobody' | 'ours' | 'notFound';
}

interface Needs {
  store: Store;
  audit: Audit;
  clock: Clock;
  /** Tells one person, in the language given where the person has chosen none; resolves with whether it arrived. */
  tell: (personId: string, language: Language, code: CardCode) => Promise<boolean>;
}

/**
 * Passing the wish for a renewal to the office that issued a card (F-14). Whoever asks never learns which one it is, and
 * whoever is told does not learn who asked.
 */
export class RenewalWishes {
  constructor(private readonly needs: Needs) {}

  /** Asks the issuing office to renew a card, once however often it is pressed, and once again after a week. */
  async ask(actor: Actor, code: CardCode): Promise<RenewalWishOutcome> {
    const { store, audit, clock } = this.needs;
    if (officesOf(actor).length === 0) return { kind: 'notFound' };
    const card = await store.cards.find(code);
    if (card === undefined || card.state === 'undone') return { kind: 'notFound' };
    if (isOurs(actor, card)) return { kind: 'ours' };
    const { renewalWish: before } = card;
    const ageMs = before === undefined ? Infinity : clock().getTime() - before.at.getTime();
    if (before?.isPassed === true && ageMs < ASKED_AGAIN_AFTER_MS) return { kind: 'asked' };
    if (before?.isPassed === false && ageMs < PASSED_WITHIN_MS) return { kind: 'underWay' };
    await audit(actor, 'card.renewalWish', code);
    const wish = { at: clock(), isPassed: false };
    const isMine = await writeRecord(actor, () => store.cards.setRenewalWish(card, before, wish));
    if (!isMine) return { kind: 'underWay' };
    const isPassed = await this.pass(card.officeId, card.areaId, code);
    await store.cards.setRenewalWish(card, wish, isPassed ? { ...wish, isPassed } : undefined);
    return { kind: isPassed ? 'asked' : 'nobody' };
  }

  private async pass(officeId: string, areaId: string, code: CardCode): Promise<boolean> {
    const { store, tell } = this.needs;
    const [people, area] = await Promise.all([store.people.ofOffice(officeId), store.areas.find(areaId)]);
    const told = await Promise.all(
      people.map(({ _id, language = area?.language ?? 'fi' }) => tell(_id, language, code)),
    );
    return told.includes(true);
  }
}
