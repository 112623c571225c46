import { publish } from './client';
import { channelRows } from './parameters';
import type { Stage } from './stage';

/** n8n is killed, and starts again. */
export function restart(at: () => Stage): void {
  test('after n8n was killed and started again, sockets and webhooks are back', async () => {
    const { n8n, pusher } = at();
    const live = await at().store('Live', [at().node('Live', 'pusherTrigger', { channels: channelRows('survivor') })]);
    const trigger = at().node('Webhook', 'pusherWebhookTrigger', { kinds: [], additionalFields: {} });
    const hook = await at().store('Webhook', [trigger]);
    await n8n.workflows.activate(live);
    await n8n.workflows.activate(hook);
    await at().joined('survivor');

    const back = at().joined('survivor', true);
    await n8n.restart('SIGKILL');
    await back;
    await publish(pusher, 'survivor', 'after-restart', {});
    const answer = await pusher.sendWebhook(n8n.webhookUrl(trigger, 'webhook'), [{ name: 'channel_occupied', channel: 'survivor' }]);

    expect(answer.status).toBe(200);
    expect((await n8n.executions.nth(live.id, 0)).json('Live')).toMatchObject([{ event: 'after-restart' }]);
    expect((await n8n.executions.nth(hook.id, 0)).json('Webhook')).toMatchObject([{ channel: 'survivor' }]);
    await n8n.workflows.deactivate(live);
    await n8n.workflows.deactivate(hook);
    await at().deserted();
  });
}
