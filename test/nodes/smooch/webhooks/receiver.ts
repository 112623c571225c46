import type { JsonObject } from '../../../../language/json';
import type { ConfiguredWebhook } from '../../../../runner/webhook';
import { bodyOf, startServer } from '../../../client/support/servers';
import { whenDone } from '../../../support/clean-up';
import { Happenings } from '../../../support/host/waiting';

/** One request to a {@link Receiver}. */
export interface Taken {
  readonly path: string;
  readonly status: number;
  readonly events: readonly JsonObject[];
}

/** What a host is for a webhook: an address for each node, behind which its declaration decides. */
export class Receiver {
  readonly taken = new Happenings<Taken>('delivery');
  readonly #nodes = new Map<string, ConfiguredWebhook>();

  private constructor(readonly origin: string) {}

  /** Serves until the test ends. */
  static async start(): Promise<Receiver> {
    const held: { receiver?: Receiver } = {};
    const server = await startServer((request, response) => {
      void bodyOf(request).then(async (rawBody) => {
        const { method = '', url = '', headers } = request;
        const webhook = held.receiver?.node(url);
        const verdict = await webhook?.accept({ method, url, headers, rawBody }, held.receiver?.address(url));
        const status = verdict?.reply?.status ?? 404;
        held.receiver?.taken.add({ path: url, status, events: verdict?.ok ? verdict.events : [] });
        response.writeHead(status).end();
      });
    });
    whenDone(() => server.close());
    held.receiver = new Receiver(server.origin);
    return held.receiver;
  }

  /** Puts a node behind a path, in place of the one that was there. */
  serve(path: string, webhook: ConfiguredWebhook): string {
    this.#nodes.set(path, webhook);
    return this.address(path);
  }

  node(path: string): ConfiguredWebhook | undefined {
    return this.#nodes.get(path);
  }

  address(path: string): string {
    return `${this.origin}${path}`;
  }

  /** The status and events of the next request to a path after those that were taken so far. */
  async next(path: string, from: number): Promise<Taken> {
    return await this.taken.find((each) => each.path === path, from);
  }

  get count(): number {
    return this.taken.all.length;
  }
}
