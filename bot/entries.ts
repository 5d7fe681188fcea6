import { z } from 'zod';
import { HandoverEntries } from '../services/handover-entries.js';
import { Handovers } from '../services/handovers.js';
import { VisitEntries } from '../services/visit-entries.js';
import {
  entriesChoiceCard,
  HANDOVER_ENTRIES_START_VERB,
  VISIT_ENTRIES_START_VERB,
} from '../cards/entries.js';
import { action, type Feature, type OpenForm } from './feature.js';
import { createHandoverEntriesFeature } from './handover-entries.js';
import type { Reply, Turn } from './turn.js';
import { createVisitEntriesFeature } from './visit-entries.js';

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
  const visits = createVisitEntriesFeature({ entries: new VisitEntries(needs), openForm });
  return [handovers, visits, commandFor(handovers, visits)];
}

function commandFor(handovers: OwnEntries, visits: OwnEntries): Feature {
  const run = ({ texts, ...turn }: Turn): Promise<Reply> => {
    if (handovers.isFor(turn.actor) && visits.isFor(turn.actor))
      return Promise.resolve(entriesChoiceCard(texts));
    return visits.isFor(turn.actor) ? visits.open({ ...turn, texts }) : handovers.open({ ...turn, texts });
  };
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
        isFor: (actor) => handovers.isFor(actor) || visits.isFor(actor),
        run,
      },
    ],
    actions: [
      action({
        verb: HANDOVER_ENTRIES_START_VERB,
        data: z.object({}),
        places: ['personal'],
        run: handovers.open,
      }),
      action({ verb: VISIT_ENTRIES_START_VERB, data: z.object({}), places: ['personal'], run: visits.open }),
    ],
  };
}
