import { idOf } from '../../../language/operation';
import { openTo } from '../../../nodes/Smooch/Sunshine/open-to';
import { sunshine } from '../../../nodes/Smooch/Sunshine/provider';
import { Connection } from '../../../runner/connection';
import type { SunshineSandbox } from '../../../sandbox/sunshine';
import { withService } from '../../runner/support/service';
import { cleanUpAfterEach } from '../../support/clean-up';
import { matching } from '../../support/matchers';
import { failureOf } from '../../support/refusal';
import { APP, connectTo, keys, openSandbox } from './harness';

cleanUpAfterEach();

type Fields = Readonly<Record<string, unknown>>;

const key = ({ keyId, secret }: { readonly keyId: string; readonly secret: string }) => ({ keyId, secret });
const asApp = ({ app }: SunshineSandbox) => key(app);
const asAccount = ({ account }: SunshineSandbox) => ({ ...key(account), scope: 'account' });
const asIntegration = ({ integration }: SunshineSandbox) => ({ ...key(integration), scope: 'integration' });
const byPassword = (sandbox: SunshineSandbox) => ({ ...key(sandbox.integration), authentication: 'basic' });

test('what is said to be open to some scopes exists', () => {
  const known = sunshine.operations.flatMap((operation) => [operation.resource, idOf(operation)]);
  expect(known).toEqual(expect.arrayContaining(Object.keys(openTo)));
});

test.each<[string, Fields, string, (sandbox: SunshineSandbox) => object, RegExp]>([
  ['app.getMany', {}, 'an app', asApp, /^Only a key of an account \(act_ or svc_\) may/],
  ['app.create', { displayName: 'Second' }, 'an app', asApp, /^Only a key of an account \(act_ or svc_\) may/],
  ['appKey.getMany', {}, 'an app', asApp, /^Only a key of an account \(act_ or svc_\) may/],
  ['appKey.create', { displayName: 'Key' }, 'an app', asApp, /^Only a key of an account \(act_ or svc_\) may/],
  ['integration.getMany', {}, 'an integration', asIntegration, /^Only a key of an account \(act_ or svc_\) or an app \(app_\) may/],
  [
    'switchboard.getMany',
    {},
    'an integration, as password',
    byPassword,
    /^Only a key of an account \(act_ or svc_\) or an app \(app_\) may/,
  ],
  ['webhook.getMany', { integrationId: 'i1' }, 'an account', asAccount, /^Only a key of an app \(app_\) or an integration \(int_\) may/],
])('%s %j with a key of %s says which keys would do', async (operation, parameters, _, credential, advice) => {
  const sandbox = await openSandbox();
  const failure = await failureOf(connectTo(sandbox, { ...credential(sandbox) }).run(operation, parameters));
  expect(failure).toMatchObject({ kind: 'permission', status: 403, providerCode: 'forbidden', field: 'Key ID', advice: matching(advice) });
});

test.each([
  ['appKey.getMany', { scope: 'account', ...keys.account }],
  ['user.get', keys.app],
])('%s that is refused for another reason does not blame the scope of a key that may do it', async (operation, credential) => {
  await withService(
    () => ({ status: 403, body: { errors: [{ code: 'forbidden', title: 'Forbidden' }] } }),
    async ({ baseUrl }) => {
      const connection = new Connection(sunshine, { appId: APP, ...credential, baseUrl });
      const failure = await failureOf(connection.run(operation, operation === 'user.get' ? { userId: 'u' } : {}));
      expect(failure).toMatchObject({ kind: 'permission', field: undefined, advice: matching(/^The key is known/) });
    },
  );
});
