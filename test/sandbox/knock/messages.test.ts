import type { Knock } from '@knocklabs/node/client';
import { demoChannels } from '../../../sandbox/knock';
import type { KnockSandbox } from '../../../sandbox/knock';
import { cleanUpAfterEach } from '../../support/clean-up';
import { call, openBoth, refusalOf } from './harness';

cleanUpAfterEach();

const feed = demoChannels.feed.id;

/** A sandbox with one message to `u` in the feed and one by email; their ids. */
async function openWithMessages(): Promise<{ sandbox: KnockSandbox; knock: Knock; inFeed: string; byEmail: string }> {
  const { sandbox, knock } = await openBoth();
  sandbox.workflows.define('news', { channels: ['in-app-feed', 'email'], categories: ['press'] });
  await knock.workflows.trigger('news', { recipients: [{ id: 'u', email: 'u@example.com' }], tenant: 'acme', data: { n: 1, text: 'hi' } });
  const [inFeed, byEmail] = sandbox.messages.all.map(({ id }) => String(id));
  return { sandbox, knock, inFeed: inFeed ?? '', byEmail: byEmail ?? '' };
}

describe('a message', () => {
  it('has content, activities, events and delivery logs', async () => {
    const { knock, inFeed, byEmail } = await openWithMessages();
    await expect(knock.messages.get(byEmail)).resolves.toMatchObject({ id: byEmail, status: 'sent', channel: { provider: 'email_knock' } });
    await expect(knock.messages.getContent(byEmail)).resolves.toMatchObject({ message_id: byEmail, data: { to: 'u@example.com' } });
    expect((await knock.messages.listActivities(byEmail, { trigger_data: '{"n":1}' })).items).toMatchObject([{ data: { n: 1 } }]);
    expect((await knock.messages.listActivities(byEmail, { trigger_data: '{"n":2}' })).items).toEqual([]);
    expect((await knock.messages.listEvents(byEmail)).items.map(({ type }) => type)).toEqual([
      'message.sent',
      'message.queued',
      'message.created',
    ]);
    expect((await knock.messages.listDeliveryLogs(byEmail)).items).toMatchObject([
      { service_name: 'email_knock', response: { status: 200 } },
    ]);
    expect((await knock.messages.listDeliveryLogs(inFeed)).items).toEqual([]);
    const contents = await knock.messages.batch.getContent({ message_ids: [inFeed, byEmail] });
    expect(contents.map(({ message_id }) => message_id)).toEqual([inFeed, byEmail]);
    await expect(knock.messages.get('2none')).rejects.toMatchObject({ status: 404 });
  });

  it('is marked and unmarked, each change once', async () => {
    const { sandbox, knock, inFeed } = await openWithMessages();
    await knock.messages.markAsSeen(inFeed);
    await knock.messages.markAsSeen(inFeed);
    await knock.messages.markAsRead(inFeed);
    await knock.messages.archive(inFeed);
    const marked = await knock.messages.markAsInteracted(inFeed, { metadata: { button: 'yes' } });
    expect(marked).toMatchObject({ engagement_statuses: ['seen', 'read', 'archived', 'interacted'], metadata: { button: 'yes' } });
    for (const [field, change] of [
      ['seen_at', () => knock.messages.markAsUnseen(inFeed)],
      ['read_at', () => knock.messages.markAsUnread(inFeed)],
      ['archived_at', () => knock.messages.unarchive(inFeed)],
    ] as const) {
      expect(sandbox.messages.get(inFeed)?.[field]).toEqual(expect.any(String));
      await expect(change()).resolves.toMatchObject({ [field]: null });
    }
    const { items } = await knock.messages.listEvents(inFeed);
    expect(items.map(({ type }) => type.replace('message.', ''))).toEqual([
      ...['unarchived', 'unread', 'unseen', 'interacted', 'archived', 'read', 'seen'],
      ...['delivered', 'sent', 'queued', 'created'],
    ]);
  });

  it('is unmarked by the paths of old as well', async () => {
    const { sandbox, knock, inFeed } = await openWithMessages();
    await knock.messages.batch.markAsRead({ message_ids: [inFeed] });
    await knock.messages.batch.markAsSeen({ message_ids: [inFeed] });
    await knock.messages.batch.archive({ message_ids: [inFeed] });
    for (const [path, left] of [
      ['unread', ['seen', 'archived']],
      ['unseen', ['archived']],
      ['unarchived', []],
    ] as const) {
      const answer = await call(sandbox, { method: 'DELETE', path: `/messages/${inFeed}/${path}` });
      expect(answer).toMatchObject({ status: 200, body: { engagement_statuses: left } });
    }
  });

  it('fares as its provider says', async () => {
    const { sandbox, byEmail } = await openWithMessages();
    sandbox.messages.setStatus(byEmail, 'bounced', { failure_reason: 'fatal_error' });
    sandbox.messages.clickLink(byEmail, 'https://example.com');
    expect(sandbox.messages.get(byEmail)).toMatchObject({ status: 'bounced', engagement_statuses: ['link_clicked'] });
  });

  it('takes five flat pairs about an interaction', async () => {
    const { sandbox, inFeed } = await openWithMessages();
    const interact = (metadata: object): ReturnType<typeof call> =>
      call(sandbox, { method: 'PUT', path: `/messages/${inFeed}/interacted`, body: { metadata } });
    await expect(interact({ a: 1, b: 2, c: 3, d: 4, e: 5 })).resolves.toMatchObject({ status: 200 });
    await expect(interact({ a: 1, b: 2, c: 3, d: 4, e: 5, f: 6 })).resolves.toMatchObject(refusalOf('metadata'));
    await expect(interact({ a: { b: 1 } })).resolves.toMatchObject(refusalOf('metadata'));
  });
});

describe('the list of messages', () => {
  it('is newest first and filtered by every filter', async () => {
    const { sandbox, knock, inFeed, byEmail } = await openWithMessages();
    await knock.messages.markAsRead(inFeed);
    const ids = async (query: object): Promise<readonly string[]> => (await knock.messages.list(query)).items.map(({ id }) => id);
    const { source, inserted_at } = sandbox.messages.all[0] ?? {};
    const { workflow_run_id, workflow_recipient_run_id } = source as { workflow_run_id: string; workflow_recipient_run_id: string };
    const both = [byEmail, inFeed];
    for (const [query, expected] of [
      [{}, both],
      [{ tenant: 'acme' }, both],
      [{ tenant: 'other' }, []],
      [{ channel_id: feed }, [inFeed]],
      [{ status: ['sent'] }, [byEmail]],
      [{ status: ['sent', 'delivered'] }, both],
      [{ engagement_status: ['read'] }, [inFeed]],
      [{ engagement_status: ['unread'] }, [byEmail]],
      [{ message_ids: [inFeed] }, [inFeed]],
      [{ workflow_categories: ['press'] }, both],
      [{ workflow_categories: ['sport'] }, []],
      [{ source: 'other' }, []],
      [{ workflow_run_id, workflow_recipient_run_id }, both],
      [{ workflow_recipient_run_id: workflow_run_id }, []],
      [{ trigger_data: '{"n":1,"text":"hi"}' }, both],
      [{ trigger_data: '{"n":"1"}' }, []],
      [{ inserted_at: { gte: inserted_at } }, both],
      [{ 'inserted_at.lt': inserted_at }, []],
    ] as const) {
      expect([query, await ids(query)]).toEqual([query, expected]);
    }
    expect((await knock.users.listMessages('u')).items).toHaveLength(2);
    expect((await knock.objects.listMessages('projects', 'p')).items).toEqual([]);
  });

  it.each([
    ['nested trigger data', 'trigger_data=%7B%22a%22%3A%7B%7D%7D', 'trigger_data'],
    ['trigger data that is no JSON', 'trigger_data=n', 'trigger_data'],
    ['a status that is none', 'status[]=lost', 'status'],
    ['an indexed list of texts', 'status[0]=sent', 'status'],
    ['more than fifty ids', Array.from({ length: 51 }, (_, index) => `message_ids[]=m${index}`).join('&'), 'message_ids'],
    ['a time that is none', 'inserted_at.gte=yesterday', 'gte'],
  ])('refuses %s', async (_title, query, field) => {
    const { sandbox } = await openBoth();
    await expect(call(sandbox, { path: `/messages?${query}` })).resolves.toMatchObject(refusalOf(field));
  });
});

describe('several messages at once', () => {
  it('are marked in a batch, those that exist', async () => {
    const { knock, inFeed, byEmail } = await openWithMessages();
    const message_ids = [inFeed, 'unknown', byEmail];
    await expect(knock.messages.batch.markAsSeen({ message_ids })).resolves.toMatchObject([
      { id: inFeed, seen_at: expect.any(String) as string },
      { id: byEmail },
    ]);
    await expect(knock.messages.batch.markAsUnseen({ message_ids })).resolves.toMatchObject([{ seen_at: null }, { seen_at: null }]);
    await expect(knock.messages.batch.markAsRead({ message_ids })).resolves.toMatchObject([{ engagement_statuses: ['read'] }, {}]);
    await expect(knock.messages.batch.markAsUnread({ message_ids })).resolves.toMatchObject([{ engagement_statuses: [] }, {}]);
    await expect(knock.messages.batch.archive({ message_ids })).resolves.toMatchObject([{ engagement_statuses: ['archived'] }, {}]);
    await expect(knock.messages.batch.unarchive({ message_ids })).resolves.toMatchObject([{ archived_at: null }, {}]);
    await expect(knock.messages.batch.markAsInteracted({ message_ids, metadata: { by: 'key' } })).resolves.toMatchObject([
      { metadata: { by: 'key' } },
      {},
    ]);
  });

  it('are left out of a batch on command, and named in a header', async () => {
    const { sandbox, inFeed, byEmail } = await openWithMessages();
    const mark = (): ReturnType<typeof call> =>
      call(sandbox, { method: 'POST', path: '/messages/batch/read', body: { message_ids: [inFeed, byEmail] } });
    sandbox.skipInNextBatch([byEmail]);
    await expect(mark()).resolves.toMatchObject({
      status: 200,
      headers: { 'x-ratelimited-message_ids': byEmail },
      body: [
        { id: inFeed, engagement_statuses: ['read'] },
        { id: byEmail, engagement_statuses: [] },
      ],
    });
    const second = await mark();
    expect(second.headers).not.toHaveProperty('x-ratelimited-message_ids');
    expect(second.body).toMatchObject([{}, { engagement_statuses: ['read'] }]);
  });

  it('are changed channel by channel, as the filter says', async () => {
    const { sandbox, knock, inFeed, byEmail } = await openWithMessages();
    await knock.workflows.trigger('news', { recipients: ['v'] });
    const update = async (action: 'read' | 'unread' | 'archive' | 'delete', body: object): Promise<unknown> => {
      const done = sandbox.waitFor('bulkOperation');
      await knock.channels.bulk.updateMessageStatus(feed, action, body);
      sandbox.bulk.advance();
      sandbox.bulk.advance();
      return (await done).success_count;
    };
    await expect(update('read', { tenants: ['acme'], has_tenant: true })).resolves.toBe(1);
    expect(sandbox.messages.get(inFeed)).toMatchObject({ engagement_statuses: ['read'] });
    await expect(update('unread', { engagement_status: 'read', recipient_ids: ['u'], workflows: ['news'] })).resolves.toBe(1);
    await expect(update('archive', { older_than: '2020-01-01T00:00:00Z' })).resolves.toBe(0);
    await expect(update('archive', { trigger_data: '{"n":1}' })).resolves.toBe(1);
    await expect(update('delete', { archived: 'only' })).resolves.toBe(1);
    expect(sandbox.messages.get(inFeed)).toBeUndefined();
    await expect(update('delete', {})).resolves.toBe(1);
    expect(sandbox.messages.get(byEmail)).toBeDefined();
  });
});
