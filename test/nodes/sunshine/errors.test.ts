import type { Failure } from '../../../language/provider';
import { knownCodes } from '../../../nodes/Smooch/shared/error-codes';
import { explainFor, refused } from '../../../nodes/Smooch/shared/errors';
import { startServer } from '../../client/support/servers';
import { cleanUpAfterEach } from '../../support/clean-up';
import { matching } from '../../support/matchers';
import { failureOf } from '../../support/refusal';
import { connectTo, offline, openSandbox } from './harness';

cleanUpAfterEach();

const explain = explainFor('Sunshine Conversations');
const answered = (status: number, text: string, json?: Failure['json']) =>
  explain({ status, headers: {}, text, json, operation: 'user.get' });
const v2 = (code: string, title: string) => ({ errors: [{ code, title }] });

test('an answer of v2 is told by code and title', () => {
  const json = v2('user_not_found', 'User not found');
  expect(answered(404, JSON.stringify(json), json)).toMatchObject({
    kind: 'notFound',
    message: 'Sunshine Conversations answered 404: User not found',
    providerCode: 'user_not_found',
    field: 'User ID',
  });
});

test('an answer of v1 and v1.1 is told by code and description', () => {
  const json = { error: { code: 'unauthorized', description: 'Authorization is required' } };
  expect(answered(401, JSON.stringify(json), json)).toMatchObject({
    kind: 'auth',
    message: 'Sunshine Conversations answered 401: Authorization is required',
    providerCode: 'unauthorized',
  });
});

test('several mistakes are all told', () => {
  const json = {
    errors: [
      { code: 'bad_request', title: 'type is missing' },
      { code: 'bad_request', title: 'author is missing' },
    ],
  };
  expect(answered(400, '', json).message).toBe('Sunshine Conversations answered 400: type is missing. author is missing');
});

test.each(Object.entries(knownCodes))('%s comes with advice that ends as a sentence', (code, known) => {
  const json = v2(code, 'Something');
  expect(answered(400, '', json)).toMatchObject({ kind: known.kind, providerCode: code, advice: matching(/^[A-Z].+\.$/) });
});

test.each([
  [401, 'auth'],
  [402, 'permission'],
  [403, 'permission'],
  [413, 'invalid'],
  [423, 'conflict'],
  [429, 'rateLimited'],
])('%i without a code is still known', (status, kind) => {
  expect(answered(status, '', undefined)).toMatchObject({ kind });
});

test('the page of a gateway is not quoted', () => {
  expect(answered(404, '<html>nginx</html>')).toMatchObject({
    message: 'Sunshine Conversations answered 404: a web page in place of an answer',
    advice: matching(/base URL/),
  });
});

test('a page that comes with success is a failure; an empty body is none', () => {
  expect(refused(undefined, '<html>')).toBe(200);
  expect(refused(undefined, ' ')).toBeUndefined();
  expect(refused({}, '{}')).toBeUndefined();
});

test.each([
  ['user.get', { userId: 'nobody' }, 'user_not_found', 'User ID'],
  ['conversation.get', { conversationId: '0a0b0c0d0e0f101112131415' }, 'conversation_not_found', 'Conversation ID'],
  ['device.get', { userId: 'ada', deviceId: 'none' }, 'device_not_found', 'Device ID'],
  ['client.delete', { userId: 'ada', clientId: '0a0b0c0d0e0f101112131415' }, 'client_not_found', 'Client ID'],
])('%s of what is not there says which field to look at', async (operation, parameters, code, field) => {
  const sandbox = await openSandbox();
  sandbox.say('ada', 'Hi');
  const error = await failureOf(connectTo(sandbox).run(operation, parameters));
  expect([error.kind, error.providerCode, error.field]).toEqual(['notFound', code, field]);
});

test('an ID that is taken is a conflict', async () => {
  const sandbox = await openSandbox();
  const connection = connectTo(sandbox);
  await connection.run('user.create', { externalId: 'steve' });
  expect(await failureOf(connection.run('user.create', { externalId: 'steve' }))).toMatchObject({ kind: 'conflict', field: 'External ID' });
});

test('a full conversation is told what to do', async () => {
  const sandbox = await openSandbox({ limits: { conversationMessages: 1 } });
  const { conversationId } = sandbox.say('ada', 'Hi');
  const error = await failureOf(connectTo(sandbox).run('message.send', { conversationId, content: { type: 'text', text: 'Hello!' } }));
  expect([error.kind, error.status, error.providerCode]).toEqual(['conflict', 423, 'locked']);
  expect(error.advice).toMatch(/30,000 messages/);
});

test('a message is sent once where its connection dies: nobody knows whether it was taken', async () => {
  const taken: string[] = [];
  const server = await startServer((request, response) => {
    taken.push(request.method ?? '');
    if (request.method === 'GET') response.end('{}');
    else request.socket.destroy();
  });
  const connection = offline({ baseUrl: server.origin });
  await connection.run('conversation.get', { conversationId: 'c' });
  const error = await failureOf(connection.run('message.send', { conversationId: 'c', content: { type: 'text', text: 'Hello!' } }));
  await server.close();
  expect([error.kind, taken]).toEqual(['network', ['GET', 'POST']]);
});

test('several mistakes are told one after the other, each with one period', () => {
  const json = {
    errors: [
      { code: 'bad_request', title: 'No author. ' },
      { code: 'bad_request', title: 'No content.' },
    ],
  };
  expect(answered(400, JSON.stringify(json), json).message).toBe('Sunshine Conversations answered 400: No author. No content');
});
