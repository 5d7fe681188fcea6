import assert from 'node:assert/strict';
import { textsIn } from '../../cards/texts/index.js';
import type { Grant } from '../../services/actors.js';
import { addDays } from '../../services/days.js';
import { LANGUAGES, type Language } from '../../services/language.js';
import type { Store } from '../../services/store/open.js';
import { startBot, type RunningBot } from '../support/bot.js';
import type { Person } from '../support/person.js';
import { card, SKAR, withCards } from './small-network.js';

const { t, number } = textsIn('fi');
const NAMES = [
  'Aalto',
  'Berg',
  'Cygnaeus',
  'Donner',
  'Eklund',
  'Franzén',
  'Gallen',
  'Halonen',
  'Ingman',
  'Järnefelt',
];
const VENUES = NAMES.map((_, index) => `talo-${index}`);
const AT_EACH = 25;
const AT_FIRST = 40;
/** With a service at each. */
const ALL = AT_FIRST + 9 * AT_EACH + 10;
const FIRST_DAY = '2026-03-10';
const LONG = 'ystävyyden ja yhteisen tekemisen päivän juhlaan kaikenikäisille ää';
const MOST_BYTES = 28 * 1024;
/** What Teams and the way there may add to an activity. */
const RESERVE = 4 * 1024;

/** Ten venues beside Kaikukanta, each with a service and an event on every day of some weeks: `Ilta7` is the eighth. */
async function manyEvents(store: Store): Promise<void> {
  const community = card('RYHMA001', '2026-02-02', { community: true });
  delete community.background;
  await withCards([card('OMA00001', '2026-02-02'), card('OMA00002', '2026-02-02'), community])(store);
  const service = { id: 'uinti', names: sameInAll('Uinti'), category: 'sports' as const };
  await store.organisations.addAll(
    VENUES.map((_id, index) => ({
      ...{ _id, areaId: SKAR, kind: 'venue' as const, services: [service] },
      names: sameInAll(`Kulttuuritalo ${NAMES[index] ?? ''} kaupungin keskustassa`),
    })),
  );
  for (const [venue, venueId] of VENUES.entries())
    for (let event = 0; event < (venue === 0 ? AT_FIRST : AT_EACH); event += 1)
      await store.events.add({
        ...{ _id: `${venueId}/e${event}`, areaId: SKAR, venueId, serviceId: `e${event}` },
        names: sameInAll(`Ilta${event} ${LONG}`.slice(0, 80)),
        ...{ category: 'culture', kind: 'event', day: addDays(FIRST_DAY, event) },
        ...{ taken: 0, tickets: {}, isClosed: false, revision: 0, at: new Date('2026-03-01T10:00:00Z') },
      });
}

const sameInAll = (name: string) => ({ fi: name, sv: name, en: name });

const MANY_USES = { fi: 'monta käyttöä', sv: 'flera användningar', en: 'many uses' };
const OWN_ENTRIES = { fi: 'omat kirjaukset', sv: 'egna registreringar', en: 'own entries' };

describe('more events than a form can show', () => {
  let bot: RunningBot<'agent' | 'venue'>;
  let agent: Person;
  beforeEach(async () => {
    const venues: Grant[] = VENUES.map((venueId) => ({ role: 'venue', venueId }));
    bot = await startBot({
      people: { agent: [{ role: 'ticketAgent', organisationId: 'kioski', venueIds: VENUES }], venue: venues },
      fill: manyEvents,
    });
    agent = bot.people.agent;
  });
  afterEach(() => bot.close());

  const choices = (person = agent) =>
    person.screen.input('purposeId').choices?.map(({ value }) => value) ?? [];
  const chosen = (person = agent) => person.screen.input('purposeId').value;
  const says = (line: string, person = agent): void => {
    assert.ok(person.screen.lines.includes(line), person.screen.text);
  };
  /** Whether the list stands in a box of its own. */
  const isBoxed = () =>
    agent.screen.parts.some(
      ({ type, items }) =>
        type === 'Container' &&
        JSON.stringify(items).startsWith('[{"type":"Input.ChoiceSet","id":"purposeId"'),
    );
  const shows = (count: number): void => {
    says(t('visit.someShown', { count: number(count), total: number(ALL) }));
  };
  const finds = (count: number, shown = count): void => {
    const found = t('visit.found', { count: number(count) });
    const some = t('visit.someShown', { count: number(shown), total: number(count) });
    says(shown < count ? `${found} ${some}` : found);
  };
  const looksFor = (purposeSearch: string, person = agent) =>
    person.fills({ purposeSearch }).presses(t('visit.searchButton'));
  const recorded = async () =>
    (await bot.store.visits.ofDay(SKAR, FIRST_DAY)).map(({ venueId, serviceId, children }) => [
      `${venueId}/${serviceId}`,
      children,
    ]);

  it('are the first 25 at the counter, and the others are looked for with everything typed kept', async () => {
    await agent.says('OMA00001');
    assert.equal(choices().length, 25);
    assert.equal(chosen(), 'talo-0/e0');
    shows(25);
    const venues = new Set(choices().map((id) => id.split('/')[0]));
    assert.deepEqual([...venues].sort(), [...VENUES].sort(), 'no venue pushes out another one');
    agent.fills({ children: '2', helpers: '1' });
    await looksFor('ilta1 halonen');
    assert.deepEqual(
      choices(),
      [1, ...range(10, 19)].map((event) => `talo-7/e${event}`),
    );
    assert.equal(chosen(), undefined);
    finds(11);
    const { children, helpers, purposeSearch } = agent.screen.values;
    assert.deepEqual([children, helpers, purposeSearch], ['2', '1', 'ilta1 halonen']);
    // A client keeps the choices of a list as long as there is a list at the same place.
    assert.equal(isBoxed(), true);
    agent.fills({ purposeId: 'talo-7/e12' });
    await looksFor('ilta2 halonen');
    assert.equal(isBoxed(), false);
    assert.deepEqual([choices()[0], chosen()], ['talo-7/e12', undefined], 'what was chosen stays at hand');
    await agent.fills({ purposeId: 'talo-7/e12' }).presses(t('visit.submit'));
    assert.equal(agent.screen.title, t('visit.done'));
    assert.deepEqual(await recorded(), [['talo-7/e12', 2]]);
  });

  it('are found by the beginnings of words without their dots, and by a day or a part of one', async () => {
    await agent.says('OMA00001');
    const found: [string, number][] = [
      ['YSTAVYYD ILTA donner', AT_EACH],
      ['kulttuuritalo järnefelt', AT_EACH + 1],
      ['uin', 10],
      ['15.3.', 10],
      ['15.3.2026', 10],
      ['2026-03-15', 10],
      ['15.', 10 + 1],
      ['15 ilta', 10 + 1],
      ['4.2026', 18 + 9 * 3],
      ['15. 3. eklund', 1],
    ];
    for (const [search, count] of found) {
      await looksFor(search);
      finds(count, Math.min(count, 25));
    }
    assert.equal(chosen(), 'talo-4/e5');
    await looksFor('15.3.2027');
    says(`${t('visit.noneFound')} ${t('visit.someShown', { count: '25', total: number(ALL) })}`);
    assert.deepEqual([choices().length, chosen()], [25, undefined]);
  });

  it('are never recorded for what happened to stand while something else was looked for', async () => {
    await agent.says('OMA00001');
    await agent.fills({ purposeSearch: 'ilta' }).presses(t('visit.submit'));
    assert.deepEqual([choices()[0], chosen()], ['talo-0/e0', undefined]);
    await agent.says('OMA00001');
    await agent.fills({ purposeSearch: '15.3.' }).presses(t('visit.submit'));
    assert.equal(agent.screen.errors.purposeId, t('visit.chooseFound'));
    assert.equal(chosen(), undefined);
    await agent.presses(t('visit.submit'));
    assert.equal(agent.screen.errors.purposeId, t('error.choice'));
    finds(10);
    await agent.fills({ purposeId: 'talo-2/e5', purposeSearch: 'zzz' }).presses(t('visit.submit'));
    assert.equal(agent.screen.errors.purposeId, t('visit.chooseFound'));
    await agent.fills({ purposeSearch: '' }).presses(t('visit.submit'));
    assert.equal(agent.screen.errors.purposeId, t('error.choice'));
    assert.deepEqual(await recorded(), []);
    await agent.fills({ purposeId: 'talo-2/e0' }).presses(t('visit.submit'));
    assert.deepEqual(await recorded(), [['talo-2/e0', 0]]);
  });

  it('stay chosen when something else of the form is wrong', async () => {
    await agent.says('OMA00001');
    await looksFor('ilta20 jarnefelt');
    assert.equal(chosen(), 'talo-9/e20');
    await agent.fills({ moreChildren: 'x' }).presses(t('visit.submit'));
    assert.deepEqual(agent.screen.errors, { moreChildren: t('error.minors') });
    assert.equal(chosen(), 'talo-9/e20');
    await agent.fills({ purposeSearch: '' }).presses(t('visit.submit'));
    assert.equal(chosen(), 'talo-9/e20');
    assert.equal(choices()[0], 'talo-9/e20');
    await agent.fills({ moreChildren: '0' }).presses(t('visit.submit'));
    assert.deepEqual(await recorded(), [['talo-9/e20', 0]]);
    await agent.says('OMA00002');
    assert.equal(choices()[0], 'talo-9/e20', 'what was used last stands first');
  });

  it('are looked for beside what was checked in Kaikukanta', async () => {
    await agent.says('KANTA0421');
    await agent.presses(t('visit.checked'));
    agent.fills({ children: '3' });
    await looksFor('ilta3 franzen');
    assert.equal(agent.screen.input('children').value, '3');
    assert.equal(chosen(), 'talo-5/e3');
    await agent.presses(t('visit.submit'));
    assert.deepEqual(await recorded(), [['talo-5/e3', 3]]);
  });

  it('are looked for beside a group and beside pasted rows, before the rows are there', async () => {
    await agent.says('RYHMA001');
    agent.fills({ workers: '2', codes: 'OMA00001' });
    await looksFor('ilta4 gallen');
    const { workers, codes } = agent.screen.values;
    assert.deepEqual([workers, codes, chosen()], ['2', 'OMA00001', 'talo-6/e4']);
    await agent.presses(t('group.submit'));
    assert.equal(agent.screen.title, t('visitRows.done', { count: 2 }));
    await agent.says('monta käyttöä');
    assert.notEqual(agent.screen.input('rows').isRequired, true);
    await looksFor('ilta3 ingman');
    await agent.presses(t('visitRows.submit'));
    assert.equal(agent.screen.errors.rows, t('error.required'));
    await agent.fills({ rows: 'OMA00002; 10.3.2026' }).presses(t('visitRows.submit'));
    assert.deepEqual((await recorded()).map(([purpose]) => purpose).sort(), [
      ...['talo-6/e4', 'talo-6/e4', 'talo-8/e3'],
    ]);
  });

  it('are looked for in the correction of a use', async () => {
    const { venue } = bot.people;
    await venue.says('OMA00001');
    await venue.presses(t('visit.submit'));
    await opensCorrection(venue);
    assert.equal(chosen(venue), 'talo-0/e0');
    await looksFor('ilta38 aalto', venue);
    assert.equal(chosen(venue), 'talo-0/e38');
    await venue.presses(t('correction.submit'));
    assert.equal(venue.screen.title, t('correction.visitDone'));
    assert.deepEqual(await recorded(), [['talo-0/e38', 0]]);
  });

  it('are looked for in a dialog', async () => {
    await agent.opensDialog('visit', { code: 'OMA00001' });
    await agent.fills({ purposeSearch: '15.3. donner' }).submitsDialog(t('visit.searchButton'));
    assert.equal(chosen(), 'talo-3/e5');
    await agent.submitsDialog(t('visit.submit'));
    assert.deepEqual(await recorded(), [['talo-3/e5', 0]]);
  });

  it('fit into what Teams shows, in every form and language', async () => {
    const { venue } = bot.people;
    await venue.says('OMA00001');
    await venue.presses(t('visit.submit'));
    for (const language of LANGUAGES) {
      const texts = textsIn(language);
      const [one, other] = [agent.withLocale(language), venue.withLocale(language)];
      for (const text of ['OMA00002', 'RYHMA001', MANY_USES[language]]) {
        await one.says(text);
        await fits(bot, one, texts.t('visit.searchButton'));
      }
      await one.says('KANTA0421');
      await one.presses(texts.t('visit.checked'));
      await fits(bot, one, texts.t('visit.searchButton'));
      await opensCorrection(other, language);
      await fits(bot, other, texts.t('visit.searchButton'));
    }
  });
});

/** Opens the correction of the use that was entered last. */
async function opensCorrection(worker: Person, language: Language = 'fi'): Promise<void> {
  const { t: said } = textsIn(language);
  await worker.says(OWN_ENTRIES[language]);
  await worker.presses(said('entries.open'));
  await worker.presses(said('entries.correct'));
}

/** The form on the screen, with as many choices as there may be, and how it comes back from a search. */
async function fits(bot: RunningBot<'agent' | 'venue'>, person: Person, searchButton: string): Promise<void> {
  assert.equal(person.screen.input('purposeId').choices?.length, 25);
  const sent = { type: 'message', attachments: [{ content: person.screen.card }] };
  const again = await bot.post(person.fills({ purposeSearch: 'ilta' }).pressing(searchButton));
  for (const bytes of [Buffer.byteLength(JSON.stringify(sent)), Buffer.byteLength(again.text)])
    assert.ok(bytes < MOST_BYTES - RESERVE, `${bytes} bytes of ${person.screen.title}`);
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);
