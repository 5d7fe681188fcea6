import assert from 'node:assert/strict';
import { createAudit } from '../../services/audit.js';
import type { AuditEntry } from '../../services/store/audit.js';
import { clockStandingAt, helsinki } from '../support/clock.js';
import { openNetwork } from '../support/network.js';

const AINO = { personId: 'tenant/aino', grants: [] };

describe('the audit log', () => {
  it('says who did what to what and when', async () => {
    const network = await openNetwork('2026-03-10');
    await network.audit(AINO, 'channel.connect', 'channel one');
    network.clock.passes({ hours: 1 });
    await network.audit({ ...AINO, personId: 'tenant/eino' }, 'post.publish', 'channel one');
    const notes = await network.store.audit.ofTarget('channel one');
    assert.deepEqual(
      notes.map(({ at, personId, action, target }) => ({ at, personId, action, target })),
      [
        {
          at: helsinki('2026-03-10 12:00'),
          personId: 'tenant/aino',
          action: 'channel.connect',
          target: 'channel one',
        },
        {
          at: helsinki('2026-03-10 13:00'),
          personId: 'tenant/eino',
          action: 'post.publish',
          target: 'channel one',
        },
      ],
    );
  });

  it('keeps every note of a crowd', async () => {
    const network = await openNetwork();
    await Promise.all(
      Array.from({ length: 50 }, (_, index) => network.audit(AINO, 'statistics.area', `area ${index % 5}`)),
    );
    for (let area = 0; area < 5; area += 1) {
      assert.equal((await network.store.audit.ofTarget(`area ${area}`)).length, 10);
    }
  });

  it('keeps one note of a change, however many copies of its form arrive', async () => {
    const network = await openNetwork();
    const note = (key: string) => network.audit(AINO, 'visit.record', 'visit', key);
    await Promise.all(Array.from({ length: 10 }, () => note('form 1')));
    await note('form 1');
    await Promise.all([note('form 1'), note('form 2')]);
    assert.equal((await network.store.audit.ofTarget('visit')).length, 2);
  });

  it('fails for everybody whose note could not be written, and works again after that', async () => {
    const written: AuditEntry[] = [];
    let isAway = true;
    const addAll = (entries: AuditEntry[]): Promise<void> => {
      if (isAway) return Promise.reject(new Error('the store is away'));
      written.push(...entries);
      return Promise.resolve();
    };
    const audit = createAudit({ audit: { addAll } }, clockStandingAt('2026-03-10 12:00').now);
    const failed = await Promise.allSettled([
      audit(AINO, 'visit.record', 'a'),
      audit(AINO, 'visit.record', 'b'),
    ]);
    assert.deepEqual(
      failed.map(({ status }) => status),
      ['rejected', 'rejected'],
    );
    isAway = false;
    await audit(AINO, 'visit.record', 'c');
    assert.deepEqual(
      written.map(({ target }) => target),
      ['c'],
    );
  });
});
