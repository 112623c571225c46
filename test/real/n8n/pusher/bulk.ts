import type { Execution } from '../../../support/n8n';
import { connectClient } from './client';
import { byName, channelRows } from './parameters';
import type { Stage } from './stage';

const COUNT = 1000;
const CONNECTIONS = 4;
const readings = Array.from({ length: COUNT }, (_, n) => ({ n }));

/** A thousand items at once. */
export function bulk(at: () => Stage): void {
  describe('with 1,000 items', () => {
    test('a batch sends ten to a request, and each item gets its own result', async () => {
      const client = await connectClient(at().pusher);
      await client.join('batch-500');
      const action = at().action('event.triggerBatch', {
        channel: byName('={{ "batch-" + $json.n }}'),
        event: 'reading',
        data: '={{ $json }}',
        additionalFields: { info: ['subscription_count'] },
      });
      const run = await at().run(action, readings);
      await client.close();

      expect([run.status, run.error]).toEqual(['success', undefined]);
      expect(sentWith(at(), '"batch-')).toHaveLength(COUNT / 10);
      expectOneForEach(run);
      const counts = run.json('Pusher').map(({ subscription_count }) => subscription_count);
      expect(counts.flatMap((count, n) => (count === 1 ? [n] : []))).toEqual([500]);
    });

    test('single events share the configured connections, and results keep the order of the items', async () => {
      const action = at().action('event.trigger', {
        channels: channelRows('={{ "single-" + $json.n }}'),
        event: 'reading',
        data: '={{ $json }}',
        additionalFields: { info: ['subscription_count'] },
        options: { concurrency: CONNECTIONS },
      });
      const run = await at().run(action, readings);

      expect([run.status, run.error]).toEqual(['success', undefined]);
      const sent = sentWith(at(), '"single-');
      expect(sent).toHaveLength(COUNT);
      expect(new Set(sent.map(({ tcpConnection }) => tcpConnection)).size).toBeLessThanOrEqual(CONNECTIONS);
      expectOneForEach(run);
      expect(run.json('Pusher').map(({ channels }) => channels)).toEqual(
        readings.map(({ n }) => ({ [`single-${n}`]: { subscription_count: 0 } })),
      );
    });
  });
}

function sentWith({ pusher }: Stage, text: string) {
  return pusher.requests.filter(({ method, body }) => method === 'POST' && body.includes(text));
}

function expectOneForEach(run: Execution): void {
  expect(run.items('Pusher').map(({ pairedItem }) => pairedItem)).toEqual(readings.map(({ n }) => ({ item: n })));
}
