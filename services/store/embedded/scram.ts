import { createHash, createHmac, pbkdf2Sync, randomBytes, timingSafeEqual } from 'node:crypto';

/** The least that clients accept: the password is as random as a key, so more would only cost time. */
const ITERATIONS = 4_096;

/** What a server keeps of a password for SCRAM-SHA-256 (RFC 5802, RFC 7677). */
export interface Verifier {
  readonly salt: Buffer;
  readonly storedKey: Buffer;
  readonly serverKey: Buffer;
}

const hmac = (key: Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();
const hash = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest();

export function verifierOf(password: string): Verifier {
  const salt = randomBytes(24);
  const salted = pbkdf2Sync(password, salt, ITERATIONS, 32, 'sha256');
  return { salt, storedKey: hash(hmac(salted, 'Client Key')), serverKey: hmac(salted, 'Server Key') };
}

/** One client's way to prove that it knows the password, and to see that the server does; the names of users are not looked at. */
export class ScramConversation {
  readonly #verifier: Verifier;
  #nonce = '';
  #said = '';

  constructor(verifier: Verifier) {
    this.#verifier = verifier;
  }

  /** The answer to the client's first message; undefined if that is none. */
  begin(first: string): string | undefined {
    const [, bare, nonce] = /^n,,(n=[^,]*,r=([^,]+))$/.exec(first) ?? [];
    if (bare === undefined || nonce === undefined) return undefined;
    this.#nonce = nonce + randomBytes(24).toString('base64');
    const answer = `r=${this.#nonce},s=${this.#verifier.salt.toString('base64')},i=${ITERATIONS}`;
    this.#said = `${bare},${answer}`;
    return answer;
  }

  /** The answer to the client's last message; undefined if that does not prove the password. */
  finish(last: string): string | undefined {
    const [, plain, nonce, proof = ''] = /^(c=biws,r=([^,]+)),p=(.+)$/.exec(last) ?? [];
    if (this.#said === '' || nonce !== this.#nonce) return undefined;
    const all = `${this.#said},${plain}`;
    const { storedKey, serverKey } = this.#verifier;
    const signature = hmac(storedKey, all);
    const given = Buffer.from(proof, 'base64');
    if (given.length !== signature.length) return undefined;
    const clientKey = Buffer.from(given.map((byte, at) => byte ^ (signature[at] ?? 0)));
    this.#said = '';
    return timingSafeEqual(hash(clientKey), storedKey)
      ? `v=${hmac(serverKey, all).toString('base64')}`
      : undefined;
  }
}
