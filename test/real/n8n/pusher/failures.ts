import type { WorkflowNode } from '../../../support/n8n';
import { anyText, containing, matching } from '../../../support/matchers';
import { byName, channelRows } from './parameters';
import { goingOn } from '../workbench';
import type { Stage } from './stage';

const items = ['first', 'not a channel', 'third'].map((channel) => ({ channel }));
const message = matching(/channel/i);

/** Items that cannot be sent, and a service that does not answer. */
export function failures(at: () => Stage): void {
  describe('a bad item', () => {
    test('stops the workflow, and says which item it was and what to do', async () => {
      const run = await at().run(single(at()), items);
      expect(run.status).toBe('error');
      expect(run.failureOf('Pusher')).toMatchObject({ name: 'NodeOperationError', message, context: { itemIndex: 1 } });
    });

    test.each(['event.trigger', 'event.triggerBatch'])('of %s fails alone where the workflow goes on', async (operation) => {
      const action = operation === 'event.trigger' ? single(at()) : batched(at());
      const run = await at().run(goingOn(action), items);
      expect(run.status).toBe('success');
      expect(run.items('Pusher')).toMatchObject([
        { json: { success: true }, pairedItem: { item: 0 } },
        { json: { error: message, description: anyText, code: anyText, kind: 'invalid' }, pairedItem: { item: 1 } },
        { json: { success: true }, pairedItem: { item: 2 } },
      ]);
    });

    test('leaves through the error output where the node has one', async () => {
      const run = await at().run(goingOn(single(at()), 'continueErrorOutput'), items);
      expect(run.items('Pusher', 0).map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 2 }]);
      expect(run.items('Pusher', 1)).toMatchObject([{ json: { channel: 'not a channel', error: { message } }, pairedItem: { item: 1 } }]);
    });
  });

  describe('a service that refuses', () => {
    test('stops the workflow with its words and our advice', async () => {
      at().pusher.misbehave({ status: 413, body: 'Payload too large', match: /\/events$/ });
      const run = await at().run(single(at()), items.slice(0, 1));
      expect(run.failureOf('Pusher')).toMatchObject({
        name: 'NodeApiError',
        message: 'Pusher answered 413: Payload too large',
        description: containing('Send less data'),
        httpCode: '413',
      });
    });

    test('says the same in the item where the workflow goes on', async () => {
      at().pusher.misbehave({ status: 403, body: 'Over quota', match: /\/events$/ });
      const run = await at().run(goingOn(single(at())), items.slice(0, 1));
      expect(run.json('Pusher')).toMatchObject([
        {
          error: 'Pusher answered 403: Over quota',
          description: containing('dashboard'),
          httpCode: '403',
          code: anyText,
        },
      ]);
    });

    test('is asked again where that is safe', async () => {
      at().pusher.misbehave({ status: 503, match: /^GET .*\/channels$/ });
      const run = await at().run(at().action('channel.getMany', {}));
      expect([run.status, run.error]).toEqual(['success', undefined]);
    });

    test('and that never answers is given up in time', async () => {
      at().pusher.misbehave({ hang: true, match: /\/events$/, times: 5 });
      const hasty = single(at(), { timeout: 300 });
      const run = await at().run(hasty, items.slice(0, 1));
      at().pusher.behave();
      expect(run.failureOf('Pusher')).toMatchObject({ message: matching(/300|0\.3|time/i) });
    });
  });
}

function single(stage: Stage, options = {}): WorkflowNode {
  return stage.action('event.trigger', { channels: channelRows('={{ $json.channel }}'), event: 'e', data: 'x', options });
}

function batched(stage: Stage): WorkflowNode {
  return stage.action('event.triggerBatch', { channel: byName('={{ $json.channel }}'), event: 'e', data: 'x' });
}
