import { htmlPage } from '../../../../sandbox/pushover';
import { Recorder } from './recorder';
import type { Stage } from './stage';

const COUNT = 10_000;
/** Delivered under one announcement each. */
const PORTION = 1_000;
/** Messages of one execution at most. */
const BATCH = 50;
/** Shares of the messages after which n8n is killed. */
const KILLS = [0.3, 0.6];
const PATIENCE_MS = 150_000;

/**
 * n8n writes what a trigger remembers to the disk each time it emits, as it is then. A kill takes away what was remembered since: the batch
 * the workflow has just taken, and the one it is working on. Both come again, and nothing else does.
 */
const TWICE_AT_MOST = 2 * BATCH * KILLS.length;

/** The promise of the live trigger, kept under everything that can go wrong at once. */
export function nothingLost(at: () => Stage): void {
  test(`of ${COUNT.toLocaleString('en-US')} messages none is lost when lines break, requests fail and n8n is killed ${KILLS.length} times`, async () => {
    const { pushover, n8n } = at();
    const recorder = await Recorder.start();
    const receiver = await at().receiver();
    const workflow = await at().store('Nothing lost', [at().trigger(receiver), ...recorder.nodes]);
    await n8n.workflows.activate(workflow);
    await at().loggedIn(receiver);

    const all = Array.from({ length: COUNT }, (_, n) => `message ${n}`);
    for (let from = 0; from < COUNT; from += PORTION) {
      pushover.deliver(
        receiver.id,
        all.slice(from, from + PORTION).map((message) => ({ message })),
      );
    }
    pushover.misbehave({ status: 500, match: /update_highest_message/, times: 1 });
    for (const share of KILLS) {
      await taken(share - 0.15);
      pushover.disconnectAll();
      pushover.misbehave(htmlPage(503, { match: /^GET / }));
      await taken(share);
      await n8n.restart('SIGKILL');
    }
    await taken(1);
    await at().emptied(receiver);
    await n8n.workflows.deactivate(workflow);
    await recorder.close();

    const { texts } = recorder;
    expect(new Set(texts)).toEqual(new Set(all));
    expect(texts.length - COUNT).toBeLessThanOrEqual(TWICE_AT_MOST);
    expect(pushover.queue(receiver.id)).toEqual([]);
    expect(pushover.violations).toEqual([]);

    /** Resolves when this share of the messages has reached the workflow. */
    async function taken(share: number): Promise<void> {
      const known = new Set<string>();
      const enough = (batch: readonly string[]) => {
        for (const text of batch) known.add(text);
        return known.size >= COUNT * share;
      };
      await recorder.batches.find(enough, 0, PATIENCE_MS);
    }
  });
}
