import { ServiceError } from '../../../client/errors';
import { offline, sent } from './harness';

function refusal(act: () => unknown): ServiceError {
  try {
    act();
  } catch (thrown) {
    if (thrown instanceof ServiceError) return thrown;
  }
  throw new TypeError('It was let through');
}

describe('the app in the path', () => {
  const get = (credential: object) => sent('appUser.get', { userId: 'steve' }, offline({ appId: undefined, ...credential }))[0];

  test('is named wherever its ID is known', () => {
    expect(get({ appId: 'app1' })).toBe('GET /v1.1/apps/app1/appusers/steve');
  });

  test('is left out for a signed token of an app key without one', () => {
    expect(get({})).toBe('GET /v1.1/appusers/steve');
    expect(sent('legacy.init', { deviceId: 'd' }, offline({ appId: '' }))[0]).toBe('POST /v1/init');
  });

  test.each([
    ['an account', { scope: 'account', keyId: 'act_1' }],
    ['a password', { authentication: 'basic' }],
    ['an access token', { authentication: 'token', accessToken: 'token-1' }],
  ])('is missed for %s without one', (_, credential) => {
    expect(refusal(() => get(credential))).toMatchObject({ kind: 'invalid', field: 'App ID' });
  });

  test.each([
    ['app.get', {}],
    ['app.getSdkIds', {}],
    ['notification.send', { integrationId: 'i', destinationId: '+1', content: { type: 'text', text: 'Hi' } }],
  ])('is missed by %s whatever the key', (id, parameters) => {
    expect(refusal(() => sent(id, parameters, offline({ appId: '' })))).toMatchObject({ field: 'App ID' });
  });

  test('may be another one where the call lets it be chosen', () => {
    expect(sent('appKey.getMany', { appId: 'other' })[0]).toBe('GET /v1.1/apps/other/keys');
    expect(sent('app.get', {})[0]).toBe('GET /v1.1/apps/app1');
    expect(refusal(() => sent('app.delete', {}))).toMatchObject({ field: 'App ID' });
  });

  test('is never mixed up with the app ID of a channel', () => {
    const integration = { type: 'wechat', appId: 'wx1', appSecret: 's' };
    expect(sent('integration.create', { integration })).toEqual(['POST /v1.1/apps/app1/integrations', '', integration]);
  });
});

describe('ids in the path', () => {
  test.each([
    ['user/with slash', 'user%2Fwith%20slash'],
    ['steve@example.com', 'steve%40example.com'],
    ['a+b%20c', 'a%2Bb%2520c'],
    ['ünï/çødé?x=1#f', '%C3%BCn%C3%AF%2F%C3%A7%C3%B8d%C3%A9%3Fx%3D1%23f'],
  ])('%s is encoded whole', (userId, encoded) => {
    expect(sent('appUser.get', { userId })[0]).toBe(`GET /v1.1/apps/app1/appusers/${encoded}`);
  });

  test.each(['', '.', '..', '%2e%2E'])('"%s" is refused', (userId) => {
    expect(refusal(() => sent('appUser.get', { userId }))).toMatchObject({ kind: 'invalid', field: 'User ID' });
  });
});

describe('what is sent', () => {
  test.each<[string, Readonly<Record<string, unknown>>, unknown[]]>([
    [
      'message.send',
      { userId: 'u', content: { type: 'text', text: 'Hi' }, destination: { by: 'type', integrationType: 'whatsapp' } },
      [
        'POST /v1.1/apps/app1/appusers/u/messages',
        '',
        { role: 'appMaker', type: 'text', text: 'Hi', destination: { integrationType: 'whatsapp' } },
      ],
    ],
    [
      'message.send',
      {
        userId: 'u',
        content: { type: 'carousel', items: [{ title: 'A', actions: [{ type: 'share' }] }], imageAspectRatio: 'square' },
        override: { channel: 'line', payload: { type: 'flex' } },
      },
      [
        'POST /v1.1/apps/app1/appusers/u/messages',
        '',
        {
          role: 'appMaker',
          type: 'carousel',
          items: [{ title: 'A', actions: [{ type: 'share' }] }],
          displaySettings: { imageAspectRatio: 'square' },
          override: { line: { payload: { type: 'flex' } } },
        },
      ],
    ],
    [
      'appUser.linkChannel',
      { userId: 'u', channel: { type: 'twilio', phoneNumber: '+12125550100' }, confirmation: { type: 'immediate' }, primary: false },
      [
        'POST /v1.1/apps/app1/appusers/u/channels',
        '',
        { type: 'twilio', phoneNumber: '+12125550100', confirmation: { type: 'immediate' }, primary: false },
      ],
    ],
    [
      'appUser.getLinkRequests',
      { userId: 'u', integrationIds: ['a', 'b'] },
      ['GET /v1.1/apps/app1/appusers/u/linkrequest', 'integrationIds=a,b', undefined],
    ],
    ['integration.getMany', { types: ['web', 'ios'] }, ['GET /v1.1/apps/app1/integrations', 'types=web,ios&limit=25', undefined]],
    [
      'message.getMany',
      { userId: 'u', before: 1700000123.456 },
      ['GET /v1.1/apps/app1/appusers/u/messages', 'before=1700000123.456', undefined],
    ],
    [
      'message.getNew',
      { userId: 'u', after: '2023-11-14T22:15:23.456Z' },
      ['GET /v1.1/apps/app1/appusers/u/messages', 'after=1700000123.456', undefined],
    ],
    [
      'integration.update',
      { integrationId: 'i', changes: { type: 'apn', production: true } },
      ['PUT /v1.1/apps/app1/integrations/i', '', { production: true }],
    ],
    [
      'whatsAppDeployment.create',
      { hosting: { type: 'self', baseUrl: 'https://wa.example.com', username: 'admin', password: 'p' } },
      ['POST /v1.1/whatsapp/deployments', '', { hosting: 'self', baseUrl: 'https://wa.example.com', username: 'admin', password: 'p' }],
    ],
    ['app.update', { name: 'New' }, ['PUT /v1.1/apps/app1', '', { name: 'New' }]],
  ])('%s', (id, parameters, expected) => {
    expect(sent(id, parameters)).toEqual(expected);
  });
});

describe('what can never work is refused before it is sent', () => {
  const text = (more: object) => ({ userId: 'u', content: { type: 'text', ...more } });
  const selectOf = (count: number) => ({
    type: 'select',
    name: 'color',
    label: 'Color',
    options: Array.from({ length: count }, (_, index) => ({ name: `c${index}`, label: 'A color' })),
  });
  const phone = { type: 'whatsapp', phoneNumber: '+12125550100' };
  test.each<[string, string, Readonly<Record<string, unknown>>]>([
    ['Content › Text', 'message.send', text({})],
    ['Content › Text', 'message.send', text({ text: 'x'.repeat(4097) })],
    [
      'Content › Actions',
      'message.send',
      { ...text({ text: 'Hi', actions: [{ type: 'postback', text: 'A', payload: 'A' }] }), role: 'appUser' },
    ],
    ['Destination', 'message.send', { ...text({ text: 'Hi' }), role: 'appUser', destination: { by: 'type', integrationType: 'web' } }],
    ['Metadata', 'message.send', { ...text({ text: 'Hi' }), metadata: { long: 'x'.repeat(4096) } }],
    ['Metadata', 'message.send', { ...text({ text: 'Hi' }), metadata: { nested: {} } }],
    ['Parameters', 'message.send', { userId: 'u', content: { type: 'json', content: { type: 'text', text: 'x'.repeat(102_400) } } }],
    ['Content › Questions 1 › Options', 'message.send', { userId: 'u', content: { type: 'form', fields: [selectOf(21)] } }],
    ['Confirmation', 'appUser.linkChannel', { userId: 'u', channel: phone }],
    ['Confirmation › Text', 'appUser.linkChannel', { userId: 'u', channel: phone, confirmation: { type: 'userActivity' } }],
    ['Channel › Phone Number', 'appUser.linkChannel', { userId: 'u', channel: { type: 'twilio', phoneNumber: '2125550100' } }],
    ['Discarded User ID', 'appUser.merge', { surviving: 'a', discarded: 'a' }],
    ['Custom Properties', 'appUser.update', { userId: 'u', properties: { nested: {} } }],
    ['Entries', 'menu.update', { items: Array.from({ length: 6 }, () => ({ type: 'postback', text: 'A', payload: 'A' })) }],
    ['About', 'integrationProfile.update', { integrationId: 'i', about: 'x'.repeat(140) }],
    ['Websites', 'integrationProfile.update', { integrationId: 'i', websites: ['https://a.de', 'https://b.de', 'https://c.de'] }],
    ['Triggers', 'webhook.create', { target: 'https://example.com', triggers: [] }],
    ['Target', 'webhook.create', { target: 'ftp://example.com', triggers: ['*'] }],
    ['For User (Your Own ID)', 'attachment.upload', { file: { content: Buffer.from('x') }, appUserId: 'a', userId: 'b' }],
    ['File', 'attachment.upload', { file: { content: Buffer.from('x'), size: 50 * 1024 * 1024 + 1 } }],
    ['File', 'legacy.sendImage', { userId: 'u', file: { content: Buffer.from('x'), size: 10 * 1024 * 1024 + 1 } }],
    ['Before', 'message.getMany', { userId: 'u', before: 'yesterday' }],
  ])('%s of %s', (field, id, parameters) => {
    expect(refusal(() => sent(id, parameters))).toMatchObject({ kind: 'invalid', field });
  });
});
