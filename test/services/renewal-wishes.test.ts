import assert from 'node:assert/strict';
import { CardCode } from '../../services/card-code.js';
import type { Language } from '../../services/language.js';
import { RenewalWishes } from '../../services/renewal-wishes.js';
import type { Store } from '../../services/store/open.js';
import { endAfterEveryCall } from '../support/dying-process.js';
import { openNetwork, type Network } from '../support/network.js';

const CODE = CardCode.parse('KMA04217');

describe('a wish for the renewal of another office’s card', () => {
  let network: Network;
  let told: [person: string, language: Language, code: CardCode][];
  let reaches: (person: string) => boolean;
  beforeEach(async () => {
    network = await openNetwork('2026-03-10');
    told = [];
    reaches = () => true;
    await network.hasCard({ code: CODE, day: '2025-02-02' });
    await network.store.people.setGrants('t/one', [{ role: 'distributor', officeId: 'adult social work' }]);
    await network.store.people.setGrants('t/two', [
      { role: 'distributor', officeId: 'family centre' },
      { role: 'distributor', officeId: 'adult social work' },
    ]);
    await network.store.people.setLanguage('t/two', 'en');
    await network.store.people.setGrants('t/else', [{ role: 'distributor', officeId: 'family centre' }]);
  });
  const on = (store: Store = network.store) =>
    new RenewalWishes({
      ...{ store, audit: network.audit, clock: network.clock.now },
      tell: (person, language, code) => {
        told.push([person, language, code]);
        return Promise.resolve(reaches(person));
      },
    });
  const asker = () => network.officeWorker('family centre');
  const ask = async (actor = asker(), code = CODE) => (await on().ask(actor, code)).kind;

  it('reaches everybody of the issuing office, each in the own language, and nobody else', async () => {
    assert.equal(await ask(), 'asked');
    assert.deepEqual(told.toSorted(), [
      ['t/one', 'fi', CODE],
      ['t/two', 'en', CODE],
    ]);
    const [note] = await network.store.audit.ofTarget(CODE);
    assert.deepEqual([note?.action, note?.personId], ['card.renewalWish', asker().personId]);
  });

  it('is passed on once, however often and by whomever it is asked, and again after a week', async () => {
    const kinds = await Promise.all([ask(), ask(), ask()]);
    assert.equal(kinds.filter((kind) => kind === 'asked').length >= 1, true);
    assert.equal(told.length, 2);
    assert.equal(await ask(network.officeWorker('health station')), 'asked');
    network.clock.passes({ days: 6 });
    assert.equal(await ask(), 'asked');
    assert.equal(told.length, 2);
    network.clock.passes({ days: 1 });
    assert.equal(await ask(), 'asked');
    assert.equal(told.length, 4);
  });

  it('that arrived at one of them has arrived, and one that reached nobody can be tried again at once', async () => {
    reaches = () => false;
    assert.equal(await ask(), 'nobody');
    assert.equal((await network.store.cards.find(CODE))?.renewalWish, undefined);
    reaches = (person) => person === 't/one';
    assert.equal(await ask(), 'asked');
  });

  it('is not needed for the own card, and not found for people or codes that have nothing to do with it', async () => {
    assert.equal(await ask(network.officeWorker('adult social work')), 'ours');
    assert.equal(await ask(network.venueWorker('theatre')), 'notFound');
    assert.equal(await ask(asker(), CardCode.parse('NOBODY01')), 'notFound');
    await network.hasCard({ code: 'UNDONE01', state: 'undone' });
    assert.equal(await ask(asker(), CardCode.parse('UNDONE01')), 'notFound');
    assert.deepEqual(told, []);
  });

  it('is asked again a minute later when whoever passed it on died', async () => {
    await endAfterEveryCall(
      network.store,
      async (store, round) => {
        const code = await network.hasCard({ code: `DIED${1000 + round}`, day: '2025-02-02' });
        return on(store).ask(asker(), code);
      },
      async (round, where) => {
        const code = CardCode.parse(`DIED${1000 + round}`);
        network.clock.passes({ minutes: 1 });
        assert.equal(await ask(asker(), code), 'asked', where);
        assert.ok(
          told.some(([, , asked]) => asked === code),
          where,
        );
      },
    );
  });
});
