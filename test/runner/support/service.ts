import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import type { JsonValue } from '../../../language/json';
import { bodyOf, startServer } from '../../client/support/servers';

/** One request as a service sees it. */
export interface Received {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Text goes out as it is, other values as JSON. */
  readonly body?: JsonValue;
}

export interface Service {
  readonly baseUrl: string;
  readonly received: readonly Received[];
}

/** A service on loopback that answers each request as told, for as long as `act` takes. */
export async function withService(
  answerTo: (request: Received, index: number) => Answer,
  act: (service: Service) => Promise<void>,
): Promise<void> {
  const received: Received[] = [];
  const server = await startServer((request, response) => {
    void bodyOf(request).then((body) => {
      const { method = '', url = '', headers } = request;
      received.push({ method, url, headers, body: body.toString() });
      write(response, answerTo({ method, url, headers, body: body.toString() }, received.length - 1));
    });
  });
  try {
    await act({ baseUrl: server.origin, received });
  } finally {
    await server.close();
  }
}

function write(response: ServerResponse, { status = 200, headers = {}, body = {} }: Answer): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
}
