import { z } from 'zod';
import type { RetentionDays } from '../services/retention.js';

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const LOOPBACK_HOSTS = ['127.0.0.1', 'localhost'];
const CREDENTIALS = [
  'MicrosoftAppId',
  'MicrosoftAppPassword',
  'MicrosoftAppTenantId',
  'MicrosoftAppType',
] as const;

const guid = () => z.string().regex(GUID, 'is not a GUID (8-4-4-4-12 hexadecimal digits)').optional();
const address = () => z.url({ protocol: /^https?$/, error: 'is not an http or https address' });
const choice = <const T extends readonly string[]>(values: T) =>
  z.enum(values, { error: `is not one of: ${values.join(', ')}` });

const days = (least: number, why: string) =>
  z.coerce
    .number({ error: 'is not a whole number of days' })
    .int('is not a whole number of days')
    .min(least, `is less than ${least} days: ${why}`)
    .max(36_500, 'is more than 36500 days, a hundred years');

/** Every setting, by the name of its environment variable; an empty value counts as not set. */
export const Settings = z.object({
  PORT: z.coerce
    .number({ error: 'is not a port number' })
    .int()
    .min(0, 'is not a port number')
    .max(65_535, 'is not a port number')
    .default(3978)
    .describe('Port of the bot, the health pages and the charts.'),
  HOST: z
    .string()
    .default('127.0.0.1')
    .describe('Address to listen on. Demo mode accepts loopback addresses only.'),
  PUBLIC_URL: address()
    .optional()
    .describe(
      'Address under which Teams reaches the bot; charts are fetched from it. Needed with credentials.',
    ),
  MONGODB_URI: z
    .string()
    .regex(/^mongodb(\+srv)?:\/\//, 'does not start with mongodb:// or mongodb+srv://')
    .optional()
    .describe('A MongoDB-compatible server. Without it the embedded store in DATA_DIR is used.'),
  DATA_DIR: z.string().default('.data').describe('Folder of the embedded store and of the demo client.'),
  BACK_DATING_DAYS: z.coerce
    .number({ error: 'is not a number of days' })
    .int('is not a whole number of days')
    .min(0, 'is not 0 or more days')
    .max(366, 'is more than a year')
    .default(60)
    .describe('How many days back a handover or a use from paper may be dated.'),
  CORRECTION_DAYS: z.coerce
    .number({ error: 'is not a number of days' })
    .int('is not a whole number of days')
    .min(0, 'is not 0 or more days')
    .max(366, 'is more than a year')
    .default(30)
    .describe('For how many days handovers and uses can be corrected by those who entered them.'),
  LOG_LEVEL: choice(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
    .default('info')
    .describe('How much is logged: fatal, error, warn, info, debug, trace or silent.'),
  RETENTION_STAFF_DAYS: days(31, 'records can be corrected for 30 days, and mistakes have to be found')
    .default(180)
    .describe('Days after which the audit log forgets who did something.'),
  RETENTION_AUDIT_DAYS: days(31, 'records can be corrected for 30 days, and mistakes have to be found')
    .default(1_095)
    .describe('Days after which the audit log forgets that it was done. Not less than RETENTION_STAFF_DAYS.'),
  RETENTION_KEY_DAYS: days(32, 'forms hold for 24 hours and are corrected for 30 days')
    .default(90)
    .describe('Days for which the keys that keep a form from counting twice are kept.'),
  RETENTION_CHART_DAYS: days(31, 'posts of the last weeks would lose their pictures')
    .default(730)
    .describe('Days for which charts can be fetched; older posts and answers lose their picture.'),
  MicrosoftAppId: guid().describe('Application id of the bot’s registration in Entra.'),
  MicrosoftAppPassword: z
    .string()
    .optional()
    .describe('Client secret of the registration (SingleTenant only).'),
  MicrosoftAppTenantId: guid().describe('The tenant whose people use the bot.'),
  MicrosoftAppType: choice(['SingleTenant', 'UserAssignedMsi'])
    .optional()
    .describe('SingleTenant (with a secret) or UserAssignedMsi (managed identity).'),
  ADMIN_AAD_OBJECT_ID: guid().describe('Entra object id of the first person with the national role.'),
  NODE_ENV: z.string().optional().describe('`production` refuses demo mode.'),
  DEMO_CLIENT: choice(['playground', 'none'])
    .default('playground')
    .describe('Demo: whether the Agents Playground opens.'),
  DEMO_CLIENT_PORT: z.coerce
    .number({ error: 'is not a port number' })
    .int()
    .min(0, 'is not a port number')
    .max(65_535, 'is not a port number')
    .default(56_150)
    .describe('Demo: port of the Agents Playground.'),
  DEMO_NETWORK: choice(['sample', 'empty'])
    .default('sample')
    .describe('Demo: the sample network, or an empty store.'),
  DEMO_CLOCK: z.iso
    .datetime({ offset: true, error: 'is not an ISO instant like 2026-03-10T08:00:00Z' })
    .optional()
    .describe('Demo: the instant at which the clock starts.'),
});
type Settings = z.infer<typeof Settings>;

export interface Credentials {
  appId: string;
  /** Absent for a managed identity. */
  password: string | undefined;
  tenantId: string;
  type: 'SingleTenant' | 'UserAssignedMsi';
}

/** The settings as the rest of the bot uses them: either the demo, or real credentials. */
export interface Config {
  port: number;
  host: string;
  publicUrl: string | undefined;
  mongodbUri: string | undefined;
  dataDir: string;
  backDatingDays: number;
  correctionDays: number;
  logLevel: Settings['LOG_LEVEL'];
  retention: RetentionDays;
  adminObjectId: string | undefined;
  credentials: Credentials | undefined;
  demo: DemoConfig | undefined;
}

export interface DemoConfig {
  client: Settings['DEMO_CLIENT'];
  clientPort: number;
  network: Settings['DEMO_NETWORK'];
  clockStart: Date | undefined;
}

/** Settings that cannot be used. `faults` names every one of them by its key, never by its value. */
export class ConfigError extends Error {
  override name = 'ConfigError';
  constructor(readonly faults: string[]) {
    super(`The settings cannot be used:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
  }
}

/** Where the register is, for a job beside the bot; the other settings may be missing there. */
export type StoreConfig = Pick<Config, 'mongodbUri' | 'dataDir'>;

type Environment = Record<string, string | undefined>;

const setIn = (env: Environment): Environment =>
  Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim() !== ''));

const faultsOf = (error: z.ZodError): string[] =>
  error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}.`);

/** Reads only where the register is. Throws {@link ConfigError}. */
export function readStoreConfig(env: Environment): StoreConfig {
  const read = Settings.pick({ MONGODB_URI: true, DATA_DIR: true }).safeParse(setIn(env));
  if (!read.success) throw new ConfigError(faultsOf(read.error));
  return { mongodbUri: read.data.MONGODB_URI, dataDir: read.data.DATA_DIR };
}

/** Reads the environment, the only place that does. Throws {@link ConfigError} with all faults at once. */
export function readConfig(env: Environment): Config {
  const set = setIn(env);
  const read = Settings.safeParse(set);
  const faults = [
    ...(read.success ? retentionFaults(read.data) : faultsOf(read.error)),
    ...credentialFaults(set),
  ];
  if (!read.success || faults.length > 0) throw new ConfigError(faults);
  const settings = read.data;
  const { MicrosoftAppId: appId, MicrosoftAppTenantId: tenantId, MicrosoftAppType: type } = settings;
  const hasCredentials = appId !== undefined && tenantId !== undefined && type !== undefined;
  return {
    port: settings.PORT,
    // `localhost` may mean ::1, where the addresses that the demo gives out do not lead.
    host: settings.HOST === 'localhost' ? '127.0.0.1' : settings.HOST,
    publicUrl: settings.PUBLIC_URL?.replace(/\/+$/, ''),
    mongodbUri: settings.MONGODB_URI,
    dataDir: settings.DATA_DIR,
    backDatingDays: settings.BACK_DATING_DAYS,
    correctionDays: settings.CORRECTION_DAYS,
    logLevel: settings.LOG_LEVEL,
    retention: {
      staff: settings.RETENTION_STAFF_DAYS,
      audit: settings.RETENTION_AUDIT_DAYS,
      keys: settings.RETENTION_KEY_DAYS,
      charts: settings.RETENTION_CHART_DAYS,
    },
    adminObjectId: settings.ADMIN_AAD_OBJECT_ID,
    credentials: hasCredentials
      ? { appId, password: settings.MicrosoftAppPassword, tenantId, type }
      : undefined,
    demo: hasCredentials ? undefined : demoOf(settings),
  };
}

function retentionFaults(settings: Settings): string[] {
  const { RETENTION_STAFF_DAYS: staff, RETENTION_AUDIT_DAYS: audit, CORRECTION_DAYS: correction } = settings;
  return [
    ...(staff <= audit
      ? []
      : [
          'RETENTION_STAFF_DAYS is more than RETENTION_AUDIT_DAYS: when an entry of the audit log goes, its person goes too.',
        ]),
    ...(correction < staff
      ? []
      : [
          'CORRECTION_DAYS is not less than RETENTION_STAFF_DAYS: who entered something must be known for as long as it can be corrected.',
        ]),
  ];
}

function demoOf(settings: Settings): DemoConfig {
  return {
    client: settings.DEMO_CLIENT,
    clientPort: settings.DEMO_CLIENT_PORT,
    network: settings.DEMO_NETWORK,
    clockStart: settings.DEMO_CLOCK === undefined ? undefined : new Date(settings.DEMO_CLOCK),
  };
}

/** What zod cannot say of a single key: which settings need each other. */
function credentialFaults(set: Environment): string[] {
  const given = CREDENTIALS.filter((key) => set[key] !== undefined);
  if (given.length === 0) return demoFaults(set);
  const needed =
    set.MicrosoftAppType === 'UserAssignedMsi'
      ? CREDENTIALS.filter((key) => key !== 'MicrosoftAppPassword')
      : CREDENTIALS;
  const missing = needed.filter((key) => set[key] === undefined);
  const faults = missing.map(
    (key) => `${key} is missing: set all of ${needed.join(', ')}, or none of them for the demo.`,
  );
  if (set.MicrosoftAppType === 'UserAssignedMsi' && set.MicrosoftAppPassword !== undefined) {
    faults.push('MicrosoftAppPassword is set, but a managed identity (UserAssignedMsi) has none: remove it.');
  }
  if (set.PUBLIC_URL === undefined) {
    faults.push(
      'PUBLIC_URL is missing: Teams fetches the charts from it. Set it to the https address of the bot.',
    );
  } else if (!set.PUBLIC_URL.startsWith('https://')) {
    faults.push('PUBLIC_URL is not an https address, and Teams fetches pictures from no other.');
  }
  return faults;
}

function demoFaults(set: Environment): string[] {
  const faults: string[] = [];
  if (set.NODE_ENV === 'production') {
    faults.push(
      `NODE_ENV is production, but there are no credentials: set ${CREDENTIALS.join(', ')}, or unset NODE_ENV for the demo.`,
    );
  }
  if (set.HOST !== undefined && !LOOPBACK_HOSTS.includes(set.HOST)) {
    faults.push(
      'HOST is not a loopback address, and the demo has no authentication: unset HOST, or set credentials.',
    );
  }
  return faults;
}
