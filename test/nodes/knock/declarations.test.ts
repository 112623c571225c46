import { knock } from '../../../nodes/Knock/provider';
import { manifestOf } from '../../../runner/manifest';

const manifest = manifestOf(knock);

/** The current calls of the service's description; `preferences`, `channel_data` and the like have one path each, whatever their methods. */
const documented: readonly (readonly [methods: string, path: string])[] = [
  ['POST', '/workflows/{}/trigger'],
  ['POST', '/workflows/{}/cancel'],
  ['GET', '/workflow_recipient_runs'],
  ['GET', '/workflow_recipient_runs/{}'],
  ['GET', '/users'],
  ['GET PUT DELETE', '/users/{}'],
  ['POST', '/users/{}/merge'],
  ['GET', '/users/{}/messages'],
  ['GET', '/users/{}/schedules'],
  ['GET', '/users/{}/subscriptions'],
  ['GET PUT DELETE', '/users/{}/channel_data/{}'],
  ['GET', '/users/{}/preferences'],
  ['GET PUT DELETE', '/users/{}/preferences/{}'],
  ['GET', '/users/{}/preference_center/config'],
  ['POST', '/users/{}/preference_center/signed_url'],
  ['GET', '/users/{}/feeds/{}'],
  ['GET', '/users/{}/feeds/{}/settings'],
  ['GET', '/users/{}/guides/{}'],
  ['PUT', '/users/{}/guides/messages/seen'],
  ['PUT', '/users/{}/guides/messages/interacted'],
  ['PUT DELETE', '/users/{}/guides/messages/archived'],
  ['PUT', '/users/{}/guides/engagements/reset'],
  ['POST', '/users/bulk/identify'],
  ['POST', '/users/bulk/delete'],
  ['POST', '/users/bulk/preferences'],
  ['GET', '/objects/{}'],
  ['GET PUT DELETE', '/objects/{}/{}'],
  ['GET', '/objects/{}/{}/messages'],
  ['GET', '/objects/{}/{}/schedules'],
  ['GET POST DELETE', '/objects/{}/{}/subscriptions'],
  ['GET PUT DELETE', '/objects/{}/{}/channel_data/{}'],
  ['GET', '/objects/{}/{}/preferences'],
  ['GET PUT DELETE', '/objects/{}/{}/preferences/{}'],
  ['POST', '/objects/{}/bulk/set'],
  ['POST', '/objects/{}/bulk/delete'],
  ['POST', '/objects/{}/bulk/subscriptions/add'],
  ['POST', '/objects/{}/bulk/subscriptions/delete'],
  ['GET', '/tenants'],
  ['GET PUT DELETE', '/tenants/{}'],
  ['POST', '/tenants/bulk/set'],
  ['POST', '/tenants/bulk/delete'],
  ['GET', '/messages'],
  ['GET', '/messages/{}'],
  ['GET', '/messages/{}/content'],
  ['GET', '/messages/{}/activities'],
  ['GET', '/messages/{}/events'],
  ['GET', '/messages/{}/delivery_logs'],
  ['PUT DELETE', '/messages/{}/seen'],
  ['PUT DELETE', '/messages/{}/read'],
  ['PUT DELETE', '/messages/{}/archived'],
  ['PUT', '/messages/{}/interacted'],
  ['POST', '/messages/batch/seen'],
  ['POST', '/messages/batch/unseen'],
  ['POST', '/messages/batch/read'],
  ['POST', '/messages/batch/unread'],
  ['POST', '/messages/batch/archived'],
  ['POST', '/messages/batch/unarchived'],
  ['POST', '/messages/batch/interacted'],
  ['GET', '/messages/batch/content'],
  ['POST', '/channels/{}/messages/bulk/{}'],
  ['GET POST PUT DELETE', '/schedules'],
  ['POST', '/schedules/bulk/create'],
  ['GET POST DELETE', '/audiences/{}/members'],
  ['GET', '/bulk_operations/{}'],
  ['GET', '/providers/slack/{}/auth_check'],
  ['GET', '/providers/slack/{}/channels'],
  ['PUT', '/providers/slack/{}/revoke_access'],
  ['GET', '/providers/ms-teams/{}/auth_check'],
  ['GET', '/providers/ms-teams/{}/teams'],
  ['GET', '/providers/ms-teams/{}/channels'],
  ['PUT', '/providers/ms-teams/{}/revoke_access'],
  ['POST', '/integrations/census/custom-destination'],
  ['POST', '/integrations/hightouch/embedded-destination'],
];

test('every current endpoint of the API is declared, and no other', () => {
  const expected = documented.flatMap(([methods, path]) => methods.split(' ').map((method) => `${method} /v1${path}`));
  const declared = manifest.operations.flatMap(({ endpoint }) => endpoint?.replace(/\{\w+\}/g, '{}') ?? []);
  expect([...new Set(declared)].sort()).toEqual(expected.sort());
});

test('secrets are masked', () => {
  const masked = manifest.credential.fields.filter(({ kind }) => kind === 'secret').map(({ name }) => name);
  expect(masked).toEqual(['secretKey', 'signingKey', 'webhookSecret']);
});

test('every request says how many of it the service takes a second', () => {
  const untold = manifest.operations.filter(({ kind, rate }) => kind === 'request' && rate === undefined);
  expect(untold.map(({ id }) => id)).toEqual([]);
});

test('bulk calls offer to wait until the work is done', () => {
  const bulk = manifest.operations.filter(({ endpoint = '', resource }) => endpoint.includes('/bulk/') && resource !== 'channel');
  expect(bulk.length).toBe(10);
  expect(bulk.filter(({ fields }) => !fields.some(({ name }) => name === 'waitUntilDone')).map(({ id }) => id)).toEqual([]);
});
