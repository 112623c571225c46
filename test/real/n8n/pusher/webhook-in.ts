import { createHmac } from 'node:crypto';
import { node } from '../../../support/n8n';
import type { StoredWorkflow } from '../../../support/n8n';
import { anyText } from '../../../support/matchers';
import type { Stage } from './stage';

const HOUR_MS = 3_600_000;
const occupied = [{ name: 'channel_occupied' as const, channel: 'orders' }];

/** Signed webhooks, and everything that only looks like one. */
export function webhookIn(at: () => Stage): void {
  describe('the webhook trigger', () => {
    let url: string;
    let workflow: StoredWorkflow;
    /** Executions before the test. */
    let before: number;

    beforeAll(async () => {
      const trigger = at().node('Webhook', 'pusherWebhookTrigger', { kinds: [], additionalFields: {} });
      workflow = await at().store('Webhook', [trigger, node('End', 'n8n-nodes-base.noOp')]);
      await at().n8n.workflows.activate(workflow);
      url = at().n8n.webhookUrl(trigger, 'webhook');
    });
    afterAll(() => at().n8n.workflows.deactivate(workflow));
    beforeEach(async () => {
      before = await count();
    });

    test('takes a good one, answers in our own words and gives one item for each event', async () => {
      const events = [...occupied, { name: 'member_added' as const, channel: 'presence-room', user_id: 'u1' }];
      const answer = await at().pusher.sendWebhook(url, events);
      expect(answer.status).toBe(200);
      expect(answer.body).not.toContain('firstEntryJson');
      const run = await at().n8n.executions.nth(workflow.id, before);
      expect([run.mode, run.status]).toEqual(['webhook', 'success']);
      expect(run.json('End')).toMatchObject([
        { name: 'channel_occupied', channel: 'orders' },
        { name: 'member_added', channel: 'presence-room', user_id: 'u1' },
      ]);
    });

    test('answers a repeated delivery, and does not start again', async () => {
      const timeMs = Date.now();
      const repeated = [{ name: 'channel_vacated' as const, channel: 'repeated' }];
      const [first, second] = [await send({ timeMs }), await send({ timeMs })];
      expect([first.status, second.status]).toEqual([200, 200]);
      await expectToHaveStarted(['repeated']);

      function send(options: { timeMs: number }) {
        return at().pusher.sendWebhook(url, repeated, options);
      }
    });

    test.each([
      ['with a forged signature', { forge: true }],
      ['of another key', { key: 'another' }],
      ['that comes back an hour later', { timeMs: Date.now() - HOUR_MS }],
    ])('refuses one %s', async (_what, how) => {
      const answer = await at().pusher.sendWebhook(url, occupied, how);
      expect(answer.status).toBe(401);
      expect(JSON.parse(answer.body)).toEqual({ message: anyText });
      await expectToHaveStarted([]);
    });

    const good = () => JSON.stringify({ time_ms: Date.now(), events: occupied });
    test.each([
      [
        'larger than the service sends',
        'application/json',
        () => JSON.stringify({ time_ms: Date.now(), events: [], x: 'x'.repeat(2_200_000) }),
        [413],
      ],
      // n8n reads bodies itself before the node is asked; 1.123 answers 500 to one that is too large for it.
      ['larger than n8n takes', 'application/json', () => `"${'x'.repeat(17_000_000)}"`, [413, 500]],
      ['of another type', 'text/plain', good, [415]],
      ['of no JSON, well signed', 'application/octet-stream', () => Buffer.from([0, 255, 254, 1, 2, 3]), [400, 415]],
      ['of broken JSON', 'application/json', () => good().slice(0, 20), [400, 422]],
      [
        'of a file',
        'multipart/form-data; boundary=x',
        () => '--x\r\ncontent-disposition: form-data; name="a"\r\n\r\nb\r\n--x--\r\n',
        [415],
      ],
      ['of nothing', 'application/json', () => '', [400, 401]],
      ['of JSON that is no webhook', 'application/json', () => '[]', [400]],
    ])('refuses a body %s', async (_what, contentType, bodyOf, statuses) => {
      const body = bodyOf();
      const { app } = at().pusher;
      const signature = createHmac('sha256', app.secret).update(body).digest('hex');
      const answer = await post({ 'content-type': contentType, 'x-pusher-key': app.key, 'x-pusher-signature': signature }, body);
      expect(statuses).toContain(answer.status);
      await expectToHaveStarted([]);
    });

    test('refuses binary garbage without a signature', async () => {
      const garbage = Buffer.from(Array.from({ length: 4096 }, (_, n) => (n * 7919) % 256));
      expect((await post({ 'content-type': 'application/octet-stream' }, garbage)).status).toBe(401);
      await expectToHaveStarted([]);
    });

    test('takes one at its test address when run by hand', async () => {
      const { n8n, pusher } = at();
      const trigger = at().node('Webhook', 'pusherWebhookTrigger', { kinds: [], additionalFields: {} });
      const byHand = await at().store('Webhook by hand', [trigger]);
      expect(await n8n.workflows.run(byHand, 'Webhook')).toEqual({ waitingForWebhook: true });
      expect((await pusher.sendWebhook(n8n.webhookUrl(trigger, 'webhook', 'test'), occupied)).status).toBe(200);
      const run = await n8n.executions.nth(byHand.id, 0);
      expect([run.mode, run.json('Webhook')]).toMatchObject(['manual', occupied]);
    });

    test('lets through only what it was asked to, and answers the rest', async () => {
      const choosy = at().node('Webhook', 'pusherWebhookTrigger', {
        kinds: ['member_added'],
        additionalFields: { channels: ['presence-*'] },
      });
      const other = await at().store('Choosy webhook', [choosy]);
      await at().n8n.workflows.activate(other);
      const events = [...occupied, { name: 'member_added' as const, channel: 'presence-a', user_id: 'u' }];
      const address = at().n8n.webhookUrl(choosy, 'webhook');
      expect((await at().pusher.sendWebhook(address, occupied)).status).toBe(200);
      expect((await at().pusher.sendWebhook(address, events)).status).toBe(200);
      const run = await at().n8n.executions.nth(other.id, 0);
      expect(run.json('Webhook')).toMatchObject([{ name: 'member_added', channel: 'presence-a' }]);
      await at().n8n.workflows.deactivate(other);
    });

    async function count(): Promise<number> {
      return (await at().n8n.executions.idsOf(workflow.id)).length;
    }

    /** n8n stores an execution before it answers: what a refused delivery had started would come before that of a marked one. */
    async function expectToHaveStarted(channels: readonly string[]): Promise<void> {
      const marker = `marker-${before}`;
      await at().pusher.sendWebhook(url, [{ name: 'channel_occupied', channel: marker }]);
      const wanted = [...channels, marker];
      const runs = await Promise.all(wanted.map((_, index) => at().n8n.executions.nth(workflow.id, before + index)));
      expect(runs.flatMap((run) => run.json('End').map(({ channel }) => channel))).toEqual(wanted);
      expect(await count()).toBe(before + wanted.length);
    }

    /** Rejects where the caller is left hanging. */
    async function post(headers: Readonly<Record<string, string>>, body: string | Buffer): Promise<Response> {
      const answer = await fetch(url, {
        method: 'POST',
        headers,
        body: new Uint8Array(Buffer.from(body)),
        signal: AbortSignal.timeout(10_000),
      });
      await answer.arrayBuffer();
      return answer;
    }
  });
}
