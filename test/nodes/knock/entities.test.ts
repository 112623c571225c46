import fc from 'fast-check';
import { offline } from './inbound-harness';
import { shown } from './requests';

const C = '2f641633-95d3-4555-9222-9f1eb7888a80';
const connection = offline();
type Parameters = Readonly<Record<string, unknown>>;

function sent(id: string, parameters: Parameters): unknown[] {
  const { to, query, body } = shown(connection, id, parameters);
  return [to, query, body];
}
const bodyOf = (id: string, parameters: Parameters) => shown(connection, id, parameters).body;

/** Captured from the official library. */
describe('requests are those of the official library', () => {
  test.each<[string, Parameters, unknown[]]>([
    [
      'user.identify',
      { userId: 'jhammond', name: 'John Hammond', email: 'jhammond@ingen.net' },
      ['PUT /v1/users/jhammond', '', { name: 'John Hammond', email: 'jhammond@ingen.net' }],
    ],
    ['user.identify', { userId: 'jhammond' }, ['PUT /v1/users/jhammond', '', {}]],
    ['user.get', { userId: 'id#1?x=%20' }, ['GET /v1/users/id%231%3Fx=%2520', '', undefined]],
    ['user.get', { userId: 'josé' }, ['GET /v1/users/jos%C3%A9', '', undefined]],
    ['user.get', { userId: 'user@example.com' }, ['GET /v1/users/user@example.com', '', undefined]],
    ['object.get', { collection: '$tenants', objectId: 'acme corp' }, ['GET /v1/objects/$tenants/acme%20corp', '', undefined]],
    [
      'user.setChannelData',
      { userId: 'u1', channelId: C, data: { type: 'tokens', tokens: ['x'] } },
      [`PUT /v1/users/u1/channel_data/${C}`, '', { data: { tokens: ['x'] } }],
    ],
    [
      'user.setPreferences',
      { userId: 'u1', strategy: 'merge', channelTypes: [{ setting: 'on', channelType: 'email' }] },
      ['PUT /v1/users/u1/preferences/default', '', { __persistence_strategy__: 'merge', channel_types: { email: true } }],
    ],
    [
      'user.getSubscriptions',
      {
        userId: 'u1',
        includePreferences: true,
        objects: [
          { collection: 'projects', objectId: 'p1' },
          { collection: 'projects', objectId: 'p2' },
        ],
      },
      [
        'GET /v1/users/u1/subscriptions',
        'include[]=preferences&objects[0][id]=p1&objects[0][collection]=projects&objects[1][id]=p2&objects[1][collection]=projects&page_size=50',
        undefined,
      ],
    ],
    [
      'feed.getMany',
      {
        userId: 'u1',
        channelId: C,
        status: 'unread',
        archived: 'exclude',
        hasTenant: true,
        workflowCategories: ['a', 'b'],
        mode: 'compact',
      },
      [
        `GET /v1/users/u1/feeds/${C}`,
        'status=unread&has_tenant=true&archived=exclude&workflow_categories[]=a&workflow_categories[]=b&mode=compact&page_size=50',
        undefined,
      ],
    ],
    [
      'tenant.set',
      { tenantId: 'acme', name: 'Acme', branding: { primaryColor: '#fff' }, resolvePreferences: true },
      [
        'PUT /v1/tenants/acme',
        'resolve_full_preference_settings=true',
        { name: 'Acme', settings: { branding: { primary_color: '#fff' } } },
      ],
    ],
    ['tenant.deleteMany', { tenantId: 'b c' }, ['POST /v1/tenants/bulk/delete', 'tenant_ids[]=b c', undefined]],
    ['user.delete', { userId: 'u1' }, ['DELETE /v1/users/u1', '', undefined]],
    ['user.merge', { userId: 'u1', fromUserId: 'u2' }, ['POST /v1/users/u1/merge', '', { from_user_id: 'u2' }]],
    [
      'object.deleteSubscriptions',
      { collection: 'p', objectId: '1', recipients: [{ type: 'user', id: 'u1' }] },
      ['DELETE /v1/objects/p/1/subscriptions', '', { recipients: ['u1'] }],
    ],
    [
      'object.getSubscriptions',
      { collection: 'p', objectId: '1', mode: 'recipient', objects: [{ collection: 'q', objectId: '2' }] },
      ['GET /v1/objects/p/1/subscriptions', 'mode=recipient&objects[0][id]=2&objects[0][collection]=q&page_size=50', undefined],
    ],
    [
      'guide.markUnarchived',
      { userId: 'u1', guideKey: 'tour' },
      ['DELETE /v1/users/u1/guides/messages/archived', '', { guide_key: 'tour' }],
    ],
    [
      'guide.getMany',
      { userId: 'u1', channelId: C, data: { plan: 'gold' }, tenant: 'acme' },
      [`GET /v1/users/u1/guides/${C}`, 'tenant=acme&data={"plan":"gold"}', undefined],
    ],
  ])('%s %j', (id, parameters, expected) => {
    expect(sent(id, parameters)).toEqual(expected);
  });

  test('the key and the branch go into headers', () => {
    const { headers } = shown(offline({ branch: 'my-feature' }), 'user.get', { userId: 'u1' });
    expect(headers).toMatchObject({ authorization: 'Bearer sk_test_1', 'x-knock-branch': 'my-feature' });
    expect(shown(connection, 'user.get', { userId: 'u1' }).headers).not.toHaveProperty('x-knock-branch');
  });
});

describe('what users and objects are described by', () => {
  test('goes out flat, custom properties beside the others', () => {
    const body = bodyOf('user.identify', {
      userId: 'u1',
      phoneNumber: '+15551234567',
      timezone: 'Europe/Berlin',
      createdAt: '2026-03-01T12:00:00Z',
      properties: { plan: 'gold' },
      propertiesJson: { seats: 12, nested: { a: null } },
    });
    expect(body).toEqual({
      phone_number: '+15551234567',
      timezone: 'Europe/Berlin',
      created_at: '2026-03-01T12:00:00Z',
      plan: 'gold',
      seats: 12,
      nested: { a: null },
    });
  });

  test('is emptied only where that was asked for', () => {
    expect(bodyOf('user.identify', { userId: 'u1', emptied: ['email'] })).toEqual({ email: null });
    expect(bodyOf('tenant.set', { tenantId: 't', emptied: ['name', 'preference_set'] })).toEqual({
      name: null,
      settings: { preference_set: null },
    });
  });

  test('a property of its own never replaces one that has a field', () => {
    expect(bodyOf('user.identify', { userId: 'u1', name: 'Ada', properties: { name: 'Eve' } })).toEqual({ name: 'Ada' });
    expect(bodyOf('user.identifyMany', { userId: 'u1', properties: { id: 'u2' } })).toEqual({ users: [{ id: 'u1' }] });
  });

  test('channel data and preferences travel along by their ids', () => {
    const body = bodyOf('object.set', {
      collection: 'projects',
      objectId: 'p1',
      channelData: [{ type: 'slack', channelId: C, connections: [{ destination: 'channel', channelId: 'C01' }] }],
      preferences: [{ setId: 'acme', channelTypes: [{ setting: 'off', channelType: 'sms' }] }],
    });
    expect(body).toEqual({
      channel_data: { [C]: { connections: [{ channel_id: 'C01' }] } },
      preferences: { acme: { channel_types: { sms: false } } },
    });
  });
});

test('whatever an ID holds, it stays one segment of the path', () => {
  const id = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => !/^(?:\.|%2e){1,2}$/i.test(text));
  fc.assert(
    fc.property(id, id, (collection, objectId) => {
      const { to } = shown(connection, 'object.get', { collection, objectId });
      const [, , , ...segments] = to.slice('GET '.length).split('/');
      expect(segments.map(decodeURIComponent)).toEqual([collection, objectId]);
    }),
  );
});
