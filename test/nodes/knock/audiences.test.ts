import type { JsonValue } from '../../../language/json';
import { cleanUpAfterEach } from '../../support/clean-up';
import { failureOf } from '../../support/refusal';
import { connectTo, offline, openSandbox } from './inbound-harness';
import { numbered } from './requests';

cleanUpAfterEach();

const list = (recipients: JsonValue) => [{ type: 'list', recipients }];
const key = 'vip';

describe('members one per input', () => {
  test('are added in one request where audience and way are the same, and removed in one', async () => {
    const sandbox = await openSandbox();
    const connection = connectTo(sandbox);
    const inputs = numbered('u', 5).map((userId) => ({ key, userId, name: userId.toUpperCase(), createAudience: true }));
    const added = await connection.runMany('audience.addMember', [...inputs, { key: 'other', userId: 'u0', createAudience: true }]);
    expect(added).toEqual(Array(6).fill({ ok: true, result: { success: true } }));
    expect(sandbox.requests.map(({ path, search }) => `${path}?${search}`).sort()).toEqual([
      '/v1/audiences/other/members?create_audience=true',
      '/v1/audiences/vip/members?create_audience=true',
    ]);
    expect(sandbox.users.get('u3')).toMatchObject({ name: 'U3' });
    await connection.runMany(
      'audience.removeMember',
      ['u0', 'u1'].map((userId) => ({ key, userId })),
    );
    expect(sandbox.requests.at(-1)).toMatchObject({ method: 'DELETE', body: '{"members":[{"user":{"id":"u0"}},{"user":{"id":"u1"}}]}' });
    expect(await connection.run('audience.getMembers', { key })).toEqual(
      ['u2', 'u3', 'u4'].map((id) => expect.objectContaining({ user_id: id }) as unknown),
    );
  });

  test('the same user may be a member for several tenants', async () => {
    const connection = connectTo(await openSandbox());
    const inputs = ['acme', 'globex'].map((tenant) => ({ key, userId: 'u0', tenant, createAudience: true }));
    await connection.runMany('audience.addMember', inputs);
    await connection.run('audience.removeMember', { key, userId: 'u0', tenant: 'acme' });
    expect(await connection.run('audience.getMembers', { key })).toEqual([expect.objectContaining({ user_id: 'u0', tenant: 'globex' })]);
  });

  test('an audience nobody has made is the error of the service', async () => {
    const sandbox = await openSandbox();
    sandbox.audiences.define('other');
    expect(await failureOf(connectTo(sandbox).run('audience.addMember', { key, userId: 'u0' }))).toMatchObject({ kind: 'notFound' });
  });
});

describe('members as a list', () => {
  test('more than 1,000 are sent in several requests, and read page by page', async () => {
    const sandbox = await openSandbox();
    const connection = connectTo(sandbox);
    const ids = numbered('u', 1200);
    expect(await connection.run('audience.addMembers', { key, members: list(ids), createAudience: true })).toEqual({ success: true });
    expect(sandbox.requests).toHaveLength(2);
    expect(await connection.run('audience.getMembers', { key })).toHaveLength(1200);
    await connection.run('audience.removeMembers', { key, members: list(ids.slice(1)) });
    expect(await connection.run('audience.getMembers', { key })).toEqual([expect.objectContaining({ user_id: 'u0' })]);
  });

  test.each<[string, JsonValue, string]>([
    ['objects', [{ id: 'p1', collection: 'projects' }], "'Members' holds an object: only users can be members of an audience"],
    ['nobody', [], "'Members' names nobody: the list it holds is empty"],
  ])('%s cannot be members', (_, given, message) => {
    expect(() => offline().prepare('audience.addMembers', { key, members: list(given) })).toThrow(message);
  });
});
