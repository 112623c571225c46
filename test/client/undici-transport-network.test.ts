import { closePools } from '../../client/pools';
import { forgetProxies } from '../../client/proxy';
import type { HttpRequest } from '../../client/transport';
import { undiciTransport } from '../../client/undici-transport';
import { selfSigned } from './support/certificate';
import { transportFailure } from './support/failure';
import type { TestProxy } from './support/proxy';
import { startProxy } from './support/proxy';
import type { TestServer } from './support/servers';
import { freePort, startServer } from './support/servers';

const certificate = selfSigned();
const environment = { ...process.env };
let plain: TestServer;
let secure: TestServer;
let proxy: TestProxy;
let guarded: TestProxy;

const get = (url: string): HttpRequest => ({ method: 'GET', url, headers: {} });

beforeAll(async () => {
  plain = await startServer((request, response) => response.end(`plain ${request.url ?? ''} ${request.headers.host ?? ''}`));
  secure = await startServer((_, response) => response.end('secure'), certificate);
  proxy = await startProxy();
  guarded = await startProxy('user:word');
});

afterEach(async () => {
  process.env = { ...environment };
  forgetProxies();
  await closePools();
  proxy.tunnels.length = 0;
  proxy.forwarded.length = 0;
});

afterAll(async () => {
  await Promise.all([plain, secure, proxy, guarded].map((server) => server.close()));
});

describe('TLS', () => {
  test('with an unknown certificate fails for good and advises to trust it', async () => {
    const failure = await transportFailure(undiciTransport(get(`${secure.origin}/`)));
    expect(failure).toMatchObject({ kind: 'network', neverSent: true, lasting: true });
    expect(failure.message).toContain('self-signed');
    expect(failure.advice).toContain('trusted');
  });

  test('with that certificate trusted works, over one kept connection', async () => {
    const before = secure.connections();
    for (let i = 0; i < 5; i += 1) {
      const response = await undiciTransport(get(`${secure.origin}/`), { ca: certificate.cert });
      expect(Buffer.from(response.body).toString()).toBe('secure');
    }
    expect(secure.connections() - before).toBe(1);
  });

  test('towards a server without TLS says so', async () => {
    const failure = await transportFailure(undiciTransport(get(`https://127.0.0.1:${plain.port}/`)));
    expect(failure).toMatchObject({ neverSent: true, lasting: true });
    expect(failure.advice).toContain('port');
  });
});

describe('a proxy given in the options', () => {
  test('tunnels https', async () => {
    const response = await undiciTransport(get(`${secure.origin}/`), { ca: certificate.cert, proxy: proxy.url });
    expect(response.status).toBe(200);
    expect(proxy.tunnels).toEqual([`127.0.0.1:${secure.port}`]);
  });

  test('keeps the tunnel for the next request', async () => {
    for (let i = 0; i < 3; i += 1) await undiciTransport(get(`${secure.origin}/`), { ca: certificate.cert, proxy: proxy.url });
    expect(proxy.tunnels).toHaveLength(1);
  });

  test('forwards plain http as a whole URL', async () => {
    const response = await undiciTransport(get(`${plain.origin}/path?q=1`), { proxy: proxy.url });
    expect(Buffer.from(response.body).toString()).toBe(`plain /path?q=1 127.0.0.1:${plain.port}`);
    expect(proxy.forwarded).toEqual([`${plain.origin}/path?q=1`]);
  });

  test('gets its password', async () => {
    expect((await undiciTransport(get(`${secure.origin}/`), { ca: certificate.cert, proxy: guarded.url })).status).toBe(200);
    expect((await undiciTransport(get(`${plain.origin}/`), { proxy: guarded.url })).status).toBe(200);
  });

  test('that wants a password is told apart from the service, https and http alike', async () => {
    for (const { origin } of [secure, plain]) {
      const failure = await transportFailure(undiciTransport(get(`${origin}/`), { proxy: `http://u:hunter2@127.0.0.1:${guarded.port}` }));
      expect(failure).toMatchObject({ kind: 'network', neverSent: true, lasting: true });
      expect(failure.message).toContain('(407)');
      expect(`${failure.message} ${failure.advice ?? ''}`).not.toContain('hunter2');
    }
  });

  test('that is down is named', async () => {
    const port = await freePort();
    const failure = await transportFailure(undiciTransport(get(`${secure.origin}/`), { proxy: `http://127.0.0.1:${port}` }));
    expect(failure).toMatchObject({ kind: 'network', neverSent: true });
    expect(failure.message).toContain(`the proxy 127.0.0.1:${port}`);
  });

  test('of a kind unknown is refused without repeating it', async () => {
    const sending = undiciTransport(get(`${plain.origin}/`), { proxy: 'socks5://u:hunter2@host:1' });
    await expect(sending).rejects.toMatchObject({ kind: 'invalid', message: 'The proxy is not an http:// or https:// URL' });
  });
});

describe('a proxy in the environment', () => {
  test('is used for https', async () => {
    process.env.HTTPS_PROXY = proxy.url;
    await undiciTransport(get(`${secure.origin}/`), { ca: certificate.cert });
    expect(proxy.tunnels).toHaveLength(1);
  });

  test('is used for http', async () => {
    process.env.http_proxy = proxy.url;
    await undiciTransport(get(`${plain.origin}/`));
    expect(proxy.forwarded).toHaveLength(1);
  });

  test('is passed by for hosts in NO_PROXY', async () => {
    process.env.HTTPS_PROXY = proxy.url;
    process.env.NO_PROXY = 'example.com,127.0.0.1';
    await undiciTransport(get(`${secure.origin}/`), { ca: certificate.cert });
    expect(proxy.tunnels).toHaveLength(0);
  });

  test('gives way to one in the options', async () => {
    process.env.HTTPS_PROXY = `http://127.0.0.1:${await freePort()}`;
    process.env.NO_PROXY = '*';
    await undiciTransport(get(`${secure.origin}/`), { ca: certificate.cert, proxy: proxy.url });
    expect(proxy.tunnels).toHaveLength(1);
  });
});
