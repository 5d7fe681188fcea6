import assert from 'node:assert/strict';
import { HANDOVER_ENTRIES_VERB } from '../../cards/handover-entries.js';
import { OTHER_PLACES_VERB } from '../../cards/other-places.js';
import { textsIn } from '../../cards/texts/index.js';
import type { Grant } from '../../services/actors.js';
import type { LocalName } from '../../services/language.js';
import * as activities from '../support/activities.js';
import { startBot, type RunningBot } from '../support/bot.js';
import { cardOf } from '../support/person.js';
import { card, RANTA, twoAreas } from './small-network.js';

const { t } = textsIn('fi');
const NUMBERS = [1, 2, 3, 4, 5];
const called = (name: string): LocalName => ({ fi: name, sv: name, en: name });
const DISTRIBUTOR = NUMBERS.map((at): Grant => ({ role: 'distributor', officeId: `office-${at}` }));
const GUARD = NUMBERS.map((at): Grant => ({ role: 'venue', venueId: `venue-${at}` }));

describe('somebody of five places', () => {
  let bot: RunningBot<'office' | 'venue' | 'few'>;
  beforeEach(async () => {
    bot = await startBot({
      people: { office: DISTRIBUTOR, venue: GUARD, few: DISTRIBUTOR.slice(0, 4) },
      fill: async (store) => {
        await twoAreas(store);
        await store.organisations.addAll(
          NUMBERS.flatMap((at) => [
            { _id: `office-${at}`, areaId: RANTA, kind: 'office', names: called(`Toimisto ${at}`) } as const,
            {
              ...({ _id: `venue-${at}`, areaId: RANTA, kind: 'venue', names: called(`Talo ${at}`) } as const),
              services: [{ id: 'play', names: called('Näytelmä'), category: 'culture' as const }],
            },
          ]),
        );
        await store.cards.addAll([card('VIIDES01', '2026-03-01', { officeId: 'office-5' })]);
      },
    });
  });
  afterEach(() => bot.close());

  it('reaches the entries of the fifth office by a list', async () => {
    const { office } = bot.people;
    await office.says('omat kirjaukset');
    const chooser = await office.presses(t('places.office'));
    assert.deepEqual(
      chooser.input('officeId').choices?.map(({ title }) => title),
      [2, 3, 4, 5].map((at) => `Toimisto ${at}`),
    );
    const list = await office.fills({ officeId: 'office-5' }).presses(t('places.open'));
    assert.ok(list.text.includes('Toimisto 5') && list.text.includes('VIID ES01'), list.text);
  });

  it('reaches the weeks of each office, and the entries and the figures of each venue', async () => {
    const { office, venue } = bot.people;
    await office.says('omat luovutukset');
    await office.presses(t('places.office'));
    const weeks = await office.fills({ officeId: 'office-4' }).presses(t('places.open'));
    assert.ok(weeks.lines.includes(t('weeks.title', { name: 'Toimisto 4' })), weeks.text);
    for (const command of ['omat kirjaukset', 'omat luvut']) {
      await venue.says(command);
      await venue.presses(t('places.venue'));
      const shown = await venue.fills({ venueId: 'venue-5' }).presses(t('places.open'));
      assert.ok(shown.text.includes('Talo 5'), shown.text);
    }
  });

  it('has a button for each while they are few', async () => {
    const list = await bot.people.few.says('omat kirjaukset');
    assert.ok(list.text.includes('Toimisto 4') && !list.text.includes(t('places.office')), list.text);
  });

  it('finds nothing of a place that is another’s, whatever a button says', async () => {
    const { few } = bot.people;
    const data = { opens: HANDOVER_ENTRIES_VERB, places: 'office-5,venue-1' };
    const answer = await bot.post(activities.execute(few.sender, OTHER_PLACES_VERB, data));
    assert.ok(cardOf(answer).text.includes(t('common.notFound')));
  });
});
