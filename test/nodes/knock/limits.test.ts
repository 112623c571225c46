import { cleanUpAfterEach } from '../../support/clean-up';
import { failureOf } from '../../support/refusal';
import { connectTo, offline, openSandbox } from './inbound-harness';
import { numbered } from './requests';

cleanUpAfterEach();

const C = '2f641633-95d3-4555-9222-9f1eb7888a80';
const email = { setting: 'on', channelType: 'email' };
const condition = { variable: 'data.a', operator: 'equal_to' };

test.each([
  ['user.get', { userId: '' }, 'User ID', /empty/],
  ['user.get', { userId: '.' }, 'User ID', /dot/],
  ['user.get', { userId: '..' }, 'User ID', /dot/],
  ['user.get', { userId: '%2e%2E' }, 'User ID', /dot/],
  ['object.get', { collection: '..', objectId: 'p1' }, 'Collection', /dot/],
  ['object.set', { collection: 'p', objectId: '.' }, 'Object ID', /dot/],
  ['tenant.delete', { tenantId: '..' }, 'Tenant ID', /dot/],
  ['user.getPreferences', { userId: 'u', setId: '.' }, 'Preference Set ID', /dot/],
  ['user.getChannelData', { userId: 'u', channelId: 'push' }, 'Channel ID', /five groups/],
  ['user.identify', { userId: 'u', phoneNumber: '0151 123' }, 'Phone Number', /country code/],
  ['user.identify', { userId: 'u', email: 'jane' }, 'Email', /email address/],
  ['user.identify', { userId: 'u', timezone: 'Berlin' }, 'Time Zone', /tz database/],
  ['user.identify', { userId: 'u', timezone: '+01:00' }, 'Time Zone', /tz database/],
  ['user.identify', { userId: 'u', createdAt: 'yesterday' }, 'Created At', /date/],
  ['user.identify', { userId: 'u', propertiesJson: [1] }, 'Custom Properties as JSON', /JSON object/],
  ['user.identify', { userId: 'u', properties: { a: 'x'.repeat(262_140) } }, 'Custom Properties', /262,148 bytes; at most 262,144/],
  ['user.identifyMany', { userId: 'u', properties: { a: '€'.repeat(90_000) } }, 'Custom Properties', /at most 262,144/],
  ['object.set', { collection: 'p', objectId: '1', properties: { a: 'x'.repeat(262_140) } }, 'Custom Properties', /at most 262,144/],
  ['user.merge', { userId: 'u', fromUserId: 'u' }, 'Merged User ID', /user who stays/],
  ['user.setPreferences', { userId: 'u' }, 'Channel Types', /No preferences/],
  ['user.setPreferences', { userId: 'u', channelTypes: [email, email] }, 'Channel Types', /'email' twice/],
  [
    'user.setPreferences',
    { userId: 'u', commercialSubscribed: { setting: 'conditions', conditions: [condition] } },
    'Commercial Notifications › Conditions 1 › Argument',
    /needed/,
  ],
  ['user.setPreferences', { userId: 'u', commercialSubscribed: { setting: 'conditions', conditions: [] } }, 'Conditions', /at least 1/],
  [
    'user.identify',
    {
      userId: 'u',
      channelData: [
        { type: 'tokens', channelId: C, tokens: [] },
        { type: 'tokens', channelId: C, tokens: [] },
      ],
    },
    'Channel Data',
    /twice/,
  ],
  ['user.setChannelData', { userId: 'u', channelId: C, data: { type: 'players', playerIds: ['1'] } }, 'Player IDs', /five groups/],
  ['tenant.set', { tenantId: 't', branding: { primaryColor: 'red' } }, 'Branding › Primary Color', /hex color/],
  ['tenant.set', { tenantId: 't', branding: { logoUrl: 'logo.png' } }, 'Branding › Logo URL', /url/i],
  [
    'object.addSubscriptionsMany',
    { collection: 'p', objectId: '1', recipients: [{ type: 'list', recipients: numbered('u', 101) }] },
    'Recipients',
    /101 recipients; at most 100/,
  ],
  [
    'guide.markInteracted',
    { userId: 'u', channelId: C, guideId: C, guideKey: 'g', stepRef: 's', metadata: { a: 1, b: 2, c: 3, d: 4, e: 5, f: 6 } },
    'Metadata',
    /6 entries; at most 5/,
  ],
])('%s is refused before any request (%#), naming the field', async (operation, parameters, field, message) => {
  const sandbox = await openSandbox();
  const error = await failureOf(connectTo(sandbox).run(operation, parameters));
  expect(error.kind).toBe('invalid');
  expect(error.field).toContain(field);
  expect(error.message).toMatch(message);
  expect(sandbox.requests).toEqual([]);
});

test('properties of exactly 256 KiB are accepted', () => {
  const empty = Buffer.byteLength(JSON.stringify({ a: '' }));
  const properties = { a: 'x'.repeat(262_144 - empty) };
  expect(offline().prepare('user.identify', { userId: 'u', properties })).not.toBeNull();
});

test('250 subscriptions become three calls of at most 100, and one result', async () => {
  const sandbox = await openSandbox();
  const connection = connectTo(sandbox);
  const which = {
    collection: 'projects',
    objectId: 'p1',
    recipients: [{ type: 'list', recipients: numbered('u', 250).map((id) => ({ id })) }],
  };
  await connection.run('object.set', { collection: 'projects', objectId: 'p1' });
  const added = await connection.run('object.addSubscriptions', which);
  expect(Array.isArray(added) && added.length).toBe(250);
  expect(sandbox.requests.filter(({ method }) => method === 'POST')).toHaveLength(3);
  const deleted = await connection.run('object.deleteSubscriptions', which);
  expect(Array.isArray(deleted) && deleted.length).toBe(250);
});
