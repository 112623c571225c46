import { asJson } from '../../../language/json';
import { objectAt, textAt } from '../../../language/reading';
import { cleanUpAfterEach } from '../../support/clean-up';
import { connectTo, openSandbox } from './harness';

cleanUpAfterEach();

const numbered = (count: number) => Array.from({ length: count }, (_, index) => String(index));

test('messages come page by page, the latest first', async () => {
  const sandbox = await openSandbox();
  const connection = connectTo(sandbox);
  const said = numbered(230).map((text) => sandbox.say('ada', text));
  const conversationId = said[0]?.conversationId;
  const all = asJson(await connection.run('message.getMany', { conversationId }));
  expect(Array.isArray(all) && all.map((message) => textAt(objectAt(message, 'content'), 'text'))).toEqual(numbered(230).reverse());
  expect(sandbox.requests).toHaveLength(3);
  expect(sandbox.violations).toEqual([]);
});

test('with a limit no page more is asked for than is needed', async () => {
  const sandbox = await openSandbox();
  const connection = connectTo(sandbox);
  const said = numbered(130).map((text) => sandbox.say('ada', text));
  const texts: unknown[] = [];
  for await (const message of connection.iterate('message.getMany', { conversationId: said[0]?.conversationId }, { limit: 2 })) {
    texts.push(textAt(objectAt(message, 'content'), 'text'));
  }
  expect(texts).toEqual(['129', '128']);
  expect(sandbox.requests).toHaveLength(1);
});

test('conversations of a user come by cursor', async () => {
  const sandbox = await openSandbox();
  const connection = connectTo(sandbox);
  await connection.run('app.update', { settings: { multiConvoEnabled: true } });
  await connection.run('user.create', { externalId: 'ada' });
  for (let count = 0; count < 103; count += 1) {
    await connection.run('conversation.create', { participants: [{ externalId: 'ada' }] });
  }
  const before = sandbox.requests.length;
  const all = asJson(await connection.run('conversation.getMany', { externalId: 'ada' }));
  expect(new Set(Array.isArray(all) ? all.map((conversation) => textAt(conversation, 'id')) : []).size).toBe(103);
  expect(sandbox.requests.slice(before)).toHaveLength(2);
  expect(sandbox.violations).toEqual([]);
});

test.each([
  [429, 'a message that was too many'],
  [503, 'a read that met trouble'],
])('after %i, %s is repeated', async (status) => {
  const sandbox = await openSandbox();
  const connection = connectTo(sandbox, {}, { wait: () => Promise.resolve() });
  const { conversationId } = sandbox.say('ada', 'Hi');
  sandbox.fail(status);
  const call = status === 429 ? 'message.send' : 'message.getMany';
  const content = { content: { type: 'text', text: 'Hello!' } };
  await expect(connection.run(call, { conversationId, ...(status === 429 ? content : {}) })).resolves.toBeDefined();
});

test('a message is not sent again where the service may have taken it', async () => {
  const sandbox = await openSandbox();
  const connection = connectTo(sandbox, {}, { wait: () => Promise.resolve() });
  const { conversationId } = sandbox.say('ada', 'Hi');
  sandbox.fail(503);
  await expect(connection.run('message.send', { conversationId, content: { type: 'text', text: 'Hello!' } })).rejects.toMatchObject({
    kind: 'unavailable',
  });
  expect(sandbox.requests).toHaveLength(1);
});
