import type { AddressInfo } from 'node:net';
import * as restify from 'restify';
import type { Delivered } from './adapter.js';
import type { Log } from './log.js';
import type { Served } from './served.js';
import { settlesWithin } from './patience.js';

const MOST_BODY_BYTES = 256 * 1024;
const CLOSE_WITHIN_MS = 3_000;
const READY_WITHIN_MS = 1_500;
/** A download's link; longer ones are not found. */
const LONGEST_PATH_PART = 1_000;
const JSON_TYPE = /^application\/([\w.+-]+\+)?json$/i;
const YEAR_SECONDS = 31_536_000;

interface Needs {
  deliver: (raw: unknown, authorization: string) => Promise<Delivered>;
  /** Rejects when the bot cannot do its work; not to answer in time is the same. */
  ready: () => Promise<void>;
  chart: (id: string) => Promise<Buffer | undefined>;
  /** A spreadsheet to fill in, by its file name; without any content of the register. */
  sheet: (file: string) => Promise<Buffer | undefined>;
  /** What a link that holds for a few minutes leads to; undefined for any other. */
  download: (token: string) => Promise<Served | undefined>;
  log: Log;
}

export interface HttpServer {
  /** Starts to listen and gives the port. Rejects when it is taken. */
  listen: (port: number, host: string) => Promise<number>;
  /** Lets running requests end, for a few seconds. */
  close: () => Promise<void>;
}

/** The HTTP edge: messages from Teams, health, charts. No stack and no library's sentence reaches a caller. */
export function createServer(needs: Needs): HttpServer {
  const server = restify.createServer({
    name: 'kaikubotti',
    log: quiet(needs.log),
    maxParamLength: LONGEST_PATH_PART,
  });
  // The types leave out the limit that the parser hands on to the reader of bodies.
  const limits = { maxBodySize: MOST_BODY_BYTES, mapParams: false };
  server.use(restify.plugins.jsonBodyParser(limits));
  server.on(
    'restifyError',
    (_request: restify.Request, response: restify.Response, error: unknown, done: () => void) => {
      plain(response, statusOf(error));
      done();
    },
  );
  addMessages(server, needs);
  addHealth(server, needs);
  addCharts(server, needs);
  addSheets(server, needs);
  addDownloads(server, needs);
  return {
    listen: (port, host) =>
      new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, host, () => {
          server.removeListener('error', reject);
          resolve((server.server.address() as AddressInfo).port); // a TCP server's address is never a string
        });
      }),
    close: () =>
      new Promise((resolve) => {
        const deadline = setTimeout(() => {
          // restify types the server as http.Server, whose method this is.
          server.server.closeAllConnections();
        }, CLOSE_WITHIN_MS);
        server.close(() => {
          clearTimeout(deadline);
          resolve();
        });
      }),
  };
}

/** restify would log whole requests with their headers; its own lines say nothing that ours do not. */
function quiet(log: Log): NonNullable<restify.ServerOptions['log']> {
  // restify 12 logs with pino; its types still name bunyan, whose methods it does not need.
  return log.child({ part: 'http' }, { level: 'silent' }) as unknown as NonNullable<
    restify.ServerOptions['log']
  >;
}

function addMessages(server: restify.Server, { deliver, log }: Needs): void {
  server.post('/api/messages', async (request: restify.Request, response: restify.Response) => {
    if (!JSON_TYPE.test(request.getContentType())) {
      plain(response, 415);
      return;
    }
    try {
      const { status, body } = await deliver(request.body, request.header('authorization', ''));
      if (body === undefined) plain(response, status);
      else
        response.sendRaw(status, JSON.stringify(body), { 'content-type': 'application/json; charset=utf-8' });
    } catch (error) {
      log.error({ err: error instanceof Error ? error.name : typeof error }, 'a request failed');
      plain(response, 200);
    }
  });
  // Clients ask with HEAD whether there is a bot at all.
  server.head('/api/messages', async (_request: restify.Request, response: restify.Response) => {
    await Promise.resolve();
    plain(response, 200);
  });
}

function addHealth(server: restify.Server, { ready }: Needs): void {
  server.get('/healthz', async (_request: restify.Request, response: restify.Response) => {
    await Promise.resolve();
    text(response, 200, 'ok');
  });
  server.get('/readyz', async (_request: restify.Request, response: restify.Response) => {
    const readiness = ready().then(
      () => true,
      () => false,
    );
    const isReady = (await settlesWithin(READY_WITHIN_MS, readiness)) && (await readiness);
    text(response, isReady ? 200 : 503, isReady ? 'ready' : 'not ready');
  });
}

function addCharts(server: restify.Server, { chart }: Needs): void {
  server.get('/charts/:file', async (request: restify.Request, response: restify.Response) => {
    const { file } = request.params as { file?: string }; // restify gives the parts of the path as texts
    const id = /^([\w-]{16,64})\.png$/.exec(file ?? '')?.[1];
    const png = id === undefined ? undefined : await chart(id).catch(() => undefined);
    if (png === undefined) {
      plain(response, 404);
      return;
    }
    response.sendRaw(200, png, {
      'content-type': 'image/png',
      'cache-control': `public, max-age=${YEAR_SECONDS}, immutable`,
      'x-content-type-options': 'nosniff',
    });
  });
}

function addSheets(server: restify.Server, { sheet }: Needs): void {
  server.get('/sheets/:file', async (request: restify.Request, response: restify.Response) => {
    const { file = '' } = request.params as { file?: string }; // restify gives the parts of the path as texts
    const content = await sheet(file);
    if (content === undefined) {
      plain(response, 404);
      return;
    }
    spreadsheet(response, file, content);
  });
}

function addDownloads(server: restify.Server, { download, log }: Needs): void {
  server.get('/downloads/:token', async (request: restify.Request, response: restify.Response) => {
    const { token = '' } = request.params as { token?: string }; // restify gives the parts of the path as texts
    try {
      const served = await download(token);
      if (served === undefined) plain(response, 404);
      else if (served.kind === 'sentence') text(response, 410, served.sentence);
      else spreadsheet(response, served.name, served.content, { 'cache-control': 'no-store' });
    } catch (error) {
      log.error({ err: error instanceof Error ? error.name : typeof error }, 'a download failed');
      plain(response, 503);
    }
  });
}

function spreadsheet(
  response: restify.Response,
  name: string,
  content: Buffer,
  more: Record<string, string> = {},
): void {
  response.sendRaw(200, content, {
    'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'content-disposition': `attachment; filename="${name}"`,
    'x-content-type-options': 'nosniff',
    ...more,
  });
}

function plain(response: restify.Response, status: number): void {
  response.sendRaw(status, '', { 'content-type': 'text/plain; charset=utf-8' });
}

function text(response: restify.Response, status: number, content: string): void {
  response.sendRaw(status, content, {
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
  });
}

function statusOf(error: unknown): number {
  const status =
    typeof error === 'object' && error !== null && 'statusCode' in error ? error.statusCode : undefined;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 400;
}
