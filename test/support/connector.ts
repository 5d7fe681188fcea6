import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { EventEmitter, once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';

/** One request of the bot to the connector. */
export interface ConnectorRequest {
  method: string;
  path: string;
  /** The conversation written to; for a new thread the one that was made. */
  conversationId: string;
  /** The id of the message that was made or changed. */
  messageId: string;
  authorization: string;
  body: unknown;
}

/** How the connector takes what it is sent: as usual, with an error status, never, or by hanging up. */
export type Mood = 'well' | 400 | 403 | 404 | 429 | 500 | 502 | 'hang' | 'hangUp';

export interface FakeConnector {
  /** The `serviceUrl` of activities. */
  url: string;
  requests: ConnectorRequest[];
  /** From now on, for requests whose method and path match. */
  feels: (mood: Mood, about?: RegExp) => void;
  /** Resolves with the next request whose method and path match. */
  nextRequest: (about: RegExp) => Promise<ConnectorRequest>;
  close: () => Promise<void>;
}

const ACTIVITIES = /^\/v3\/conversations\/([^/]+)\/activities(?:\/([^/]+))?$/;
const ThreadParameters = z.object({
  channelData: z.object({ channel: z.object({ id: z.string() }) }).optional(),
  members: z.array(z.object({ id: z.string() })).optional(),
});

/** A Bot Framework connector on 127.0.0.1 that keeps everything it is sent. */
export async function startConnector(): Promise<FakeConnector> {
  const requests: ConnectorRequest[] = [];
  let mood: { mood: Mood; about: RegExp } = { mood: 'well', about: /./ };
  let messages = 0;
  const taken = new EventEmitter<{ request: [ConnectorRequest] }>();

  function take(incoming: IncomingMessage, body: unknown): ConnectorRequest {
    const path = decodeURIComponent(incoming.url ?? '');
    const [, conversation = '', message] = ACTIVITIES.exec(incoming.url ?? '') ?? [];
    messages += 1;
    const isNewThread = incoming.method === 'POST' && path === '/v3/conversations';
    const made = String(1_772_000_000_000 + messages);
    const request = {
      method: incoming.method ?? '',
      path,
      conversationId: isNewThread ? `${targetOf(body)};messageid=${made}` : decodeURIComponent(conversation),
      messageId: incoming.method === 'PUT' ? decodeURIComponent(message ?? '') : made,
      authorization: incoming.headers.authorization ?? '',
      body,
    };
    requests.push(request);
    taken.emit('request', request);
    return request;
  }

  function answer(request: ConnectorRequest, response: ServerResponse): void {
    const isMeant = mood.about.test(`${request.method} ${request.path}`);
    const now = isMeant ? mood.mood : 'well';
    if (now === 'hang') return;
    if (now === 'hangUp') {
      response.destroy();
      return;
    }
    response.setHeader('content-type', 'application/json');
    if (now !== 'well') {
      response.statusCode = now;
      response.end(JSON.stringify({ error: { code: 'Refused', message: 'the connector refuses' } }));
      return;
    }
    const [status, body] = usualAnswer(request);
    response.statusCode = status;
    response.end(JSON.stringify(body));
  }

  const server = createServer((incoming, response) => {
    let content = '';
    incoming.setEncoding('utf8').on('data', (chunk: string) => (content += chunk));
    incoming.on('end', () => {
      answer(take(incoming, content === '' ? undefined : JSON.parse(content)), response);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // A test that fails before it can close this must not keep the run from ending.
  server.unref();
  const { port } = server.address() as AddressInfo; // a TCP server's address is never a string
  return {
    url: `http://127.0.0.1:${port}/`,
    requests,
    feels: (next, about = /./) => {
      mood = { mood: next, about };
    },
    nextRequest: (about) =>
      new Promise((resolve) => {
        taken.on('request', (request) => {
          if (about.test(`${request.method} ${request.path}`)) resolve(request);
        });
      }),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function targetOf(body: unknown): string {
  const { channelData, members } = ThreadParameters.parse(body);
  return channelData?.channel.id ?? members?.[0]?.id ?? 'nowhere';
}

function usualAnswer({ method, path, conversationId, messageId }: ConnectorRequest): [number, unknown] {
  if (path === '/v3/conversations') return [201, { id: conversationId, activityId: messageId }];
  if (path.endsWith('/pagedmembers')) return [200, { members: [] }];
  if (/\/members\/[^/]+$/.test(path)) return [200, { id: path.split('/').at(-1) }];
  if (/^\/v3\/teams\/[^/]+\/conversations$/.test(path)) return [200, { conversations: [] }];
  if (path.startsWith('/v3/teams/')) return [200, { id: path.split('/').at(-1) }];
  return [method === 'POST' ? 201 : 200, { id: messageId }];
}
