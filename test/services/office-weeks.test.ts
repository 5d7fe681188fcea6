import assert from 'node:assert/strict';
import { OwnWeeks, type OfficeWeeks } from '../../services/office-weeks.js';
import { openNetwork, handoverOf, type Network } from '../support/network.js';

// Tuesday of 2026-W11: the last whole week is 2026-W10, the twelve before it begin with 2025-W50.
const TODAY = '2026-03-10';

describe('the own weeks of an office', () => {
  let network: Network;
  let own: OwnWeeks;
  beforeEach(async () => {
    network = await openNetwork(TODAY);
    own = new OwnWeeks({ ...network, clock: network.clock.now });
  });
  const worker = () => network.officeWorker('adult social work');
  const shown = async (): Promise<OfficeWeeks> => {
    const weeks = await own.show(worker());
    assert.ok(weeks);
    return weeks;
  };
  const handedOver = async (day: string, count: number): Promise<void> => {
    for (let made = 0; made < count; made += 1) await network.hasCard({ day });
  };

  it('are the last whole week beside the mean of the twelve before it', async () => {
    await handedOver('2025-12-07', 9); // the week before the first one
    await handedOver('2025-12-08', 5);
    await handedOver('2026-03-01', 8);
    await handedOver('2026-03-02', 2);
    await handedOver('2026-03-08', 1);
    await handedOver('2026-03-09', 4);
    await network.hasCard({ day: '2026-03-03', office: 'family centre' });
    const { weeks, running, meanBefore } = await shown();
    assert.deepEqual(
      weeks.map(({ week, handovers }) => [week, handovers]).filter(([, handovers]) => handovers !== 0),
      [
        ['2025-W50', 5],
        ['2026-W09', 8],
        ['2026-W10', 3],
      ],
    );
    assert.equal(weeks.length, 13);
    assert.equal(meanBefore, 1.1);
    assert.deepEqual(running, { week: '2026-W11', handovers: 4, communityCards: 0 });
  });

  it('are compared with no week before the first card', async () => {
    await handedOver('2026-02-24', 4);
    await handedOver('2026-03-03', 6);
    const { weeks, meanBefore } = await shown();
    assert.deepEqual([weeks.length, meanBefore], [2, 4]);
    const alone = await own.show(network.officeWorker('family centre'));
    assert.deepEqual([alone?.weeks, alone?.meanBefore], [[], undefined]);
    await network.hasCard({ day: '2026-03-03', office: 'family centre' });
    const first = await own.show(network.officeWorker('family centre'));
    assert.deepEqual([first?.weeks.length, first?.meanBefore], [1, undefined]);
  });

  it('follow an undone handover, and count a card of the office itself apart', async () => {
    network.clock.setTo('2026-03-08 12:00');
    await network.handovers.register(worker(), 'a', handoverOf('OWNWEEK1'));
    await network.handovers.register(worker(), 'b', handoverOf('OWNWEEK2'));
    await network.handovers.undo(worker(), 'b');
    const community = { ...handoverOf('OWNWEEK3'), background: 'community' as const };
    await network.handovers.register(worker(), 'c', community);
    network.clock.setTo(`${TODAY} 12:00`);
    assert.deepEqual((await shown()).weeks.at(-1), { week: '2026-W10', handovers: 1, communityCards: 1 });
  });

  it('are the office’s own', async () => {
    await handedOver('2026-03-02', 3);
    for (const stranger of [
      network.officeWorker('family centre'),
      network.venueWorker('theatre'),
      network.mainUser('inland'),
      network.nationalService(),
      network.stranger(),
    ])
      assert.equal(await own.show(stranger, 'adult social work'), undefined);
    const both = await own.show(network.officeWorker('adult social work', 'family centre'), 'family centre');
    assert.deepEqual(
      [both?.office._id, both?.others.map(({ _id }) => _id)],
      ['family centre', ['adult social work']],
    );
  });
});
