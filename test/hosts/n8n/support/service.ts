import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  readonly method: string;
  readonly path: string;
  readonly body: string;
}

/** The made-up service on this machine: answers as told and remembers what it was asked. */
export class FixtureService {
  readonly received: Received[] = [];
  /** Requests under way at once, at most. */
  peak = 0;
  #open = 0;
  readonly #server: Server;
  /** Status and JSON for a request; a promise lets it wait. */
  respond: (request: Received) => unknown = () => ({});

  private constructor() {
    this.#server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const received = { method: request.method ?? '', path: request.url ?? '', body: Buffer.concat(chunks).toString('utf8') };
        this.received.push(received);
        this.peak = Math.max(this.peak, (this.#open += 1));
        void Promise.resolve(this.respond(received)).then((answer) => {
          this.#open -= 1;
          const { status, json, headers } = answer instanceof Refused ? answer : { status: 200, json: answer, headers: {} };
          response.writeHead(status, { 'content-type': 'application/json', ...headers });
          response.end(JSON.stringify(json));
        });
      });
    });
  }

  static async start(): Promise<FixtureService> {
    const service = new FixtureService();
    await new Promise<void>((resolve) => service.#server.listen(0, '127.0.0.1', resolve));
    return service;
  }

  get address(): string {
    const address = this.#server.address();
    return `http://127.0.0.1:${isAddress(address) ? address.port : 0}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise<void>((resolve) => {
      this.#server.close(() => {
        resolve();
      });
    });
  }
}

export class Refused {
  constructor(
    readonly status: number,
    readonly json: unknown,
    readonly headers: Record<string, string> = {},
  ) {}
}

function isAddress(address: string | AddressInfo | null): address is AddressInfo {
  return typeof address === 'object' && address !== null;
}
