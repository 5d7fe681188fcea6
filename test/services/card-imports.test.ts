import assert from 'node:assert/strict';
import { CardCode } from '../../services/card-code.js';
import type { ImportedCard } from '../../services/card-imports.js';
import { handoverOf, openNetwork, type Network } from '../support/network.js';

const code = (text: string): CardCode => CardCode.parse(text);
const given = (text: string, more: Partial<ImportedCard> = {}): ImportedCard => ({
  ...{ code: code(text), lastDay: '2026-08-31', minors: 2, officeId: 'family centre', ...more },
});

describe('the import of cards that were handed over before', () => {
  let network: Network;
  beforeEach(async () => {
    network = await openNetwork('2026-03-10');
  });

  const social = () => network.responsible('social', 'inland');
  const add = async (list: string, ...cards: ImportedCard[]): Promise<string[]> =>
    (await network.cardImports.add(social(), list, cards)).map(({ kind }) => kind);
  const undo = (list: string, ...codes: string[]) =>
    network.cardImports.undo(social(), list, codes.map(code));

  it('lets them be used, with their last day and number of minors', async () => {
    assert.deepEqual(await add('list', given('TUOTU001')), ['imported']);
    assert.deepEqual(await network.visits.lookUp(network.venueWorker('theatre'), code('TUOTU001')), {
      ...{ kind: 'valid', code: 'TUOTU001', lastDay: '2026-08-31', minors: 2, cardKind: 'personal' },
    });
    const [note] = await network.store.audit.ofTarget('TUOTU001');
    assert.equal(note?.action, 'card.import');
  });

  it('counts no handover', async () => {
    await add('list', given('TUOTU001'));
    const worker = network.officeWorker('family centre');
    await network.handovers.register(worker, 'key', handoverOf('LUOTU001', { office: 'family centre' }));
    await network.totals.sweep();
    const totals = await network.store.dailyTotals.find('inland', '2026-03-10');
    assert.deepEqual(totals?.figures?.handovers, { 'family centre': 1 });
  });

  it('saves the rows that can be, and says of the others why not', async () => {
    await network.hasCard({ code: 'VANHA001' });
    await network.hasCard({ code: 'MUUALLA1', office: 'health station' });
    const kinds = await add(
      'list',
      ...[given('VANHA001'), given('MUUALLA1'), given('TUPLA001'), given('TUPLA001', { minors: 0 })],
      ...[given('VIERAS01', { officeId: 'health station' }), given('TUOTU001')],
    );
    assert.deepEqual(kinds, [
      ...['already', 'registeredElsewhere', 'repeated', 'repeated', 'notFound', 'imported'],
    ]);
  });

  it('changes nothing when the list comes again, at the same time or later', async () => {
    const kinds = await Promise.all([1, 2, 3].map(() => add('list', given('TUOTU001'))));
    assert.deepEqual(kinds.flat().sort(), ['already', 'already', 'imported']);
    const before = await network.store.cards.find(code('TUOTU001'));
    assert.deepEqual(await add('list', given('TUOTU001')), ['already']);
    assert.deepEqual(await add('another', given('TUOTU001', { minors: 9 })), ['already']);
    assert.deepEqual(await network.store.cards.find(code('TUOTU001')), before);
  });

  it('is undone, forgets the client, and does not come back with a copy of the list', async () => {
    await add('list', given('TUOTU001'), given('TUOTU002'));
    await network.hasVisit({ code: 'TUOTU002' });
    assert.deepEqual(await undo('list', 'TUOTU001', 'TUOTU002'), ['undone', 'alreadyUsed']);
    const card = await network.store.cards.find(code('TUOTU001'));
    assert.deepEqual([card?.state, card?.minors], ['undone', undefined]);
    assert.deepEqual(await add('list', given('TUOTU001')), ['undone']);
    assert.deepEqual(await add('another', given('TUOTU001')), ['imported']);
  });

  it('leaves cards beside Kaikukanta off the list of those to be registered there', async () => {
    const coast = network.responsible('social', 'coast');
    await network.cardImports.add(coast, 'list', [given('TUOTU001', { officeId: 'health station' })]);
    const list = await network.carryOvers.list(network.officeWorker('health station'));
    assert.ok(list.kind === 'list');
    assert.equal(list.count, 0);
  });

  it('is for the responsible person of the social side of the area alone', async () => {
    for (const actor of [
      network.responsible('culture', 'inland'),
      network.responsible('social', 'coast'),
      network.mainUser('inland'),
      network.officeWorker('family centre'),
      network.stranger(),
    ]) {
      const [outcome] = await network.cardImports.add(actor, 'list', [given('TUOTU001')]);
      assert.equal(outcome?.kind, 'notFound');
    }
    assert.equal(await network.store.cards.find(code('TUOTU001')), undefined);
    await add('list', given('TUOTU001'));
    const stranger = network.responsible('social', 'coast');
    assert.deepEqual(await network.cardImports.undo(stranger, 'list', [code('TUOTU001')]), ['notFound']);
  });
});
