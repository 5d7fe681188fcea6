import assert from 'node:assert/strict';
import { HandoverQuestions, type HandoverQuestion } from '../../services/handover-questions.js';
import type { Language } from '../../services/language.js';
import { postalCodes } from '../../services/postal-codes.js';
import type { Store } from '../../services/store/open.js';
import { endAfterEveryCall } from '../support/dying-process.js';
import { openNetwork, type Network } from '../support/network.js';

const OFFICE = 'adult social work';
const UNTOLD: HandoverQuestion = { kind: 'untold' };

function outside(name: string): HandoverQuestion {
  const municipality = postalCodes.municipality(name);
  assert.ok(municipality);
  return { kind: 'outside', municipality };
}

describe('a question of an office to those who answer for its area', () => {
  let network: Network;
  let told: [person: string, language: Language, kind: HandoverQuestion['kind']][];
  let reaches: (person: string) => boolean;
  beforeEach(async () => {
    network = await openNetwork('2026-03-10');
    told = [];
    reaches = () => true;
    const { people } = network.store;
    await people.setGrants('t/social', [{ role: 'responsible', side: 'social', areaId: 'inland' }]);
    await people.setGrants('t/second', [{ role: 'responsible', side: 'social', areaId: 'inland' }]);
    await people.setLanguage('t/second', 'en');
    await people.setGrants('t/culture', [{ role: 'responsible', side: 'culture', areaId: 'inland' }]);
    await people.setGrants('t/coast', [{ role: 'responsible', side: 'social', areaId: 'coast' }]);
    await people.setGrants('t/main', [{ role: 'mainUser', areaId: 'inland' }]);
  });
  const on = (store: Store = network.store) =>
    new HandoverQuestions({
      ...{ store, audit: network.audit, clock: network.clock.now },
      tell: (person, language, { question }) => {
        told.push([person, language, question.kind]);
        return Promise.resolve(reaches(person));
      },
    });
  const asker = () => network.officeWorker(OFFICE);
  const ask = (question: HandoverQuestion = UNTOLD, actor = asker()) => on().ask(actor, OFFICE, question);
  const kindOf = async (...asked: Parameters<typeof ask>) => (await ask(...asked)).kind;

  it('reaches the responsible persons of the social side, each in the own language, and nobody else', async () => {
    const outcome = await ask();
    assert.ok(outcome.kind === 'asked');
    assert.deepEqual([outcome.office._id, outcome.people], [OFFICE, 2]);
    assert.deepEqual(told.toSorted(), [
      ['t/second', 'en', 'untold'],
      ['t/social', 'fi', 'untold'],
    ]);
    const [note] = await network.store.audit.ofTarget(OFFICE);
    assert.deepEqual([note?.action, note?.personId], ['handover.ask', asker().personId]);
  });

  it('reaches the main users where none of them can be reached, and is not sent to whoever asks', async () => {
    reaches = (person) => person === 't/main';
    const outcome = await ask();
    assert.equal(outcome.kind === 'asked' && outcome.people, 1);
    assert.deepEqual(told.map(([person]) => person).toSorted(), ['t/main', 't/second', 't/social']);
    told = [];
    assert.equal(await kindOf(outside('Kajaani'), { ...asker(), personId: 't/main' }), 'nobody');
    assert.ok(!told.some(([person]) => person === 't/main'));
  });

  it('is passed on once a day, however often and by whomever it is asked', async () => {
    const kinds = await Promise.all([kindOf(), kindOf(), kindOf()]);
    assert.ok(kinds.includes('asked'), kinds.join());
    const again = await ask(UNTOLD, { ...asker(), personId: 't/colleague' });
    assert.equal(again.kind === 'asked' && again.people, 2);
    assert.equal(told.length, 2);
    network.clock.passes({ days: 1 });
    assert.equal(await kindOf(), 'asked');
    assert.equal(told.length, 4);
  });

  it('is another one for another municipality', async () => {
    await ask(outside('Kajaani'));
    await ask(outside('Parainen'));
    await ask(outside('Pargas'));
    assert.equal(told.length, 4);
  });

  it('that reached nobody can be asked again at once', async () => {
    reaches = () => false;
    assert.equal(await kindOf(), 'nobody');
    reaches = () => true;
    assert.equal(await kindOf(), 'asked');
  });

  it('is found by nobody but workers of the office', async () => {
    assert.equal(await kindOf(UNTOLD, network.officeWorker('family centre')), 'notFound');
    assert.equal(await kindOf(UNTOLD, network.venueWorker('theatre')), 'notFound');
    assert.deepEqual(told, []);
  });

  it('is asked a minute later when whoever passed it on died', async () => {
    await endAfterEveryCall(
      network.store,
      (store) => {
        network.clock.passes({ days: 1 });
        told = [];
        return on(store).ask(asker(), OFFICE, UNTOLD);
      },
      async (_round, where) => {
        network.clock.passes({ minutes: 1 });
        assert.equal(await kindOf(), 'asked', where);
        assert.ok(told.length >= 2, where);
      },
    );
  });
});
