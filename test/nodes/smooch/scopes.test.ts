import { idOf } from '../../../language/operation';
import { openTo } from '../../../nodes/Smooch/Smooch/open-to';
import { smooch } from '../../../nodes/Smooch/Smooch/provider';
import { cleanUpAfterEach } from '../../support/clean-up';
import { containing } from '../../support/matchers';
import { failureOf } from '../../support/refusal';
import { connectAsAccount, connectTo, openSandbox } from './harness';

cleanUpAfterEach();

test('what is said to be open to some scopes exists', () => {
  const known = smooch.operations.flatMap((operation) => [operation.resource, idOf(operation)]);
  expect(known).toEqual(expect.arrayContaining(Object.keys(openTo)));
});

test.each([
  ['app.getMany', {}],
  ['app.create', { name: 'Second' }],
  ['app.getSdkIds', {}],
  ['appKey.getMany', {}],
  ['serviceAccount.getMany', {}],
  ['serviceAccount.create', { name: 'Partner' }],
  ['serviceAccountKey.getMany', { serviceAccountId: 's1' }],
  ['whatsAppDeployment.getMany', {}],
])('%s %j with the key of an app says that one of the account is needed', async (operation, parameters) => {
  const sandbox = await openSandbox();
  const failure = await failureOf(connectTo(sandbox).run(operation, parameters));
  expect(failure).toMatchObject({ kind: 'permission', field: 'Key ID', advice: containing('a key of an account (act_ or svc_)') });
});

test('a key of the account may do it', async () => {
  await expect(connectAsAccount(await openSandbox()).run('appKey.getMany', {})).resolves.toBeInstanceOf(Array);
});
