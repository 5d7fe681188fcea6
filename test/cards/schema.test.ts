import assert from 'node:assert/strict';
import library from 'adaptivecards/dist/adaptivecards.js';
import { describe, it } from 'mocha';
import { card, text, type AdaptiveCard } from '../../cards/card.js';
import { allCards } from '../support/all-cards.js';

/** Cards and what stands around them in one message have to fit into 28 KB. */
const MOST_BYTES = 28 * 1024;
/** Teams shows six buttons in a row; what is more goes into a menu, and on some phones nowhere. */
const TEAMS = new library.HostConfig({ actions: { maxActions: 6 } });

/** What Microsoft's own reader of cards says against one, for version 1.5. */
function faultsOf(sent: AdaptiveCard): string[] {
  const context = new library.SerializationContext(library.Versions.v1_5);
  const parsed = new library.AdaptiveCard();
  parsed.hostConfig = TEAMS;
  parsed.parse(JSON.parse(JSON.stringify(sent)), context);
  const warnings = Array.from(
    { length: context.eventCount },
    (_, index) => context.getEventAt(index).message,
  );
  return [...warnings, ...parsed.validateProperties().validationEvents.map(({ message }) => message)];
}

describe('cards as Adaptive Cards 1.5', () => {
  it('are read without a single warning', () => {
    const faults = allCards().flatMap(({ name, language, card: sent }) =>
      faultsOf(sent).map((fault) => `${name} (${language}): ${fault}`),
    );
    assert.deepEqual(faults, []);
  });

  it('stay under 28 KB', () => {
    const large = allCards()
      .map(({ name, card: sent }) => ({ name, bytes: Buffer.byteLength(JSON.stringify(sent)) }))
      .filter(({ bytes }) => bytes >= MOST_BYTES);
    assert.deepEqual(large, []);
  });

  it('say version 1.5 and are Adaptive Cards', () => {
    const others = allCards().filter(
      ({ card: { type, version } }) => `${type} ${version}` !== 'AdaptiveCard 1.5',
    );
    assert.deepEqual(others, []);
  });

  it('would be reported when broken', () => {
    const field = { type: 'Input.Text', id: 'code', label: 'Code', maxLength: 40 };
    const broken = {
      'an element that does not exist': card('', [{ type: 'Textblock', text: 'x' }]),
      'a value that does not exist': card('', [text('x', { size: 'huge' })]),
      'two fields of one name': card('', [field, field]),
      'a choice of nothing': card('', [{ type: 'Input.ChoiceSet', id: 'a', label: 'A', choices: [] }]),
      'seven buttons': card('', [
        {
          type: 'ActionSet',
          actions: Array.from({ length: 7 }, () => ({ type: 'Action.Submit', title: 'x' })),
        },
      ]),
      'a part of version 1.6': card('', [
        {
          type: 'Input.ChoiceSet',
          id: 'a',
          label: 'A',
          choices: [{ title: 'x', value: 'x' }],
          'choices.data': { type: 'Data.Query', dataset: 'x' },
        },
      ]),
    };
    for (const [what, sent] of Object.entries(broken)) assert.notDeepEqual(faultsOf(sent), [], what);
  });
});
