import type { SocketConnection } from '../../client/socket';
import { cleanUpAfterEach } from '../support/clean-up';
import { live } from './support/live';
import { until } from './support/servers';
import { serveSockets } from './support/socket-server';

cleanUpAfterEach();

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
    const server = await serveSockets((socket) => {
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
    const server = await serveSockets();
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
    const server = await serveSockets();
    const pings: string[] = [];
    const { socket, clock, delays } = live(server.url, { watchdog: watchdog(pings) });
    await socket.opened;
    clock.advance(1_299);
    expect(delays).toEqual([]);
    clock.advance(1);
    expect([pings, delays, socket.status]).toEqual([['ping'], [2_000], 'reconnecting']);
  });
});
