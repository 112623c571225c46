import { demoChannels } from '../../../../sandbox/knock';
import { byId, one, rows, user } from './parameters';
import type { Stage } from './stage';

type Call = readonly [operation: string, parameters: Readonly<Record<string, unknown>>, asked: string];

const { feed, guides, push, slack, teams } = demoChannels;
const boat = { collection: 'boats', objectId: byId('boat-1') };
const gold = rows({ setting: 'on', channelType: 'email' });
const all = { returnAll: true, additionalFields: {} };

/** Each is one request; later ones find what earlier ones made. */
const calls: readonly Call[] = [
  ['user.identify', { userId: 'ada', name: 'Ada', additionalFields: {} }, 'PUT /v1/users/ada'],
  ['user.get', { userId: 'ada' }, 'GET /v1/users/ada'],
  ['user.getMany', all, 'GET /v1/users'],
  ['user.setPreferences', { userId: 'ada', channelTypes: gold }, 'PUT /v1/users/ada/preferences/default'],
  ['user.getPreferences', { userId: 'ada', additionalFields: {} }, 'GET /v1/users/ada/preferences/default'],
  ['user.setChannelData', setTokens({ userId: 'ada' }), `PUT /v1/users/ada/channel_data/${push.id}`],
  ['user.getChannelData', { userId: 'ada', channelId: push.id }, `GET /v1/users/ada/channel_data/${push.id}`],
  ['object.set', { ...boat, name: 'Boat', additionalFields: {} }, 'PUT /v1/objects/boats/boat-1'],
  ['object.getMany', { collection: 'boats', ...all }, 'GET /v1/objects/boats'],
  ['object.addSubscriptions', { ...boat, recipients: rows(user('ada')) }, 'POST /v1/objects/boats/boat-1/subscriptions'],
  ['object.getSubscriptions', { ...boat, mode: 'object', ...all }, 'GET /v1/objects/boats/boat-1/subscriptions'],
  ['object.setChannelData', setTokens(boat), `PUT /v1/objects/boats/boat-1/channel_data/${push.id}`],
  ['object.setPreferences', { ...boat, channelTypes: gold }, 'PUT /v1/objects/boats/boat-1/preferences/default'],
  ['tenant.set', setTenant(), 'PUT /v1/tenants/acme'],
  ['tenant.get', { tenantId: byId('acme'), additionalFields: {} }, 'GET /v1/tenants/acme'],
  ['workflow.trigger', { key: 'new-comment', recipients: rows(user('ada')), data: '' }, 'POST /v1/workflows/new-comment/trigger'],
  ['workflow.cancel', { key: 'new-comment', cancellationKey: 'c', recipients: {} }, 'POST /v1/workflows/new-comment/cancel'],
  ['workflowRun.getMany', { workflow: 'new-comment', ...all }, 'GET /v1/workflow_recipient_runs'],
  ['feed.getMany', { userId: 'ada', channelId: feed.id, ...all }, `GET /v1/users/ada/feeds/${feed.id}`],
  ['feed.getSettings', { userId: 'ada', channelId: feed.id }, `GET /v1/users/ada/feeds/${feed.id}/settings`],
  ['guide.getMany', { userId: 'ada', channelId: guides.id, additionalFields: {} }, `GET /v1/users/ada/guides/${guides.id}`],
  ['message.getMany', all, 'GET /v1/messages'],
  ['channel.updateMessages', markAll(), `POST /v1/channels/${feed.id}/messages/bulk/read`],
  ['schedule.create', { workflow: 'digest', recipients: rows(user('ada')), scheduledAt: '2030-01-01T09:00:00Z' }, 'POST /v1/schedules'],
  ['schedule.getMany', { workflow: 'digest', ...all }, 'GET /v1/schedules'],
  ['audience.addMember', { key: 'vip', userId: 'ada', additionalFields: { createAudience: true } }, 'POST /v1/audiences/vip/members'],
  ['audience.getMembers', { key: 'vip', ...all }, 'GET /v1/audiences/vip/members'],
  ['slack.checkConnection', atTenant(slack.id), `GET /v1/providers/slack/${slack.id}/auth_check`],
  ['microsoftTeams.checkConnection', atTenant(teams.id), `GET /v1/providers/ms-teams/${teams.id}/auth_check`],
  ['integration.callCensus', { method: 'test_connection', params: '' }, 'POST /v1/integrations/census/custom-destination'],
  ['user.delete', { userId: 'ada' }, 'DELETE /v1/users/ada'],
];

/** The action node over all its resources, by forms as the editor stores them. */
export function resources(at: () => Stage): void {
  describe('the action node', () => {
    test.each(calls)('%s', async (operation, parameters, asked) => {
      const requests = await at().requestsDuring(() => at().succeed(operation, parameters));
      expect(requests.map(({ method, path, status }) => [`${method} ${path}`, status < 300])).toEqual([[asked, true]]);
    });

    test('follows one message from its list to what was done with it', async () => {
      await at().notify('reader', { n: 1 });
      const listed = await at().succeed('user.getMessages', { userId: 'reader', returnAll: true, additionalFields: {} });
      const [message] = listed.json('Knock');
      const own = { messageId: '={{ $json.id }}' };
      expect((await at().succeed('message.markRead', own, [{ ...message }])).json('Knock')).toMatchObject([{ id: message?.id }]);
      expect((await at().succeed('message.getContent', own, [{ ...message }])).json('Knock')).toMatchObject([{ message_id: message?.id }]);
      const events = await at().succeed('message.getEvents', { ...own, returnAll: true }, [{ ...message }]);
      expect(events.json('Knock').map(({ type }) => type)).toContain('message.read');
    });

    test('gives as many as the limit says, page by page, and all where all are wanted', async () => {
      const done = at().knock.waitFor('bulkOperation');
      await at().tell('POST', '/users/bulk/identify', { users: Array.from({ length: 130 }, (_, n) => ({ id: `paged-${n}` })) });
      await done;
      const [limited, everything] = [await pages({ returnAll: false, limit: 70 }), await pages({ returnAll: true })];
      expect([limited.items, limited.requests]).toEqual([70, 2]);
      expect(everything.items).toBe(at().knock.users.all.length);
      expect(everything.requests).toBe(Math.ceil(everything.items / 50));
    });

    async function pages(parameters: object): Promise<{ items: number; requests: number }> {
      let items = 0;
      const requests = await at().requestsDuring(async () => {
        items = (await at().succeed('user.getMany', { additionalFields: {}, ...parameters })).items('Knock').length;
      });
      return { items, requests: requests.length };
    }
  });
}

function setTokens(whose: object) {
  return { ...whose, channelId: push.id, data: one({ type: 'tokens', tokens: ['token-1'] }) };
}

function setTenant() {
  return { tenantId: byId('acme'), name: 'Acme', additionalFields: { branding: one({ primaryColor: '#FF5500' }) } };
}

function markAll() {
  return { channelId: feed.id, action: 'read', confirmed: true, additionalFields: {} };
}

function atTenant(channelId: string) {
  return { channelId, collection: '$tenants', objectId: byId('acme') };
}
