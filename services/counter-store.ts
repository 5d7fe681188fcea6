import type { EntryStore } from './first-entries.js';
import type { PurposeStore } from './purposes.js';
import type { Store } from './store/open.js';
import type { TicketStore } from './tickets.js';

/** What a counter has to know and to keep: all of it in the register, or in memory alone where somebody practises. */
export type CounterStore = EntryStore &
  TicketStore &
  PurposeStore & {
    cards: Pick<Store['cards'], 'find' | 'begin'>;
    visits: Pick<Store['visits'], 'add' | 'undo'>;
    areas: Pick<Store['areas'], 'find'>;
  };
