import assert from 'node:assert/strict';
import type { Actor } from '../../services/actors.js';
import type { CardCode } from '../../services/card-code.js';
import { codesOf, pastedLists } from '../support/guessing.js';
import { openNetwork, type Network } from '../support/network.js';

const DAY_MINUTES = 24 * 60;

/** Lists that a guesser sends: so many rows of cards that are known already, and so many of codes that are tried. */
const WAYS = [
  { name: 'one by one', known: 0, tried: 1 },
  { name: 'ten in a list', known: 0, tried: 10 },
  { name: 'thirty in a list', known: 0, tried: 30 },
  { name: 'ten among twenty known cards', known: 20, tried: 10 },
];

describe('a patient guesser, for a day', () => {
  const answered = new Map<string, number>();
  let network: Network;
  let guesser: Actor;
  beforeEach(async () => {
    network = await openNetwork();
    guesser = network.venueWorker('theatre');
  });

  /** How many made-up codes are answered in a day to somebody who sends a list as soon as it may be answered. */
  async function triedInADay({ known, tried }: { known: number; tried: number }): Promise<number> {
    const cards: CardCode[] = codesOf(known, 'CARD');
    for (const code of cards) await network.hasCard({ code });
    const paste = pastedLists(network);
    const end = network.clock.now().getTime() + DAY_MINUTES * 60_000;
    let count = 0;
    for (let at = 0; ; at += 1) {
      const list = { known: cards, unknown: codesOf(tried, `L${at}X`) };
      for (;;) {
        const outcome = await paste(guesser, 'theatre/play', list, `list ${at}`);
        if (!('until' in outcome)) break;
        network.clock.passes({ milliseconds: outcome.until.getTime() - network.clock.now().getTime() });
        if (network.clock.now().getTime() >= end) return count;
      }
      count += tried;
    }
  }

  for (const way of WAYS) {
    it(way.name, async () => {
      const count = await triedInADay(way);
      answered.set(way.name, count);
      console.log(`      ${way.name}: ${count} codes answered`);
    });
  }

  it('gains nothing to speak of by lists', () => {
    const single = answered.get('one by one') ?? 0;
    assert.ok(single > 0);
    for (const [name, count] of answered)
      assert.ok(count <= 1.25 * single, `${name}: ${count}, and ${single}`);
  });
});
