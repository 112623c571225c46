import { pushover } from '../../../nodes/Pushover/provider';
import { manifestOf } from '../../../runner/manifest';

/** Every call that Pushover documents (pushover.net/api and its sub-pages), written down by hand. */
const documented = [
  'POST /1/users/login.json',
  'POST /1/devices.json',
  'GET /1/messages.json',
  'POST /1/devices/{}/update_highest_message.json',
  'POST /1/receipts/{}/acknowledge.json',
  'POST /1/messages.json',
  'GET /1/apps/limits.json',
  'GET /1/sounds.json',
  'POST /1/users/validate.json',
  'POST /1/glances.json',
  'GET /1/licenses.json',
  'POST /1/licenses/assign.json',
  'POST /1/subscriptions/migrate.json',
  'GET /1/receipts/{}.json',
  'POST /1/receipts/{}/cancel.json',
  'POST /1/receipts/cancel_by_tag/{}.json',
  'POST /1/groups.json',
  'GET /1/groups.json',
  'GET /1/groups/{}.json',
  'POST /1/groups/{}/add_user.json',
  'POST /1/groups/{}/remove_user.json',
  'POST /1/groups/{}/disable_user.json',
  'POST /1/groups/{}/enable_user.json',
  'POST /1/groups/{}/rename.json',
  'GET /1/teams.json',
  'POST /1/teams/add_user.json',
  'POST /1/teams/revoke_invitation.json',
  'POST /1/teams/remove_user.json',
];

/** Every parameter of sending that Pushover documents, and what it is called here. */
const sending = {
  user: 'users',
  message: 'message',
  title: 'title',
  device: 'devices',
  html: 'format',
  monospace: 'format',
  priority: 'priority',
  retry: 'retry',
  expire: 'expire',
  callback: 'callback',
  tags: 'tags',
  ttl: 'ttl',
  sound: 'sound',
  timestamp: 'timestamp',
  url: 'url',
  url_title: 'urlTitle',
  attachment: 'attachment',
  attachment_base64: 'attachmentBase64',
  attachment_type: 'attachmentType',
  encrypted: 'encrypt',
};

const manifest = manifestOf(pushover);

test('every documented call is an operation, and every request is a documented call', () => {
  const declared = manifest.operations.flatMap(({ endpoint }) => (endpoint === undefined ? [] : [endpoint.replace(/\{\w+\}/g, '{}')]));
  expect([...new Set(declared)].sort()).toEqual([...documented].sort());
});

test('sending takes every documented parameter', () => {
  const send = manifest.operations.find(({ id }) => id === 'message.send');
  const names = send?.fields.map(({ name }) => name) ?? [];
  expect([...new Set(Object.values(sending)), 'retryOnNetworkError'].sort()).toEqual([...names].sort());
});

test('both webhooks and the stream are there', () => {
  expect(manifest.webhooks.map(({ name }) => name)).toEqual(['receipt', 'subscription']);
  expect(manifest.streams.map(({ name }) => name)).toEqual(['message']);
});

test('what is said of the service says that this is not of its making', () => {
  expect(manifest.summary).toContain('Unofficial');
  expect(manifest.credential.summary).toContain('not released or supported by Pushover, LLC');
  expect(JSON.stringify(manifest.credential.fields)).toContain('within 30 days');
});
