import { createServer, request } from 'node:http';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { closeAll, listen } from './servers';

export interface TestProxy {
  readonly url: string;
  readonly port: number;
  /** Targets of CONNECT: `host:port`. */
  readonly tunnels: string[];
  /** Targets of plain requests: whole URLs. */
  readonly forwarded: string[];
  close(): Promise<void>;
}

/** A real forward proxy: CONNECT tunnels and absolute-form requests; with `user` (`name:password`) it asks for Basic authorization. */
export async function startProxy(user?: string): Promise<TestProxy> {
  const tunnels: string[] = [];
  const forwarded: string[] = [];
  const expected = user === undefined ? undefined : `Basic ${Buffer.from(user).toString('base64')}`;
  const server = createServer((incoming, answer) => {
    if (incoming.headers['proxy-authorization'] !== expected) {
      answer.writeHead(407).end();
      return;
    }
    forwarded.push(incoming.url ?? '');
    const onward = request(
      incoming.url ?? '',
      { method: incoming.method ?? 'GET', headers: { host: incoming.headers.host } },
      (response) => {
        answer.writeHead(response.statusCode ?? 502, response.headers);
        response.pipe(answer);
      },
    );
    incoming.pipe(onward);
  });
  server.on('connect', (incoming, client: Socket, head: Buffer) => {
    if (incoming.headers['proxy-authorization'] !== expected) {
      client.end('HTTP/1.1 407 Proxy Authentication Required\r\ncontent-length: 0\r\n\r\n');
      return;
    }
    const target = incoming.url ?? '';
    tunnels.push(target);
    const { hostname, port } = new URL(`http://${target}`);
    const onward = connect(Number(port), hostname, () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      onward.write(head);
      onward.pipe(client).pipe(onward);
    });
    onward.on('error', () => client.destroy());
    client.on('error', () => onward.destroy());
    client.on('close', () => onward.destroy());
  });
  const port = await listen(server);
  return {
    url: `http://${user === undefined ? '' : `${user}@`}127.0.0.1:${port}`,
    port,
    tunnels,
    forwarded,
    close: () => closeAll(server),
  };
}
