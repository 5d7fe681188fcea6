import type { AddressInfo } from 'node:net';
import {
  ActivityHandler,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  MessageFactory,
} from 'botbuilder';
import * as restify from 'restify';
import { endWithStarter, tell } from './child-side.js';

/** The bot of the SDK's own first example: every message comes back. Nothing in it is made faster or slower. */
class EchoBot extends ActivityHandler {
  constructor() {
    super();
    this.onMessage(async (context, next) => {
      await context.sendActivity(MessageFactory.text(`Echo: ${context.activity.text}`));
      await next();
    });
  }
}

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const bot = new EchoBot();
const server = restify.createServer();
server.use(restify.plugins.bodyParser());
server.post('/api/messages', async (request: restify.Request, response: restify.Response) => {
  // Node.js gives every request that a server receives its method.
  await adapter.process(request as restify.Request & { method: string }, response, (context) =>
    bot.run(context),
  );
});
endWithStarter();
server.listen(0, '127.0.0.1', () => {
  tell({ port: (server.server.address() as AddressInfo).port }); // a TCP server's address is never a string
});
