import assert from 'node:assert/strict';
import type { Actor } from '../../services/actors.js';
import { budgetedHandoverRows } from '../../services/budgeted-handover-rows.js';
import { budgetedHandovers } from '../../services/budgeted-handovers.js';
import { budgetedVisits } from '../../services/budgeted-visits.js';
import { CardCode } from '../../services/card-code.js';
import { CodeBudget } from '../../services/code-budget.js';
import { createRetention } from '../../services/retention.js';
import type { Organisation } from '../../services/store/organisations.js';
import { handoverOf, openNetwork, type Network } from '../support/network.js';

const codes = (count: number, prefix = 'GUESS'): CardCode[] =>
  Array.from({ length: count }, (_, index) => CardCode.parse(`${prefix}${String(1000 + index)}`));

describe('the budget of unknown codes', () => {
  let network: Network;
  let told: string[];
  let reaches: boolean;
  beforeEach(async () => {
    network = await openNetwork();
    told = [];
    reaches = true;
  });

  /** The product as one process has it. */
  function startProcess() {
    const { store, clock, visits, handovers } = network;
    const budget = new CodeBudget({
      store,
      clock: clock.now,
      secret: 'secret',
      tell: (organisation: Organisation) => {
        told.push(organisation._id);
        return Promise.resolve(reaches);
      },
      onError: (error) => {
        throw error;
      },
    });
    return {
      budget,
      visits: budgetedVisits(visits, budget),
      handovers: budgetedHandovers(handovers, budget),
    };
  }
  type Process = ReturnType<typeof startProcess>;

  const kindsOf = async ({ visits }: Process, actor: Actor, asked: CardCode[]): Promise<string[]> => {
    const kinds = [];
    for (const code of asked) kinds.push((await visits.lookUp(actor, code)).kind);
    return kinds;
  };

  it('counts no code of a card that came into the register after the day it is asked about', async () => {
    const [worker, process] = [network.venueWorker('theatre'), startProcess()];
    const days = { today: network.visits.possibleDays().to, before: network.visits.possibleDays().from };
    const cards = await Promise.all(
      codes(12, 'LATER').map((code) => network.hasCard({ code, day: days.today })),
    );
    for (const code of cards) {
      assert.equal((await process.visits.lookUp(worker, code, days.before)).kind, 'unknown');
      const values = { code, purposeId: 'theatre/play', children: 0, day: days.before };
      assert.equal((await process.visits.record(worker, `form ${code}`, values)).kind, 'refused');
    }
    const [first] = cards;
    assert.ok(first !== undefined);
    assert.equal((await process.visits.lookUp(worker, first)).kind, 'valid');
  });

  it('answers ten unknown codes, then every code alike, known or not, and goes on after a minute', async () => {
    const known = await network.hasCard({ code: 'KNOWN001' });
    const [worker, process] = [network.venueWorker('theatre'), startProcess()];
    const kinds = await kindsOf(process, worker, codes(12));
    assert.deepEqual(kinds, [...Array<string>(10).fill('unknown'), 'paused', 'paused']);
    const [ofKnown, ofUnknown] = await Promise.all(
      [known, ...codes(1, 'NEVER')].map((code) => process.visits.lookUp(worker, code)),
    );
    assert.deepEqual(ofKnown, ofUnknown);
    assert.deepEqual(ofKnown, { kind: 'paused', until: new Date(network.clock.now().getTime() + 60_000) });
    network.clock.passes({ minutes: 1 });
    assert.equal((await process.visits.lookUp(worker, known)).kind, 'valid');
  });

  it('is one over all ways in: message, form, visit, a handover that is registered elsewhere', async () => {
    const elsewhere = await network.hasCard({ office: 'health station' });
    const worker: Actor = {
      ...network.venueWorker('theatre'),
      grants: [
        ...network.venueWorker('theatre').grants,
        ...network.officeWorker('adult social work', 'family centre').grants,
      ],
    };
    const { visits, handovers } = startProcess();
    const [one, two, ...more] = codes(9);
    assert.ok(one && two);
    assert.equal((await visits.lookUp(worker, one)).kind, 'unknown');
    const visit = { code: two, purposeId: 'theatre/play', children: 0 };
    assert.equal((await visits.record(worker, 'key 1', visit)).kind, 'refused');
    for (const code of more) assert.equal((await handovers.standing(worker, code)).kind, 'free');
    const sent = await handovers.register(worker, 'key 2', handoverOf(elsewhere));
    assert.equal(sent.kind, 'registeredElsewhere');
    assert.equal((await visits.lookUp(worker, one)).kind, 'paused');
    assert.equal((await visits.record(worker, 'key 3', visit)).kind, 'paused');
    assert.equal((await handovers.standing(worker, two)).kind, 'paused');
    assert.equal((await handovers.register(worker, 'key 4', handoverOf('NEWCARD1'))).kind, 'paused');
    assert.equal(await network.store.cards.find(CardCode.parse('NEWCARD1')), undefined);
  });

  it('is not spent by handing over: 40 cards in ten minutes, each looked at first', async () => {
    const worker = network.officeWorker('adult social work');
    const { handovers } = startProcess();
    for (const code of codes(40, 'BOX')) {
      assert.equal((await handovers.standing(worker, code)).kind, 'free');
      assert.equal((await handovers.register(worker, `key of ${code}`, handoverOf(code))).kind, 'registered');
    }
  });

  it('is spent by handing over to clients from outside the network, which registers nothing', async () => {
    await network.store.settings.setMemberMunicipalities(['091']);
    const worker = network.officeWorker('adult social work');
    const { budget, handovers } = startProcess();
    const rows = budgetedHandoverRows(network.handoverRows, budget);
    const outside = { postalCode: '65100', municipality: '905' };
    const kinds = [];
    for (const code of codes(9)) {
      kinds.push((await handovers.register(worker, `key of ${code}`, handoverOf(code, outside))).kind);
    }
    assert.deepEqual([...new Set(kinds)], ['outsideNetwork']);
    const [mistaken] = codes(1);
    assert.ok(mistaken);
    const corrected = await handovers.register(worker, 'corrected', handoverOf(mistaken));
    assert.equal(corrected.kind, 'registered', 'no guess any more');
    const list = [...codes(3, 'ROW'), ...codes(1)].map((code) => handoverOf(code, outside));
    const looked = await rows.register(worker, 'list', 'adult social work', list);
    assert.ok(!Array.isArray(looked), 'eleven of them');
    assert.equal((await handovers.register(worker, 'new', handoverOf('NEWCARD1'))).kind, 'paused');
  });

  it('is spent by handing over and undoing, which would tell free codes from registered ones', async () => {
    const worker = network.officeWorker('adult social work');
    const { handovers } = startProcess();
    const kinds = [];
    for (const code of codes(12)) {
      kinds.push((await handovers.register(worker, code, handoverOf(code))).kind);
      await handovers.undo(worker, code);
    }
    assert.deepEqual(kinds, [...Array<string>(10).fill('registered'), 'paused', 'paused']);
  });

  it('gives the receipt of what was recorded before, also during a pause', async () => {
    const card = await network.hasCard();
    const worker = network.venueWorker('theatre');
    const process = startProcess();
    const visit = { code: card, purposeId: 'theatre/play', children: 0 };
    assert.equal((await process.visits.record(worker, 'key', visit)).kind, 'recorded');
    await kindsOf(process, worker, codes(10));
    assert.equal((await process.visits.record(worker, 'key', visit)).kind, 'recorded');
    assert.equal((await process.visits.record(worker, 'another key', visit)).kind, 'paused');
  });

  it('is not a fresh one in another process or after a restart', async () => {
    const worker = network.venueWorker('theatre');
    assert.deepEqual(await kindsOf(startProcess(), worker, codes(6)), Array<string>(6).fill('unknown'));
    const other = startProcess();
    assert.deepEqual(await kindsOf(other, worker, codes(4, 'MORE')), Array<string>(4).fill('unknown'));
    assert.deepEqual(await kindsOf(startProcess(), worker, codes(1)), ['paused']);
  });

  it('is not outrun by asking for many codes at once', async () => {
    const known = await network.hasCard();
    const worker = network.venueWorker('theatre');
    const { visits } = startProcess();
    const asked = codes(100).flatMap((code, index) => (index === 50 ? [known, code] : [code]));
    const states = await Promise.all(asked.map((code) => visits.lookUp(worker, code)));
    assert.equal(states.filter(({ kind }) => kind === 'unknown').length, 10);
    assert.equal(
      states.filter(({ kind }) => kind === 'paused').length,
      91,
      'the known one is not told apart',
    );
  });

  it('loses no count of two processes that ask at the same time', async () => {
    const worker = network.venueWorker('theatre');
    const processes = [startProcess(), startProcess(), startProcess()];
    await Promise.all(
      processes.flatMap(({ visits }, index) =>
        codes(3, `PART${index}`).map((code) => visits.lookUp(worker, code)),
      ),
    );
    const kept = await network.store.guesses.find(`person ${worker.personId}`);
    assert.equal(kept?.recent.length, 9);
  });

  it('costs a known code no write', async () => {
    const known = await network.hasCard();
    const worker = network.venueWorker('theatre');
    const { visits } = startProcess();
    for (let at = 0; at < 20; at += 1) assert.equal((await visits.lookUp(worker, known)).kind, 'valid');
    assert.equal(await network.store.guesses.find(`person ${worker.personId}`), undefined);
  });

  it('is wide beside Kaikukanta, where most cards are unknown: 59 customers in ten minutes', async () => {
    const worker = network.venueWorker('cinema');
    const kinds = await kindsOf(startProcess(), worker, codes(61));
    assert.deepEqual(kinds, [...Array<string>(60).fill('unknown'), 'paused']);
  });

  it('counts unknown codes of uses that were checked in Kaikukanta, whatever becomes of them', async () => {
    const worker = network.venueWorker('cinema');
    const process = startProcess();
    const isCourse = { name: 'A course', language: 'fi', category: 'culture', kind: 'course' } as const;
    const course = (await network.events.add(worker, 'course', 'cinema', isCourse))?.id ?? '';
    const full =
      (await network.events.add(worker, 'full', 'cinema', { ...isCourse, kind: 'service', limit: 1 }))?.id ??
      '';
    const record = (code: CardCode, purposeId: string, children: number) =>
      process.visits.record(worker, `key of ${code}`, { code, purposeId, children, checked: true });
    const outcomes = async (prefix: string, purposeId: string, children: number): Promise<Set<string>> => {
      const kinds = new Set<string>();
      for (const code of codes(20, prefix)) kinds.add((await record(code, purposeId, children)).kind);
      return kinds;
    };
    assert.deepEqual(await outcomes('SAVED', 'cinema/film', 0), new Set(['recorded']));
    assert.deepEqual(await outcomes('ASKED', course, 1), new Set(['toConfirm']));
    assert.deepEqual(await outcomes('FULL', full, 1), new Set(['soldOut']));
    const known = await network.hasCard({ office: 'health station', minors: 2 });
    assert.equal((await record(known, 'cinema/film', 3)).kind, 'paused');
  });

  it('costs nothing more to record a use of a card that was looked up here and then in Kaikukanta', async () => {
    const worker = network.venueWorker('cinema');
    const process = startProcess();
    const customers = codes(59);
    for (const code of customers) {
      assert.equal((await process.visits.lookUp(worker, code)).kind, 'unknown');
      const use = { code, purposeId: 'cinema/film', children: 0, checked: true as const };
      assert.equal((await process.visits.record(worker, `key of ${code}`, use)).kind, 'recorded');
    }
    assert.equal((await network.store.guesses.find(`person ${worker.personId}`))?.recent.length, 59);
  });

  it('counts a pasted list with a few unknown codes once, and tells nothing of one that goes beyond', async () => {
    const worker = network.venueWorker('theatre');
    const { budget } = startProcess();
    const list = codes(30, 'ROW');
    const paste = (unknown: CardCode[]) =>
      budget.ask(worker, {
        organisationId: 'theatre',
        codes: list,
        look: () => Promise.resolve({ kind: 'list' }),
        verdictOf: () => ({ unknown }),
      });
    assert.equal((await paste(list.slice(0, 10))).kind, 'list');
    const kept = await network.store.guesses.find(`person ${worker.personId}`);
    assert.equal(kept?.recent.filter(({ counts }) => counts).length, 1);
    assert.equal((await paste(list.slice(0, 10))).kind, 'list', 'sent again');
    assert.equal((await paste(list.slice(8))).kind, 'paused', 'most of it is unknown');
    network.clock.passes({ minutes: 1 });
    assert.equal((await paste(list.slice(8))).kind, 'list', 'the same list may come again after the pause');
  });

  it('never pauses an organisation: while one of eight workers guesses, seven go on', async () => {
    const known = await network.hasCard();
    const process = startProcess();
    const [guesser, ...others] = Array.from({ length: 8 }, (_, index) => ({
      ...network.venueWorker('theatre'),
      personId: `tenant/worker-${index}`,
    }));
    assert.ok(guesser);
    await kindsOf(process, guesser, codes(30));
    for (const [index, worker] of others.entries()) {
      assert.deepEqual(
        await kindsOf(process, worker, codes(9, `W${index}`)),
        Array<string>(9).fill('unknown'),
      );
      assert.equal((await process.visits.lookUp(worker, known)).kind, 'valid');
    }
  });

  it('has the responsible persons told of an organisation, once a day', async () => {
    const { budget, visits } = startProcess();
    const workers = [1, 2].map((index) => ({
      ...network.venueWorker('theatre'),
      personId: `tenant/worker-${index}`,
    }));
    for (const worker of workers) for (const code of codes(10)) await visits.lookUp(worker, code);
    await budget.settled();
    assert.deepEqual(told, ['theatre']);
    network.clock.passes({ days: 1 });
    for (const code of codes(10)) await visits.lookUp(workers[0] ?? network.stranger(), code);
    await budget.settled();
    assert.deepEqual(told, ['theatre', 'theatre']);
  });

  it('has them told when nobody is paused but all together ask for many', async () => {
    const { budget, visits } = startProcess();
    for (const [index, code] of codes(30).entries()) {
      const worker = { ...network.venueWorker('theatre'), personId: `tenant/worker-${index % 4}` };
      assert.equal((await visits.lookUp(worker, code)).kind, 'unknown');
    }
    await budget.settled();
    assert.deepEqual(told, ['theatre']);
  });

  it('has them told the next time when nobody was reached', async () => {
    reaches = false;
    const { budget, visits } = startProcess();
    const worker = network.venueWorker('theatre');
    for (const code of codes(10)) await visits.lookUp(worker, code);
    await budget.settled();
    reaches = true;
    network.clock.passes({ minutes: 2 });
    for (const code of codes(1, 'AGAIN')) await visits.lookUp(worker, code);
    await budget.settled();
    network.clock.passes({ minutes: 6 });
    for (const code of codes(1, 'ONCEMORE')) await visits.lookUp(worker, code);
    await budget.settled();
    assert.deepEqual(told, ['theatre', 'theatre']);
  });

  it('is forgotten after a day, and never holds a code', async () => {
    const { store, clock } = network;
    const worker = network.venueWorker('theatre');
    await kindsOf(startProcess(), worker, codes(3));
    assert.doesNotMatch(JSON.stringify(await store.guesses.find(`person ${worker.personId}`)), /GUESS/);
    const { sweep } = createRetention({
      store,
      clock: clock.now,
      days: { staff: 1, audit: 1, keys: 1, charts: 1 },
      rest: () => Promise.resolve(),
    });
    clock.passes({ hours: 24 });
    await sweep();
    assert.ok(await store.guesses.find('organisation theatre'));
    clock.passes({ milliseconds: 1 });
    await sweep();
    assert.equal(await store.guesses.find('organisation theatre'), undefined);
    assert.equal(await store.guesses.find(`person ${worker.personId}`), undefined);
  });

  it('tells people without a role nothing and counts nothing', async () => {
    const stranger = network.stranger();
    const { visits, handovers } = startProcess();
    const known = await network.hasCard();
    for (const code of [known, ...codes(20)]) {
      assert.equal((await visits.lookUp(stranger, code)).kind, 'notFound');
      assert.equal((await handovers.standing(stranger, code)).kind, 'free');
    }
    assert.equal(await network.store.guesses.find(`person ${stranger.personId}`), undefined);
  });
});
