import { offline } from './inbound-harness';
import { shown, uuidOf } from './requests';

const C = '2f641633-95d3-4555-9222-9f1eb7888a80';
const connection = offline();
const send = (id: string, parameters: Readonly<Record<string, unknown>>) => {
  const { to, query, body } = shown(connection, id, parameters);
  return [to, query, body];
};

const user = (id: string) => ({ type: 'user', id });
const project = { type: 'object', id: 'p1', collection: 'projects' };

/** Captured from the official library. */
describe('requests are those of the official library', () => {
  test('triggering a workflow', () => {
    const request = shown(connection, 'workflow.trigger', {
      key: 'dinosaurs-loose',
      recipients: [user('a'), { type: 'object', id: '1', collection: 'p' }],
      actor: user('x'),
      tenant: { type: 'tenant', id: 't' },
      cancellationKey: 'ck',
      data: { a: 1 },
      idempotencyKey: 'k-1',
    });
    expect(request.to).toBe('POST /v1/workflows/dinosaurs-loose/trigger');
    expect(request.headers['Idempotency-Key']).toBe('k-1');
    expect(request.body).toEqual({
      recipients: ['a', { collection: 'p', id: '1' }],
      actor: 'x',
      tenant: 't',
      cancellation_key: 'ck',
      data: { a: 1 },
    });
  });

  test.each<[string, string, Readonly<Record<string, unknown>>, unknown[]]>([
    [
      'cancelling a workflow',
      'workflow.cancel',
      { key: 'dinosaurs-loose', cancellationKey: 'ck', recipients: [user('a')] },
      ['POST /v1/workflows/dinosaurs-loose/cancel', '', { cancellation_key: 'ck', recipients: ['a'] }],
    ],
    [
      'listing messages',
      'message.getMany',
      {
        status: ['sent', 'delivered'],
        engagementStatus: ['unread'],
        insertedSince: '2025-01-01T00:00:00Z',
        triggerData: { comment_id: '1 2' },
        messageIds: ['m1'],
      },
      [
        'GET /v1/messages',
        'status[]=sent&status[]=delivered&engagement_status[]=unread&message_ids[]=m1&trigger_data={"comment_id":"1 2"}&inserted_at.gte=2025-01-01T00:00:00Z&page_size=50',
        undefined,
      ],
    ],
    ['unarchiving', 'message.markUnarchived', { messageId: 'm1' }, ['DELETE /v1/messages/m1/archived', '', undefined]],
    ['noting an interaction', 'message.markInteracted', { messageId: 'm1' }, ['PUT /v1/messages/m1/interacted', '', {}]],
    [
      'adding a member to a new audience',
      'audience.addMember',
      { key: 'vip', userId: 'u', createAudience: true },
      ['POST /v1/audiences/vip/members', 'create_audience=true', { members: [{ user: { id: 'u' } }] }],
    ],
    ['deleting schedules', 'schedule.delete', { scheduleIds: [uuidOf(1)] }, ['DELETE /v1/schedules', '', { schedule_ids: [uuidOf(1)] }]],
    [
      'listing Slack channels',
      'slack.getChannels',
      { channelId: C, collection: 'projects', objectId: 'project_123', excludeArchived: true },
      [
        `GET /v1/providers/slack/${C}/channels`,
        'access_token_object={"object_id":"project_123","collection":"projects"}&query_options.exclude_archived=true&query_options.limit=200',
        undefined,
      ],
    ],
    [
      'listing runs for an object',
      'workflowRun.getMany',
      { status: ['completed'], recipient: project, hasErrors: true },
      [
        'GET /v1/workflow_recipient_runs',
        'status[]=completed&recipient[id]=p1&recipient[collection]=projects&has_errors=true&page_size=50',
        undefined,
      ],
    ],
  ])('%s', (_, id, parameters, expected) => {
    expect(send(id, parameters)).toEqual(expected);
  });
});

describe('references in a query', () => {
  const recipients = (...rows: unknown[]) => send('schedule.getMany', { workflow: 'digest', recipients: rows })[1];

  test('users alone are repeated, never numbered', () => {
    expect(recipients(user('u1'), user('u2'))).toBe('workflow=digest&recipients[]=u1&recipients[]=u2&page_size=50');
  });

  test('objects are numbered, and with them the users beside them', () => {
    expect(recipients(user('u1'), project)).toBe(
      'workflow=digest&recipients[0]=u1&recipients[1][id]=p1&recipients[1][collection]=projects&page_size=50',
    );
  });

  test('a user as the only one is plain', () => {
    expect(send('workflowRun.getMany', { recipient: user('u1') })[1]).toBe('recipient=u1&page_size=50');
  });
});

describe('what was left out is not sent', () => {
  test('everybody is cancelled for without recipients', () => {
    expect(send('workflow.cancel', { key: 'w', cancellationKey: 'ck' })[2]).toEqual({ cancellation_key: 'ck' });
  });

  test('settings appear as soon as one of them is set', () => {
    const body = (more: object) => send('workflow.trigger', { key: 'w', recipients: [user('u1')], ...more })[2];
    expect(body({})).toEqual({ recipients: ['u1'] });
    expect(body({ sandboxMode: true })).toEqual({ recipients: ['u1'], settings: { sandbox_mode: true } });
    expect(body({ skipDelay: false })).toEqual({ recipients: ['u1'], settings: { skip_delay: false } });
  });

  test('null inside data is a value, and stays', () => {
    expect(send('workflow.trigger', { key: 'w', recipients: [user('u1')], data: { coupon: null } })[2]).toEqual({
      recipients: ['u1'],
      data: { coupon: null },
    });
  });
});

describe('schedules', () => {
  const schedule = { workflow: 'digest', recipients: [user('u1')] };

  test('repeat by rules, each with what belongs to its frequency', () => {
    const repeats = [
      { frequency: 'weekly', days: ['mon', 'thu'], hours: 9, minutes: 30 },
      { frequency: 'monthly', interval: 2, dayOfMonth: 1 },
      { frequency: 'hourly', minutes: 15 },
    ];
    expect(send('schedule.create', { ...schedule, repeats, endingAt: '2027-01-01T00:00:00Z' })).toEqual([
      'POST /v1/schedules',
      '',
      {
        workflow: 'digest',
        recipients: ['u1'],
        repeats: [
          { frequency: 'weekly', interval: 1, days: ['mon', 'thu'], hours: 9, minutes: 30 },
          { frequency: 'monthly', interval: 2, day_of_month: 1, hours: 0, minutes: 0 },
          { frequency: 'hourly', interval: 1, minutes: 15 },
        ],
        ending_at: '2027-01-01T00:00:00Z',
      },
    ]);
  });

  test('a tenant may be set on the way', () => {
    const tenant = { type: 'identifiedTenant', id: 'acme', name: 'Acme', propertiesJson: { settings: { branding: {} } } };
    expect(send('schedule.create', { ...schedule, scheduledAt: '2026-12-01T09:00:00Z', tenant })[2]).toMatchObject({
      tenant: { id: 'acme', name: 'Acme', settings: { branding: {} } },
    });
  });

  test('the workflow by which schedules are chosen is not sent', () => {
    expect(send('schedule.update', { workflow: 'digest', scheduleIds: [uuidOf(1)], data: '{"a":1}' })).toEqual([
      'PUT /v1/schedules',
      '',
      { schedule_ids: [uuidOf(1)], data: { a: 1 } },
    ]);
  });
});

describe('channels', () => {
  test('the filters are the body, the action is part of the path', () => {
    const filters = { deliveryStatus: 'delivered', recipientIds: ['u1'], tenants: ['acme'], workflows: ['w'], triggerData: '{"a":1}' };
    expect(send('channel.updateMessages', { channelId: C, action: 'read', ...filters })).toEqual([
      `POST /v1/channels/${C}/messages/bulk/read`,
      '',
      { delivery_status: 'delivered', recipient_ids: ['u1'], tenants: ['acme'], trigger_data: '{"a":1}', workflows: ['w'] },
    ]);
  });

  test('an empty body is JSON all the same', () => {
    expect(send('channel.updateMessages', { channelId: C, action: 'seen', confirmed: true })[2]).toEqual({});
  });
});

describe('providers', () => {
  const at = { channelId: C, objectId: 'acme' };
  const holder = '{"object_id":"acme","collection":"$tenants"}';

  test('Teams channels are asked for with the options of Microsoft Graph', () => {
    expect(
      send('microsoftTeams.getChannels', { ...at, teamId: 'team-1', filter: "displayName eq 'General'", select: ['id', 'displayName'] }),
    ).toEqual([
      `GET /v1/providers/ms-teams/${C}/channels`,
      `ms_teams_tenant_object=${holder}&team_id=team-1&query_options.$filter=displayName eq 'General'&query_options.$select=id,displayName`,
      undefined,
    ]);
    expect(connection.prepare('microsoftTeams.getTeams', at)?.url).toContain('query_options.%24top=100');
  });

  test('access is revoked without a body', () => {
    expect(send('slack.revokeAccess', at)).toEqual([
      `PUT /v1/providers/slack/${C}/revoke_access`,
      `access_token_object=${holder}`,
      undefined,
    ]);
    expect(send('microsoftTeams.revokeAccess', at)).toEqual([
      `PUT /v1/providers/ms-teams/${C}/revoke_access`,
      `ms_teams_tenant_object=${holder}`,
      undefined,
    ]);
  });

  test('a call of a data tool is JSON-RPC', () => {
    expect(send('integration.callCensus', { method: 'test_connection' })).toEqual([
      'POST /v1/integrations/census/custom-destination',
      '',
      { jsonrpc: '2.0', id: '1', method: 'test_connection' },
    ]);
  });
});
