import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createOperationKeys, FORM_LIFETIME_MS, storedKeyOf } from '../../services/operation-keys.js';
import { clockStandingAt } from '../support/clock.js';

const AINO = 'tenant/aino';
const EINO = 'tenant/eino';

describe('the key of a form', () => {
  const clock = clockStandingAt('2026-03-10 12:00');
  const keys = createOperationKeys('secret', clock.now);
  beforeEach(() => {
    clock.setTo('2026-03-10 12:00');
  });

  it('holds for its form and its person', () => {
    const key = keys.make('handover', AINO);
    assert.equal(keys.check(key, 'handover', AINO), 'valid');
    assert.equal(keys.check(key, 'visit', AINO), 'foreign');
    assert.equal(keys.check(key, 'handover', EINO), 'foreign');
    assert.equal(keys.check(key, 'handover', ''), 'foreign');
  });

  it('cannot be moved between form and person', () => {
    const key = keys.make('handover', 'x');
    for (const [form, personId] of [
      ['handoverx', ''],
      ['hand', 'overx'],
      ['handover","x', ''],
      ['x', 'handover'],
    ] as const) {
      assert.equal(keys.check(key, form, personId), 'foreign');
    }
  });

  it('is another one for every form, also in the same millisecond', () => {
    const made = Array.from({ length: 1_000 }, () => keys.make('handover', AINO));
    assert.equal(new Set(made).size, 1_000);
  });

  it('holds for 24 hours and not a millisecond longer', () => {
    assert.equal(FORM_LIFETIME_MS, 86_400_000);
    const key = keys.make('handover', AINO);
    clock.passes({ hours: 24 });
    assert.equal(keys.check(key, 'handover', AINO), 'valid');
    clock.passes({ milliseconds: 1 });
    assert.equal(keys.check(key, 'handover', AINO), 'outdated');
    clock.passes({ days: 900 });
    assert.equal(keys.check(key, 'handover', AINO), 'outdated');
    assert.equal(keys.check(key, 'handover', EINO), 'foreign');
  });

  it('may come from a process whose clock is a little ahead, not from the future', () => {
    clock.passes({ minutes: 5 });
    const key = keys.make('handover', AINO);
    clock.passes({ minutes: -5 });
    assert.equal(keys.check(key, 'handover', AINO), 'valid');
    clock.passes({ milliseconds: -1 });
    assert.equal(keys.check(key, 'handover', AINO), 'foreign');
  });

  it('is known to every process with the same secret and to no other', () => {
    const key = keys.make('handover', AINO);
    assert.equal(createOperationKeys('secret', clock.now).check(key, 'handover', AINO), 'valid');
    assert.equal(createOperationKeys('other', clock.now).check(key, 'handover', AINO), 'foreign');
  });

  it('is refused when a single character of it was changed, added or taken away', () => {
    const key = keys.make('handover', AINO);
    const characters = Array.from('ABCXYZabcxyz0123456789-_.');
    for (let at = 0; at < key.length; at += 1) {
      for (const character of characters) {
        if (character === key[at]) continue;
        const changed = key.slice(0, at) + character + key.slice(at + 1);
        assert.notEqual(keys.check(changed, 'handover', AINO), 'valid', changed);
        assert.notEqual(keys.check(changed, 'handover', AINO), 'outdated', changed);
      }
      assert.equal(keys.check(key.slice(0, at) + key.slice(at + 1), 'handover', AINO), 'foreign');
    }
    for (const more of ['A', '.', '.x', ' ']) {
      assert.equal(keys.check(key + more, 'handover', AINO), 'foreign');
    }
  });

  it('cannot be made up', () => {
    fc.assert(
      fc.property(fc.string(), (made) => {
        assert.equal(keys.check(made, 'handover', AINO), 'foreign');
        assert.equal(
          keys.check(`${clock.now().getTime().toString(36)}.${made}`, 'handover', AINO),
          'foreign',
        );
      }),
    );
    for (const made of ['', '.', '..', '...', '....']) {
      assert.equal(keys.check(made, 'handover', AINO), 'foreign');
    }
  });

  it('says nothing of the person', () => {
    assert.equal(keys.make('handover', AINO).includes('aino'), false);
  });

  it('is another one for every form and says nothing of the person to whoever knows the secret, once it is stored', () => {
    const made = Array.from({ length: 1_000 }, () => keys.make('handover', AINO));
    assert.equal(new Set(made.map(storedKeyOf)).size, 1_000);
    for (const key of made.slice(0, 10)) {
      const [, , signature = ''] = key.split('.');
      assert.ok(signature.length > 20);
      assert.equal(storedKeyOf(key), key.slice(0, -signature.length - 1));
    }
  });
});
