import { z } from 'zod';
import { manualTrigger, node } from '../../../support/n8n';
import { matching } from '../../../support/matchers';
import { connectClient } from './client';
import { byName, channelRows } from './parameters';
import { PACK } from '../workbench';
import { CREDENTIAL, type Stage } from './stage';

const found = z.object({ results: z.array(z.object({ name: z.string(), value: z.string() })) });

/** The action node, one operation at a time. */
export function actions(at: () => Stage): void {
  describe('the action node', () => {
    test('publishes an event to several channels', async () => {
      const { pusher } = at();
      const sent = pusher.waitFor('request', { match: ({ body }) => body.includes('greeting'), deadlineMs: 20_000 });
      const parameters = { channels: channelRows('one', 'two'), event: 'greeting', data: '={{ $json }}' };
      const run = await at().run(at().action('event.trigger', parameters), [{ text: 'Hello' }]);

      expect([run.status, run.error]).toEqual(['success', undefined]);
      expect(run.items('Pusher')).toMatchObject([{ pairedItem: { item: 0 } }]);
      const { body, status } = await sent;
      expect(status).toBe(200);
      expect(JSON.parse(body)).toEqual({ name: 'greeting', channels: ['one', 'two'], data: '{"text":"Hello"}' });
    });

    test.each([
      ['a name in a row', channelRows('={{ $json.channels[0] }}', '={{ $json.channels[1] }}')],
      ['a list in one row', channelRows('={{ $json.channels }}')],
    ])('takes channels from an expression that gives %s', async (_what, channels) => {
      const { pusher } = at();
      const sent = pusher.waitFor('request', { match: ({ path }) => path.endsWith('/events'), deadlineMs: 20_000 });
      const run = await at().run(at().action('event.trigger', { channels, event: 'e', data: 'x' }), [{ channels: ['left', 'right'] }]);
      expect([run.status, run.error]).toEqual(['success', undefined]);
      expect(JSON.parse((await sent).body)).toMatchObject({ channels: ['left', 'right'] });
    });

    test('lists the channels that somebody has joined, one item each', async () => {
      const client = await connectClient(at().pusher);
      await client.join('lobby');
      await client.join('garden');
      const run = await at().run(at().action('channel.getMany', { additionalFields: {} }));
      await client.close();
      expect(run.json('Pusher').map(({ channel }) => channel)).toEqual(expect.arrayContaining(['lobby', 'garden']));
      expect(run.items('Pusher').map(({ pairedItem }) => pairedItem)).toEqual(run.items('Pusher').map(() => ({ item: 0 })));
    });

    test('searches channels for the list in the editor', async () => {
      const client = await connectClient(at().pusher);
      await client.join('searched-one');
      await client.join('searched-two');
      const search = {
        path: 'parameters.channel',
        methodName: 'searchChannelGetMany',
        filter: 'SEARCHED-T',
        nodeTypeAndVersion: { name: `${PACK}.pusher`, version: 1 },
        currentNodeParameters: { resource: 'channel', operation: 'get', channel: byName('') },
        credentials: { [CREDENTIAL]: at().credential[CREDENTIAL] },
      };
      const answer = await at().n8n.rest.request(found, 'POST', '/rest/dynamic-node-parameters/resource-locator-results', search);
      await client.close();
      expect(answer.results).toEqual([{ name: 'searched-two', value: 'searched-two' }]);
    });

    test('runs from the command line as well', async () => {
      const { n8n } = at();
      const action = at().action('authorization.channel', { socketId: '1.2', channel: 'private-x', additionalFields: {} });
      const workflow = await at().store('Command line', [manualTrigger, action, node('End', 'n8n-nodes-base.noOp')]);
      const { ending, execution } = await n8n.execute(workflow);
      expect(ending.code).toBe(0);
      expect([execution.mode, execution.status]).toEqual(['cli', 'success']);
      expect(execution.json('End')).toEqual([{ auth: matching(/^\w+:[0-9a-f]{64}$/) }]);
    });
  });
}
