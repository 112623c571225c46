import { createServer } from 'node:http';
import { Readable, type Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';

/**
 * Protocol 7 as far as a listener sees it. A subscription to `flood-<count>` is confirmed and followed by that many events,
 * as fast as the connection takes them. The frames are written ready-made: the listener is to be the slower side.
 */
const BURST = 500;
const sockets = new WebSocketServer({ noServer: true });

const server = createServer();
server.on('upgrade', (request, connection, head) => {
  sockets.handleUpgrade(request, connection, head, (socket) => {
    socket.on('error', () => {
      socket.terminate();
    });
    socket.on('message', (message) => {
      const [, channel, count] =
        /"pusher:subscribe".*"channel":"(flood-(\d+))"/.exec(Buffer.isBuffer(message) ? message.toString() : '') ?? [];
      if (channel !== undefined) flood(connection, channel, Number(count));
    });
    socket.send(outer('pusher:connection_established', { socket_id: '1.1', activity_timeout: 120 }));
  });
});

function flood(connection: Duplex, channel: string, count: number): void {
  connection.write(textFrame(outer('pusher_internal:subscription_succeeded', {}, channel)));
  const events = Readable.from(bursts(channel, count));
  connection.once('close', () => events.destroy());
  events.pipe(connection, { end: false });
}

function* bursts(channel: string, count: number): Generator<Buffer> {
  for (let sent = 0; sent < count; sent += BURST) {
    yield Buffer.concat(Array.from({ length: Math.min(BURST, count - sent) }, (_, index) => event(channel, sent + index)));
  }
}

function event(channel: string, number: number): Buffer {
  const data = {
    number,
    name: 'Zoë',
    text: 'A message as chats and dashboards send them, of some hundred bytes',
    tags: ['a', 'b'],
    price: 12.5,
  };
  return textFrame(outer('message', data, channel));
}

function outer(name: string, data: object, channel?: string): string {
  return JSON.stringify({ event: name, channel, data: JSON.stringify(data) });
}

/** A WebSocket text frame of a server (RFC 6455, 5.2), for payloads below 64 KiB. */
function textFrame(text: string): Buffer {
  const payload = Buffer.from(text);
  const short = payload.length < 126;
  const head = short ? Buffer.from([0x81, payload.length]) : Buffer.from([0x81, 126, payload.length >> 8, payload.length & 255]);
  return Buffer.concat([head, payload]);
}

server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  console.log(typeof address === 'object' ? address?.port : address);
});
