import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { Clock } from './clock.js';
import { Language } from './language.js';

/** The link stands in a chat: whoever finds it there later finds nothing. */
export const LINK_MINUTES = 10;

const Download = z.object({ officeId: z.string(), personId: z.string(), language: Language });
/** The list of an office that a person may download. Whether they still may is asked when they do. */
export type Download = z.infer<typeof Download>;
const Signed = Download.extend({ until: z.int() });

export interface DownloadLinks {
  /** The last part of an address; nothing of a client is in it. */
  make: (download: Download) => string;
  /** `outdated`: ours, but older than {@link LINK_MINUTES}; undefined for anything that is not ours. */
  read: (token: string) => { kind: 'good' | 'outdated'; download: Download } | undefined;
}

/** Links that hold for a few minutes, signed, so that any process of the bot can answer them. */
export function createDownloadLinks(secret: string, clock: Clock): DownloadLinks {
  const sign = (payload: string): string =>
    createHmac('sha256', secret).update(`download ${payload}`).digest('base64url');
  return {
    make: (download) => {
      const until = clock().getTime() + LINK_MINUTES * 60_000;
      const payload = Buffer.from(JSON.stringify({ ...download, until })).toString('base64url');
      return `${payload}.${sign(payload)}`;
    },
    read: (token) => {
      const [payload = '', signature = ''] = token.split('.');
      const given = Buffer.from(signature);
      const right = Buffer.from(sign(payload));
      if (given.length !== right.length || !timingSafeEqual(given, right)) return undefined;
      const { until, ...download } = Signed.parse(
        JSON.parse(Buffer.from(payload, 'base64url').toString()) as unknown,
      );
      return { kind: clock().getTime() < until ? 'good' : 'outdated', download };
    },
  };
}
