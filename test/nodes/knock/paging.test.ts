import { cleanUpAfterEach } from '../../support/clean-up';
import { connectTo, openSandbox } from './inbound-harness';
import { numbered } from './requests';

cleanUpAfterEach();

async function withUsers(count: number) {
  const sandbox = await openSandbox();
  const connection = connectTo(sandbox, {}, { wait: () => Promise.resolve() });
  const inputs = numbered('u', count).map((userId) => ({ userId, waitUntilDone: true }));
  await connection.runMany('user.identifyMany', inputs);
  return { sandbox, connection, before: sandbox.requests.length };
}

test('all pages of a list follow one another, 50 entries each', async () => {
  const { sandbox, connection, before } = await withUsers(120);
  const users = await connection.run('user.getMany', {});
  expect(Array.isArray(users) && users.length).toBe(120);
  const pages = sandbox.requests.slice(before);
  expect(pages.map(({ query }) => [query.page_size, typeof query.after])).toEqual([
    ['50', 'undefined'],
    ['50', 'string'],
    ['50', 'string'],
  ]);
});

test('no page is fetched that nobody wants', async () => {
  const { sandbox, connection, before } = await withUsers(60);
  const seen: unknown[] = [];
  for await (const user of connection.iterate('user.getMany', {}, { limit: 3 })) seen.push(user);
  expect(seen).toHaveLength(3);
  expect(sandbox.requests.slice(before).map(({ query }) => query.page_size)).toEqual(['3']);
});

test('tenants can be chosen by name', async () => {
  const sandbox = await openSandbox();
  const connection = connectTo(sandbox);
  await connection.run('tenant.set', { tenantId: 'acme', name: 'Acme' });
  const choices: unknown[] = [];
  for await (const choice of connection.choices({ operation: 'tenant.getMany', value: 'id', title: 'name' })) choices.push(choice);
  expect(choices).toEqual([{ value: 'acme', title: 'Acme' }]);
});

test('objects can be chosen once their collection is', async () => {
  const sandbox = await openSandbox();
  const connection = connectTo(sandbox);
  await connection.run('object.set', { collection: 'projects', objectId: 'p1' });
  const lookup = { operation: 'object.getMany', from: { collection: 'collection' }, value: 'id' };
  const choices: unknown[] = [];
  for await (const choice of connection.choices(lookup, { beside: { collection: 'projects' } })) choices.push(choice);
  expect(choices).toEqual([{ value: 'p1', title: 'p1' }]);
});
