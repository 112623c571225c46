import { node } from '../../../support/n8n';
import { containing } from '../../../support/matchers';
import { one, rows, says } from './parameters';
import type { Stage } from './stage';

const STORY = '5f0c1d2e3a4b5c6d7e8f9012';
const own = [says('Which city?'), { type: 'pause_bot_action' }];
const target = { type: 'story', id: STORY };
const between = node('Between', 'n8n-nodes-base.set', { mode: 'raw', jsonOutput: '{ "other": true }', options: {} }, { typeVersion: 3.4 });

/** What the bot is told, and what it is told when the workflow says nothing. */
export function answers(at: () => Stage): void {
  describe('the answer', () => {
    test('is built from rows of the form, keeps other session values and changes the person', async () => {
      const parameters = {
        actions: rows(
          { type: 'send_text_action', alternatives: ['=You said {{ $json.text }}'] },
          { type: 'send_image_action', imageURL: 'https://cdn.example.org/a.png', alt: 'A map' },
          {
            type: 'send_quick_replies_action',
            message: 'Which one?',
            buttons: rows({ type: 'go_to_action', title: 'Red', target: one(target) }),
          },
          { type: 'wait_action', duration: 1 },
          { type: 'store_session_value_action', key: 'colour', value: 'red' },
          { type: 'json', action: '{ "type": "set_user_attribute_action", "key": "plan", "value": "gold" }' },
        ),
        ownActions: 'after',
        additionalFields: {
          actionsJson: '[{ "type": "wait_action", "duration": 2 }]',
          sessionValues: rows({ type: 'text', key: 'name', value: 'Zoé' }, { type: 'json', key: 'visits', value: '3' }),
          interlocutor: one({ firstName: 'Zoë', location: one({ lat: 45.75, long: 4.85 }) }),
        },
      };
      const { status, reply, problems } = await answerTo([at().action('conversation.reply', parameters)]);
      expect([status, problems]).toEqual([200, []]);
      expect(JSON.parse(reply)).toMatchObject({
        actions: [
          says('You said bonjour'),
          { type: 'send_image_action', imageURL: 'https://cdn.example.org/a.png', alt: 'A map' },
          {
            type: 'send_quick_replies_action',
            message: 'Which one?',
            buttons: [{ type: 'quick_reply', title: 'Red', action: { type: 'go_to_action', target } }],
          },
          { type: 'wait_action', duration: 1 },
          { type: 'store_session_value_action', key: 'colour', value: 'red' },
          { type: 'set_user_attribute_action', key: 'plan', value: 'gold' },
          { type: 'wait_action', duration: 2 },
          ...own,
        ],
        session: { values: { city: 'Lyon', visits: 3, name: 'Zoé' } },
        interlocutor: { firstName: 'Zoë', location: { lat: 45.75, long: 4.85 } },
      });
    });

    test("takes the step's own actions from the node that received them, where others stand between", async () => {
      const received = "={{ $('Step').item.json.raw }}";
      const reply = { actions: rows(says('First')), ownActions: 'after', received };
      expect(JSON.parse((await answerTo([between, at().action('conversation.reply', reply)])).reply)).toEqual({
        actions: [says('First'), ...own],
      });
    });

    test('that misses what was received says where to take it from', async () => {
      const reply = at().action('conversation.reply', { actions: rows(says('First')), ownActions: 'after' });
      await at().listening([at().trigger(), between, reply], async ({ url, workflow }) => {
        await at().clustaar.ask(url);
        expect((await at().n8n.executions.nth(workflow.id, 0)).failureOf('Clustaar')).toMatchObject({
          message: containing("'Received Request' is missing"),
          description: containing('Take it from the node that received the step'),
        });
      });
    });

    test('is what the last node gives, where that is chosen', async () => {
      const last = node('Last', 'n8n-nodes-base.set', lastNode, { typeVersion: 3.4 });
      const { status, reply } = await answerTo([last], { responseMode: 'lastNode' });
      expect([status, JSON.parse(reply)]).toEqual([200, { actions: [says('Hello bonjour')] }]);
    });

    test.each([
      ['waits for something else', 'n8n-nodes-base.wait', { resume: 'webhook' }, 1.1, { additionalFields: { answerWithin: 1 } }],
      ['ends without an answer', 'n8n-nodes-base.noOp', {}, 1, {}],
      ['fails', 'n8n-nodes-base.stopAndError', { errorMessage: 'no' }, 1, {}],
      ['fails where the last node answers', 'n8n-nodes-base.stopAndError', { errorMessage: 'no' }, 1, { responseMode: 'lastNode' }],
    ])('of a workflow that %s is what the step does by itself', async (_what, type, parameters, typeVersion, settings) => {
      const { status, reply, tookMs } = await answerTo([node('Silent', type, parameters, { typeVersion })], settings);
      expect([status, JSON.parse(reply)]).toEqual([200, { actions: own }]);
      expect(tookMs).toBeLessThan(8000);
    });

    test.each([
      ['nothing', { fallback: 'nothing' }, []],
      [
        'other actions',
        { fallback: 'actions', fallbackActions: '[{ "type": "send_text_action", "alternatives": ["One moment"] }]' },
        [says('One moment')],
      ],
    ])('of a workflow that gives none is %s, where that is chosen', async (_what, settings, actions) => {
      const { status, reply } = await answerTo([node('Silent', 'n8n-nodes-base.noOp', {})], settings);
      expect([status, JSON.parse(reply)]).toEqual([200, { actions }]);
    });

    test('that comes too late goes nowhere: the bot has gone on, and the workflow ends all the same', async () => {
      const wait = node('Late', 'n8n-nodes-base.wait', { resume: 'timeInterval', amount: 2, unit: 'seconds' }, { typeVersion: 1.1 });
      const late = at().action('conversation.reply', { actions: rows(says('Too late')) });
      const trigger = at().trigger({ additionalFields: { answerWithin: 0.5 } });
      await at().listening([trigger, wait, late], async ({ url, workflow }) => {
        expect(JSON.parse((await at().clustaar.ask(url)).reply)).toEqual({ actions: own });
        const run = await at().n8n.executions.nth(workflow.id, 0);
        expect([run.status, run.json('Clustaar')]).toMatchObject(['success', [{ actions: [says('Too late')] }]]);
      });
    });

    test('that Clustaar would refuse fails in the workflow, with its place, and the step goes on by itself', async () => {
      const reply = at().action('conversation.reply', { actions: rows(says('Good'), says('x'.repeat(1001))) });
      await at().listening([at().trigger(), reply], async ({ url, workflow }) => {
        expect(JSON.parse((await at().clustaar.ask(url)).reply)).toEqual({ actions: own });
        const run = await at().n8n.executions.nth(workflow.id, 0);
        expect(run.failureOf('Clustaar')).toMatchObject({ message: containing('Actions 2 › Alternatives 1') });
      });
    });

    const lastNode = {
      mode: 'raw',
      jsonOutput: '={{ { actions: [{ type: "send_text_action", alternatives: ["Hello " + $json.text] }] } }}',
      options: {},
    };

    async function answerTo(nodes: Parameters<Stage['store']>[1], settings: object = {}) {
      return await at().listening([at().trigger({ ...settings }), ...nodes], ({ url }) => at().clustaar.ask(url));
    }
  });
}
