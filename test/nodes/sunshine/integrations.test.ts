import type { Field } from '../../../language/field';
import { holdsSecret, partsOf } from '../../../language/walk';
import { sunshine } from '../../../nodes/Smooch/Sunshine/provider';
import { manifestOf } from '../../../runner/manifest';
import { bodyOf, sent } from './harness';

type Given = Readonly<Record<string, unknown>>;

/** Each type with no more than it needs, and what goes out. */
const least: readonly (readonly [given: Given, sent?: Given])[] = [
  [
    { type: 'custom', target: 'https://example.com/in', triggers: ['conversation:message'] },
    { type: 'custom', webhooks: [{ target: 'https://example.com/in', triggers: ['conversation:message'] }] },
  ],
  [{ type: 'android' }],
  [{ type: 'apple', businessId: 'b', apiSecret: 's', mspId: 'm' }],
  [{ type: 'instagram', pageAccessToken: 't', appId: 'a', appSecret: 's' }],
  [{ type: 'ios' }],
  [{ type: 'line' }],
  [{ type: 'mailgun', apiKey: 'k', domain: 'mg.example.com', incomingAddress: 'in@mg.example.com' }],
  [{ type: 'messagebird', accessKey: 'a', signingKey: 's', originator: '12262121021' }],
  [{ type: 'messenger', pageAccessToken: 't', appId: 'a', appSecret: 's' }],
  [{ type: 'telegram', token: 't' }],
  [{ type: 'twilio', accountSid: 'AC1', authToken: 't', phoneNumberSid: 'PN1' }],
  [
    { type: 'twitter', consumerKey: 'k', consumerSecret: 's', accessTokenKey: 'a', accessTokenSecret: 'b' },
    { type: 'twitter', tier: 'enterprise', consumerKey: 'k', consumerSecret: 's', accessTokenKey: 'a', accessTokenSecret: 'b' },
  ],
  [{ type: 'unity' }],
  [{ type: 'viber', token: 't' }],
  [{ type: 'web' }],
  [{ type: 'whatsapp' }],
];

const create = (integration: Given, more: Given = {}) => bodyOf('integration.create', { integration, ...more });
const update = (parameters: Given) => bodyOf('integration.update', { integrationId: 'i1', ...parameters });

describe('an integration is created', () => {
  test.each(least.map(([given, body = given]) => ({ given, body })))('with what its type needs: $given', ({ given, body }) => {
    expect(create(given)).toEqual(body);
  });

  test.each(
    least.flatMap(([given]) => Object.keys(given).flatMap((name) => (name === 'type' ? [] : [[given.type, name, given] as const]))),
  )('%s: not without %s', (_, name, given) => {
    expect(() => create({ ...given, [name]: undefined })).toThrow(/is missing|Exactly one/);
  });

  test('with a name and what all channels have in common', () => {
    const common = { displayName: 'Chat', defaultResponderId: 'p1', showAIDisclaimer: false };
    expect(create({ type: 'telegram', token: 't' }, common)).toEqual({ type: 'telegram', token: 't', ...common });
  });

  test('custom ones have neither responder nor disclaimer', () => {
    const custom = least[0]?.[0] ?? {};
    expect(create(custom, { displayName: 'Bot' })).toMatchObject({ displayName: 'Bot' });
    expect(() => create(custom, { defaultResponderId: 'p1' })).toThrow('neither a default responder nor a disclaimer');
    expect(() => create(custom, { showAIDisclaimer: true })).toThrow('neither a default responder nor a disclaimer');
  });

  test('Twilio sends from a number or through a service, never both', () => {
    const twilio = { type: 'twilio', accountSid: 'AC1', authToken: 't' };
    expect(create({ ...twilio, messagingServiceSid: 'MG1' })).toEqual({ ...twilio, messagingServiceSid: 'MG1' });
    expect(() => create({ ...twilio, messagingServiceSid: 'MG1', phoneNumberSid: 'PN1' })).toThrow('Exactly one of');
  });

  test.each([
    ['123212323432123', 123212323432123],
    ['99999999999999999999', '99999999999999999999'],
  ])('the ID of a page keeps its digits: %s', (pageId, sentAs) => {
    expect(create({ type: 'messenger', pageAccessToken: 't', appId: 'a', appSecret: 's', pageId })).toMatchObject({ pageId: sentAs });
  });

  test('the Web Messenger asks before the chat', () => {
    const fields = [
      { type: 'email', name: 'email', label: 'Your email' },
      { type: 'select', name: 'plan', label: 'Plan', options: [{ name: 'gold', label: 'Gold' }] },
    ];
    const web = { type: 'web', brandColor: '65758e', buttonWidth: '64', prechatCapture: { enabled: true, fields } };
    expect(create(web)).toEqual(web);
  });

  test.each([
    ['web', { brandColor: '#65758e' }, 'must be three or six hex digits without #'],
    ['web', { buttonWidth: '58px' }, 'must be a whole number of pixels'],
    ['mailgun', { apiKey: 'k', domain: 'd', incomingAddress: 'nobody' }, 'email'],
    ['apple', { businessId: 'b', apiSecret: 's', mspId: 'm', authenticationMessageSecret: 'short' }, 'at least 88'],
    ['kakao', {}, "needs 'type' to be one of"],
  ])('%s with %j is refused', (type, fields, reason) => {
    expect(() => create({ type, ...fields })).toThrow(reason);
  });
});

describe('an integration is updated', () => {
  test('without its type', () => {
    const [to, , body] = sent('integration.update', { integrationId: 'i1', integration: { type: 'web', displayStyle: 'tab' } });
    expect([to, body]).toEqual(['PATCH /sc/v2/apps/app1/integrations/i1', { displayStyle: 'tab' }]);
  });

  test('by its name alone, where nothing else can be changed', () => {
    expect(update({ displayName: 'Bot' })).toEqual({ displayName: 'Bot' });
  });

  test('and emptied only where that was asked for', () => {
    expect(update({ clear: ['displayName', 'originWhitelist'] })).toEqual({ displayName: null, originWhitelist: null });
  });

  test.each(['custom', 'line', 'messagebird', 'telegram', 'twilio', 'twitter', 'viber'])('%s has nothing of its own to change', (type) => {
    expect(() => update({ integration: { type } })).toThrow("needs 'type' to be one of");
  });
});

describe('secrets of channels', () => {
  const operation = manifestOf(sunshine).operations.find(({ id }) => id === 'integration.create');
  const fields = (operation?.fields ?? []).flatMap(within);
  const named = (names: readonly string[]) => fields.filter(({ name }) => names.includes(name));

  test.each([
    ['keys', ['privateKey', 'serverKey', 'certificate', 'apiKey', 'signingKey', 'accessKey', 'consumerKey']],
    ['secrets', ['apiSecret', 'appSecret', 'channelSecret', 'switcherSecret', 'consumerSecret', 'authenticationMessageSecret']],
    ['tokens', ['pageAccessToken', 'channelAccessToken', 'token', 'authToken', 'accessTokenKey', 'accountManagementAccessToken']],
    ['passwords', ['password', 'accessTokenSecret']],
  ])('are hidden in forms: %s', (_, names) => {
    expect(new Set(named(names).map(({ name }) => name))).toEqual(new Set(names));
    expect(named(names).filter((field) => !holdsSecret(field))).toEqual([]);
  });
});

function within(field: Field): Field[] {
  return [field, ...partsOf(field).flatMap(within)];
}
