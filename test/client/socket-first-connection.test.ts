import { once } from 'node:events';
import { ServiceError } from '../../client/errors';
import type { SocketConnection } from '../../client/socket';
import { cleanUpAfterEach, whenDone } from '../support/clean-up';
import { live } from './support/live';
import { freePort, startServer, until } from './support/servers';
import { serveSockets } from './support/socket-server';

cleanUpAfterEach();

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
    whenDone(() => server.close());
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
    whenDone(() => server.close());
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
    const server = await serveSockets();
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
    const server = await serveSockets();
    const { socket, clock } = live(server.url, { manualReady: true });
    await server.next();
    clock.advance(15_000);
    await expect(socket.opened).rejects.toMatchObject({ kind: 'timeout' });
  });
});
