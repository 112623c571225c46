import type { Connection } from '../../../runner/connection';
import { cleanUpAfterEach } from '../../support/clean-up';
import { failureOf } from '../../support/refusal';
import { connectTo, openSandbox, textIn } from './harness';

cleanUpAfterEach();

const target = 'https://example.com/smooch';

const create = async (connection: Connection<unknown>, at: string, triggers: readonly string[]): Promise<string> =>
  textIn(await connection.run('webhook.create', { target: at, triggers }), 'webhook', '_id');

test('a webhook is created, read, changed and deleted', async () => {
  const sandbox = await openSandbox();
  const connection = connectTo(sandbox);
  const webhookId = await create(connection, target, ['message:appUser']);
  await connection.run('webhook.update', { webhookId, triggers: ['postback'], includeClient: true });
  expect(await connection.run('webhook.get', { webhookId })).toMatchObject({
    webhook: { target, triggers: ['postback'], includeClient: true },
  });
  expect(await connection.run('webhook.getMany', {})).toHaveLength(1);
  expect(await connection.run('webhook.delete', { webhookId })).toEqual({ success: true });
  expect(sandbox.violations).toEqual([]);
});

describe('making sure of a webhook', () => {
  test('creates it where it is missing, and leaves it alone from then on', async () => {
    const sandbox = await openSandbox();
    const connection = connectTo(sandbox);
    const wanted = { target, triggers: ['message:appUser'] };
    const first = await connection.run('webhook.ensure', wanted);
    const [webhook] = sandbox.webhooks.all;
    const ensured = { id: webhook?._id, secret: webhook?.secret, target, triggers: ['message:appUser'] };
    expect(first).toEqual({ ...ensured, action: 'created' });
    expect(await connection.run('webhook.ensure', wanted)).toEqual({ ...ensured, action: 'unchanged' });
    expect(sandbox.webhooks.all).toHaveLength(1);
  });

  test('adds what is missing to what is there', async () => {
    const sandbox = await openSandbox();
    const connection = connectTo(sandbox);
    await create(connection, target, ['postback']);
    expect(await connection.run('webhook.ensure', { target, triggers: ['message:appUser'], includeClient: true })).toMatchObject({
      action: 'updated',
      triggers: ['postback', 'message:appUser'],
    });
    expect(sandbox.webhooks.all).toMatchObject([{ triggers: ['postback', 'message:appUser'], includeClient: true }]);
  });

  test('points another one here with all its triggers, or leaves it and creates one', async () => {
    const sandbox = await openSandbox();
    const connection = connectTo(sandbox);
    await create(connection, 'https://example.com/old', ['postback', 'message:appUser']);
    const wanted = { target, triggers: ['message:appUser'] };
    expect(await connection.run('webhook.ensure', { ...wanted, onOtherTarget: 'create' })).toMatchObject({ action: 'created' });
    const elsewhere = { target: 'https://example.com/third', triggers: ['postback'] };
    expect(await connection.run('webhook.ensure', elsewhere)).toMatchObject({
      action: 'repointed',
      triggers: ['postback', 'message:appUser'],
    });
    expect(sandbox.webhooks.all.map((webhook) => webhook.target)).toEqual(['https://example.com/third', target]);
  });
});

test.each([
  ['none there', []],
  ['one that has another trigger', ['conversation:read']],
])('several inputs that make sure of one address at once end in one webhook: %s', async (_, before) => {
  const sandbox = await openSandbox();
  if (before.length > 0) await create(connectTo(sandbox), target, before);
  const wanted = ['message:appUser', 'postback', 'client:add'].map((trigger) => ({ target, triggers: [trigger] }));
  await Promise.all(wanted.map((parameters) => connectTo(sandbox).run('webhook.ensure', parameters)));
  expect(sandbox.webhooks.all).toMatchObject([{ target, triggers: [...before, 'message:appUser', 'postback', 'client:add'] }]);
});

describe('deleting all webhooks', () => {
  test('goes on where one cannot be deleted, and says which', async () => {
    const sandbox = await openSandbox();
    const connection = connectTo(sandbox);
    const ids = [];
    for (const path of ['a', 'b', 'c']) ids.push(await create(connection, `https://example.com/${path}`, ['postback']));
    sandbox.fail(403, { match: new RegExp(`DELETE .*${ids[1]}`) });
    expect(await connection.run('webhook.deleteAll', {})).toMatchObject({
      deleted: [{ id: ids[0] }, { id: ids[2] }],
      failed: [{ id: ids[1], target: 'https://example.com/b' }],
    });
    expect(sandbox.webhooks.all.map((webhook) => webhook._id)).toEqual([ids[1]]);
  });

  test('says that the key is wrong instead of trying on', async () => {
    const sandbox = await openSandbox();
    expect((await failureOf(connectTo(sandbox, { secret: 'wrong' }).run('webhook.deleteAll', {}))).kind).toBe('auth');
  });
});
