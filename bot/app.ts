import { createRenderer, type ChartRenderer } from '../reports/render/index.js';
import { createAudit } from '../services/audit.js';
import { CarryOvers } from '../services/carry-overs.js';
import { clockFrom, systemClock, type Clock } from '../services/clock.js';
import type { CodeBudget } from '../services/code-budget.js';
import { createDownloadLinks } from '../services/download-links.js';
import { openGuide } from '../services/guide/index.js';
import { createOperationKeys } from '../services/operation-keys.js';
import { OwnFiguresOfVenues } from '../services/own-figures.js';
import { postalCodes } from '../services/postal-codes.js';
import { createRegisterGate, type RegisterGate } from '../services/register-gate.js';
import { Reminders } from '../services/reminders.js';
import { createRetention, type Retention } from '../services/retention.js';
import type { EmbeddedStore } from '../services/store/embedded/index.js';
import { openStore, type Store } from '../services/store/open.js';
import { createTotals, type Totals } from '../services/totals.js';
import { BotAdapter } from './adapter.js';
import { BotAuthentication, type AuthenticationOverrides } from './authentication.js';
import { inBackground, type BackgroundWork } from './background.js';
import { createBot, type Knowing } from './bot.js';
import { createCodeBudget } from './code-notes.js';
import type { Config } from './config.js';
import { createDownloads } from './downloads.js';
import { beginEmbeddedStore } from './embedded-store.js';
import { createFeatures } from './features.js';
import { createFileDownload } from './file-download.js';
import type { Log } from './log.js';
import { refuseOthersRegister } from './others-register.js';
import { createPeople } from './people.js';
import type { Registry } from './registry.js';
import { createReminderNote } from './reminders.js';
import { createServer, type HttpServer } from './server.js';
import { createSheetFiles } from './sheet-files.js';
import { isLoopbackUrl, isTeamsServiceUrl } from './service-urls.js';
import { createTeamsOutbox } from './teams-outbox.js';

const SWEEP_EVERY_MS = 5_000;
const REMINDERS_EVERY_MS = 30 * 60 * 1000;
const RETENTION_EVERY_MS = 6 * 60 * 60 * 1000;

/** What tests put in the place of the outside world; the product gives the store that it has begun to start. */
export interface Outside {
  embedded?: Promise<EmbeddedStore> | undefined;
  clock?: Clock;
  store?: Store;
  authentication?: BotAuthentication;
  authenticationOverrides?: AuthenticationOverrides;
  isServiceUrlAllowed?: (serviceUrl: string) => boolean;
  answerWithinMs?: number;
  fetch?: typeof fetch;
  /** Rejects for a register that this bot must not serve. */
  mayServe?: (store: Store) => Promise<void>;
}

/** The bot, put together and not yet listening. */
export interface App {
  store: Store;
  clock: Clock;
  registry: Registry;
  retention: Retention;
  reminders: Reminders;
  /** Starts to listen; resolves with the port. */
  listen: () => Promise<number>;
  close: () => Promise<void>;
}

/** What the bot knows of the register by heart, and what works with that; all made anew after a restore. */
interface Parts extends Knowing {
  totals: Totals;
  codeBudget: CodeBudget;
  retention: Retention;
  reminders: Reminders;
  download: ReturnType<typeof createDownloads>;
}

/** Puts the parts together. Rejects when the store cannot be opened, is being restored, or is not for this bot. */
export async function buildApp(config: Config, log: Log, outside: Outside = {}): Promise<App> {
  const clock = outside.clock ?? demoClock(config);
  const { store, close: closeStore } = await openConfiguredStore(config, outside, log);
  log.info({ server: store.server() }, 'the store is open');
  const renderer = createRenderer();
  const trust = trustOf(config, outside);
  let address = config.publicUrl ?? '';
  const { answerWithinMs, mayServe = (served: Store) => refuseOthersRegister(config, served) } = outside;
  const lasting = {
    ...{ config, store, clock, log, renderer, trust },
    publicUrl: () => address,
    fetchFile: outside.fetch ?? fetch,
  };
  const gate = await createRegisterGate(store.restores.state, async () => {
    await mayServe(store);
    return partsOn(lasting);
  }).catch(async (error: unknown) => {
    // What is open would keep a process alive that cannot start.
    await renderer.close();
    await closeStore();
    throw error;
  });
  const adapter = new BotAdapter({
    ...trust,
    answer: createBot({ gate, ping: store.ping, log, answerWithinMs }),
    log,
  });
  const server = serverOf(adapter, store, gate, log);
  const background: BackgroundWork[] = [];
  return {
    store,
    clock,
    get registry() {
      return gate.known().registry;
    },
    get retention() {
      return gate.known().retention;
    },
    get reminders() {
      return gate.known().reminders;
    },
    listen: async () => {
      const port = await server.listen(config.port, config.host);
      if (config.publicUrl === undefined) address = `http://127.0.0.1:${port}`;
      background.push(...startBackground(gate, log));
      await renderer.warmUp();
      // Nobody waits for it: a question that comes earlier builds it.
      void openGuide().prepare();
      return port;
    },
    close: async () => {
      await Promise.all(background.map((work) => work.stop()));
      await server.close();
      await gate.known().codeBudget.settled();
      await renderer.close();
      await gate.known().totals.settled();
      await closeStore();
    },
  };
}

interface Lasting {
  config: Config;
  store: Store;
  clock: Clock;
  log: Log;
  renderer: ChartRenderer;
  trust: ReturnType<typeof trustOf>;
  publicUrl: () => string;
  fetchFile: typeof fetch;
}

async function partsOn(lasting: Lasting): Promise<Parts> {
  const { config, store, clock, log, renderer, trust, publicUrl, fetchFile } = lasting;
  const totals = createTotals(store);
  const secret = await store.settings.formSecret();
  const outbox = createTeamsOutbox({ ...trust, store, log });
  const lists = listsOf({ store, totals, clock }, secret);
  const codeBudget = createCodeBudget({ store, clock, secret, outbox, log });
  const keys = createOperationKeys(secret, clock);
  const reminders = new Reminders({
    ...{ store, totals, clock, audit: lists.audit, nameOf: keys.ofContent },
    tell: createReminderNote(outbox),
  });
  const registry = createFeatures({
    store,
    totals,
    clock,
    renderer,
    keys,
    reminders,
    codeBudget,
    ...lists,
    guide: openGuide(),
    outbox,
    publicUrl,
    backDatingDays: config.backDatingDays,
    correctionDays: config.correctionDays,
    downloadFile: createFileDownload({ fetch: fetchFile }),
    isDemo: config.demo !== undefined,
  });
  const turnOf = createPeople({ store, adminObjectId: config.adminObjectId });
  const retention = createRetention({ store, clock, days: config.retention });
  return { registry, turnOf, totals, codeBudget, retention, reminders, download: lists.download };
}

/** The audit log, and what is shown in the chat and can be downloaded too. */
function listsOf(known: { store: Store; totals: Totals; clock: Clock }, secret: string) {
  const { store, clock } = known;
  const audit = createAudit(store, clock);
  const carryOvers = new CarryOvers({ store, audit, clock });
  const ownFigures = new OwnFiguresOfVenues({ ...known, audit });
  const links = createDownloadLinks(secret, clock);
  const download = createDownloads({ store, links, carryOvers, ownFigures, postalCodes });
  return { audit, postalCodes, carryOvers, ownFigures, downloadLinks: links, download };
}

/** The HTTP edge on these parts. */
function serverOf(adapter: BotAdapter, store: Store, gate: RegisterGate<Parts>, log: Log): HttpServer {
  return createServer({
    deliver: (raw, authorization) => adapter.deliver(raw, authorization),
    ready: async () => {
      await gate.pass();
      await store.ping();
    },
    chart: store.charts.find,
    sheet: createSheetFiles(),
    download: async (token) => (await gate.pass()).download(token),
    log,
  });
}

/** Whom the bot believes: who may call it, and where it answers. */
function trustOf(config: Config, outside: Outside) {
  return {
    appId: config.credentials?.appId ?? '',
    tenantId: config.credentials?.tenantId,
    authentication:
      outside.authentication ?? new BotAuthentication(config.credentials, outside.authenticationOverrides),
    isServiceUrlAllowed:
      outside.isServiceUrlAllowed ?? (config.demo === undefined ? isTeamsServiceUrl : isLoopbackUrl),
  };
}

function demoClock(config: Config): Clock {
  return config.demo?.clockStart === undefined ? systemClock : clockFrom(config.demo.clockStart);
}

async function openConfiguredStore(
  config: Config,
  outside: Outside,
  log: Log,
): Promise<{ store: Store; close: () => Promise<void> }> {
  if (outside.store !== undefined) return { store: outside.store, close: () => Promise.resolve() };
  const embedded = await (outside.embedded ?? beginEmbeddedStore(config, log));
  const uri = embedded?.uri ?? config.mongodbUri ?? '';
  try {
    const store = await openStore({
      uri,
      tell: (message, details) => {
        log.info(details, message);
      },
    });
    return {
      store,
      close: async () => {
        await store.close();
        await embedded?.close();
      },
    };
  } catch (error) {
    await embedded?.close();
    throw error;
  }
}

function startBackground(gate: RegisterGate<Parts>, log: Log): BackgroundWork[] {
  return [
    inBackground(
      {
        name: 'daily totals',
        everyMs: SWEEP_EVERY_MS,
        // A report sweeps its own area first anyway.
        run: (signal) => gate.whileOpen(({ totals }, end) => totals.sweep(undefined, 1, end), signal),
      },
      log,
    ),
    inBackground(
      {
        name: 'reminders',
        everyMs: REMINDERS_EVERY_MS,
        run: (signal) => gate.whileOpen(({ reminders }, end) => reminders.sendDue(end), signal),
      },
      log,
    ),
    inBackground(
      {
        name: 'retention',
        everyMs: RETENTION_EVERY_MS,
        atOnce: true,
        run: (signal) => gate.whileOpen(({ retention }, end) => removeOld(retention, log, end), signal),
      },
      log,
    ),
  ];
}

async function removeOld(retention: Retention, log: Log, signal: AbortSignal): Promise<void> {
  const removed = await retention.sweep(signal);
  const isAny = Object.values(removed).some((count: number) => count > 0);
  log[isAny ? 'info' : 'debug'](removed, 'what was kept long enough was removed');
}
