import { smooch } from '../../../nodes/Smooch/Smooch/provider';
import { manifestOf } from '../../../runner/manifest';

const manifest = manifestOf(smooch);

type Calls = readonly (readonly [methods: string, path: string])[];

/** The calls of v1.1 inside an app; templates of WhatsApp and private attachments are known from the service's library and collection. */
const insideAnApp: Calls = [
  ['POST GET DELETE', '/appusers/{}/messages'],
  ['DELETE', '/appusers/{}/messages/{}'],
  ['POST', '/appusers/{}/images'],
  ['POST', '/appusers'],
  ['GET PUT DELETE', '/appusers/{}'],
  ['DELETE', '/appusers/{}/profile'],
  ['POST', '/appusers/merge'],
  ['GET', '/appusers/{}/businesssystems'],
  ['GET', '/appusers/{}/authcode'],
  ['GET POST', '/appusers/{}/channels'],
  ['DELETE', '/appusers/{}/channels/{}'],
  ['GET', '/appusers/{}/linkrequest'],
  ['POST', '/appusers/{}/conversation/activity'],
  ['POST', '/appusers/{}/conversation/read'],
  ['POST', '/attachments'],
  ['POST', '/attachments/remove'],
  ['POST', '/attachments/token'],
  ['GET', '/attachments/cookie'],
  ['POST', '/notifications'],
  ['GET POST', '/webhooks'],
  ['GET PUT DELETE', '/webhooks/{}'],
  ['GET POST', '/templates'],
  ['GET PUT DELETE', '/templates/{}'],
  ['GET PUT DELETE', '/menu'],
  ['GET POST PUT DELETE', '/integrations/{}/menu'],
  ['GET POST', '/integrations'],
  ['GET PUT DELETE', '/integrations/{}'],
  ['GET PUT', '/integrations/{}/profile'],
  ['PUT', '/integrations/{}/profile/photo'],
  ['GET POST', '/integrations/{}/messageTemplates'],
  ['DELETE', '/integrations/{}/messageTemplates/{}'],
  ['GET', '/sdks'],
  ['GET POST', '/keys'],
  ['GET DELETE', '/keys/{}'],
  ['GET', '/keys/{}/jwt'],
];

/** The calls of v1.1 for a whole account. */
const ofAnAccount: Calls = [
  ['GET POST', '/whatsapp/deployments'],
  ['GET DELETE', '/whatsapp/deployments/{}'],
  ['POST', '/whatsapp/deployments/{}/activate'],
  ['POST', '/whatsapp/deployments/{}/code/confirm'],
  ['GET POST', '/apps'],
  ['GET PUT DELETE', '/apps/{}'],
  ['GET POST', '/serviceaccounts'],
  ['GET PUT DELETE', '/serviceaccounts/{}'],
  ['GET POST', '/serviceaccounts/{}/keys'],
  ['GET DELETE', '/serviceaccounts/{}/keys/{}'],
  ['GET', '/serviceaccounts/{}/keys/{}/jwt'],
];

/** What v1 alone has, or has with more in it. */
const ofTheFirstGeneration: Calls = [
  ['POST', '/init'],
  ['POST', '/appusers'],
  ['PUT', '/appusers/{}'],
  ['POST', '/appusers/{}/channels'],
  ['POST', '/appusers/{}/integrations/{}/ping'],
  ['POST', '/appusers/{}/events'],
  ['PUT', '/appusers/{}/devices/{}'],
  ['POST', '/appusers/{}/pushToken'],
  ['GET', '/appusers/{}/conversation'],
  ['POST', '/appusers/{}/conversation/messages'],
  ['POST', '/appusers/{}/conversation/images'],
  ['POST', '/appusers/{}/conversation/postback'],
  ['GET', '/stripe/account'],
  ['POST', '/appusers/{}/stripe/customer'],
  ['POST', '/appusers/{}/stripe/transaction'],
  ['GET', '/appusers/{}/integrations/viber/qrcode'],
  ['GET', '/appusers/{}/integrations/wechat/qrcode'],
];

const below = (prefix: string, calls: Calls) =>
  calls.flatMap(([methods, path]) => methods.split(' ').map((method) => `${method} ${prefix}${path}`));

test('every call of the API is declared, and no other', () => {
  const expected = [...below('/v1.1/apps/{}', insideAnApp), ...below('/v1.1', ofAnAccount), ...below('/v1/apps/{}', ofTheFirstGeneration)];
  const declared = manifest.operations.flatMap(({ endpoint }) => endpoint?.replace(/\{\w+\}/g, '{}') ?? []);
  expect([...new Set(declared)].sort()).toEqual(expected.sort());
});

test('secrets are masked', () => {
  const masked = manifest.credential.fields.filter(({ kind }) => kind === 'secret').map(({ name }) => name);
  expect(masked).toEqual(['secret', 'accessToken', 'webhookSecret']);
});

test('an event fills in one user, and none where a new one is named by one’s own ID', () => {
  const filled = manifest.operations.map(({ id, fields }): [string, string[]] => [
    id,
    fields.filter(({ fromEvent }) => fromEvent === 'user.id').map(({ name }) => name),
  ]);
  const byId = new Map(filled.map(([id, names]) => [id, names]));
  expect([...byId.values()].filter(({ length }) => length > 1)).toEqual([]);
  expect([byId.get('attachment.upload'), byId.get('appUser.merge')]).toEqual([['appUserId'], ['surviving']]);
  expect(['appUser.create', 'userToken.create', 'legacy.createUser'].flatMap((id) => byId.get(id))).toEqual([]);
});
