import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Clock } from './clock.js';

/** A form older than this is answered with a fresh one: cards stay in chats for ever. */
export const FORM_LIFETIME_MS = 24 * 60 * 60 * 1000;

const CLOCK_TOLERANCE_MS = 5 * 60 * 1000;

/**
 * Operation keys: made when a form is built, carried in its hidden data, and signed, so that nothing has to be stored
 * for a form that is never sent. A key says when it was made and holds for one form and one person only. Records know
 * it by its {@link storedKeyOf}.
 */
export interface OperationKeys {
  make: (form: string, personId: string) => string;
  /** `foreign`: not a key of ours for this form and person. `outdated`: ours, but older than {@link FORM_LIFETIME_MS}. */
  check: (key: string, form: string, personId: string) => 'valid' | 'outdated' | 'foreign';
  /**
   * The name of something that was sent without a form, such as a file: the same whenever the same content is sent.
   * What was in it cannot be found out by trying, because it is signed, and it tells nothing of who sent it.
   */
  ofContent: (content: string) => string;
}

export function createOperationKeys(secret: string, clock: Clock): OperationKeys {
  const sign = (madeAt: string, nonce: string, form: string, personId: string): string =>
    createHmac('sha256', secret)
      .update(JSON.stringify([madeAt, nonce, form, personId]))
      .digest('base64url')
      .slice(0, 27);
  return {
    ofContent: (content) =>
      createHmac('sha256', secret)
        .update(JSON.stringify(['content', content]))
        .digest('base64url'),
    make: (form, personId) => {
      const madeAt = clock().getTime().toString(36);
      const nonce = randomBytes(12).toString('base64url');
      return `${madeAt}.${nonce}.${sign(madeAt, nonce, form, personId)}`;
    },
    check: (key, form, personId) => {
      const [madeAt = '', nonce = '', signature = '', more] = key.split('.');
      const wanted = Buffer.from(sign(madeAt, nonce, form, personId));
      const given = Buffer.from(signature);
      if (more !== undefined || given.length !== wanted.length || !timingSafeEqual(given, wanted))
        return 'foreign';
      const ageMs = clock().getTime() - Number.parseInt(madeAt, 36);
      if (ageMs < -CLOCK_TOLERANCE_MS) return 'foreign';
      return ageMs > FORM_LIFETIME_MS ? 'outdated' : 'valid';
    },
  };
}

/**
 * What records keep of a key: all but the signature. With the secret a signature tells whose form it was, for as long as
 * the record is there; staff identity belongs in the audit log, from which it expires.
 */
export function storedKeyOf(key: string): string {
  return key.split('.').slice(0, 2).join('.');
}
