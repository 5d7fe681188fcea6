import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serveStarter, tell } from './child-side.js';
import { ConnectorRequest, type Received } from './protocol.js';

/** What only a visit form carries; a look at the text, so that the connector costs as little as it can. */
const OF_A_VISIT_FORM = '"form":"visit"';
const ANSWER = Buffer.from('{"id":"1"}');

let received: Received = { activities: 0, visitForms: 0 };

serveStarter((request) => {
  ConnectorRequest.parse(request);
  const counted = received;
  received = { activities: 0, visitForms: 0 };
  return counted;
});

// In the place of the service that takes a bot's messages to Teams.
const server = createServer((request, response) => {
  const pieces: Buffer[] = [];
  request.on('data', (piece: Buffer) => pieces.push(piece));
  request.on('end', () => {
    received.activities += 1;
    if (Buffer.concat(pieces).includes(OF_A_VISIT_FORM)) received.visitForms += 1;
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': ANSWER.length });
    response.end(ANSWER);
  });
});
server.listen(0, '127.0.0.1', () => {
  tell({ port: (server.address() as AddressInfo).port }); // a TCP server's address is never a string
});
