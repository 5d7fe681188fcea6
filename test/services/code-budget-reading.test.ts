import assert from 'node:assert/strict';
import { CardCode } from '../../services/card-code.js';
import { CodeBudget } from '../../services/code-budget.js';
import { openNetwork, type Network } from '../support/network.js';

const code = CardCode.parse('GUESS1000');
const nothing = (): object => ({});

describe('a look at a card while its budget is being asked', () => {
  let network: Network;
  let budget: CodeBudget;
  let openGate: () => void;
  beforeEach(async () => {
    network = await openNetwork();
    const { store, clock } = network;
    const gate = new Promise<void>((resolve) => (openGate = resolve));
    const find = async (id: string) => {
      await gate;
      return store.guesses.find(id);
    };
    budget = new CodeBudget({
      store: { organisations: store.organisations, guesses: { ...store.guesses, find } },
      clock: clock.now,
      secret: 'secret',
      tell: () => Promise.resolve(true),
      onError: (error) => {
        throw error;
      },
    });
  });

  /** Begins a question; tells what was looked at before the budget had its answer. */
  async function begun(how: 'writes' | 'onlyReads', look: () => Promise<string>) {
    const worker = network.venueWorker('theatre');
    let hasLooked = false;
    const answer = budget.ask(worker, {
      organisationId: 'theatre',
      codes: [code],
      look: () => {
        hasLooked = true;
        return look();
      },
      verdictOf: nothing,
      ...(how === 'onlyReads' ? { onlyReads: true as const } : {}),
    });
    await new Promise(setImmediate);
    const hasLookedBefore = hasLooked;
    return { answer, hasLookedBefore, worker };
  }

  const pauseOf = async (personId: string): Promise<void> => {
    const now = network.clock.now();
    await network.store.guesses.replace(undefined, {
      ...{ _id: `person ${personId}`, revision: 0, at: now, recent: [], pauses: [now] },
      today: { day: '2026-03-02', count: 10 },
      pausedUntil: new Date(now.getTime() + 60_000),
    });
  };

  it('is begun at once when it only reads, and told when the budget allows it', async () => {
    const { answer, hasLookedBefore } = await begun('onlyReads', () => Promise.resolve('valid'));
    assert.ok(hasLookedBefore);
    openGate();
    assert.equal(await answer, 'valid');
  });

  it('waits for the budget when it could write', async () => {
    const { answer, hasLookedBefore } = await begun('writes', () => Promise.resolve('recorded'));
    assert.ok(!hasLookedBefore);
    openGate();
    assert.equal(await answer, 'recorded');
  });

  it('is not told in a pause, neither what it found nor that it failed', async () => {
    const ofKnown = await begun('onlyReads', () => Promise.resolve('valid'));
    const failing = await begun('onlyReads', () => Promise.reject(new Error('no answer')));
    for (const { worker } of [ofKnown, failing]) await pauseOf(worker.personId);
    openGate();
    const kinds = await Promise.all([ofKnown, failing].map(({ answer }) => answer));
    assert.deepEqual(
      kinds.map((answer) => (typeof answer === 'string' ? answer : answer.kind)),
      ['paused', 'paused'],
    );
  });

  it('tells that it failed when there is no pause', async () => {
    const { answer } = await begun('onlyReads', () => Promise.reject(new Error('no answer')));
    openGate();
    await assert.rejects(answer, /no answer/);
  });
});
