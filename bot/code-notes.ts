import { unknownCodesCard } from '../cards/code-notes.js';
import { textsIn } from '../cards/texts/index.js';
import type { Clock } from '../services/clock.js';
import { CodeBudget } from '../services/code-budget.js';
import { responsibleFor, tellFirstReached } from '../services/responsible-people.js';
import type { Store } from '../services/store/open.js';
import type { Organisation } from '../services/store/organisations.js';
import type { Log } from './log.js';
import type { Outbox } from './outbox.js';

interface Needs {
  store: Store;
  clock: Clock;
  /** The key of the installation, under which fingerprints of codes are made. */
  secret: string;
  outbox: Pick<Outbox, 'toPerson'>;
  log: Log;
}

/** The budget of unknown codes, with notes to responsible persons by the outbox. */
export function createCodeBudget({ store, clock, secret, outbox, log }: Needs): CodeBudget {
  return new CodeBudget({
    store,
    clock,
    secret,
    tell: (organisation) => tell(store, outbox, organisation),
    onError: (error) => {
      log.warn(
        { err: error instanceof Error ? error.name : typeof error },
        'a note to responsible persons failed',
      );
    },
  });
}

/**
 * Tells the responsible persons of an organisation, each in the own chat and language, that many unknown codes were
 * asked for there. The worker is not named. Resolves with whether anybody got the note.
 */
async function tell(
  store: Pick<Store, 'people' | 'areas'>,
  outbox: Needs['outbox'],
  organisation: Organisation,
): Promise<boolean> {
  const area = await store.areas.find(organisation.areaId);
  const reached = await tellFirstReached(
    await responsibleFor(store, organisation),
    ({ _id, language = area?.language ?? 'fi' }) =>
      outbox.toPerson(_id, unknownCodesCard(organisation.names, textsIn(language))),
  );
  return reached > 0;
}
