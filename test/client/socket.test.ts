import { once } from 'node:events';
import type { IncomingHttpHeaders } from 'node:http';
import type { SocketConnection } from '../../client/socket';
import { ServiceError } from '../../client/errors';
import { closeLive, live } from './support/live';
import type { SocketServer } from './support/socket-server';
import { startSocketServer } from './support/socket-server';
import { freePort, startServer, until } from './support/servers';

const cleanups: (() => Promise<void>)[] = [];

async function serve(...args: Parameters<typeof startSocketServer>): Promise<SocketServer> {
  const server = await startSocketServer(...args);
  cleanups.push(() => server.close());
  return server;
}

afterEach(async () => {
  await closeLive();
  await Promise.all(cleanups.splice(0).map((cleanup) => cleanup()));
});

describe('an open socket', () => {
  test('carries text and bytes both ways', async () => {
    const server = await serve((socket) => {
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
    const server = await serve();
    let headers: IncomingHttpHeaders = {};
    server.server.on('upgrade', (request) => {
      headers = request.headers;
    });
    await live(server.url, { headers: { 'x-app': 'one' }, protocols: ['v7'] }).socket.opened;
    expect(headers).toMatchObject({ 'x-app': 'one', 'sec-websocket-protocol': 'v7' });
  });

  test('survives handlers that throw or reject, and reports them', async () => {
    const server = await serve((socket) => {
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
    const server = await serve((socket) => {
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

describe('the first connection', () => {
  test('that nobody accepts rejects, once, and is not tried again', async () => {
    const { socket, statuses, fatal, clock } = live(`ws://127.0.0.1:${await freePort()}/`);
    await expect(socket.opened).rejects.toMatchObject({ kind: 'network', neverSent: true });
    expect([socket.status, statuses, fatal, clock.waits()]).toEqual(['failed', ['failed'], [], []]);
  });

  test('is tried again where that was chosen', async () => {
    const port = await freePort();
    const { statuses, delays } = live(`ws://127.0.0.1:${port}/`, { firstFailure: 'retry' });
    await until(() => statuses.length === 1);
    expect([statuses, delays]).toEqual([['connecting'], [2_000]]);
  });

  test.each(['http://host/', 'nonsense', 'wss://host/#part', ''])('to the malformed URL "%s" ends it without showing it', async (url) => {
    const { socket, fatal } = live(url, { firstFailure: 'retry' });
    await expect(socket.opened).rejects.toMatchObject({ kind: 'invalid', field: 'URL' });
    expect(fatal).toHaveLength(1);
  });

  test('answered in plain HTTP says which status came', async () => {
    const server = await startServer((_, response) => response.end());
    cleanups.push(() => server.close());
    server.server.on('upgrade', (_, socket) => {
      socket.end('HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\n\r\n');
    });
    const { socket } = live(`${server.origin.replace('http', 'ws')}/app?key=hidden`);
    const failure: unknown = await socket.opened.catch((error: unknown) => error);
    expect(failure).toMatchObject({ kind: 'notFound', status: 404 });
    expect(failure instanceof ServiceError && failure.message).toBe(`127.0.0.1:${server.port} answered 404 instead of opening a WebSocket`);
  });

  test('that is never answered ends with the handshake time', async () => {
    const server = await startServer(() => undefined);
    cleanups.push(() => server.close());
    server.server.on('upgrade', () => undefined);
    const { socket, clock } = live(server.origin.replace('http', 'ws'), { handshakeTimeoutMs: 500 });
    await once(server.server, 'upgrade');
    clock.advance(500);
    await expect(socket.opened).rejects.toMatchObject({ kind: 'timeout' });
  });

  test('whose URL cannot be had ends with that error', async () => {
    const error = new ServiceError({ kind: 'auth', message: 'Wrong password' });
    const { socket } = live('', { url: () => Promise.reject(error) });
    await expect(socket.opened).rejects.toBe(error);
  });

  test('counts only after the greeting where that was chosen', async () => {
    const server = await serve();
    let face: SocketConnection | undefined;
    const { socket, statuses, clock } = live(server.url, {
      manualReady: true,
      firstFailure: 'retry',
      onOpen: (connection) => {
        face = connection;
      },
    });
    await until(() => face !== undefined);
    expect(statuses).toEqual([]);
    face?.ready();
    await socket.opened;
    expect([statuses, clock.waits()]).toEqual([['connected'], [30_000]]);
  });

  test('without a greeting fails after the handshake time', async () => {
    const server = await serve();
    const { socket, clock } = live(server.url, { manualReady: true });
    await server.next();
    clock.advance(15_000);
    await expect(socket.opened).rejects.toMatchObject({ kind: 'timeout' });
  });
});

describe('a lost connection', () => {
  test('comes back after a delay', async () => {
    const server = await serve();
    const { socket, statuses, delays, clock } = live(server.url);
    await socket.opened;
    server.sockets[0]?.close(1001);
    await until(() => statuses.includes('reconnecting'));
    const again = server.next();
    clock.advance(2_000);
    await again;
    await until(() => socket.status === 'connected');
    expect([statuses, delays]).toEqual([['connected', 'reconnecting', 'connected'], [2_000]]);
  });

  test('is tried for ever, from 1 s up to 60 s', async () => {
    const server = await serve();
    const { socket, statuses, delays, clock } = live(server.url);
    await socket.opened;
    await server.close();
    for (let attempt = 1; attempt <= 8; attempt += 1) {
      await until(() => delays.length === attempt);
      clock.advance(delays[attempt - 1] ?? 0);
    }
    await until(() => delays.length === 9);
    expect(delays).toEqual([2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000, 60_000, 60_000]);
    expect(new Set(statuses.slice(1))).toEqual(new Set(['reconnecting']));
  });

  test('waits at least a second however the dice fall', async () => {
    const server = await serve((socket) => {
      socket.close(1011);
    });
    const { delays } = live(server.url, { random: () => 0 });
    await until(() => delays.length === 1);
    expect(delays).toEqual([1_000]);
  });

  test('backs off though the server asks each time for an immediate return', async () => {
    const server = await serve((socket) => {
      socket.close(4200);
    });
    const { delays, clock } = live(server.url, { classifyClose: () => ({ action: 'retryNow' }) });
    for (let attempt = 1; attempt <= 5; attempt += 1) {
      await until(() => delays.length === attempt);
      clock.advance(delays[attempt - 1] ?? 0);
    }
    await until(() => delays.length === 6);
    expect(delays).toEqual([0, 2_000, 4_000, 8_000, 16_000, 32_000]);
  });

  test('begins with short delays again after 30 stable seconds, not sooner', async () => {
    const server = await serve();
    const { socket, delays, clock } = live(server.url, { classifyClose: () => ({ action: 'retryNow' }) });
    const loseAfter = async (ms: number) => {
      await until(() => socket.status === 'connected');
      clock.advance(ms);
      const { length } = delays;
      server.sockets.at(-1)?.close(4200);
      await until(() => delays.length === length + 1);
      const again = server.next();
      clock.advance(delays.at(-1) ?? 0);
      await again;
    };
    await loseAfter(0);
    await loseAfter(29_999);
    await loseAfter(30_000);
    await loseAfter(10);
    expect(delays).toEqual([0, 2_000, 0, 2_000]);
  });

  test('comes back as slowly as the service wants', async () => {
    const server = await serve((socket) => {
      socket.on('message', (data) => {
        if (!Buffer.isBuffer(data)) return;
        socket.close(data.toString() === 'now' ? 4200 : 4000);
      });
    });
    const { socket, delays, clock } = live(server.url, {
      backoff: { baseMs: 5_000, capMs: 300_000 },
      stableMs: 60_000,
      classifyClose: (code) => (code === 4200 ? { action: 'retryNow', pauseMs: 1_500 } : { action: 'retry' }),
    });
    const loseAfter = async (ms: number, word: string): Promise<void> => {
      await until(() => socket.status === 'connected');
      clock.advance(ms);
      socket.send(word);
      const before = delays.length;
      await until(() => delays.length > before);
      clock.advance(delays.at(-1) ?? 0);
    };
    await loseAfter(0, 'now');
    await loseAfter(59_999, 'now');
    await loseAfter(30_000, 'lost');
    await loseAfter(60_000, 'now');
    expect(delays).toEqual([1_500, 5_000, 10_000, 1_500]);
  });

  test('waits minutes where that is called for', async () => {
    const server = await serve((socket) => {
      socket.close(4004);
    });
    const { delays } = live(server.url, { classifyClose: () => ({ action: 'retrySlow' }) });
    await until(() => delays.length === 1);
    expect(delays).toEqual([302_000]);
  });

  test('for good stops it with one error', async () => {
    const server = await serve();
    const error = new ServiceError({ kind: 'auth', message: 'Wrong key' }, 'PUSHER_4001');
    const { socket, fatal, statuses, clock } = live(server.url, {
      classifyClose: (code, reason) => (code === 4001 && reason === 'no app' ? { action: 'stop', error } : { action: 'retry' }),
    });
    await socket.opened;
    server.sockets[0]?.close(4001, 'no app');
    await until(() => fatal.length > 0);
    expect([fatal, statuses, clock.waits()]).toEqual([[error], ['connected', 'failed'], []]);
  });

  test('is told as such when the verdict itself throws', async () => {
    const server = await serve();
    const { socket, warnings, delays } = live(server.url, {
      classifyClose: () => {
        throw new Error('in verdict');
      },
    });
    await socket.opened;
    server.sockets[0]?.terminate();
    await until(() => delays.length === 1);
    expect(warnings.map(({ message }) => message)).toEqual(['in verdict']);
  });

  test('can be declared by the handlers', async () => {
    const server = await serve((socket) => {
      socket.send('error 4004');
    });
    const { socket, delays } = live(server.url, {
      onFrame: (_, connection) => {
        connection.end({ action: 'retrySlow' });
        connection.end({ action: 'stop' });
      },
    });
    await until(() => delays.length === 1);
    expect([delays, socket.status, socket.send('x')]).toEqual([[302_000], 'reconnecting', false]);
  });

  test('cannot act on the connection after it', async () => {
    const server = await serve();
    const faces: SocketConnection[] = [];
    const { socket, clock, delays } = live(server.url, {
      onOpen: (connection) => {
        faces.push(connection);
      },
    });
    await socket.opened;
    server.sockets[0]?.terminate();
    await until(() => delays.length === 1);
    clock.advance(2_000);
    await until(() => faces.length === 2);
    faces[0]?.end({ action: 'stop' });
    expect([faces[0]?.send('late'), faces[1]?.send('now'), socket.status]).toEqual([false, true, 'connected']);
  });
});

describe('the watchdog', () => {
  const watchdog = (pings: string[]) => ({
    idleMs: 1_000,
    pongMs: 300,
    ping: (connection: SocketConnection) => {
      pings.push('ping');
      connection.send('ping');
    },
  });

  test('pings after silence and is content with any frame', async () => {
    const server = await serve((socket) => {
      socket.on('message', () => {
        socket.send('pong');
      });
    });
    const pings: string[] = [];
    const { socket, clock, frames } = live(server.url, { watchdog: watchdog(pings) });
    await socket.opened;
    for (let round = 1; round <= 3; round += 1) {
      clock.advance(1_000);
      await until(() => frames.length === round);
    }
    expect(pings).toHaveLength(3);
    expect(socket.status).toBe('connected');
  });

  test('does not ping while frames come', async () => {
    const server = await serve();
    const pings: string[] = [];
    const { socket, clock, frames } = live(server.url, { watchdog: watchdog(pings) });
    await socket.opened;
    for (let round = 1; round <= 4; round += 1) {
      clock.advance(900);
      server.sockets[0]?.send('frame');
      await until(() => frames.length === round);
    }
    expect(pings).toEqual([]);
  });

  test('drops a connection that stays silent', async () => {
    const server = await serve();
    const pings: string[] = [];
    const { socket, clock, delays } = live(server.url, { watchdog: watchdog(pings) });
    await socket.opened;
    clock.advance(1_299);
    expect(delays).toEqual([]);
    clock.advance(1);
    expect([pings, delays, socket.status]).toEqual([['ping'], [2_000], 'reconnecting']);
  });
});

describe('closing', () => {
  test('says goodbye with 1000, ends every timer and may be repeated', async () => {
    const server = await serve();
    const { socket, statuses, clock } = live(server.url, { watchdog: { idleMs: 1_000, pongMs: 300, ping: () => undefined } });
    await socket.opened;
    const closed = once(server.sockets[0] ?? server.server, 'close');
    await Promise.all([socket.close(), socket.close()]);
    expect((await closed)[0]).toBe(1000);
    await socket.close();
    expect([statuses, clock.waits(), socket.send('x')]).toEqual([['connected', 'closed'], [], false]);
  });

  test('ends the wait for the next attempt', async () => {
    const server = await serve();
    const { socket, delays, clock } = live(server.url);
    await socket.opened;
    server.sockets[0]?.terminate();
    await until(() => delays.length === 1);
    await socket.close();
    expect(clock.waits()).toEqual([]);
    expect(server.connections()).toBe(1);
  });

  test('terminates a server that does not answer the goodbye', async () => {
    const server = await serve();
    const { socket, clock } = live(server.url);
    await socket.opened;
    server.sockets[0]?.pause();
    const closing = socket.close();
    expect(clock.waits()).toEqual([2_000]);
    clock.advance(2_000);
    await closing;
  });

  test('before the connection stands rejects what waits for it', async () => {
    const server = await serve();
    const { socket } = live(server.url);
    await socket.close();
    await expect(socket.opened).rejects.toMatchObject({ kind: 'cancelled' });
    expect(socket.status).toBe('closed');
  });

  test('while the URL is still being made opens nothing', async () => {
    const server = await serve();
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
