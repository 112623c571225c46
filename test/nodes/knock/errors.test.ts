import { inspect } from 'node:util';
import type { Transport } from '../../../client/transport';
import { knock } from '../../../nodes/Knock/provider';
import { Connection } from '../../../runner/connection';
import { explain } from '../../../nodes/Knock/errors';
import { knownCodes } from '../../../nodes/Knock/error-codes';
import { titleOf } from '../../../nodes/Knock/field-titles';
import { jsonIn } from '../../../language/json';
import { cleanUpAfterEach } from '../../support/clean-up';
import { matching } from '../../support/matchers';
import { failureOf } from '../../support/refusal';
import { connectTo, openSandbox } from './inbound-harness';

cleanUpAfterEach();

const answeringWith =
  (text: string): Transport =>
  () =>
    Promise.resolve({ status: 200, headers: {}, body: Buffer.from(text) });

const read = (status: number, text: string, headers: Readonly<Record<string, string>> = {}, operation = 'user.get') =>
  explain({ status, headers, text, json: jsonIn(text), operation });
const answer = (status: number, body: object) => read(status, JSON.stringify(body));

test.each([
  ['actor_missing', 'invalid', 'Actor', /identify the user first/],
  ['api_key_expired', 'auth', 'Secret Key', /expired/],
  ['api_key_missing', 'auth', 'Secret Key', /copy the secret key again/],
  ['authentication_required', 'auth', 'Secret Key', /Copy the secret key/],
  ['authorization', 'permission', undefined, /without its token/],
  ['channel_invalid', 'invalid', 'Channel ID', /Integrations, Channels/],
  ['incorrect_token_type', 'permission', 'Secret Key', /sk_/],
  ['invalid_params', 'invalid', undefined, /Compare the fields/],
  ['invalid_user_token', 'auth', undefined, /sign a new one/],
  ['missing_jwt_signing_key', 'permission', 'Signing Key', /create one/],
  ['missing_user_token', 'auth', undefined, /enhanced security/],
  ['workflow_inactive', 'invalid', 'Workflow Key', /activate it/],
  ['workflow_missing', 'notFound', 'Workflow Key', /commit it/],
])('the code %s is explained', (code, kind, field, advice) => {
  const error = answer(400, { code, message: 'What happened', status: 400, type: 'x' });
  expect(error).toMatchObject({ kind, providerCode: code, message: 'Knock answered 400: What happened' });
  expect(error.field).toBe(field);
  expect(error.advice).toMatch(advice);
});

test.each(['toString', '__proto__', 'constructor'])('a code called %s is one like any other', (code) => {
  expect(answer(400, { code, message: 'What happened' })).toEqual({
    message: 'Knock answered 400: What happened',
    providerCode: code,
    body: matching(/What happened/),
  });
});

test.each([
  ['one record', 'user.get', { userId: 'u' }],
  ['a list', 'user.getMany', {}],
  ['a trigger', 'workflow.trigger', { key: 'w', recipients: ['u'] }],
])('a web page is no answer for %s, even with status 200', async (_, operation, parameters) => {
  const connection = new Connection(knock, { secretKey: 'sk_test_1' }, { transport: answeringWith('<html>Log in to the network</html>') });
  await expect(connection.run(operation, parameters)).rejects.toMatchObject({
    kind: 'protocol',
    message: 'Knock answered 200: a web page in place of an answer',
    advice: matching(/base URL/),
  });
});

test('neither codes nor ids of requests give the key away', async () => {
  const key = ['sk_test', 'echoed', 'everywhere'].join('_');
  const transport: Transport = () =>
    Promise.resolve({
      status: 401,
      headers: { 'x-request-id': `for-${key}` },
      body: Buffer.from(JSON.stringify({ code: key, message: key, errors: [{ field: key, message: key }] })),
    });
  const error = await failureOf(new Connection(knock, { secretKey: key }, { transport }).run('user.get', { userId: 'u' }));
  expect(inspect(error, { depth: 9 }) + JSON.stringify(error)).not.toContain(key);
});

test('every documented code has advice', () => {
  expect(Object.keys(knownCodes)).toHaveLength(13);
});

test('all mistakes of a 422 are told, naming the fields of the form', () => {
  const error = answer(422, {
    code: 'invalid_params',
    message: 'Invalid params',
    errors: [
      { field: 'recipients[0].phone_number', message: 'has wrong format', type: 'format' },
      { field: 'timezone', message: 'is unknown', type: 'value' },
    ],
  });
  expect(error.message).toBe("Knock answered 422: Invalid params. 'Phone Number' has wrong format. 'Time Zone' is unknown");
  expect(error.field).toBe('Phone Number');
});

test('a single mistake, without code and message, is told as well', () => {
  const error = answer(422, { errors: { field: 'schedule_ids', message: 'must be a list', type: 'type' } });
  expect([error.message, error.field]).toEqual(["Knock answered 422: 'Schedule IDs' must be a list", 'Schedule IDs']);
});

test.each([
  ['nothing', '', 'Knock answered 502'],
  ['a page of a gateway', '<html><body>Bad Gateway</body></html>', 'Knock answered 502: a web page in place of an answer'],
  ['plain text', 'upstream is down', 'Knock answered 502: upstream is down'],
  ['JSON that is no object', '[1]', 'Knock answered 502: [1]'],
])('a body with %s is survived', (_, text, message) => {
  expect(read(502, text).message).toBe(message);
});

test('an answer that is not of Knock leads to the base address', () => {
  expect(read(404, '<html></html>', {}, 'workflow.cancel').advice).toMatch(/right environment/);
  expect(read(405, '<html></html>').advice).toMatch(/base URL/);
});

test('channel data that was never set is told apart from an unknown user', () => {
  expect(read(404, '{}', {}, 'user.getChannelData').advice).toMatch(/set channel data first/);
  expect(read(404, '{}', {}, 'user.get').advice).toMatch(/environment/);
});

test('an idempotency key that was used otherwise is explained', () => {
  expect(answer(400, { code: 'invalid_params', message: 'Idempotency key reused with other parameters' }).advice).toMatch(/key of its own/);
});

test.each([
  ['settings.branding.logo_url', 'Logo URL'],
  ['message_ids[3]', 'Message ID'],
  ['name', 'Name'],
  ['7', '7'],
])('the path %s is called %s in the form', (path, title) => {
  expect(titleOf(path)).toBe(title);
});

describe('at the service', () => {
  test('a failure carries status, code and the id of the request', async () => {
    const sandbox = await openSandbox();
    const error = await failureOf(connectTo(sandbox).run('user.get', { userId: 'nobody' }));
    expect([error.kind, error.status]).toEqual(['notFound', 404]);
    expect(error.requestId).toBe(sandbox.requests[0]?.requestId);
  });

  test.each([408, 409, 429, 500, 502, 503, 504])('%i is repeated where that is safe', async (status) => {
    const sandbox = await openSandbox();
    sandbox.misbehave({ status });
    const connection = connectTo(sandbox, {}, { wait: () => Promise.resolve() });
    await connection.run('user.identify', { userId: 'u1' });
    expect(sandbox.requests).toHaveLength(2);
  });

  test('what may happen only once is repeated after 429 alone, since that was not taken', async () => {
    const sandbox = await openSandbox();
    const connection = connectTo(sandbox, {}, { wait: () => Promise.resolve() });
    for (const userId of ['a', 'b']) await connection.run('user.identify', { userId });
    sandbox.misbehave({ status: 503, match: /merge/ });
    const error = await failureOf(connection.run('user.merge', { userId: 'a', fromUserId: 'b' }));
    expect(error.status).toBe(503);
    sandbox.misbehave({ status: 429, match: /merge/ });
    await connection.run('user.merge', { userId: 'a', fromUserId: 'b' });
    expect(sandbox.requests.filter(({ path }) => path.endsWith('/merge')).map(({ status }) => status)).toEqual([503, 429, 200]);
  });
});
