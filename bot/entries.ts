import { HandoverEntries } from '../services/handover-entries.js';
import { Handovers } from '../services/handovers.js';
import type { Feature, OpenForm } from './feature.js';
import { createHandoverEntriesFeature } from './handover-entries.js';
import type { Reply, Turn } from './turn.js';

type Needs = Omit<ConstructorParameters<typeof HandoverEntries>[0], 'handovers'> &
  ConstructorParameters<typeof Handovers>[0];

/** What some people entered last: handovers of offices, or uses at venues. */
interface OwnEntries {
  isFor: (actor: Turn['actor']) => boolean;
  open: (turn: Turn) => Promise<Reply>;
}

/** What one's own organisation entered last. */
export function createEntryFeatures(needs: Needs, openForm: OpenForm): Feature[] {
  const handovers = createHandoverEntriesFeature({
    entries: new HandoverEntries({ ...needs, handovers: new Handovers(needs) }),
    postalCodes: needs.postalCodes,
    openForm,
    clock: needs.clock,
  });
  return [handovers, commandFor(handovers)];
}

function commandFor(handovers: OwnEntries): Feature {
  return {
    name: 'entries',
    commands: [
      {
        name: 'entries',
        words: {
          fi: [
            'omat kirjaukset',
            'kirjaukset',
            'viimeisimmät kirjaukset',
            'korjaa',
            'korjaa kirjaus',
            'peru kirjaus',
          ],
          sv: [
            'egna registreringar',
            'registreringar',
            'senaste registreringarna',
            'rätta',
            'ångra registrering',
          ],
          en: ['own entries', 'entries', 'latest entries', 'correct', 'correct an entry', 'undo an entry'],
        },
        help: 'help.entries',
        places: ['personal'],
        isFor: handovers.isFor,
        run: handovers.open,
      },
    ],
  };
}
