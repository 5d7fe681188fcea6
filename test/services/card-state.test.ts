import assert from 'node:assert/strict';
import { renewalsOf, stateOn } from '../../services/card-state.js';
import type { CardChange } from '../../services/store/card-history.js';
import type { Card } from '../../services/store/cards.js';
import { card } from '../bot/small-network.js';

const AT = new Date('2026-03-10T10:00:00Z');
const TODAY = '2026-12-01';

function changed(handedOver: string, changes: CardChange[], more: Partial<Card> = {}): Card {
  return card('KMA04217', handedOver, { history: { count: changes.length, changes }, ...more });
}
const blocked = (day: string): CardChange => ({ kind: 'blocked', key: `block ${day}`, day, at: AT });
const unblocked = (day: string): CardChange => ({ kind: 'unblocked', key: `unblock ${day}`, day, at: AT });
const renewed = (day: string, lastDay: string): CardChange => ({
  ...{ kind: 'renewed', key: `renewal ${day}`, day, at: AT },
  ...{ lastDay, minorsBefore: 0 },
});
const kindOn = (given: Card, ...days: string[]): string[] =>
  days.map((day) => stateOn(given, day, TODAY).kind);

describe('a card on a day', () => {
  it('is no card before its handover, then valid, and expired after its last day', () => {
    const given = card('KMA04217', '2025-11-10');
    assert.deepEqual(kindOn(given, '2025-11-09', '2025-11-10', '2026-11-09', '2026-11-10'), [
      ...['unknown', 'valid', 'valid', 'expired'],
    ]);
    assert.equal(stateOn(undefined, TODAY, TODAY).kind, 'unknown');
    assert.deepEqual(kindOn(card('KMA04217', '2026-11-10', { state: 'undone' }), TODAY), ['unknown']);
  });

  it('was valid before the day of its import', () => {
    const given = card('KMA04217', '2026-11-10', { imported: true, lastDay: '2027-01-31' });
    assert.deepEqual(kindOn(given, '2026-10-01', TODAY), ['valid', 'valid']);
  });

  it('was what it was then, whatever it is now', () => {
    const given = changed('2026-01-10', [blocked('2026-11-01'), unblocked('2026-11-05')]);
    const days = ['2026-10-31', '2026-11-01', '2026-11-04', '2026-11-05', TODAY];
    assert.deepEqual(kindOn(given, ...days), ['valid', 'blocked', 'blocked', 'valid', 'valid']);
    const again = changed(
      '2026-01-10',
      [blocked('2026-11-01'), unblocked('2026-11-05'), blocked('2026-11-20')],
      { state: 'blocked' },
    );
    assert.deepEqual(kindOn(again, ...days), ['valid', 'blocked', 'blocked', 'valid', 'blocked']);
    assert.deepEqual(kindOn(again, '2026-11-19', '2026-11-20'), ['valid', 'blocked']);
  });

  it('is not blocked on the day on which a block is lifted, also if it was made that day', () => {
    const given = changed('2026-01-10', [blocked('2026-11-01'), unblocked('2026-11-01')]);
    assert.deepEqual(kindOn(given, '2026-11-01'), ['valid']);
    const today = changed('2026-01-10', [blocked(TODAY), unblocked(TODAY)]);
    assert.deepEqual(kindOn(today, TODAY), ['valid']);
  });

  it('is blocked on every day when nobody wrote down since when', () => {
    assert.deepEqual(kindOn(card('KMA04217', '2026-01-10', { state: 'blocked' }), '2026-02-01', TODAY), [
      ...['blocked', 'blocked'],
    ]);
  });

  it('has the last day of the renewal from the day of the renewal on', () => {
    const given = changed('2025-10-10', [renewed('2026-11-20', '2027-11-19')]);
    const days = ['2026-10-09', '2026-10-10', '2026-11-19', '2026-11-20', TODAY];
    assert.deepEqual(kindOn(given, ...days), ['valid', 'expired', 'expired', 'valid', 'valid']);
    const now = stateOn(given, TODAY, TODAY);
    assert.ok(now.kind === 'valid' && now.lastDay === '2027-11-19');
  });

  it('is as before its renewal when that was undone', () => {
    const undone: CardChange = {
      ...{ kind: 'renewalUndone', renewal: 'renewal 2026-11-20', key: 'undo', day: '2026-11-21', at: AT },
    };
    const given = changed('2025-10-10', [renewed('2026-11-20', '2027-11-19'), undone]);
    assert.deepEqual(kindOn(given, '2026-11-20', TODAY), ['expired', 'expired']);
    assert.deepEqual(renewalsOf(given), []);
  });

  it('had the children of that day, whatever was changed later', () => {
    const details: CardChange = {
      ...{ kind: 'details', key: 'details', day: '2026-11-10', at: AT },
      ...{ minors: 0, minorsBefore: 2 },
    };
    const given = changed('2026-01-10', [details, { ...renewed('2026-11-20', '2027-11-19') }], { minors: 3 });
    const minors = ['2026-11-09', '2026-11-10', '2026-11-19', '2026-11-20', TODAY].map((day) => {
      const state = stateOn(given, day, TODAY);
      return state.kind === 'valid' ? state.minors : state.kind;
    });
    assert.deepEqual(minors, [2, 0, 0, 3, 3]);
  });

  it('has the children of a correction from the handover on', () => {
    const corrected: CardChange = {
      ...{ kind: 'corrected', key: 'correction', day: '2026-11-10', at: AT },
      ...{ handoverDay: '2026-11-01', minorsBefore: 5 },
    };
    const state = stateOn(changed('2026-11-01', [corrected]), '2026-11-05', TODAY);
    assert.ok(state.kind === 'valid' && state.minors === 2);
  });

  it('is of a community where it was registered to an office', () => {
    const state = stateOn(card('KMA04217', '2026-11-10', { community: true }), TODAY, TODAY);
    assert.ok(state.kind === 'valid' && state.cardKind === 'community');
  });
});
