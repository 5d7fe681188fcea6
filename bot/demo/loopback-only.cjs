'use strict';
// Loaded into the demo's client before its own code (node --require). The client would listen on every network
// interface, connect to its maker's telemetry (even where that is switched off, it asks the cloud machine it may be
// on for its name), and go on running when the bot that started it is gone; here it may do none of that.
const { Server, Socket } = require('node:net');

const LOOPBACK = '127.0.0.1';
const LOOPBACK_NAMES = new Set([LOOPBACK, '::1', 'localhost']);
const listen = Server.prototype.listen;

/** Takes every form of net.Server#listen; whatever asks for a TCP port gets it on the loopback address only. */
Server.prototype.listen = function listenOnLoopback(...given) {
  const [first] = given;
  const done = given.find((argument) => typeof argument === 'function');
  if (typeof first === 'object' && first !== null) {
    const isTcp = typeof first.path !== 'string' && first.fd === undefined && first._handle === undefined;
    if (!isTcp) return listen.apply(this, given);
    return listen.call(this, { ...first, host: LOOPBACK, ipv6Only: false }, done);
  }
  const isPath = typeof first === 'string' && Number.isNaN(Number(first));
  if (isPath) return listen.apply(this, given);
  const port = typeof first === 'number' || typeof first === 'string' ? Number(first) : 0;
  return listen.call(this, { port, host: LOOPBACK }, done);
};

const connect = Socket.prototype.connect;

/** Takes every form of net.Socket#connect; what leads away from this machine fails as a refused connection does. */
Socket.prototype.connect = function connectToLoopback(...given) {
  // Node.js itself hands its arguments on as one array.
  const [first, second] = Array.isArray(given[0]) ? given[0] : given;
  const { path, host } =
    typeof first === 'object' && first !== null ? first : { path: undefined, host: second };
  // Over HTTP the path is null: it would name a pipe here, not the part of an address.
  const isPath = typeof path === 'string' || (typeof first === 'string' && Number.isNaN(Number(first)));
  if (isPath || typeof host !== 'string' || LOOPBACK_NAMES.has(host)) return connect.apply(this, given);
  const refusal = Object.assign(new Error('only this machine may be reached'), { code: 'ELOOPBACKONLY' });
  process.nextTick(() => this.destroy(refusal));
  return this;
};

// The starter holds the other end of stdin. It closes when the starter ends, however hard that end was.
process.stdin.on('close', () => process.exit(0));
process.stdin.on('error', () => process.exit(0));
process.stdin.resume();
