import { asJson, type JsonObject } from '../../../language/json';
import { objectIn } from '../../../nodes/Knock/fields/objects';
import { listAt, textAt } from '../../../language/reading';
import type { KnockSettings } from '../../../nodes/Knock/credential/settings';
import type { Connection } from '../../../runner/connection';
import { demoChannels, type KnockSandbox } from '../../../sandbox/knock';
import { cleanUpAfterEach } from '../../support/clean-up';
import { failureOf } from '../../support/refusal';
import { connectTo, offline, openSandbox } from './inbound-harness';
import { numbered } from './requests';

cleanUpAfterEach();

interface Stage {
  readonly sandbox: KnockSandbox;
  readonly connection: Connection<KnockSettings>;
  /** Ids of the messages, oldest first. */
  readonly ids: readonly string[];
}

/** A sandbox in which `count` users have got one in-app message each. */
async function withMessages(count: number): Promise<Stage> {
  const sandbox = await openSandbox();
  const connection = connectTo(sandbox);
  const users = numbered('u', count).map((id) => ({ id }));
  await connection.run('workflow.trigger', { key: 'comment', recipients: [{ type: 'list', recipients: users }], data: { note: 'hi' } });
  return { sandbox, connection, ids: sandbox.messages.all.map(({ id }) => String(id)) };
}

function sentTo({ requests }: KnockSandbox, path: string): string[] {
  return requests.filter((request) => request.path.startsWith(path)).map(({ method, path: at }) => `${method} ${at}`);
}

const statusesOf = ({ messages }: KnockSandbox, id: string): readonly unknown[] => listAt(asJson(messages.get(id)), 'engagement_statuses');
const having = (properties: JsonObject): unknown => expect.objectContaining(properties);

describe('one message', () => {
  test.each([
    ['markSeen', 'markUnseen', 'seen'],
    ['markRead', 'markUnread', 'read'],
    ['markArchived', 'markUnarchived', 'archived'],
  ])('%s, and %s takes it back', async (mark, unmark, status) => {
    const { sandbox, connection, ids } = await withMessages(1);
    const [messageId = ''] = ids;
    expect(await connection.run(`message.${mark}`, { messageId })).toMatchObject({ id: messageId });
    expect(statusesOf(sandbox, messageId)).toContain(status);
    await connection.run(`message.${unmark}`, { messageId });
    expect(statusesOf(sandbox, messageId)).not.toContain(status);
  });

  test('an interaction carries what is noted of it', async () => {
    const { sandbox, connection, ids } = await withMessages(1);
    const [messageId = ''] = ids;
    await connection.run('message.markInteracted', { messageId, metadata: '{"button":"approve"}' });
    expect(statusesOf(sandbox, messageId)).toContain('interacted');
    expect(sandbox.requests.at(-1)?.body).toBe('{"metadata":{"button":"approve"}}');
  });

  test('its content, activities, events and delivery logs', async () => {
    const { connection, ids } = await withMessages(1);
    const [messageId = ''] = ids;
    const get = (name: string) => connection.run(`message.${name}`, { messageId });
    expect(await get('get')).toMatchObject({ id: messageId, recipient: 'u0' });
    expect(await get('getContent')).toMatchObject({ message_id: messageId });
    expect(await get('getActivities')).toEqual([expect.objectContaining({ data: { note: 'hi' } })]);
    expect(await get('getEvents')).toEqual(expect.arrayContaining([expect.objectContaining({ type: 'message.created' })]));
    expect(await get('getDeliveryLogs')).toEqual([]);
  });
});

describe('lists of messages', () => {
  test('all pages, newest first', async () => {
    const { connection, ids } = await withMessages(120);
    const found = await connection.run('message.getMany', {});
    expect(found).toEqual([...ids].reverse().map((id) => having({ id })));
  });

  test('filters reach the service in a form it understands', async () => {
    const { sandbox, connection, ids } = await withMessages(3);
    const [first = '', second = ''] = ids;
    await connection.run('message.markRead', { messageId: first });
    const found = (filters: JsonObject) => connection.run('message.getMany', filters);
    const only = (id: string) => [having({ id })];
    expect(await found({ engagementStatus: ['read'] })).toEqual(only(first));
    expect(await found({ messageIds: [second] })).toEqual(only(second));
    expect(await found({ channelId: demoChannels.feed.id, source: 'comment', triggerData: { note: 'hi' } })).toHaveLength(3);
    expect(await found({ triggerData: '{"note":"other"}' })).toEqual([]);
    expect(await found({ insertedAfter: '2999-01-01T00:00:00Z' })).toEqual([]);
    expect(await found({ workflowRunId: String(sandbox.runs.all[0]?.workflow_run_id) })).toHaveLength(3);
  });

  test.each<[string, JsonObject, string]>([
    ['more than 50 ids', { messageIds: numbered('m', 51) }, "'Message IDs' has 51 entries; at most 50 are allowed"],
    [
      'nested trigger data',
      { triggerData: { order: { id: 1 } } },
      "'Trigger Data' must be a JSON object with plain values: text, numbers, true, false or null",
    ],
    ['a day that is none', { insertedAfter: '2026-02-31' }, "'Inserted After' is not a date and time such as 2026-01-31T12:00:00Z"],
    ['a date that is none', { insertedAfter: 'yesterday' }, "'Inserted After' is not a date and time such as 2026-01-31T12:00:00Z"],
    [
      'a workflow run that is none',
      { workflowRunId: 'run-1' },
      "'Workflow Run ID' must be 32 letters a to f or digits in five groups with hyphens between them",
    ],
  ])('%s is refused before anything is sent', (_, filters, message) => {
    expect(() => offline().prepare('message.getMany', filters)).toThrow(message);
  });
});

describe('many messages', () => {
  test('go in batches of 50, and each input gets its own message', async () => {
    const { sandbox, connection, ids } = await withMessages(120);
    const outcomes = await connection.runMany(
      'message.markReadMany',
      ids.map((messageId) => ({ messageId })),
    );
    expect(sentTo(sandbox, '/v1/messages/batch')).toEqual(Array(3).fill('POST /v1/messages/batch/read'));
    expect(outcomes).toEqual(ids.map((id) => ({ ok: true, result: having({ id }) })));
    expect(ids.every((id) => statusesOf(sandbox, id).includes('read'))).toBe(true);
  });

  test('a message that was not updated says so, the others do not', async () => {
    const { sandbox, connection, ids } = await withMessages(3);
    sandbox.skipInNextBatch([ids[1] ?? '']);
    const outcomes = await connection.runMany(
      'message.markSeenMany',
      ids.map((messageId) => ({ messageId })),
    );
    expect(outcomes.map((outcome) => outcome.ok && objectIn(asJson(outcome.result))?.notUpdated === true)).toEqual([false, true, false]);
  });

  test('an unknown one fails alone', async () => {
    const { connection, ids } = await withMessages(2);
    const [first = '', second = ''] = ids;
    const outcomes = await connection.runMany(
      'message.markArchivedMany',
      [first, 'gone', second].map((messageId) => ({ messageId })),
    );
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, false, true]);
    expect(outcomes[1]).toMatchObject({
      error: { kind: 'notFound', message: expect.stringContaining('knows none with this ID') as unknown },
    });
  });

  test('one that is named twice is sent once and answered twice', async () => {
    const { sandbox, connection, ids } = await withMessages(1);
    const [messageId = ''] = ids;
    const outcomes = await connection.runMany('message.markSeenMany', [{ messageId }, { messageId }]);
    expect(sandbox.requests.at(-1)?.body).toBe(JSON.stringify({ message_ids: [messageId] }));
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, true]);
  });

  test('interactions share a request only where their metadata is the same', async () => {
    const { sandbox, connection, ids } = await withMessages(3);
    const metadata = [{ button: 'a' }, { button: 'b' }, '{"button":"a"}'];
    await connection.runMany(
      'message.markInteractedMany',
      ids.map((messageId, index) => ({ messageId, metadata: metadata[index] })),
    );
    const [first, second, third] = ids;
    expect(
      sandbox.requests
        .slice(-2)
        .map(({ body }) => body)
        .sort(),
    ).toEqual(
      [
        JSON.stringify({ message_ids: [first, third], metadata: { button: 'a' } }),
        JSON.stringify({ message_ids: [second], metadata: { button: 'b' } }),
      ].sort(),
    );
  });

  test('contents are asked for together', async () => {
    const { sandbox, connection, ids } = await withMessages(60);
    const outcomes = await connection.runMany(
      'message.getContentMany',
      ids.map((messageId) => ({ messageId })),
    );
    expect(sentTo(sandbox, '/v1/messages/batch')).toEqual(Array(2).fill('GET /v1/messages/batch/content'));
    expect(outcomes).toEqual(ids.map((id) => ({ ok: true, result: having({ message_id: id }) })));
  });

  test('alone it works as well', async () => {
    const { connection, ids } = await withMessages(1);
    const [messageId = ''] = ids;
    expect(await connection.run('message.markUnreadMany', { messageId })).toMatchObject({ id: messageId });
    expect(await failureOf(connection.run('message.markUnreadMany', { messageId: 'gone' }))).toMatchObject({ kind: 'notFound' });
  });
});

describe('metadata of an interaction', () => {
  test.each<[string, unknown, string]>([
    ['more than 5 entries', { a: 1, b: 2, c: 3, d: 4, e: 5, f: 6 }, "'Metadata' has 6 entries; at most 5 are allowed"],
    ['nested', { a: { b: 1 } }, "'Metadata' may not be nested: every value is text, a number, true, false or null"],
    ['a list', ['a'], "'Metadata' is not a JSON object"],
  ])('%s is refused', (_, metadata, message) => {
    expect(() => offline().prepare('message.markInteracted', { messageId: 'm1', metadata })).toThrow(message);
  });
});

describe('all messages of a channel', () => {
  const channelId = demoChannels.feed.id;

  test('are changed where they pass the filters', async () => {
    const { sandbox, connection, ids } = await withMessages(3);
    const started = await connection.run('channel.updateMessages', { channelId, action: 'read', recipientIds: ['u1'] });
    expect(started).toMatchObject({ __typename: 'BulkOperation' });
    const bulkOperationId = textAt(asJson(started), 'id');
    await connectTo(sandbox, {}, { wait: () => Promise.resolve() }).run('bulkOperation.wait', { bulkOperationId });
    expect(ids.map((id) => statusesOf(sandbox, id))).toEqual([[], ['read'], []]);
  });

  test.each<[string, JsonObject]>([
    ['without any filter', { action: 'read' }],
    ['with what narrows nothing', { action: 'read', archived: 'include' }],
    ['to delete them, whatever the filters', { action: 'delete', recipientIds: ['u1'] }],
  ])('%s: not without being sure', (_, parameters) => {
    const prepare = (more: JsonObject) => () => offline().prepare('channel.updateMessages', { channelId, ...parameters, ...more });
    expect(prepare({})).toThrow("'I Am Sure' is not switched on");
    expect(prepare({ confirmed: true })).not.toThrow();
  });

  test('a list that turned out empty is no filter', () => {
    expect(() =>
      offline().prepare('channel.updateMessages', { channelId, action: 'read', recipientIds: [], deliveryStatus: 'sent' }),
    ).toThrow("'Recipient IDs' has 0 entries; at least 1 is needed");
  });
});
