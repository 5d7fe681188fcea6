import assert from 'node:assert/strict';
import { PackageError } from '../../manifest/package-error.js';
import { PACKAGE_SETTING_KEYS, readPackageSettings } from '../../manifest/settings.js';
import { SAMPLE_ENV } from './sample-installation.js';

function faultsOf(env: Record<string, string | undefined>): readonly string[] {
  try {
    readPackageSettings(env);
  } catch (error) {
    if (error instanceof PackageError) return error.faults;
    throw error;
  }
  return [];
}

describe('settings of the Teams app package', () => {
  it('reads an installation', () => {
    assert.deepEqual(readPackageSettings({ ...SAMPLE_ENV, PORT: '3978' }), {
      appId: '5f0c1a52-7b1d-4f53-9b60-2c8e1d7a9e10',
      publicHost: 'botti.kunta.example',
      developer: {
        name: 'Esimerkin kunta',
        websiteUrl: 'https://www.kunta.example/kaikubotti',
        privacyUrl: 'https://www.kunta.example/tietosuoja',
        termsOfUseUrl: 'https://www.kunta.example/kayttoehdot',
      },
    });
  });

  it('keeps a port other than 443 in the host and ignores spaces around a value', () => {
    const read = readPackageSettings({
      ...SAMPLE_ENV,
      PUBLIC_URL: ' https://botti.kunta.example:8443/teams ',
    });
    assert.equal(read.publicHost, 'botti.kunta.example:8443');
  });

  it('names everything that is not set at once', () => {
    const faults = faultsOf({});
    assert.deepEqual(
      faults.map((fault) => fault.split(' ')[0]),
      PACKAGE_SETTING_KEYS,
    );
    assert.ok(faults.every((fault) => fault.includes('is not set')));
    assert.deepEqual(faultsOf(Object.fromEntries(PACKAGE_SETTING_KEYS.map((key) => [key, '  ']))), faults);
  });

  const refused = [
    ['MicrosoftAppId', 'kaikubotti-prod', 'application id'],
    ['MicrosoftAppId', '5f0c1a52-7b1d-4f53-9b60-2c8e1d7a9e1', 'application id'],
    ['PUBLIC_URL', 'http://botti.kunta.example', 'https'],
    ['PUBLIC_URL', 'https://localhost:3978', 'domain name'],
    ['PUBLIC_URL', 'https://127.0.0.1', 'domain name'],
    ['PUBLIC_URL', 'botti.kunta.example', 'https'],
    ['APP_PRIVACY_URL', 'javascript:alert(1)', 'https'],
    ['APP_TERMS_URL', 'https://anna:salasana@kunta.example', 'without a user name'],
    ['APP_DEVELOPER_NAME', 'Esimerkin kunnan kulttuuripalvelut', '32 characters'],
  ] as const;
  for (const [key, value, reason] of refused) {
    it(`refuses ${key} ${value} and does not repeat the value`, () => {
      const faults = faultsOf({ ...SAMPLE_ENV, [key]: value });
      assert.equal(faults.length, 1);
      assert.match(faults[0] ?? '', new RegExp(`^${key} .*${reason}`));
      assert.ok(!faults[0]?.includes(value));
    });
  }
});
