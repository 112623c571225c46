import { once } from 'node:events';
import { ServiceError } from '../../../client/errors';
import { jsonIn } from '../../../language/json';
import type { JsonValue } from '../../../language/metadata';
import { startServer, type TestServer } from '../../client/support/servers';
import { offline } from './harness';

const PERSON = '5f0c1d2e3a4b5c6d7e8f9001';
const tokens = { botId: 'bot/1', botToken: 'bot-token', privateApiKey: 'private-key' };

let server: TestServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: JsonValue;
}

/** A service that gives these answers, one after the other; the last one again and again. Tells what it was asked. */
async function answering(...answers: readonly Answer[]) {
  const asked: string[] = [];
  server = await startServer((request, response) => {
    const { status = 200, headers = {}, body } = answers[Math.min(asked.length, answers.length - 1)] ?? {};
    asked.push(`${request.method ?? ''} ${request.url ?? ''} ${request.headers.authorization ?? ''}`);
    request.resume();
    void once(request, 'end').then(() => {
      response.writeHead(status, headers).end(body === undefined ? undefined : JSON.stringify(body));
    });
  });
  const connection = offline({ ...tokens, baseUrl: server.origin }, new Date(), { wait: () => Promise.resolve() });
  return { asked, connection };
}

function shown(id: string, parameters: object): { to: string; token: string | undefined; body: JsonValue | undefined } {
  const request = offline(tokens).prepare(id, { ...parameters });
  const body = typeof request?.body === 'string' ? jsonIn(request.body) : undefined;
  return { to: `${request?.method ?? ''} ${request?.url ?? ''}`, token: request?.headers.authorization, body };
}

test.each([
  [
    'interlocutor.create',
    { userId: 'shop-42', firstName: 'Zoé', customAttributes: { plan: 'gold', é: '1' }, useWebSocket: true },
    'POST https://api.clustaar.io/bots/bot%2F1/interlocutors/clustaar_web_chat?use_websocket=true',
    'Bearer bot-token',
    { type: 'interlocutor', userID: 'shop-42', firstName: 'Zoé', customAttributes: { plan: 'gold', é: '1' } },
  ],
  [
    'interlocutor.create',
    { userId: 'shop-42', socketToken: 'own' },
    'POST https://api.clustaar.io/bots/bot%2F1/interlocutors/clustaar_web_chat',
    'Bearer bot-token',
    { type: 'interlocutor', userID: 'shop-42', socketToken: 'own' },
  ],
  ['interlocutor.get', { interlocutorId: PERSON }, `GET https://api.clustaar.io/interlocutors/${PERSON}`, 'Bearer private-key', undefined],
  [
    'interlocutor.update',
    { interlocutorId: PERSON, userId: 'shop-42', email: 'zoe@example.org' },
    `PUT https://api.clustaar.io/interlocutors/${PERSON}`,
    'Bearer private-key',
    { type: 'interlocutor', userID: 'shop-42', email: 'zoe@example.org' },
  ],
  [
    'interlocutor.reply',
    { interlocutorId: PERSON, content: { type: 'text', message: 'hello' }, debug: true },
    `POST https://api.clustaar.io/interlocutors/${PERSON}/reply?debug=1`,
    'Bearer bot-token',
    { type: 'text', message: 'hello' },
  ],
  [
    'interlocutor.reply',
    { interlocutorId: PERSON, content: { type: 'go_to_action', target: { type: 'story', id: 'z'.repeat(24) } } },
    `POST https://api.clustaar.io/interlocutors/${PERSON}/reply`,
    'Bearer bot-token',
    { type: 'go_to_action', target: { type: 'story', id: 'z'.repeat(24) } },
  ],
  [
    'interlocutor.reply',
    { interlocutorId: PERSON, content: { type: 'custom_event', name: 'basket_left' } },
    `POST https://api.clustaar.io/interlocutors/${PERSON}/reply`,
    'Bearer bot-token',
    { type: 'custom_event', name: 'basket_left' },
  ],
  [
    'interlocutor.getConversation',
    { interlocutorId: PERSON, extractLimit: 5 },
    `GET https://api.clustaar.io/bots/bot%2F1/conversations/${PERSON}?extract_limit=5`,
    'Bearer private-key',
    undefined,
  ],
  [
    'interlocutor.getHistory',
    { interlocutorId: PERSON, page: 2 },
    `GET https://api.clustaar.io/interlocutors/${PERSON}/actions?page=2`,
    'Bearer private-key',
    undefined,
  ],
])('%s with %j', (id, parameters, to, token, body) => {
  expect(shown(id, parameters)).toEqual({ to, token, body });
});

test('a person asks for the history with a token made of the socket token', () => {
  const { token = '' } = shown('interlocutor.getHistory', { interlocutorId: PERSON, socketToken: 'socket-1' });
  expect(jsonIn(Buffer.from(token.replace('Bearer ', ''), 'base64').toString())).toEqual({
    value: 'socket-1',
    subject: { id: PERSON, type: 'interlocutor' },
  });
});

test.each([
  ['interlocutor.reply', { interlocutorId: PERSON, content: { type: 'text', message: 'x'.repeat(500) } }],
  ['interlocutor.reply', { interlocutorId: PERSON, content: { type: 'text', message: '' } }],
  ['interlocutor.reply', { interlocutorId: PERSON, content: { type: 'go_to_action', target: { type: 'step', id: 'zz' } } }],
  ['interlocutor.create', { userId: '' }],
  ['interlocutor.create', { userId: 'x'.repeat(100) }],
  ['interlocutor.create', { userId: 'a', customAttributes: { age: 21 } }],
  ['interlocutor.create', { userId: 'a', customAttributes: { 'a-b': '21' } }],
  ['interlocutor.get', { interlocutorId: '../bots' }],
])('%s refuses %j before anything is sent', (id, parameters) => {
  expect(() => shown(id, parameters)).toThrow(ServiceError);
});

test.each([
  ['interlocutor.get', { interlocutorId: PERSON }, "'Private API Key' is missing in the credential"],
  ['interlocutor.create', { userId: 'a' }, "'Bot ID' is missing in the credential"],
  ['interlocutor.reply', { interlocutorId: PERSON, content: { type: 'text', message: 'a' } }, "'Bot Token' is missing in the credential"],
])('%s says which value of the credential it misses', (id, parameters, message) => {
  expect(() => offline().prepare(id, parameters)).toThrow(message);
});

test('times become readable, whatever is in the answer', async () => {
  const data = { type: 'interlocutor', id: PERSON, createdAt: '2019-07-14T09:11:59+0200', lastReplyAt: null };
  const { connection } = await answering({ body: { data } });
  expect(await connection.run('interlocutor.get', { interlocutorId: PERSON })).toEqual({ ...data, createdAt: '2019-07-14T07:11:59.000Z' });
});

test('the answer of the bot is given as it is, wrapped or not', async () => {
  const answer = { fulfillment: { actions: [{ type: 'pause_bot_action' }] }, session: { values: {} } };
  const { connection } = await answering({ body: { data: answer } }, { body: answer });
  const talk = () => connection.run('interlocutor.reply', { interlocutorId: PERSON, content: { type: 'text', message: 'a' } });
  expect([await talk(), await talk()]).toEqual([answer, answer]);
});

test('the parents of an action have one name in conversations', async () => {
  const block = (name: string) => ({ source: { type: 'actions_block' }, actions: [{ action: { type: 'pause_bot_action' }, [name]: [] }] });
  const extract = [{ timestamp: 1, output_actions: [block('parents'), block('parent_actions')] }, { timestamp: 2 }];
  const { connection } = await answering({ body: { data: { count: 2, extract } } });
  expect(await connection.run('interlocutor.getConversation', { interlocutorId: PERSON })).toMatchObject({
    count: 2,
    extract: [{ output_actions: [{ actions: [{ parent_actions: [] }] }, { actions: [{ parent_actions: [] }] }] }, { timestamp: 2 }],
  });
});

test('an update that answers nothing has succeeded', async () => {
  const { connection } = await answering({ status: 204 });
  expect(await connection.run('interlocutor.update', { interlocutorId: PERSON, userId: 'a' })).toEqual({ success: true, id: PERSON });
});

const busy = { status: 503 };
const limited = { status: 429, headers: { 'retry-after': '1' } };

test.each([
  ['interlocutor.create', { userId: 'a' }],
  ['interlocutor.get', { interlocutorId: PERSON }],
  ['interlocutor.update', { interlocutorId: PERSON, userId: 'a' }],
  ['interlocutor.getConversation', { interlocutorId: PERSON }],
  ['interlocutor.getHistory', { interlocutorId: PERSON }],
])('%s is sent again after 503 and 429', async (id, parameters) => {
  const { asked, connection } = await answering(busy, limited, { body: {} });
  await connection.run(id, parameters);
  expect(asked).toHaveLength(3);
});

test.each([busy, limited])('what a person says is never sent twice: %j', async (answer) => {
  const { asked, connection } = await answering(answer);
  const talk = connection.run('interlocutor.reply', { interlocutorId: PERSON, content: { type: 'text', message: 'a' } });
  await expect(talk).rejects.toMatchObject({ status: answer.status });
  expect(asked).toHaveLength(1);
});

test('a refusal says which token is wrong, and never shows it', async () => {
  const { connection } = await answering({ status: 401, body: { error: 'bad bot-token' } });
  await expect(connection.run('interlocutor.create', { userId: 'a' })).rejects.toMatchObject({
    kind: 'auth',
    message: expect.not.stringContaining('bot-token') as string,
    advice: expect.stringContaining("'Bot Token'") as string,
  });
  await expect(connection.run('interlocutor.get', { interlocutorId: PERSON })).rejects.toMatchObject({
    advice: expect.stringContaining("'Private API Key'") as string,
  });
});

test('the test of a credential asks for nobody with each token', async () => {
  const { asked, connection } = await answering({ status: 404, body: {} });
  await connection.test();
  expect(asked).toEqual([
    `GET /interlocutors/${'0'.repeat(24)} Bearer private-key`,
    `POST /interlocutors/${'0'.repeat(24)}/reply Bearer bot-token`,
  ]);
});

test('the test of a credential fails with a wrong token, and says what it cannot test', async () => {
  const { connection } = await answering({ status: 404, body: {} }, { status: 401, body: {} });
  await expect(connection.test()).rejects.toMatchObject({ kind: 'auth', advice: expect.stringContaining("'Bot Token'") as string });
  await expect(offline().test()).rejects.toThrow('Only the values of the webhook are filled in');
  await expect(offline({}).test()).rejects.toThrow('The credential is empty');
});

test.each([
  [{ username: 'a' }, "'User Name' is filled in and 'Password' is not"],
  [{ password: 'a' }, "'Password' is filled in and 'User Name' is not"],
  [{ username: 'a:b', password: 'c' }, "'User Name' holds a colon"],
  [{ botToken: 'a b' }, "'Bot Token' holds blanks"],
  [{ baseUrl: 'api.clustaar.io' }, "'API Address' is not an http or https address"],
  [{ socketUrl: 'https://sockets.clustaar.io' }, "'Chat Socket Address' is not a ws or wss address"],
])('the credential %j cannot work', (credential, message) => {
  expect(() => offline(credential)).toThrow(message);
});

test('addresses are cleaned of what clients add themselves, and empty fields count as absent', () => {
  const { credential } = offline({
    baseUrl: ' http://127.0.0.1:9/api/ ',
    socketUrl: 'ws://127.0.0.1:9/socket/websocket?vsn=2.0.0',
    privateKey: '',
    botToken: ' ',
  });
  expect(credential).toEqual({ baseUrl: 'http://127.0.0.1:9/api', socketUrl: 'ws://127.0.0.1:9/socket' });
});
