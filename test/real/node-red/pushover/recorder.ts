import { z } from 'zod';
import { startServer, type TestServer } from '../../../client/support/servers';
import { Happenings } from '../../../support/host/waiting';

const entry = z.object({ run: z.string(), place: z.number(), text: z.string() });

/** A message as a flow handed it on; `place` counts from 1 in each run of the flow. */
export type Recorded = z.infer<typeof entry>;

/** A server of the user's own, to which a flow hands each message before the message counts as completed. */
export class Recorder {
  readonly entries = new Happenings<Recorded>('record');
  readonly #texts = new Set<string>();
  #server: TestServer | undefined;

  async open(): Promise<string> {
    this.#server = await startServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.once('end', () => {
        const recorded = entry.parse(JSON.parse(Buffer.concat(chunks).toString('utf8')));
        this.#texts.add(recorded.text);
        this.entries.add(recorded);
        response.end();
      });
    });
    // Those who pause for a moment find their lines still open.
    this.#server.server.keepAliveTimeout = 0;
    return this.#server.origin;
  }

  /** How many different messages there are so far. */
  get different(): number {
    return this.#texts.size;
  }

  /** Resolves when so many different messages are recorded. */
  async reaches(count: number, patienceMs: number): Promise<void> {
    if (this.different < count) await this.entries.find(() => this.different >= count, this.entries.all.length, patienceMs);
  }

  async close(): Promise<void> {
    await this.#server?.close();
  }
}

/** The source of a Function node that hands each message to the recorder, and is done when that has it. `http` is Node.js's own module. */
export const recording = (address: string): string => `
const agent = context.get('agent') || new http.Agent({ keepAlive: true, maxSockets: 50 });
const run = context.get('run') || msg._msgid;
const place = (context.get('place') || 0) + 1;
context.set(['agent', 'run', 'place'], [agent, run, place]);
const body = JSON.stringify({ run, place, text: msg.payload.message });
await new Promise((resolve, reject) => {
  const sent = http.request(${JSON.stringify(address)}, { method: 'POST', agent }, (answer) => {
    answer.resume().once('end', resolve);
  });
  sent.once('error', reject).end(body);
});
return msg;`;
