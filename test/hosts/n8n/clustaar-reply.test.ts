import { runAction } from '../../../hosts/n8n/run/action';
import { clustaar } from '../../../nodes/Clustaar/provider';
import { actionContext } from './support/action';

const raw = { data: { session: { values: { city: 'Lyon' } }, step: { actions: [{ type: 'pause_bot_action' }] } } };

test('an answer built from rows goes out without the warnings that the item after the node holds', async () => {
  const long = 'a'.repeat(501);
  const parameters = {
    resource: 'conversation',
    operation: 'reply',
    actions: {
      entries: [
        { type: 'send_text_action', alternatives: [long] },
        {
          type: 'send_quick_replies_action',
          message: 'Which one?',
          buttons: {
            entries: [{ type: 'go_to_action', title: 'Red', target: { entry: { type: 'story', id: '5f0c1d2e3a4b5c6d7e8f9012' } } }],
          },
        },
      ],
    },
    ownActions: 'after',
  };
  const context = actionContext(clustaar, parameters, { credential: {}, items: [{ json: { raw } }] });
  const [items = []] = await runAction(context, clustaar);
  const body = {
    actions: [
      { type: 'send_text_action', alternatives: [long] },
      {
        type: 'send_quick_replies_action',
        message: 'Which one?',
        buttons: [
          {
            type: 'quick_reply',
            title: 'Red',
            action: { type: 'go_to_action', target: { type: 'story', id: '5f0c1d2e3a4b5c6d7e8f9012' } },
          },
        ],
      },
      { type: 'pause_bot_action' },
    ],
  };
  expect(context.responses).toEqual([{ body, headers: {}, statusCode: 200 }]);
  expect(items.map(({ json }) => json)).toEqual([
    { ...body, warnings: ['Actions 1 › Alternatives 1 has 501 characters; at most 500 are recommended'] },
  ]);
});
