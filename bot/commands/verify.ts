import { z } from 'zod';
import { restoresSoFar } from '../../services/store/restores.js';
import { verifyDerived, verifyIndexes, type Difference } from '../../services/verify/index.js';
import { readStoreConfig } from '../config.js';
import { startCommand } from './command.js';
import { openCommandStore } from './store.js';

const USAGE = `Usage: npm run verify -- [--repair]

Compares everything derived with the records of MONGODB_URI or DATA_DIR, while the bot may be running: daily totals,
the first use of each card, and the indexes of the embedded store. Each difference is a line.
  --repair   make right what differs
The exit code is 1 if anything differs in the end, else 0.`;

/** `npm run verify` */
await startCommand({
  usage: USAGE,
  options: { repair: { type: 'boolean' } },
  schema: z.object({
    operands: z.tuple([], { error: 'This command takes no words after its name.' }),
    repair: z.boolean().default(false),
  }),
  run: async ({ repair }, { env, say }) => {
    const { store, kind, close } = await openCommandStore(readStoreConfig(env));
    const report = (difference: Difference): void => {
      say(lineOf(difference));
    };
    try {
      const before = await restoresSoFar(store.restores);
      // What is derived is found through the indexes, so these come first.
      const indexes = kind === 'embedded' ? await verifyIndexes(store, { report, repair }) : undefined;
      const derived = await verifyDerived(store, { report, repair });
      await restoresSoFar(store.restores, before);
      const { days, cards } = derived;
      say(
        indexes === undefined
          ? `Compared ${days} days and ${cards} cards. A server keeps its indexes itself: all that are declared are there, their contents were not looked at.`
          : `Compared ${days} days, ${cards} cards and the indexes of ${indexes.collections} collections.`,
      );
      const differences = derived.differences + (indexes?.differences ?? 0);
      if (differences === 0) say('Nothing differs.');
      if (differences === 0 || !repair) {
        if (differences > 0) say(`${differences} differences. To mend them: npm run verify -- --repair`);
        return differences === 0 ? 0 : 1;
      }
      const again = await verifyDerived(store, { report, repair: false });
      const left = again.differences + (indexes?.left ?? 0);
      say(left === 0 ? `${differences} differences were mended.` : `${left} of ${differences} are left.`);
      return left === 0 ? 0 : 1;
    } finally {
      await close();
    }
  },
});

function lineOf(difference: Difference): string {
  switch (difference.kind) {
    case 'total': {
      const { areaId, day, field, stored, counted } = difference;
      return `total of ${areaId} ${day}, ${field}: stored ${stored}, the records say ${counted}`;
    }
    case 'firstUse': {
      const { handover, stored, counted } = difference;
      return `first use of the card of handover ${handover}: stored ${stored}, the visits say ${counted}`;
    }
    case 'replacement':
      return difference.added
        ? `the new card of replacement ${difference.handover} is there, but its old card was not replaced by it`
        : `the new card of replacement ${difference.handover} is missing`;
    case 'useOfUndoneCard':
      return `visit ${difference.visitId} counts, but the handover ${difference.handover} of its card is undone`;
    case 'unreadable': {
      const { where, reason } = difference;
      return where === 'cards'
        ? `cards, of which no more were compared: ${reason}`
        : `records of ${where.areaId} ${where.day}: ${reason}`;
    }
    case 'index':
      return `index of ${difference.collection}: ${difference.fault}`;
  }
}
