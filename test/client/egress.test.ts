import { ServiceError } from '../../client/errors';
import { closePools } from '../../client/pools';
import { forgetProxies } from '../../client/proxy';
import type { SendOptions } from '../../client/transport';
import { undiciTransport } from '../../client/undici-transport';
import { cleanUpAfterEach } from '../support/clean-up';
import { live } from './support/live';
import { startProxy, type TestProxy } from './support/proxy';
import { startServer, until, type TestServer } from './support/servers';
import { startSocketServer, type SocketServer } from './support/socket-server';

const environment = { ...process.env };
const closed = new ServiceError({ kind: 'permission', message: 'The address is closed', advice: 'Ask for it' });

/** Lets out what it is told to, by origin, and notes what it was asked. */
class Filter {
  readonly asked: string[] = [];
  constructor(private readonly answer: (origin: string, asked: number) => ServiceError | undefined = () => undefined) {}
  readonly egress = (origin: string): Promise<ServiceError | undefined> => {
    const asked = this.asked.push(origin);
    return Promise.resolve().then(() => this.answer(origin, asked));
  };
}

let web: TestServer;
let sockets: SocketServer;
let proxy: TestProxy;
const requests: (string | undefined)[] = [];
let upgrades = 0;

beforeAll(async () => {
  web = await startServer((request, response) => {
    requests.push(request.url);
    response.end('{}');
  });
  sockets = await startSocketServer();
  sockets.server.on('upgrade', () => (upgrades += 1));
  proxy = await startProxy();
});
beforeEach(() => {
  requests.length = 0;
  upgrades = 0;
});
cleanUpAfterEach();

afterEach(async () => {
  await closePools();
  process.env = { ...environment };
  forgetProxies();
});
afterAll(async () => {
  await Promise.all([web, sockets, proxy].map((server) => server.close()));
});

describe('requests', () => {
  const get = (path: string, options: SendOptions) => undiciTransport({ method: 'GET', url: `${web.origin}${path}`, headers: {} }, options);

  test('are each let out by their origin, which tells nothing of what is sent', async () => {
    const filter = new Filter();
    await get('/first?secret=1', filter);
    await get('/second', filter);
    expect([filter.asked, requests]).toEqual([
      [web.origin, web.origin],
      ['/first?secret=1', '/second'],
    ]);
  });

  test('do not leave where the address is closed', async () => {
    await expect(get('/', new Filter(() => closed))).rejects.toBe(closed);
    expect(requests).toEqual([]);
  });

  test('are not sent through a proxy that is closed', async () => {
    const filter = new Filter((origin) => (origin === proxy.url ? closed : undefined));
    await expect(get('/', { egress: filter.egress, proxy: proxy.url.replace('//', '//user:word@') })).rejects.toBe(closed);
    expect([filter.asked, requests]).toEqual([[web.origin, proxy.url], []]);
  });

  test('take the proxy of the machine without a question', async () => {
    process.env.HTTP_PROXY = proxy.url;
    const filter = new Filter();
    await get('/', filter);
    expect([filter.asked, requests.length]).toEqual([[web.origin], 1]);
  });
});

describe('sockets', () => {
  const origin = () => sockets.url.replace('ws://', 'http://').replace(/\/$/, '');

  test('are not opened where the address is closed', async () => {
    const filter = new Filter(() => closed);
    const { socket, clock, statuses } = live(sockets.url, { network: filter, firstFailure: 'reject' });
    await expect(socket.opened).rejects.toBe(closed);
    expect([filter.asked, statuses, clock.waits(), upgrades]).toEqual([[origin()], ['failed'], [], 0]);
  });

  test('are asked about anew before each connection, and stop where it is closed meanwhile, whatever the failures of the service mean', async () => {
    const filter = new Filter((_, asked) => (asked < 3 ? undefined : closed));
    const { socket, clock, statuses, fatal, delays } = live(sockets.url, { network: filter, classifyFailure: () => ({ action: 'retry' }) });
    await socket.opened;
    sockets.sockets.at(-1)?.terminate();
    await until(() => socket.status === 'reconnecting');
    clock.advance(delays.at(-1) ?? 0);
    await until(() => socket.status === 'connected');
    sockets.sockets.at(-1)?.terminate();
    await until(() => socket.status === 'reconnecting');
    clock.advance(delays.at(-1) ?? 0);
    await until(() => fatal.length > 0);
    expect([fatal, statuses.at(-1), clock.waits(), upgrades]).toEqual([[closed], 'failed', [], 2]);
  });

  test('are tried again where nobody can say it now', async () => {
    const filter = new Filter((_, asked) => {
      if (asked === 1) throw new ServiceError({ kind: 'network', message: 'The name is unknown at the moment' });
      return undefined;
    });
    const { socket, clock } = live(sockets.url, { network: filter, firstFailure: 'retry' });
    await until(() => clock.waits().some((ms) => ms <= 2_000));
    clock.advance(2_000);
    await socket.opened;
    expect(filter.asked).toHaveLength(2);
  });

  test('do not go through a proxy that is closed', async () => {
    const filter = new Filter((origin) => (origin === proxy.url ? closed : undefined));
    await expect(live(sockets.url, { network: { egress: filter.egress, proxy: proxy.url } }).socket.opened).rejects.toBe(closed);
    expect(proxy.tunnels).toEqual([]);
  });
});
