import assert from 'node:assert/strict';
import type { Actor } from '../../services/actors.js';
import { budgetedVisits } from '../../services/budgeted-visits.js';
import type { CardCode } from '../../services/card-code.js';
import { CodeBudget } from '../../services/code-budget.js';
import { codesOf, pastedLists, type PaperList } from '../support/guessing.js';
import { openNetwork, type Network } from '../support/network.js';

const PLAY = 'theatre/play';
const FILM = 'cinema/film';

describe('a paper list with unknown codes', () => {
  let network: Network;
  let worker: Actor;
  beforeEach(async () => {
    network = await openNetwork();
    worker = network.venueWorker('theatre');
  });

  const after = (minutes: number): Date => new Date(network.clock.now().getTime() + minutes * 60_000);

  async function cards(count: number): Promise<CardCode[]> {
    const codes = codesOf(count, 'CARD');
    for (const code of codes) await network.hasCard({ code });
    return codes;
  }

  function counter() {
    const { store, clock, visits } = network;
    const budget = new CodeBudget({
      ...{ store, clock: clock.now, secret: 'secret', tell: () => Promise.resolve(true) },
      onError: assert.ifError,
    });
    return budgetedVisits(visits, budget);
  }

  /** Two pauses have been that day, and their ten minutes are over. */
  async function hasHadTwoPauses(): Promise<void> {
    const visits = counter();
    for (const code of codesOf(10, 'FIRST')) await visits.lookUp(worker, code);
    network.clock.passes({ minutes: 1 });
    for (const code of codesOf(1, 'NEXT')) await visits.lookUp(worker, code);
    network.clock.passes({ minutes: 15 });
  }

  it('is taken at once on a fresh day, with three of thirty and with ten of thirty', async () => {
    const known = await cards(27);
    const paste = pastedLists(network);
    const three = { known, unknown: codesOf(3, 'SLIP') };
    assert.deepEqual(await paste(worker, PLAY, three, 'three'), { recorded: 27, refused: 3 });
    const ten = { known: known.slice(0, 20), unknown: codesOf(10, 'TEN') };
    const day = { ...worker, personId: 'tenant/colleague' };
    assert.deepEqual(await paste(day, PLAY, ten, 'three'), { recorded: 20, refused: 10 });
  });

  it('is taken after a minute when it is the first that goes beyond, though all of it is unknown', async () => {
    const paste = pastedLists(network);
    const list = { known: [], unknown: codesOf(30, 'PAPER') };
    const until = after(1);
    assert.deepEqual(await paste(worker, PLAY, list, 'all'), { kind: 'paused', until, others: until });
    network.clock.passes({ minutes: 1 });
    assert.deepEqual(await paste(worker, PLAY, list, 'all'), { recorded: 0, refused: 30 });
  });

  for (const [unknown, minutes] of [
    [11, 60],
    [30, 90],
  ] as const) {
    it(`waits ${minutes} minutes with ${unknown} of thirty after two pauses, and is taken then`, async () => {
      const list: PaperList = { known: await cards(30 - unknown), unknown: codesOf(unknown, 'PAPER') };
      await hasHadTwoPauses();
      const paste = pastedLists(network);
      const paused = { kind: 'paused', until: after(minutes), others: after(30) };
      assert.deepEqual(await paste(worker, PLAY, list, 'list'), paused);
      assert.deepEqual(await paste(worker, PLAY, list, 'list'), paused, 'sent again, nothing is added');
      network.clock.passes({ minutes });
      const taken = { recorded: 30 - unknown, refused: unknown };
      assert.deepEqual(await paste(worker, PLAY, list, 'list'), taken);
      network.clock.passes({ minutes: 600 });
      assert.deepEqual(await paste(worker, PLAY, list, 'list'), taken, 'the rest of the day as well');
    });
  }

  it('keeps nobody from the counter for longer than a pause, and its own codes are answered alike', async () => {
    const [own, other] = await cards(2);
    assert.ok(own && other);
    await hasHadTwoPauses();
    const unknown = codesOf(29, 'PAPER');
    await pastedLists(network)(worker, PLAY, { known: [own], unknown }, 'list');
    const until = after(90);
    network.clock.passes({ minutes: 30 });
    const visits = counter();
    assert.equal((await visits.lookUp(worker, other)).kind, 'valid');
    const answers = [];
    for (const code of [own, ...unknown.slice(0, 2)]) answers.push(await visits.lookUp(worker, code));
    assert.deepEqual(answers, Array(3).fill({ kind: 'paused', until, others: 'now' }));
    const [part] = unknown;
    assert.ok(part);
    const ofIt = await pastedLists(network)(worker, PLAY, { known: [own], unknown: [part] }, 'a part');
    assert.deepEqual(ofIt, { kind: 'paused', until, others: 'now' });
  });

  it('waits behind the list before it, and longer when its sender goes on asking for unknown codes', async () => {
    await hasHadTwoPauses();
    const paste = pastedLists(network);
    const [first, second] = ['ONE', 'TWO'].map((name) => ({ known: [], unknown: codesOf(30, name) }));
    assert.ok(first && second);
    await paste(worker, PLAY, first, 'first');
    const [ofFirst, ofSecond] = [after(90), after(180)];
    network.clock.passes({ minutes: 30 });
    assert.deepEqual(await paste(worker, PLAY, second, 'second'), {
      ...{ kind: 'paused', until: ofSecond, others: after(30) },
    });
    assert.deepEqual(await paste(worker, PLAY, first, 'first'), {
      ...{ kind: 'paused', until: ofFirst, others: after(30) },
    });
    network.clock.passes({ minutes: 30 });
    for (const code of codesOf(10, 'MORE')) await counter().lookUp(worker, code);
    const later = new Date(ofFirst.getTime() + 30 * 60_000);
    assert.deepEqual(await paste(worker, PLAY, first, 'first'), {
      ...{ kind: 'paused', until: later, others: after(30) },
    });
  });

  it('beside Kaikukanta is taken twice in ten minutes, and after its pause each further time', async () => {
    const clerk = network.venueWorker('cinema');
    const paste = pastedLists(network);
    const listOf = (name: string): PaperList => ({ known: [], unknown: codesOf(30, name) });
    for (const name of ['ONE', 'TWO'])
      assert.deepEqual(await paste(clerk, FILM, listOf(name), name), { recorded: 0, refused: 30 });
    network.clock.passes({ minutes: 1 });
    const until = after(5);
    assert.deepEqual(await paste(clerk, FILM, listOf('THREE'), 'three'), {
      ...{ kind: 'paused', until, others: until },
    });
    network.clock.passes({ minutes: 5 });
    assert.deepEqual(await paste(clerk, FILM, listOf('THREE'), 'three'), { recorded: 0, refused: 30 });
  });

  it('stops counting once when forty codes of such lists were told for nothing on a day', async () => {
    const known = await cards(20);
    const paste = pastedLists(network);
    const told = [];
    for (let at = 0; at < 6; at += 1) {
      const list = { known, unknown: codesOf(10, `LIST${at}`) };
      const outcome = await paste(worker, PLAY, list, `list ${at}`);
      told.push('refused' in outcome);
      network.clock.passes({ minutes: 9 });
    }
    assert.deepEqual(told, [true, true, true, true, true, false]);
    const kept = await network.store.guesses.find(`person ${worker.personId}`);
    assert.equal(kept?.today.spared, 40);
  });
});
