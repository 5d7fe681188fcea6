import assert from 'node:assert/strict';
import { ConfigError, readConfig, readStoreConfig, Settings } from '../../bot/config.js';
import { without } from '../support/without.js';

const GUID = '11111111-2222-4333-8444-555555555555';
const CREDENTIALS = {
  MicrosoftAppId: GUID,
  MicrosoftAppPassword: 'very secret',
  MicrosoftAppTenantId: GUID,
  MicrosoftAppType: 'SingleTenant',
  PUBLIC_URL: 'https://bot.example/',
};

function faultsOf(env: Record<string, string>): string[] {
  try {
    readConfig(env);
  } catch (error) {
    assert.ok(error instanceof ConfigError);
    for (const fault of error.faults) assert.ok(error.message.includes(fault));
    return error.faults;
  }
  return [];
}
const keysOf = (faults: string[]): string[] => faults.map((fault) => fault.split(' ')[0] ?? '').sort();

describe('the settings', () => {
  it('make a demo on this machine when there are none', () => {
    assert.deepEqual(readConfig({}), {
      port: 3978,
      host: '127.0.0.1',
      publicUrl: undefined,
      mongodbUri: undefined,
      dataDir: '.data',
      backDatingDays: 60,
      correctionDays: 30,
      logLevel: 'info',
      retention: { staff: 180, audit: 1_095, keys: 90, charts: 730 },
      adminObjectId: undefined,
      credentials: undefined,
      demo: { client: 'playground', clientPort: 56_150, network: 'sample', clockStart: undefined },
    });
  });

  it('count as not set when they are empty', () => {
    const empty = Object.fromEntries(Object.keys(Settings.shape).map((key) => [key, ' ']));
    assert.deepEqual(readConfig(empty), readConfig({}));
  });

  it('make no demo when the credentials are whole', () => {
    const config = readConfig({
      ...CREDENTIALS,
      HOST: '0.0.0.0',
      NODE_ENV: 'production',
      DEMO_CLOCK: '2026-03-10T08:00:00Z',
    });
    assert.equal(config.demo, undefined);
    assert.equal(config.publicUrl, 'https://bot.example');
    assert.deepEqual(config.credentials, {
      appId: GUID,
      password: 'very secret',
      tenantId: GUID,
      type: 'SingleTenant',
    });
    const managed = without(
      {
        ...CREDENTIALS,
        MicrosoftAppType: 'UserAssignedMsi',
      },
      'MicrosoftAppPassword',
    );
    assert.equal(readConfig(managed).credentials?.password, undefined);
  });

  it('are all faulted at once, by key and never by value', () => {
    const wrong = {
      PORT: 'hemlig-port',
      PUBLIC_URL: 'hemlig-address',
      MONGODB_URI: 'postgres://user:hemlig@host',
      LOG_LEVEL: 'hemlig-level',
      MicrosoftAppId: 'hemlig-id',
      MicrosoftAppPassword: 'hemlig-password',
      MicrosoftAppTenantId: 'hemlig-tenant',
      MicrosoftAppType: 'hemlig-type',
      ADMIN_AAD_OBJECT_ID: 'hemlig-admin',
      DEMO_CLIENT: 'hemlig-client',
      DEMO_CLIENT_PORT: '70000',
      DEMO_NETWORK: 'hemlig-network',
      DEMO_CLOCK: 'hemlig-clock',
      RETENTION_STAFF_DAYS: 'hemlig-days',
      RETENTION_AUDIT_DAYS: '70000',
      RETENTION_KEY_DAYS: '40.70000',
      RETENTION_CHART_DAYS: '-70000',
    };
    const faults = faultsOf(wrong);
    const checked = without(wrong, 'MicrosoftAppPassword');
    assert.deepEqual([...new Set(keysOf(faults))], Object.keys(checked).sort());
    assert.doesNotMatch(faults.join('\n'), /hemlig|70000/);
  });

  it('refuse partly filled credentials, naming each missing key', () => {
    const keys = [
      'MicrosoftAppId',
      'MicrosoftAppPassword',
      'MicrosoftAppTenantId',
      'MicrosoftAppType',
      'PUBLIC_URL',
    ] as const;
    for (const missing of keys) {
      const rest = without(CREDENTIALS, missing);
      const faults = faultsOf(rest);
      assert.deepEqual(keysOf(faults), [missing]);
      assert.doesNotMatch(faults.join('\n'), /very secret|11111111/);
    }
    assert.deepEqual(keysOf(faultsOf({ MicrosoftAppId: GUID })), [
      'MicrosoftAppPassword',
      'MicrosoftAppTenantId',
      'MicrosoftAppType',
      'PUBLIC_URL',
    ]);
  });

  it('refuse a managed identity with a secret, and charts that Teams cannot fetch', () => {
    assert.deepEqual(keysOf(faultsOf({ ...CREDENTIALS, MicrosoftAppType: 'UserAssignedMsi' })), [
      'MicrosoftAppPassword',
    ]);
    assert.deepEqual(keysOf(faultsOf({ ...CREDENTIALS, PUBLIC_URL: 'http://bot.example' })), ['PUBLIC_URL']);
  });

  it('refuse every type of app but the two that hold one tenant', () => {
    for (const MicrosoftAppType of ['MultiTenant', 'singletenant', 'x']) {
      assert.deepEqual(keysOf(faultsOf({ ...CREDENTIALS, MicrosoftAppType })), ['MicrosoftAppType']);
    }
  });

  it('refuse a demo in production or beyond this machine, and say what to do', () => {
    const [production = ''] = faultsOf({ NODE_ENV: 'production' });
    assert.match(production, /^NODE_ENV .*MicrosoftAppId/);
    for (const HOST of ['0.0.0.0', '::', '192.168.1.2', 'bot.example']) {
      const [host = ''] = faultsOf({ HOST });
      assert.match(host, /^HOST .*unset HOST/);
      assert.doesNotMatch(host, new RegExp(HOST === '::' ? '::' : HOST.replaceAll('.', '\\.')));
    }
    for (const HOST of ['127.0.0.1', 'localhost']) assert.equal(readConfig({ HOST }).host, '127.0.0.1');
  });

  it('start the demo’s clock where they say', () => {
    assert.deepEqual(
      readConfig({ DEMO_CLOCK: '2026-03-10T10:00:00+02:00' }).demo?.clockStart,
      new Date('2026-03-10T08:00:00Z'),
    );
    assert.deepEqual(keysOf(faultsOf({ DEMO_CLOCK: '2026-03-10' })), ['DEMO_CLOCK']);
  });

  it('keep nothing for a shorter time than people need it, and say why', () => {
    const least = { RETENTION_STAFF_DAYS: 31, RETENTION_AUDIT_DAYS: 180, RETENTION_KEY_DAYS: 32 };
    const settings = (more: number) =>
      Object.fromEntries(Object.entries(least).map(([key, days]) => [key, String(days + more)]));
    assert.deepEqual(readConfig(settings(0)).retention, { staff: 31, audit: 180, keys: 32, charts: 730 });
    const faults = faultsOf({ ...settings(-1), RETENTION_AUDIT_DAYS: '30', RETENTION_CHART_DAYS: '30' });
    assert.deepEqual(keysOf(faults), [
      'RETENTION_AUDIT_DAYS',
      'RETENTION_CHART_DAYS',
      'RETENTION_KEY_DAYS',
      'RETENTION_STAFF_DAYS',
    ]);
    for (const fault of faults) assert.match(fault, /is less than \d+ days: .+\.$/);
  });

  it('do not keep the names of the audit log for longer than the log', () => {
    assert.deepEqual(keysOf(faultsOf({ RETENTION_STAFF_DAYS: '1096' })), ['RETENTION_STAFF_DAYS']);
    assert.deepEqual(keysOf(faultsOf({ CORRECTION_DAYS: '180' })), ['CORRECTION_DAYS']);
    assert.deepEqual(faultsOf({ CORRECTION_DAYS: '179' }), []);
    assert.deepEqual(faultsOf({ RETENTION_STAFF_DAYS: '1096', RETENTION_AUDIT_DAYS: '1096' }), []);
  });

  it('take ports as whole numbers', () => {
    assert.equal(readConfig({ PORT: '0' }).port, 0);
    for (const PORT of ['-1', '65536', '1.5', 'x']) assert.deepEqual(keysOf(faultsOf({ PORT })), ['PORT']);
  });
});

describe('the settings of a job beside the bot', () => {
  it('are only those of the register, whatever else is missing', () => {
    const env = {
      NODE_ENV: 'production',
      MicrosoftAppId: 'half',
      DATA_DIR: '/srv/register',
      MONGODB_URI: ' ',
    };
    assert.deepEqual(readStoreConfig(env), { mongodbUri: undefined, dataDir: '/srv/register' });
    assert.throws(() => readStoreConfig({ MONGODB_URI: 'localhost' }), ConfigError);
  });
});
