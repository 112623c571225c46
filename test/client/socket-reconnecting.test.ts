import { ServiceError } from '../../client/errors';
import type { SocketConnection } from '../../client/socket';
import { cleanUpAfterEach } from '../support/clean-up';
import { live } from './support/live';
import { until } from './support/servers';
import { serveSockets } from './support/socket-server';

cleanUpAfterEach();

describe('a lost connection', () => {
  test('comes back after a delay', async () => {
    const server = await serveSockets();
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
    const server = await serveSockets();
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
    const server = await serveSockets((socket) => {
      socket.close(1011);
    });
    const { delays } = live(server.url, { random: () => 0 });
    await until(() => delays.length === 1);
    expect(delays).toEqual([1_000]);
  });

  test('backs off though the server asks each time for an immediate return', async () => {
    const server = await serveSockets((socket) => {
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
    const server = await serveSockets();
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
    const server = await serveSockets((socket) => {
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
    const server = await serveSockets((socket) => {
      socket.close(4004);
    });
    const { delays } = live(server.url, { classifyClose: () => ({ action: 'retrySlow' }) });
    await until(() => delays.length === 1);
    expect(delays).toEqual([302_000]);
  });

  test('for good stops it with one error', async () => {
    const server = await serveSockets();
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
    const server = await serveSockets();
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
    const server = await serveSockets((socket) => {
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
    const server = await serveSockets();
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
