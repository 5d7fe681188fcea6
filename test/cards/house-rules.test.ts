import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { AdaptiveCard } from '../../cards/card.js';
import { LONGEST_SCANNED } from '../../cards/form.js';
import { allCards, chatCards, dialogCards, type SentCard } from '../support/all-cards.js';
import { isRecord, listOf, partsOf, partsOfType, type Part } from '../support/card-tree.js';

type Fault = (part: Part) => boolean;

/** Where a rule is broken: the card's name, its language and the part. */
function broken(cards: SentCard[], types: string | undefined, isFault: Fault): string[] {
  return cards.flatMap(({ name, language, card }) =>
    (types === undefined ? partsOf(card) : partsOfType(card, types))
      .filter(isFault)
      .map(({ values }) => `${name} (${language}): ${JSON.stringify(values).slice(0, 120)}`),
  );
}

const isBlank = (value: unknown): boolean => typeof value !== 'string' || value.trim() === '';

/** Whether the fallback does the same in clients that only know Action.Submit. */
function hasSameFallback({ values }: Part): boolean {
  const { title, verb, data, fallback } = values;
  if (!isRecord(fallback) || !isRecord(data) || isBlank(verb)) return false;
  const same = JSON.stringify({ ...data, verb });
  return (
    fallback.type === 'Action.Submit' && fallback.title === title && JSON.stringify(fallback.data) === same
  );
}

const isHidden = ({ within }: Part): boolean => within.some(({ values }) => values.isVisible === false);

function repeatedIds(card: AdaptiveCard): string[] {
  const ids = partsOf(card).flatMap(({ values: { id } }) => (typeof id === 'string' ? [id] : []));
  return ids.filter((id, index) => ids.indexOf(id) !== index);
}

describe('house rules of cards', () => {
  it('wrap every text, and leave none empty', () => {
    const isFault: Fault = ({ values, within }) =>
      // The corner of a table is the one text that has nothing to say.
      values.wrap !== true || (isBlank(values.text) && within.at(-1)?.type !== 'TableCell');
    assert.deepEqual(broken(allCards(), 'TextBlock', isFault), []);
  });

  it('give every field a label and every picture words of its own', () => {
    assert.deepEqual(
      broken(allCards(), 'Input.', ({ values }) => isBlank(values.label)),
      [],
    );
    assert.deepEqual(
      broken(allCards(), 'Image', ({ values }) => isBlank(values.altText)),
      [],
    );
  });

  it('show in the field of a day how it is written, and no day that might be refused', () => {
    const isFault: Fault = ({ values }) =>
      values.id === 'day' && /\d/u.test(JSON.stringify(values.placeholder ?? ''));
    assert.deepEqual(broken(allCards(), 'Input.', isFault), []);
  });

  it('put every button into a row of its own, with a title', () => {
    const isFault: Fault = ({ values, within }) =>
      within.at(-1)?.type !== 'ActionSet' || isBlank(values.title);
    assert.deepEqual(broken(allCards(), 'Action.', isFault), []);
    assert.deepEqual(
      broken(allCards(), 'ActionSet', ({ values }) => listOf(values.actions).length === 0),
      [],
    );
  });

  it('let old clients do the same with Action.Submit', () => {
    assert.deepEqual(
      broken(chatCards(), 'Action.Execute', (part) => !hasSameFallback(part)),
      [],
    );
    assert.ok(chatCards().some(({ card }) => partsOfType(card, 'Action.Execute').length > 0));
  });

  it('answer a dialog through Action.Submit only', () => {
    assert.deepEqual(
      broken(dialogCards(), 'Action.Execute', () => true),
      [],
    );
    const noVerb: Fault = ({ values: { data } }) => !isRecord(data) || isBlank(data.verb);
    assert.deepEqual(broken(dialogCards(), 'Action.Submit', noVerb), []);
  });

  it('fit a phone: no fixed widths, tables of at most three columns with full rows', () => {
    const isFixed: Fault = ({ values }) =>
      ['width', 'minHeight', 'height'].some((key) => String(values[key]).includes('px')) ||
      listOf(values.columns).some(({ width }) => typeof width !== 'number');
    assert.deepEqual(broken(allCards(), undefined, isFixed), []);
    const isBadTable: Fault = ({ values }) => {
      const columns = listOf(values.columns).length;
      return columns > 3 || listOf(values.rows).some(({ cells }) => listOf(cells).length !== columns);
    };
    assert.deepEqual(broken(allCards(), 'Table', isBadTable), []);
  });

  it('ask for numbers with the number keyboard that keeps zeros', () => {
    assert.deepEqual(
      broken(allCards(), 'Input.Number', () => true),
      [],
    );
    const numeric = ['birthYear', 'postalCode', 'minors'];
    const isFault: Fault = ({ values: { id, style } }) => numeric.includes(String(id)) && style !== 'tel';
    assert.deepEqual(broken(allCards(), 'Input.Text', isFault), []);
  });

  it('take the whole of what a scanner types for a code, which clients would cut without a word', () => {
    const isFault: Fault = ({ values: { id, maxLength } }) =>
      id === 'code' && Number(maxLength) < LONGEST_SCANNED;
    assert.deepEqual(broken(allCards(), 'Input.Text', isFault), []);
  });

  it('never hold a form back for a field that cannot be seen', () => {
    const isFault: Fault = (part) => part.values.isRequired === true && isHidden(part);
    assert.deepEqual(broken(allCards(), 'Input.', isFault), []);
    const folded = allCards().some(({ card }) => partsOfType(card, 'Input.').some(isHidden));
    assert.ok(folded, 'some fields are folded away');
  });

  it('say what is wrong wherever a field is required, and can take what they ask for', () => {
    const isFault: Fault = ({ values: { isRequired, errorMessage } }) =>
      isRequired === true && isBlank(errorMessage);
    assert.deepEqual(broken(allCards(), 'Input.', isFault), []);
    const badPattern: Fault = ({ values: { regex } }) => regex !== undefined && !compiles(regex);
    assert.deepEqual(broken(allCards(), 'Input.', badPattern), []);
  });

  it('choose by default something that can be chosen', () => {
    const isFault: Fault = ({ values: { value, choices } }) =>
      value !== undefined && !listOf(choices).some((choice) => choice.value === value);
    assert.deepEqual(broken(allCards(), 'Input.ChoiceSet', isFault), []);
  });

  it('use an id once in a card', () => {
    const repeated = allCards().filter(({ card }) => repeatedIds(card).length > 0);
    assert.deepEqual(
      repeated.map(({ name }) => name),
      [],
    );
  });

  it('open a fold that is there', () => {
    const isFault =
      (card: AdaptiveCard) =>
      ({ values: { targetElements } }: Part): boolean =>
        !Array.isArray(targetElements) ||
        targetElements.some((target) => !partsOf(card).some(({ values: { id } }) => id === target));
    const lost = allCards().filter(({ card }) =>
      partsOfType(card, 'Action.ToggleVisibility').some(isFault(card)),
    );
    assert.deepEqual(
      lost.map(({ name }) => name),
      [],
    );
  });
});

function compiles(regex: unknown): boolean {
  try {
    return new RegExp(String(regex), 'u').source !== '';
  } catch {
    return false;
  }
}
