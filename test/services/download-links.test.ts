import assert from 'node:assert/strict';
import { createDownloadLinks } from '../../services/download-links.js';
import { clockStandingAt } from '../support/clock.js';

const DOWNLOAD = {
  thing: { what: 'carryOvers' as const, officeId: 'office' },
  ...{ personId: 'tenant/aino', language: 'sv' as const },
};

describe('a link to a download', () => {
  const made = () => {
    const clock = clockStandingAt('2026-03-10 12:00');
    return { clock, links: createDownloadLinks('secret', clock.now) };
  };

  it('leads to what it was made for, in every process that knows the secret', () => {
    const { clock, links } = made();
    const token = links.make(DOWNLOAD);
    assert.match(token, /^[\w.-]+$/);
    const elsewhere = createDownloadLinks('secret', clock.now);
    assert.deepEqual(elsewhere.read(token), { kind: 'good', download: DOWNLOAD });
  });

  it('leads nowhere after ten minutes', () => {
    const { clock, links } = made();
    const token = links.make(DOWNLOAD);
    clock.passes({ minutes: 9 });
    assert.equal(links.read(token)?.kind, 'good');
    clock.passes({ minutes: 1 });
    assert.equal(links.read(token)?.kind, 'outdated');
  });

  it('cannot be changed or made up', () => {
    const { clock, links } = made();
    const [payload = '', signature = ''] = links.make(DOWNLOAD).split('.');
    const forged = Buffer.from(
      JSON.stringify({
        until: 1e15,
        download: { ...DOWNLOAD, thing: { what: 'carryOvers', officeId: 'other' } },
      }),
    );
    const foreign = createDownloadLinks('another secret', clock.now).make(DOWNLOAD);
    for (const token of [
      `${forged.toString('base64url')}.${signature}`,
      `${payload}.${signature.slice(1)}x`,
      payload,
      `${payload}.`,
      foreign,
      '',
      '.',
      'ä'.repeat(40),
    ])
      assert.equal(links.read(token), undefined, token);
  });
});
