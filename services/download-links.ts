import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { Clock } from './clock.js';
import { LocalDay } from './days.js';
import { Language } from './language.js';

/** The link stands in a chat: whoever finds it there later finds nothing. */
export const LINK_MINUTES = 10;

/** What can be downloaded: an office's list for Kaikukanta, or a venue's own figures of some days. */
const Downloaded = z.discriminatedUnion('what', [
  z.object({ what: z.literal('carryOvers'), officeId: z.string() }),
  z.object({ what: z.literal('ownFigures'), venueId: z.string(), from: LocalDay, to: LocalDay }),
]);
export type Downloaded = z.infer<typeof Downloaded>;
const Download = z.object({ personId: z.string(), language: Language, thing: Downloaded });
/** What a person may download. Whether they still may is asked when they do. */
export type Download = z.infer<typeof Download>;
const Signed = z.object({ until: z.int(), download: Download });

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
      const payload = Buffer.from(JSON.stringify({ until, download })).toString('base64url');
      return `${payload}.${sign(payload)}`;
    },
    read: (token) => {
      const [payload = '', signature = ''] = token.split('.');
      const given = Buffer.from(signature);
      const right = Buffer.from(sign(payload));
      if (given.length !== right.length || !timingSafeEqual(given, right)) return undefined;
      // An older version of the bot may have signed something else a few minutes ago.
      const signed = Signed.safeParse(JSON.parse(Buffer.from(payload, 'base64url').toString()) as unknown);
      if (!signed.success) return undefined;
      const { until, download } = signed.data;
      return { kind: clock().getTime() < until ? 'good' : 'outdated', download };
    },
  };
}
