import { z } from 'zod';
import { notFoundCard } from '../cards/notices.js';
import { OFFICE_WEEKS_VERB, officeWeeksCard, officeWeeksChart } from '../cards/office-weeks.js';
import { officesOf } from '../services/actors.js';
import type { OwnWeeks } from '../services/office-weeks.js';
import type { PublishChart } from './charts.js';
import { action, type Feature } from './feature.js';
import type { Reply, Turn } from './turn.js';

interface Needs {
  ownWeeks: OwnWeeks;
  publishChart: PublishChart;
}

/** The own office's handovers beside its own weeks before. */
export function createOfficeWeeksFeature(needs: Needs): Feature {
  return {
    name: 'officeWeeks',
    commands: [
      {
        name: 'officeWeeks',
        words: {
          fi: ['omat luovutukset', 'luovutusten määrä', 'toimipisteen luvut', 'muistutus', 'muistutukset'],
          sv: ['egna överlåtelser', 'antal överlåtelser', 'enhetens siffror', 'påminnelse', 'påminnelser'],
          en: ['own handovers', 'number of handovers', 'office figures', 'reminder', 'reminders'],
        },
        help: 'help.officeWeeks',
        role: 'distributor',
        places: ['personal'],
        isFor: (actor) => officesOf(actor).length > 0,
        run: (turn) => show(needs, turn),
      },
    ],
    actions: [
      action({
        verb: OFFICE_WEEKS_VERB,
        data: z.object({ officeId: z.string() }),
        places: ['personal'],
        run: (turn, { officeId }) => show(needs, turn, officeId),
      }),
    ],
  };
}

async function show({ ownWeeks, publishChart }: Needs, turn: Turn, officeId?: string): Promise<Reply> {
  const weeks = await ownWeeks.show(turn.actor, officeId);
  if (weeks === undefined) return notFoundCard(turn.texts);
  const isAny = weeks.weeks.length > 0;
  const chartUrl = isAny
    ? await publishChart({ kind: 'weeklyTrend', ...officeWeeksChart(weeks, turn.texts) })
    : undefined;
  return officeWeeksCard(weeks, chartUrl, turn.texts);
}
