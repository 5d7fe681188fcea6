import { z } from 'zod';
import { CLIENT_LANGUAGES, clientReceiptCard } from '../cards/client-receipt.js';
import { CLIENT_RECEIPT_VERB } from '../cards/handovers.js';
import { notFoundCard } from '../cards/notices.js';
import type { BudgetedHandovers } from '../services/budgeted-handovers.js';
import { clientVenues } from '../services/client-venues.js';
import type { PostalCodes } from '../services/postal-codes.js';
import type { Store } from '../services/store/open.js';
import { action, type Feature } from './feature.js';

interface Needs {
  handovers: Pick<BudgetedHandovers, 'receipt'>;
  store: Pick<Store, 'organisations'>;
  postalCodes: PostalCodes;
}

const Shown = z.object({ operationKey: z.string(), language: z.enum(CLIENT_LANGUAGES) });

/** What a worker shows to the client after a handover, in the client's language. */
export function createClientReceiptFeature({ handovers, store, postalCodes }: Needs): Feature {
  return {
    name: 'clientReceipt',
    actions: [
      action({
        verb: CLIENT_RECEIPT_VERB,
        data: Shown,
        places: ['personal'],
        run: async ({ actor, texts }, { operationKey, language }) => {
          const outcome = await handovers.receipt(actor, operationKey);
          if (outcome.kind !== 'registered') return notFoundCard(texts);
          const { receipt } = outcome;
          const venues = await clientVenues(
            { store, postalCodes },
            receipt.office.areaId,
            receipt.municipality,
          );
          return clientReceiptCard({ receipt, venues }, language, texts);
        },
      }),
    ],
  };
}
