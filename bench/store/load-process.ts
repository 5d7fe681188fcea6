import { serveStarter } from '../child-side.js';
import { Connected } from './connected.js';
import { enlarge } from './large-register.js';
import { heavyCommands } from './heavy-commands.js';
import { LoadRequest, type ServerName } from './protocol.js';
import { runFor } from './rates.js';

const servers = new Map<ServerName, Connected>();

serveStarter(async (message) => {
  const request = LoadRequest.parse(message);
  if (request.do === 'connect') {
    servers.set(request.server, await Connected.to(request));
    return { done: true };
  }
  switch (request.do) {
    case 'fill':
      await serverOf(request.server).fill();
      return { done: true };
    case 'run':
      return runFor(request.seconds, serverOf(request.server), request.kind);
    case 'group':
      return { seconds: await serverOf(request.server).group() };
    case 'count':
      return { visits: await serverOf(request.server).countAcknowledged() };
    case 'enlarge':
      await enlarge(serverOf('embedded'), request.personId);
      return { done: true };
    case 'prepare':
      await heavyCommands[request.command].prepare?.(serverOf('embedded'));
      return { done: true };
    case 'heavy':
      await heavyCommands[request.command].run(serverOf('embedded'));
      return { done: true };
  }
});

function serverOf(name: ServerName): Connected {
  const server = servers.get(name);
  if (server === undefined) throw new Error('The server is not connected.');
  return server;
}
