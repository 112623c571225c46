import { createServer, type IncomingHttpHeaders } from 'node:http';
import { Feed } from '../../../sandbox/feed';
import { listen, readBody, shut } from '../../../sandbox/http';
import { whenDone } from '../../support/clean-up';

export interface Asked {
  readonly path: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly headers: IncomingHttpHeaders;
}

/** Somebody's own app with an authorization endpoint: `answer` signs, or gives a status. */
export async function openAuthEndpoint(answer: (asked: Asked) => Promise<unknown> | number): Promise<{ url: string; asked: Feed<Asked> }> {
  const asked = new Feed<Asked>('authorization');
  const server = createServer((request, response) => {
    void (async () => {
      const body = await readBody(request, 100_000);
      const entry = { path: request.url ?? '', fields: Object.fromEntries(new URLSearchParams(body.toString())), headers: request.headers };
      asked.record(entry);
      const answered = answer(entry);
      if (typeof answered === 'number') response.writeHead(answered).end('words of the endpoint');
      else response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(await answered));
    })();
  });
  const port = await listen(server, 0);
  whenDone(async () => {
    server.closeAllConnections();
    await shut(server, []);
  });
  return { url: `http://127.0.0.1:${port}`, asked };
}
