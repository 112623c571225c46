import { once } from 'node:events';
import type { IncomingHttpHeaders } from 'node:http';
import { cleanUpAfterEach } from '../support/clean-up';
import { live } from './support/live';
import { until } from './support/servers';
import { serveSockets } from './support/socket-server';

cleanUpAfterEach();

describe('an open socket', () => {
  test('carries text and bytes both ways', async () => {
    const server = await serveSockets((socket) => {
      socket.on('message', (data, isBinary) => {
        socket.send(data, { binary: isBinary });
      });
    });
    const { socket, frames, statuses } = live(server.url);
    expect(socket.send('too early')).toBe(false);
    await socket.opened;
    expect(socket.send('grüß')).toBe(true);
    expect(socket.send(Uint8Array.of(1, 2))).toBe(true);
    await until(() => frames.length === 2);
    expect(frames).toEqual(['grüß', Buffer.of(1, 2)]);
    expect(statuses).toEqual(['connected']);
  });

  test('sends its headers and subprotocols', async () => {
    const server = await serveSockets();
    let headers: IncomingHttpHeaders = {};
    server.server.on('upgrade', (request) => {
      headers = request.headers;
    });
    await live(server.url, { headers: { 'x-app': 'one' }, protocols: ['v7'] }).socket.opened;
    expect(headers).toMatchObject({ 'x-app': 'one', 'sec-websocket-protocol': 'v7' });
  });

  test('survives handlers that throw or reject, and reports them', async () => {
    const server = await serveSockets((socket) => {
      socket.send('1');
      socket.send('2');
      socket.send('3');
    });
    const seen: unknown[] = [];
    const { socket, warnings } = live(server.url, {
      onOpen: () => {
        throw new Error('in open');
      },
      onFrame: (frame) => {
        seen.push(frame);
        if (frame === '1') throw new Error('in frame');
        return frame === '2' ? Promise.reject(new Error('later')) : undefined;
      },
    });
    await until(() => warnings.length === 3);
    expect(seen).toEqual(['1', '2', '3']);
    expect(warnings.map(({ message }) => message)).toEqual(['in open', 'in frame', 'later']);
    expect(socket.status).toBe('connected');
  });

  test('survives even a reporter that throws', async () => {
    const server = await serveSockets((socket) => {
      socket.send('1');
    });
    let warned = 0;
    const { socket } = live(server.url, {
      onFrame: () => {
        throw new Error('in frame');
      },
      onWarning: () => {
        warned += 1;
        throw new Error('in warning');
      },
    });
    await until(() => warned === 1);
    expect(socket.status).toBe('connected');
  });
});

describe('closing', () => {
  test('says goodbye with 1000, ends every timer and may be repeated', async () => {
    const server = await serveSockets();
    const { socket, statuses, clock } = live(server.url, { watchdog: { idleMs: 1_000, pongMs: 300, ping: () => undefined } });
    await socket.opened;
    const closed = once(server.sockets[0] ?? server.server, 'close');
    await Promise.all([socket.close(), socket.close()]);
    expect((await closed)[0]).toBe(1000);
    await socket.close();
    expect([statuses, clock.waits(), socket.send('x')]).toEqual([['connected', 'closed'], [], false]);
  });

  test('ends the wait for the next attempt', async () => {
    const server = await serveSockets();
    const { socket, delays, clock } = live(server.url);
    await socket.opened;
    server.sockets[0]?.terminate();
    await until(() => delays.length === 1);
    await socket.close();
    expect(clock.waits()).toEqual([]);
    expect(server.connections()).toBe(1);
  });

  test('terminates a server that does not answer the goodbye', async () => {
    const server = await serveSockets();
    const { socket, clock } = live(server.url);
    await socket.opened;
    server.sockets[0]?.pause();
    const closing = socket.close();
    expect(clock.waits()).toEqual([2_000]);
    clock.advance(2_000);
    await closing;
  });

  test('before the connection stands rejects what waits for it', async () => {
    const server = await serveSockets();
    const { socket } = live(server.url);
    await socket.close();
    await expect(socket.opened).rejects.toMatchObject({ kind: 'cancelled' });
    expect(socket.status).toBe('closed');
  });

  test('while the URL is still being made opens nothing', async () => {
    const server = await serveSockets();
    let give: (url: string) => void = () => undefined;
    const url = new Promise<string>((resolve) => {
      give = resolve;
    });
    const { socket } = live('', { url: () => url });
    await socket.close();
    give(server.url);
    await url;
    await new Promise((resolve) => setImmediate(resolve));
    expect(server.connections()).toBe(0);
  });
});
