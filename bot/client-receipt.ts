import { z } from 'zod';
import { CLIENT_LANGUAGES, clientReceiptCard } from '../cards/client-receipt.js';
import { notFoundCard } from '../cards/notices.js';
import { CLIENT_RECEIPT_VERB } from '../cards/tell-client.js';
import { CardCode } from '../services/card-code.js';
import { createClientReceipts, type ReceiptNeeds } from '../services/client-receipts.js';
import { clientVenues } from '../services/client-venues.js';
import type { Clock } from '../services/clock.js';
import { dayOf } from '../services/days.js';
import type { PostalCodes } from '../services/postal-codes.js';
import type { Purposes } from '../services/purposes.js';
import { action, type Feature } from './feature.js';

type Needs = ReceiptNeeds & {
  postalCodes: PostalCodes;
  purposes: Pick<Purposes, 'ofVenues'>;
  clock: Clock;
};

const Shown = z.object({
  operationKey: z.string(),
  language: z.enum(CLIENT_LANGUAGES),
  change: z.object({ kind: z.enum(['renewal', 'replacement']), code: CardCode }).optional(),
});

/** What a worker shows to the client after a handover, a renewal or a replacement, in the client's language. */
export function createClientReceiptFeature(needs: Needs): Feature {
  const clientReceipts = createClientReceipts(needs);
  return {
    name: 'clientReceipt',
    actions: [
      action({
        verb: CLIENT_RECEIPT_VERB,
        data: Shown,
        places: ['personal'],
        run: async ({ actor, texts }, { language, ...of }) => {
          const receipt = await clientReceipts(actor, of);
          if (receipt === undefined) return notFoundCard(texts);
          const where = { areaId: receipt.office.areaId, today: dayOf(needs.clock()) };
          const venues = await clientVenues(needs, where, receipt.municipality);
          return clientReceiptCard({ receipt, venues, of }, language, texts);
        },
      }),
    ],
  };
}
