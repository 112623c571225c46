import { cleanUpAfterEach } from '../../support/clean-up';
import { as, call, list, openSandbox, refused400, refusal, send, write } from './harness';
import type { SmoochSandbox } from '../../../sandbox/smooch';

cleanUpAfterEach();

const messagesOf = async (sandbox: SmoochSandbox, query = '') => {
  const { body } = await call(sandbox, { path: `/appusers/steve/messages${query}` });
  const messages = list(body, 'messages');
  return { messages, next: body.next, texts: messages.map(({ text }) => text), received: messages.map(({ received }) => Number(received)) };
};

describe('pages of messages', () => {
  it('are the newest hundred, old to new, and go back by the time of the oldest', async () => {
    const sandbox = await openSandbox();
    sandbox.fillConversation('steve', 230);
    const newest = await messagesOf(sandbox);
    expect(newest.texts).toEqual(Array.from({ length: 100 }, (_, index) => `Message ${index + 131}`));
    expect(newest.next).toBeUndefined();
    expect(newest.received).toEqual([...newest.received].sort((a, b) => a - b));
    const older = await messagesOf(sandbox, `?before=${newest.received[0] ?? 0}`);
    expect([older.texts[0], older.texts.at(-1)]).toEqual(['Message 31', 'Message 130']);
    const oldest = await messagesOf(sandbox, `?before=${older.received[0] ?? 0}`);
    expect([oldest.texts.length, oldest.texts[0]]).toEqual([30, 'Message 1']);
    await expect(messagesOf(sandbox, `?before=${oldest.received[0] ?? 0}`)).resolves.toMatchObject({ messages: [] });
  });

  it('go forward by next', async () => {
    const sandbox = await openSandbox();
    sandbox.fillConversation('steve', 150);
    const first = await messagesOf(sandbox, '?after=0');
    expect([first.texts[0], first.texts.length]).toEqual(['Message 1', 100]);
    expect(String(first.next)).toMatch(`${sandbox.url}/v1.1/apps/${sandbox.app.id}/appusers/steve/messages?after=`);
    const { body } = await send(sandbox, String(first.next).slice(sandbox.url.length), { headers: as.app(sandbox) });
    expect(list(body, 'messages')).toHaveLength(50);
    expect(body.next).toBeUndefined();
  });

  it.each(['?before=1&after=1', '?before=yesterday', '?after='])('refuse %s', async (query) => {
    const sandbox = await openSandbox();
    sandbox.fillConversation('steve', 1);
    await expect(call(sandbox, { path: `/appusers/steve/messages${query}` })).resolves.toMatchObject(refused400(/before|after/));
  });
});

describe('pages of other things', () => {
  it('are counted by limit and offset', async () => {
    const sandbox = await openSandbox({ integrations: [] });
    for (let number = 0; number < 30; number += 1)
      await call(sandbox, { method: 'POST', path: '/integrations', body: { type: 'telegram', token: 't', displayName: String(number) } });
    const page = async (query: string) => {
      const { body } = await call(sandbox, { path: `/integrations${query}` });
      const names = list(body, 'integrations').map(({ displayName }) => displayName);
      return { first: names[0], count: names.length, hasMore: body.hasMore, offset: body.offset };
    };
    await expect(page('')).resolves.toEqual({ first: '0', count: 25, hasMore: true, offset: 0 });
    await expect(page('?offset=25')).resolves.toEqual({ first: '25', count: 5, hasMore: false, offset: 25 });
    await expect(page('?limit=10&offset=20')).resolves.toEqual({ first: '20', count: 10, hasMore: false, offset: 20 });
    await expect(page('?limit=10&offset=19')).resolves.toMatchObject({ hasMore: true });
    for (const query of ['?limit=0', '?limit=101', '?limit=ten', '?offset=-1'])
      await expect(call(sandbox, { path: `/integrations${query}` })).resolves.toMatchObject(refused400(/limit|offset/));
  });
});

describe('a full conversation', () => {
  it('is locked until it is emptied', async () => {
    const sandbox = await openSandbox();
    sandbox.fillConversation('steve', 29_999);
    await expect(write(sandbox, 'steve', { text: 'The last' })).resolves.toMatchObject({ status: 201 });
    await expect(write(sandbox, 'steve', { text: 'One too many' })).resolves.toMatchObject(refusal(423, 'locked'));
    await call(sandbox, { method: 'DELETE', path: '/appusers/steve/messages' });
    await expect(write(sandbox, 'steve', { text: 'The first' })).resolves.toMatchObject({ status: 201 });
  });
});
