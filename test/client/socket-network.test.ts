import { forgetProxies } from '../../client/proxy';
import { cleanUpAfterEach } from '../support/clean-up';
import { selfSigned } from './support/certificate';
import { live } from './support/live';
import type { TestProxy } from './support/proxy';
import { startProxy } from './support/proxy';
import type { SocketServer } from './support/socket-server';
import { startSocketServer } from './support/socket-server';

const certificate = selfSigned();
const environment = { ...process.env };
let plain: SocketServer;
let secure: SocketServer;
let proxy: TestProxy;
let guarded: TestProxy;

beforeAll(async () => {
  plain = await startSocketServer();
  secure = await startSocketServer(undefined, certificate);
  proxy = await startProxy();
  guarded = await startProxy('user:word');
});

cleanUpAfterEach();

afterEach(() => {
  process.env = { ...environment };
  forgetProxies();
  proxy.tunnels.length = 0;
});

afterAll(async () => {
  await Promise.all([plain, secure, proxy, guarded].map((server) => server.close()));
});

test('a certificate nobody trusts is refused with advice', async () => {
  const { socket } = live(secure.url);
  await expect(socket.opened).rejects.toMatchObject({ kind: 'network', lasting: true });
});

test('a certificate given as trusted is accepted', async () => {
  await live(secure.url, { network: { ca: certificate.cert } }).socket.opened;
});

test.each(['plain', 'secure'])('a %s socket goes through the proxy of the settings, with its password', async (which) => {
  const { url } = which === 'plain' ? plain : secure;
  const { socket } = live(url, { network: { ca: certificate.cert, proxy: guarded.url } });
  await socket.opened;
  expect(guarded.tunnels).toContain(new URL(url).host);
});

test('a certificate nobody trusts is refused through a proxy too', async () => {
  const { socket } = live(secure.url, { network: { proxy: proxy.url } });
  await expect(socket.opened).rejects.toMatchObject({ kind: 'network', lasting: true });
});

test('a proxy that wants a password is told apart from the service', async () => {
  const { socket } = live(secure.url, { network: { proxy: `http://127.0.0.1:${guarded.port}` } });
  await expect(socket.opened).rejects.toMatchObject({
    kind: 'network',
    message: `The proxy 127.0.0.1:${guarded.port} refused the connection (407)`,
  });
});

test('HTTPS_PROXY counts for wss, HTTP_PROXY for ws', async () => {
  process.env.HTTPS_PROXY = proxy.url;
  await live(plain.url).socket.opened;
  expect(proxy.tunnels).toEqual([]);
  await live(secure.url, { network: { ca: certificate.cert } }).socket.opened;
  expect(proxy.tunnels).toEqual([`127.0.0.1:${secure.port}`]);
  process.env.HTTP_PROXY = proxy.url;
  forgetProxies();
  await live(plain.url).socket.opened;
  expect(proxy.tunnels).toContain(`127.0.0.1:${plain.port}`);
});

test('NO_PROXY is honoured', async () => {
  process.env.HTTPS_PROXY = proxy.url;
  process.env.no_proxy = '127.0.0.1';
  await live(secure.url, { network: { ca: certificate.cert } }).socket.opened;
  expect(proxy.tunnels).toEqual([]);
});
