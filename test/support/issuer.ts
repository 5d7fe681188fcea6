import { generateKeyPairSync, randomUUID, sign, type KeyObject } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { AuthenticationOverrides } from '../../bot/authentication.js';

export const BOT_FRAMEWORK = 'https://api.botframework.com';

/** Signs tokens like the Bot Framework and like the emulator, and publishes their keys on 127.0.0.1. */
export interface Issuer {
  /** The SDK's settings that make it trust this issuer and nobody else. */
  overrides: AuthenticationOverrides;
  /** An RS256 token with these claims and the key's id, or with another id. */
  token: (claims: Record<string, unknown>, keyId?: string) => string;
  /** A token with the same content, signed with a key that nobody published. */
  forged: (claims: Record<string, unknown>) => string;
  close: () => Promise<void>;
}

/** Every start makes new keys under new addresses, because the SDK keeps keys by address for a day. */
export async function startIssuer(): Promise<Issuer> {
  const keyId = randomUUID();
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  const key = { ...publicKey.export({ format: 'jwk' }), kid: keyId, use: 'sig', endorsements: ['msteams'] };
  const folder = `/${randomUUID()}`;
  const server = createServer((request, response) => {
    const address = `http://${request.headers.host ?? ''}${folder}`;
    const isKeys = request.url?.endsWith('/keys') === true;
    response.setHeader('content-type', 'application/json');
    response.end(
      JSON.stringify(isKeys ? { keys: [key] } : { issuer: BOT_FRAMEWORK, jwks_uri: `${address}/keys` }),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // A test that fails before it can close this must not keep the run from ending.
  server.unref();
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}${folder}`; // a TCP server's
  return {
    overrides: {
      ToChannelFromBotLoginUrl: `${base}/login`,
      ToChannelFromBotOAuthScope: BOT_FRAMEWORK,
      ToBotFromChannelTokenIssuer: BOT_FRAMEWORK,
      OAuthUrl: `${base}/oauth`,
      ToBotFromChannelOpenIdMetadataUrl: `${base}/channel`,
      ToBotFromEmulatorOpenIdMetadataUrl: `${base}/emulator`,
      CallerId: 'urn:botframework:azure',
    },
    token: (claims, id = keyId) => signed(claims, id, privateKey),
    forged: (claims) => signed(claims, keyId, stranger),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function signed(claims: Record<string, unknown>, keyId: string, key: KeyObject): string {
  const content = [{ alg: 'RS256', typ: 'JWT', kid: keyId }, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');
  const signature = sign('RSA-SHA256', Buffer.from(content), key);
  return `${content}.${signature.toString('base64url')}`;
}
