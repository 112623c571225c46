import type { JsonRecord } from '../../../sandbox/json';
import { isRecord } from '../../../sandbox/json';
import type { SunshineSandbox } from '../../../sandbox/sunshine';
import { cleanUpAfterEach } from '../../support/clean-up';
import { call, openSandbox, refusal, textIn } from './harness';

cleanUpAfterEach();

const idsOf = (list: unknown): readonly unknown[] =>
  Array.isArray(list) ? list.map((entry) => (isRecord(entry) ? entry.id : undefined)) : [];
const query = (params: Readonly<Record<string, string>>): string => new URLSearchParams(params).toString();

async function integrationPage(sandbox: SunshineSandbox, params: Readonly<Record<string, string>>): Promise<JsonRecord> {
  const { body } = await call(sandbox, { path: `/integrations?${query(params)}` });
  return body;
}

async function withLines(count: number): Promise<{ readonly sandbox: SunshineSandbox; readonly ids: readonly string[] }> {
  const sandbox = await openSandbox();
  const ids: string[] = [];
  for (let made = 0; made < count; made += 1) {
    ids.push(textIn((await call(sandbox, { method: 'POST', path: '/integrations', body: { type: 'line' } })).body, 'integration.id'));
  }
  return { sandbox, ids };
}

describe('lists by cursor', () => {
  it('go forward to the end, page after page', async () => {
    const { sandbox, ids } = await withLines(5);
    const seen: unknown[] = [];
    let cursor: string | undefined;
    for (let hasMore = true; hasMore;) {
      const page: JsonRecord = await integrationPage(sandbox, {
        'filter[types]': 'line',
        'page[size]': '2',
        ...(cursor === undefined ? {} : { 'page[after]': cursor }),
      });
      seen.push(...idsOf(page.integrations));
      hasMore = isRecord(page.meta) && page.meta.hasMore === true;
      cursor = hasMore ? textIn(page, 'meta.afterCursor') : undefined;
      expect(isRecord(page.links) && 'next' in page.links).toBe(hasMore);
    }
    expect(seen).toEqual(ids);
  });

  it('go back from where they are asked to, and say whether there is more that way', async () => {
    const { sandbox, ids } = await withLines(5);
    const before = { 'filter[types]': 'line', 'page[size]': '2', 'page[before]': ids[3] ?? '' };
    const page = await integrationPage(sandbox, before);
    expect(idsOf(page.integrations)).toEqual([ids[1], ids[2]]);
    expect(page.meta).toEqual({ hasMore: true, afterCursor: ids[2], beforeCursor: ids[1] });
    const first = await integrationPage(sandbox, { ...before, 'page[before]': ids[1] ?? '' });
    expect([idsOf(first.integrations), first.meta]).toEqual([[ids[0]], { hasMore: false, afterCursor: ids[0] }]);
  });

  it('are linked: the addresses lead to the pages around', async () => {
    const { sandbox, ids } = await withLines(3);
    const { links } = await integrationPage(sandbox, { 'filter[types]': 'line', 'page[size]': '1', 'page[after]': ids[0] ?? '' });
    const follow = async (which: string) => {
      const address = new URL(textIn(links, which));
      expect(address.origin).toBe(sandbox.url);
      return idsOf((await call(sandbox, { path: address.pathname + address.search })).body.integrations);
    };
    await expect(follow('next')).resolves.toEqual([ids[2]]);
    await expect(follow('prev')).resolves.toEqual([ids[0]]);
  });

  it('keep their place when the record of the cursor is gone', async () => {
    const { sandbox, ids } = await withLines(3);
    await call(sandbox, { method: 'DELETE', path: `/integrations/${ids[1]}` });
    const page = await integrationPage(sandbox, { 'filter[types]': 'line', 'page[after]': ids[1] ?? '' });
    expect(idsOf(page.integrations)).toEqual([ids[2]]);
  });

  it('have 25 a page unless told, and 100 at most', async () => {
    const { sandbox } = await withLines(26);
    const lengthOf = async (params: Readonly<Record<string, string>>) =>
      idsOf((await integrationPage(sandbox, params)).integrations).length;
    await expect(lengthOf({ 'filter[types]': 'line' })).resolves.toBe(25);
    await expect(lengthOf({ 'filter[types]': 'line,web', 'page[size]': '100' })).resolves.toBe(27);
  });

  it.each([
    { 'page[size]': '0' },
    { 'page[size]': '101' },
    { 'page[size]': 'many' },
    { 'page[after]': 'short' },
    { 'page[after]': '5f00ab00ab00ab00ab00ab09', 'page[before]': '5f00ab00ab00ab00ab00ab09' },
  ])('refuse %o', async (params) => {
    const sandbox = await openSandbox();
    await expect(call(sandbox, { path: `/integrations?${query(params)}` })).resolves.toMatchObject(
      refusal(400, 'bad_request', 'Invalid page query parameters'),
    );
  });

  it('of conversations want one of two ids', async () => {
    const sandbox = await openSandbox();
    const { userId, conversationId } = sandbox.say('u/1', 'Hello');
    const list = (params: Readonly<Record<string, string>>) => call(sandbox, { path: `/conversations?${query(params)}` });
    await expect(list({ 'filter[userExternalId]': 'u/1' })).resolves.toMatchObject({ body: { conversations: [{ id: conversationId }] } });
    await expect(list({})).resolves.toMatchObject(refusal(400, 'bad_request'));
    await expect(list({ 'filter[userId]': userId, 'filter[userExternalId]': 'u/1' })).resolves.toMatchObject(refusal(400, 'bad_request'));
    await expect(list({ 'filter[userId]': 'nobody' })).resolves.toMatchObject(refusal(404, 'user_not_found'));
    await expect(call(sandbox, { path: '/users' })).resolves.toMatchObject(refusal(400, 'bad_request'));
  });
});

describe('messages', () => {
  it('come a hundred at a time, the newest page first', async () => {
    const sandbox = await openSandbox();
    const { conversationId } = sandbox.say('u', 'Message 1');
    for (let count = 2; count <= 205; count += 1) sandbox.say('u', `Message ${count}`);
    const all = idsOf(sandbox.messages(conversationId));
    const page = async (params: Readonly<Record<string, string>>) =>
      (await call(sandbox, { path: `/conversations/${conversationId}/messages?${query(params)}` })).body;
    const newest = await page({});
    expect(idsOf(newest.messages)).toEqual(all.slice(105));
    expect(newest.meta).toEqual({ hasMore: true, beforeCursor: all[105] });
    const middle = await page({ 'page[before]': textIn(newest, 'meta.beforeCursor') });
    expect(idsOf(middle.messages)).toEqual(all.slice(5, 105));
    const oldest = await page({ 'page[before]': textIn(middle, 'meta.beforeCursor') });
    expect([idsOf(oldest.messages), oldest.meta]).toEqual([all.slice(0, 5), { hasMore: false, afterCursor: all[4] }]);
    const forward = await page({ 'page[after]': String(all[4]) });
    expect([idsOf(forward.messages), forward.meta]).toMatchObject([all.slice(5, 105), { hasMore: true }]);
    await page({ 'page[size]': '5' });
    expect(sandbox.violations).toMatchObject([{ kind: 'undocumented-query', detail: 'page[size]' }]);
  });
});
