import type { RequestListener, ServerResponse } from 'node:http';
import { createServer as createTcpServer } from 'node:net';
import { closePools, MAX_POOLS, openPools } from '../../client/pools';
import type { FormPart, HttpRequest } from '../../client/transport';
import { createUndiciTransport, undiciTransport } from '../../client/undici-transport';
import { transportFailure } from './support/failure';
import type { TestServer } from './support/servers';
import { bodyOf, closeAll, freePort, listen, startServer, until } from './support/servers';

const servers: TestServer[] = [];

async function serve(listener: RequestListener): Promise<TestServer> {
  const server = await startServer(listener);
  servers.push(server);
  return server;
}

const get = (url: string): HttpRequest => ({ method: 'GET', url, headers: {} });
const text = (body: Uint8Array): string => Buffer.from(body).toString();

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
  await closePools();
});

describe('a request', () => {
  test('arrives as it was made, and its answer comes back whole', async () => {
    const { origin } = await serve((request, response) => {
      void bodyOf(request).then((body) => {
        response.setHeader('set-cookie', ['a=1', 'b=2']);
        response.statusCode = 201;
        response.end(
          JSON.stringify({ method: request.method, url: request.url, type: request.headers['content-type'], body: body.toString() }),
        );
      });
    });
    const response = await undiciTransport({
      method: 'POST',
      url: `${origin}/a%2Fb/../c?x='1'|`,
      headers: { 'content-type': 'application/json' },
      body: '{"ü":1}',
    });
    expect(response.status).toBe(201);
    expect(response.headers['set-cookie']).toBe('a=1, b=2');
    expect(JSON.parse(text(response.body))).toEqual({
      method: 'POST',
      url: "/a%2Fb/../c?x='1'|",
      type: 'application/json',
      body: '{"ü":1}',
    });
  });

  test('follows no redirect', async () => {
    const { origin } = await serve((_, response) => response.writeHead(302, { location: '/elsewhere' }).end());
    expect((await undiciTransport(get(`${origin}/`))).status).toBe(302);
  });

  test.each(['ftp://host/', 'http://user:word@host/', 'http://host/a b', 'nonsense', 'https:///path'])(
    'to %s is refused as invalid',
    async (url) => {
      await expect(undiciTransport(get(url))).rejects.toMatchObject({ kind: 'invalid' });
    },
  );

  test('with a bad header is refused as a ServiceError', async () => {
    const { origin } = await serve((_, response) => response.end());
    const failure = await transportFailure(undiciTransport({ ...get(`${origin}/`), headers: { 'x-bad': 'a\nb' } }));
    expect(failure.neverSent).toBe(true);
  });
});

describe('connections', () => {
  test('are kept: twenty requests in a row share one', async () => {
    const server = await serve((_, response) => response.end('ok'));
    for (let i = 0; i < 20; i += 1) await undiciTransport(get(`${server.origin}/${i}`));
    expect(server.connections()).toBe(1);
  });

  test('are never more than maxConnections', async () => {
    const held: ServerResponse[] = [];
    let most = 0;
    const server = await serve((_, response) => {
      held.push(response);
      most = Math.max(most, held.length);
      if (held.length === 3) for (const each of held.splice(0)) each.end();
    });
    await Promise.all(Array.from({ length: 39 }, () => undiciTransport(get(`${server.origin}/`), { maxConnections: 3 })));
    expect(most).toBe(3);
    expect(server.connections()).toBe(3);
  });

  test('of too many origins make room for new ones', async () => {
    const ports = await Promise.all(Array.from({ length: MAX_POOLS + 5 }, freePort));
    for (const port of ports) await transportFailure(undiciTransport(get(`http://127.0.0.1:${port}/`)));
    expect(openPools()).toBe(MAX_POOLS);
  });
});

describe('a failure', () => {
  test('to connect says so, was never sent and shows no query', async () => {
    const port = await freePort();
    const failure = await transportFailure(undiciTransport(get(`http://127.0.0.1:${port}/apps?auth_signature=abc123`)));
    expect(failure).toMatchObject({ kind: 'network', neverSent: true, staleConnection: false, code: 'NETWORK' });
    expect(failure.message).toBe(`Could not connect to 127.0.0.1:${port}: the connection was refused`);
    expect(failure.advice).toContain('Check host and port');
    expect(`${failure.stack} ${JSON.stringify(failure)}`).not.toContain('abc123');
  });

  test('to find the host names the host', async () => {
    const failure = await transportFailure(undiciTransport(get('http://nowhere.invalid/')));
    expect(failure).toMatchObject({ kind: 'network', neverSent: true });
    expect(failure.message).toContain('nowhere.invalid');
  });

  test('of a connection that never answered before may have been sent', async () => {
    const { origin } = await serve((request) => request.socket.resetAndDestroy());
    expect(await transportFailure(undiciTransport(get(`${origin}/`)))).toMatchObject({
      kind: 'network',
      neverSent: false,
      staleConnection: false,
    });
  });

  test.each(['resetAndDestroy', 'end'] as const)('of a kept connection without a byte of answer (%s) is told apart', async (how) => {
    let requests = 0;
    const { origin } = await serve((request, response) => {
      requests += 1;
      if (requests === 1) response.end('first');
      else request.socket[how]();
    });
    await undiciTransport(get(`${origin}/`));
    expect(await transportFailure(undiciTransport(get(`${origin}/`)))).toMatchObject({
      kind: 'network',
      neverSent: false,
      staleConnection: true,
    });
  });

  test('of a kept connection after the answer began is not', async () => {
    let requests = 0;
    const { origin } = await serve((request, response) => {
      requests += 1;
      if (requests === 1) response.end('first');
      else request.socket.end('HTTP/1.1 200 OK\r\ncontent-le');
    });
    await undiciTransport(get(`${origin}/`));
    expect(await transportFailure(undiciTransport(get(`${origin}/`)))).toMatchObject({ staleConnection: false });
  });

  test('of a server that does not speak HTTP is a protocol error', async () => {
    const server = createTcpServer((socket) => socket.once('data', () => socket.write('SSH-2.0-OpenSSH\r\n')));
    const port = await listen(server);
    const failing = transportFailure(undiciTransport(get(`http://127.0.0.1:${port}/`)));
    expect(await failing.finally(() => closeAll(server))).toMatchObject({ kind: 'protocol' });
  });

  test('of an answer too large', async () => {
    const { origin } = await serve((_, response) => response.end(Buffer.alloc(2_000)));
    const failure = await transportFailure(createUndiciTransport({ maxResponseBytes: 1_999 })(get(`${origin}/`)));
    expect(failure).toMatchObject({ kind: 'protocol' });
    expect((await createUndiciTransport({ maxResponseBytes: 2_000 })(get(`${origin}/`))).body).toHaveLength(2_000);
  });
});

describe('the deadline', () => {
  test('covers the wait for headers', async () => {
    const { origin } = await serve(() => undefined);
    const failure = await transportFailure(undiciTransport(get(`${origin}/`), { timeoutMs: 60 }));
    expect(failure).toMatchObject({ kind: 'timeout', neverSent: false });
    expect(failure.message).toContain('within 60 ms');
  });

  test('on a kept connection does not make it stale: the service may be at work on the request', async () => {
    let requests = 0;
    const { origin } = await serve((_, response) => {
      requests += 1;
      if (requests === 1) response.end('first');
    });
    await undiciTransport(get(`${origin}/`));
    const failure = await transportFailure(undiciTransport(get(`${origin}/`), { timeoutMs: 60 }));
    expect(failure).toMatchObject({ kind: 'timeout', neverSent: false, staleConnection: false });
    const abort = new AbortController();
    const given = transportFailure(undiciTransport(get(`${origin}/`), { signal: abort.signal }));
    abort.abort();
    expect(await given).toMatchObject({ kind: 'cancelled', staleConnection: false });
  });

  test('covers the body', async () => {
    const { origin } = await serve((_, response) => response.write('half'));
    expect(await transportFailure(undiciTransport(get(`${origin}/`), { timeoutMs: 60 }))).toMatchObject({ kind: 'timeout' });
  });

  test('covers the wait for a free connection: such a request is never sent', async () => {
    const seen: string[] = [];
    const server = await serve((request) => seen.push(request.url ?? ''));
    const options = { maxConnections: 1 };
    const first = transportFailure(undiciTransport(get(`${server.origin}/first`), { ...options, timeoutMs: 150 }));
    const second = await transportFailure(undiciTransport(get(`${server.origin}/second`), { ...options, timeoutMs: 50 }));
    expect(second).toMatchObject({ kind: 'timeout', neverSent: true });
    await first;
    server.server.on('request', (_, response) => response.end());
    await undiciTransport(get(`${server.origin}/third`), options);
    expect(seen).toEqual(['/first', '/third']);
  });
});

describe('cancelling', () => {
  test('before the start sends nothing', async () => {
    const server = await serve((_, response) => response.end());
    const failure = await transportFailure(undiciTransport(get(`${server.origin}/`), { signal: AbortSignal.abort() }));
    expect(failure).toMatchObject({ kind: 'cancelled', neverSent: true });
    expect(server.connections()).toBe(0);
  });

  test('while waiting rejects at once and closes the connection', async () => {
    const controller = new AbortController();
    let closed = false;
    const { origin } = await serve((request) => {
      request.socket.on('close', () => {
        closed = true;
      });
      controller.abort();
    });
    const failure = await transportFailure(undiciTransport(get(`${origin}/`), { signal: controller.signal }));
    expect(failure).toMatchObject({ kind: 'cancelled', neverSent: false });
    await until(() => closed);
  });
});

describe('a form', () => {
  /** Sends a form with that file and gives what the server got. */
  async function send(content: FormPart['content']) {
    const received = { type: '', length: '', body: '' };
    const { origin } = await serve((request, response) => {
      void bodyOf(request).then((body) => {
        received.type = request.headers['content-type'] ?? '';
        received.length = request.headers['content-length'] ?? 'none';
        received.body = body.toString();
        response.end();
      });
    });
    const body: FormPart[] = [
      { name: 'title', content: 'Grüße' },
      { name: 'attachment', content, fileName: 'a "b"\r\n.txt', contentType: 'text/plain' },
    ];
    await undiciTransport({ method: 'POST', url: `${origin}/`, headers: {}, body });
    return received;
  }

  test('of known parts is sent with its length', async () => {
    const { type, length, body } = await send(Buffer.from('file'));
    const boundary = type.replace('multipart/form-data; boundary=', '');
    expect(body).toBe(
      `--${boundary}\r\ncontent-disposition: form-data; name="title"\r\n\r\nGrüße\r\n` +
        `--${boundary}\r\ncontent-disposition: form-data; name="attachment"; filename="a %22b%22%0D%0A.txt"\r\ncontent-type: text/plain\r\n\r\nfile\r\n` +
        `--${boundary}--\r\n`,
    );
    expect(length).toBe(String(Buffer.byteLength(body)));
  });

  test('with a stream is streamed', async () => {
    async function* file() {
      yield Buffer.from('one ');
      await Promise.resolve();
      yield Buffer.from('two');
    }
    const { length, body } = await send(file());
    expect(length).toBe('none');
    expect(body).toContain('\r\n\r\none two\r\n--');
  });
});
