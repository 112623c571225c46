import { demoChannels } from '../../../../sandbox/knock';
import { byId, one, rows, user } from './parameters';
import type { Stage } from './stage';

const { push, slack } = demoChannels;
const urgent = { variable: 'data.urgent', operator: 'equal_to', argument: 'true' };

/** Rows with a choice, in rows with a choice: each level as the editor stores it. */
export function nestedForms(at: () => Stage): void {
  describe('forms within forms', () => {
    test('recipients of every form reach the service as one list, each once', async () => {
      const recipients = rows(
        user('user-1'),
        { type: 'object', collection: 'projects', id: byId('project-1') },
        {
          type: 'identifiedUser',
          id: 'user-2',
          name: 'Jane',
          properties: rows({ name: 'plan', value: 'gold' }),
          triggerData: '{"role":"x"}',
        },
        { type: 'identifiedObject', collection: 'teams', id: byId('team-1'), name: 'Team', propertiesJson: '{"seats":12}' },
        { type: 'list', recipients: '={{ $json.watchers }}' },
      );
      const body = await sentBy('workflow.trigger', {
        key: 'new-comment',
        recipients,
        data: '={{ { text: $json.text } }}',
        additionalFields: {
          actor: one({ type: 'identifiedUser', id: 'user-9', name: 'John' }),
          tenant: one({ type: 'identifiedTenant', id: byId('acme'), name: 'Acme' }),
        },
      });
      expect(body).toEqual({
        recipients: [
          'user-1',
          { id: 'project-1', collection: 'projects' },
          { id: 'user-2', name: 'Jane', plan: 'gold', $trigger_data: { role: 'x' } },
          { id: 'team-1', collection: 'teams', name: 'Team', seats: 12 },
          'user-3',
        ],
        data: { text: 'Hello' },
        actor: { id: 'user-9', name: 'John' },
        tenant: { id: 'acme', name: 'Acme' },
      });
    });

    test('a row that was opened and left alone is noticed by n8n itself, before anything is sent', async () => {
      const untouched = at().action('workflow.trigger', { key: 'new-comment', data: '', additionalFields: {} });
      // n8n 1 refuses to begin, n8n 2 ends with an error.
      const outcome = await at()
        .run(untouched)
        .then(({ error }) => error?.message, String);
      expect(outcome).toMatch(/has issues|User ID/);
    });

    test('preferences: rows of workflows hold rows of channels, which hold rows of conditions', async () => {
      const body = await sentBy('user.setPreferences', {
        userId: 'user-1',
        strategy: 'merge',
        channelTypes: rows(
          { setting: 'off', channelType: 'sms' },
          { setting: 'conditions', channelType: 'chat', conditions: rows(urgent) },
        ),
        workflows: rows(
          {
            setting: 'byChannel',
            key: 'new-comment',
            typesOn: ['email'],
            typesOff: [],
            channels: rows(
              { setting: 'conditions', channelId: push.id, conditions: rows(urgent) },
              { setting: 'off', channelId: slack.id },
            ),
            conditions: rows({ variable: 'recipient.plan', operator: 'exists', argument: '' }),
          },
          { setting: 'json', key: 'digest', json: '{"channel_types":{"email":false}}' },
        ),
        categories: rows({ setting: 'on', key: 'news' }),
        additionalFields: { commercialSubscribed: one({ setting: 'off' }) },
      });
      expect(body).toEqual({
        __persistence_strategy__: 'merge',
        channel_types: { sms: false, chat: { conditions: [urgent] } },
        workflows: {
          'new-comment': {
            channel_types: { email: true },
            channels: { [push.id]: { conditions: [urgent] }, [slack.id]: false },
            conditions: [{ variable: 'recipient.plan', operator: 'exists', argument: null }],
          },
          digest: { channel_types: { email: false } },
        },
        categories: { news: true },
        commercial_subscribed: false,
      });
    });

    test('channel data: a choice of the channel, which decides on the rows, which have a choice of their own', async () => {
      const connections = rows(
        { destination: 'channel', channelId: 'C1', channelName: 'alerts', accessToken: '' },
        { destination: 'webhook', url: 'https://hooks.example.com/services/T1/B1' },
      );
      const data = { type: 'slack', connections, accessToken: 'xoxb-lab' };
      expect(await sentBy('user.setChannelData', { userId: 'user-1', channelId: slack.id, data: one(data) })).toEqual({
        data: {
          connections: [
            { channel_id: 'C1', channel_name: 'alerts' },
            { incoming_webhook: { url: 'https://hooks.example.com/services/T1/B1' } },
          ],
          token: { access_token: 'xoxb-lab' },
        },
      });
      const devices = rows({ token: 't1', locale: 'de-DE', timezone: '' }, { token: 't2' });
      expect(
        await sentBy('user.setChannelData', { userId: 'user-1', channelId: push.id, data: one({ type: 'devices', devices }) }),
      ).toEqual({
        data: { devices: [{ token: 't1', locale: 'de-DE' }, { token: 't2' }] },
      });
    });

    test('channel data that was left alone says that it is missing', async () => {
      const run = await at().run(at().action('user.setChannelData', { userId: 'user-1', channelId: push.id }));
      expect(run.failureOf('Knock')?.message).toMatch(/Channel Data/);
    });

    test('a user with all of it at once', async () => {
      const channelData = rows({ type: 'tokens', channelId: push.id, tokens: ['t1', 't2'] });
      const preferences = rows({ setId: 'default', channelTypes: rows({ setting: 'on', channelType: 'email' }) });
      const properties = rows({ name: 'plan', value: 'gold' }, { name: 'team', value: '={{ $json.text }}' });
      const body = await sentBy('user.identify', {
        userId: 'user-1',
        name: 'Jane',
        email: '',
        phoneNumber: '',
        additionalFields: { channelData, preferences, properties, propertiesJson: '{"seats":3}', emptied: ['avatar'] },
      });
      expect(body).toEqual({
        name: 'Jane',
        plan: 'gold',
        team: 'Hello',
        seats: 3,
        avatar: null,
        channel_data: { [push.id]: { tokens: ['t1', 't2'] } },
        preferences: { default: { channel_types: { email: true } } },
      });
    });

    test('schedules repeat by the rules of their rows', async () => {
      const weekly = { frequency: 'weekly', interval: 2, days: ['mon', 'fri'], hours: 9, minutes: 30 };
      const body = await sentBy('schedule.create', {
        workflow: 'digest',
        recipients: rows(user('user-1')),
        repeats: rows(weekly, { frequency: 'monthly', interval: 1 }),
        scheduledAt: '2030-01-01T08:00:00Z',
        additionalFields: { data: '{"a":1}', tenant: one({ type: 'tenant', id: byId('acme') }) },
      });
      expect(body).toEqual({
        workflow: 'digest',
        recipients: ['user-1'],
        repeats: [weekly, { frequency: 'monthly', interval: 1, day_of_month: 1, hours: 0, minutes: 0 }],
        scheduled_at: '2030-01-01T08:00:00Z',
        data: { a: 1 },
        tenant: 'acme',
      });
    });

    /** The body of the one request that the node made. */
    async function sentBy(operation: string, parameters: object): Promise<unknown> {
      const requests = await at().requestsDuring(() =>
        at().succeed(operation, { ...parameters }, [{ text: 'Hello', watchers: ['user-3', 'user-1'] }]),
      );
      expect(requests.map(({ status }) => status)).toEqual([200]);
      return JSON.parse(requests[0]?.body ?? '');
    }
  });
}
