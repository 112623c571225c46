import { offline, shown } from './harness';

const connection = offline();
const send = (id: string, parameters: Readonly<Record<string, unknown>>) => {
  const { to, query, body } = shown(connection, id, parameters);
  return [to, query, body];
};

const IN = { conversationId: 'c1' };

test.each<[string, string, Readonly<Record<string, unknown>>, unknown[]]>([
  [
    'a user with a profile',
    'user.create',
    { externalId: 'b6518', givenName: 'Jane', metadata: '{"plan":"pro"}', signedUpAt: '2020-05-21T17:53:30+02:00', brandId: '94' },
    [
      'POST /users',
      '',
      {
        externalId: 'b6518',
        brandId: '94',
        signedUpAt: '2020-05-21T15:53:30.000Z',
        profile: { givenName: 'Jane' },
        metadata: { plan: 'pro' },
      },
    ],
  ],
  ['a user of whom nothing is known', 'user.create', {}, ['POST /users', '', {}]],
  ['a user of a brand', 'user.get', { userId: 'b', brandId: '94' }, ['GET /users/b', 'brandId=94', undefined]],
  [
    'what is cleared is null, what is left alone is not sent',
    'user.update',
    { userId: 'b', surname: 'Doe', clear: ['email', 'locale'] },
    ['PATCH /users/b', '', { profile: { surname: 'Doe', email: null, locale: null } }],
  ],
  [
    'users by email',
    'user.getMany',
    { email: 'jane+a@example.com' },
    ['GET /users', 'filter[identities.email]=jane+a@example.com', undefined],
  ],
  ['personal information', 'user.deletePersonalInformation', { userId: 'b' }, ['DELETE /users/b/personalinformation', '', undefined]],
  [
    'a sync after a merge',
    'user.sync',
    { zendeskId: '1', survivingZendeskId: '2' },
    ['POST /users/1/sync', '', { survivingZendeskId: '2' }],
  ],
  ['a device', 'device.get', { userId: 'b', deviceId: 'd' }, ['GET /users/b/devices/d', '', undefined]],
  [
    'a linked channel',
    'client.create',
    {
      userId: 'b',
      ...IN,
      channel: { type: 'whatsapp', integrationId: 'i1', phoneNumber: '+1 212-555-0100' },
      confirmation: { type: 'userActivity', text: 'Go on here?', links: [{ text: 'Terms', uri: 'https://example.com' }] },
    },
    [
      'POST /users/b/clients',
      '',
      {
        matchCriteria: { type: 'whatsapp', integrationId: 'i1', phoneNumber: '+1 212-555-0100', primary: true },
        confirmation: {
          type: 'userActivity',
          message: {
            author: { type: 'business' },
            content: { type: 'text', text: 'Go on here?', actions: [{ type: 'link', text: 'Terms', uri: 'https://example.com' }] },
          },
        },
        target: { conversationId: 'c1' },
      },
    ],
  ],
  [
    'conversations of a user',
    'conversation.getMany',
    { externalId: 'b6518' },
    ['GET /conversations', 'filter[userExternalId]=b6518&page[size]=100', undefined],
  ],
  [
    'a personal conversation',
    'conversation.create',
    { participants: [{ externalId: 'b6518' }], displayName: 'Order' },
    [
      'POST /conversations',
      '',
      { type: 'personal', participants: [{ userExternalId: 'b6518', subscribeSDKClient: false }], displayName: 'Order' },
    ],
  ],
  ['a group without anybody yet', 'conversation.create', { type: 'sdkGroup' }, ['POST /conversations', '', { type: 'sdkGroup' }]],
  [
    'a conversation without its icon',
    'conversation.update',
    { ...IN, clear: ['iconUrl'] },
    ['PATCH /conversations/c1', '', { iconUrl: null }],
  ],
  [
    'somebody who joins',
    'participant.join',
    { ...IN, userId: 'u', subscribeSDKClient: true },
    ['POST /conversations/c1/join', '', { userId: 'u', subscribeSDKClient: true }],
  ],
  ['somebody who leaves', 'participant.leave', { ...IN, participantId: 'p' }, ['POST /conversations/c1/leave', '', { participantId: 'p' }]],
  [
    'typing',
    'activity.send',
    { ...IN, author: { type: 'business', displayName: 'Ada' } },
    ['POST /conversations/c1/activity', '', { author: { type: 'business', displayName: 'Ada' }, type: 'typing:start' }],
  ],
  [
    'control that is passed on',
    'conversation.passControl',
    { ...IN, metadata: { reason: 'done' } },
    ['POST /conversations/c1/passControl', '', { switchboardIntegration: 'next', metadata: { reason: 'done' } }],
  ],
  [
    'control that is offered',
    'conversation.offerControl',
    { ...IN, switchboardIntegration: 'bot' },
    ['POST /conversations/c1/offerControl', '', { switchboardIntegration: 'bot' }],
  ],
  ['control that is accepted', 'conversation.acceptControl', IN, ['POST /conversations/c1/acceptControl', '', {}]],
  ['control that is given back', 'conversation.releaseControl', IN, ['POST /conversations/c1/releaseControl', '', {}]],
  [
    'events for Meta',
    'conversation.sendConversionEvents',
    { ...IN, channel: 'whatsapp', events: '[{"event_name":"Purchase"}]' },
    ['POST /conversations/c1/conversionEvents', '', { whatsapp: { payload: { data: [{ event_name: 'Purchase' }] } } }],
  ],
  [
    'a reference of Apple Messages',
    'conversation.downloadMessageReference',
    { ...IN, userId: 'u', url: 'https://a', bid: 'b', key: 'k', signature: 's', owner: 'o' },
    [
      'POST /conversations/c1/download',
      '',
      { userId: 'u', apple: { interactiveDataRef: { url: 'https://a', bid: 'b', key: 'k', signature: 's', owner: 'o' } } },
    ],
  ],
  ['all messages', 'message.deleteAll', IN, ['DELETE /conversations/c1/messages', '', undefined]],
  ['a file that is gone', 'attachment.delete', { mediaUrl: 'https://m/x' }, ['POST /attachments/remove', '', { mediaUrl: 'https://m/x' }]],
])('%s', (_, id, parameters, expected) => {
  expect(send(id, parameters)).toEqual(expected);
});

test.each([
  ['user/with slash', 'user%2Fwith%20slash'],
  ['steve@example.com', 'steve%40example.com'],
  ['a+b%20c', 'a%2Bb%2520c'],
  ['ünï/çødé?x=1#f', '%C3%BCn%C3%AF%2F%C3%A7%C3%B8d%C3%A9%3Fx%3D1%23f'],
])('the id %j is written as %s', (userId, written) => {
  expect(connection.prepare('user.get', { userId })?.url.split('/').at(-1)).toBe(written);
});
