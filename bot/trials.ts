import { z } from 'zod';
import { notFoundCard } from '../cards/notices.js';
import { TRIAL_AREA_VERB, trialAreasCard, trialForm, trialSavedCard } from '../cards/trials.js';
import type { Texts } from '../cards/texts/index.js';
import { mainUserAreasOf } from '../services/actors.js';
import { writtenDay } from '../services/days.js';
import type { Store } from '../services/store/open.js';
import type { TrialKeeping } from '../services/trials.js';
import { action, form, inLanguage, type Feature, type Form, type OpenForm } from './feature.js';
import { writtenDayValue } from './handover-values.js';
import type { Reply, Turn } from './turn.js';

interface Needs {
  trials: TrialKeeping;
  store: Pick<Store, 'areas'>;
  openForm: OpenForm;
}

const FORM = 'trial';
const OfArea = z.object({ areaId: z.string() });

/** The last day of an area's trial, for its main users. */
export function createTrialFeature(needs: Needs): Feature {
  return {
    name: 'trials',
    commands: [
      {
        name: 'trial',
        words: {
          fi: ['kokeilun loppu', 'kokeilun viimeinen päivä'],
          sv: ['försökets slut', 'försökets sista dag'],
          en: ['end of the trial', 'last day of the trial'],
        },
        help: 'help.trial',
        places: ['personal'],
        role: 'mainUser',
        isFor: (actor) => mainUserAreasOf(actor).length > 0,
        run: (turn) => start(needs, turn),
      },
    ],
    forms: [formOf(needs)],
    actions: [
      action({
        verb: TRIAL_AREA_VERB,
        data: OfArea,
        places: ['personal'],
        run: (turn, { areaId }) => open(needs, turn, areaId),
      }),
    ],
  };
}

async function start(needs: Needs, turn: Turn): Promise<Reply> {
  const [areaId, ...others] = mainUserAreasOf(turn.actor);
  if (areaId === undefined) return notFoundCard(turn.texts);
  if (others.length === 0) return open(needs, turn, areaId);
  const found = await Promise.all([areaId, ...others].map((id) => needs.store.areas.find(id)));
  return trialAreasCard(
    found.filter((area) => area !== undefined),
    turn.texts,
  );
}

async function open({ trials, openForm }: Needs, turn: Turn, areaId: string): Promise<Reply> {
  if (!mainUserAreasOf(turn.actor).includes(areaId)) return notFoundCard(turn.texts);
  const lastDay = await trials.of(areaId);
  return openForm(turn, FORM, { areaId }, lastDay === undefined ? {} : { lastDay: writtenDay(lastDay) });
}

function formOf({ trials, store }: Needs): Form {
  return form({
    name: FORM,
    about: OfArea,
    fields: ['lastDay'],
    changes: true,
    values,
    view: async ({ actor, texts }, { areaId }, state) => {
      const area = mainUserAreasOf(actor).includes(areaId) ? await store.areas.find(areaId) : undefined;
      return area === undefined ? notFoundCard(texts) : trialForm(area.names, state, texts);
    },
    submit: async ({ actor, texts }, { areaId }, { lastDay }) =>
      (await trials.save(actor, areaId, lastDay)) ? trialSavedCard(lastDay, texts) : notFoundCard(texts),
  });
}

const values = inLanguage(({ t }: Texts) =>
  z.object({
    lastDay: writtenDayValue(() => t('trial.wrongDay')).optional(),
  }),
);
