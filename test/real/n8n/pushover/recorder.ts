import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { node, type WorkflowNode } from '../../../support/n8n';
import { Happenings } from '../../../support/host/waiting';
import { portOf } from '../../../support/n8n/ports';

const body = z.object({ messages: z.array(z.looseObject({ message: z.string() })) });

/** A server that workflows hand their messages to; it says yes unless told otherwise. */
export class Recorder {
  /** The texts of one request each. */
  readonly batches = new Happenings<readonly string[]>('batch');
  #refusals = 0;
  #held: Promise<void> | undefined;

  private constructor(private readonly server: Server) {}

  static async start(): Promise<Recorder> {
    const server = createServer();
    const recorder = new Recorder(server);
    server.on('request', (request, response) => {
      void text(request).then(async (received) => {
        const status = recorder.#take(received);
        await recorder.#held;
        response.writeHead(status).end();
      });
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return recorder;
  }

  /** Answers the next requests with 500. */
  refuse(times: number): void {
    this.#refusals = times;
  }

  /** Records what comes, and answers nothing until the returned function is called. */
  hold(): () => void {
    let release = (): void => undefined;
    this.#held = new Promise((resolve) => {
      release = resolve;
    });
    return () => {
      this.#held = undefined;
      release();
    };
  }

  get texts(): readonly string[] {
    return this.batches.all.flat();
  }

  /** Nodes that hand all items of an execution over in one request. */
  get nodes(): readonly WorkflowNode[] {
    const all = { aggregate: 'aggregateAllItemData', destinationFieldName: 'messages' };
    const post = {
      method: 'POST',
      url: `http://127.0.0.1:${portOf(this.server)}/`,
      sendBody: true,
      specifyBody: 'json',
      jsonBody: '={{ JSON.stringify($json) }}',
    };
    return [node('Together', 'n8n-nodes-base.aggregate', all), node('Record', 'n8n-nodes-base.httpRequest', post, { typeVersion: 4.2 })];
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  #take(received: string): number {
    this.batches.add(body.parse(JSON.parse(received)).messages.map(({ message }) => message));
    if (this.#refusals === 0) return 200;
    this.#refusals -= 1;
    return 500;
  }
}
