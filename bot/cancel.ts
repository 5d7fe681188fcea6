import { cancelledCard, undoHowCard } from '../cards/cancel.js';
import { officesOf, venuesOf } from '../services/actors.js';
import type { Unfinished } from '../services/unfinished.js';
import type { Feature } from './feature.js';

const EVERYWHERE = ['personal', 'groupChat', 'channel'] as const;

/** Leaving a form, and what to do about something recorded that was wrong. */
export function createCancelFeature(unfinished: Pick<Unfinished, 'end'>): Feature {
  return {
    name: 'cancel',
    commands: [
      {
        name: 'cancel',
        words: {
          fi: ['keskeytä', 'keskeytä lomake', 'lopeta'],
          sv: ['avbryt', 'avsluta'],
          en: ['cancel', 'stop', 'quit'],
        },
        help: 'help.help',
        places: [...EVERYWHERE],
        isFor: () => false,
        run: ({ actor, texts }) => {
          unfinished.end(actor.personId);
          return Promise.resolve(cancelledCard(texts));
        },
      },
      {
        name: 'undo',
        words: {
          fi: ['peru', 'peruuta', 'peru viimeisin', 'peru luovutus', 'peru käyttö', 'peru käynti'],
          sv: ['ångra', 'ångra senaste', 'ångra överlåtelsen', 'ångra användningen', 'ångra besöket'],
          en: ['undo', 'undo last', 'undo the handover', 'undo the use', 'undo the visit'],
        },
        help: 'help.undo',
        places: [...EVERYWHERE],
        isFor: ({ grants }) => grants.some(({ role }) => HANDLE_CARDS.includes(role)),
        run: ({ actor, place, texts }) => {
          const hasEntries = officesOf(actor).length > 0 || venuesOf(actor).length > 0;
          return Promise.resolve(undoHowCard(hasEntries && place.kind === 'personal', texts));
        },
      },
    ],
  };
}

const HANDLE_CARDS: string[] = ['distributor', 'venue', 'ticketAgent'];
