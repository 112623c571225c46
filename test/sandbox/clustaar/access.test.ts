import { cleanUpAfterEach } from '../../support/clean-up';
import type { HttpAnswer } from './harness';
import { call, openSandbox } from './harness';

cleanUpAfterEach();

describe('tokens', () => {
  type Kind = 'bot' | 'private' | 'own' | 'other';
  const calls: readonly (readonly ['GET' | 'PUT' | 'POST', string, unknown, readonly Kind[]])[] = [
    ['POST', '/bots/{bot}/interlocutors/clustaar_web_chat', { type: 'interlocutor', userID: 'a' }, ['bot']],
    ['POST', '/interlocutors/{id}/reply', { type: 'text', message: 'hi' }, ['bot']],
    ['GET', '/interlocutors/{id}', undefined, ['private']],
    ['PUT', '/interlocutors/{id}', { type: 'interlocutor', userID: 'ann' }, ['private']],
    ['GET', '/bots/{bot}/conversations/{id}', undefined, ['private']],
    ['GET', '/interlocutors/{id}/actions', undefined, ['private', 'own']],
  ];

  it.each(calls)('%s %s', async (method, pattern, body, allowed) => {
    const sandbox = await openSandbox();
    const [ann, bob] = [sandbox.visitor({ userID: 'ann' }), sandbox.visitor({ userID: 'bob' })];
    const path = pattern.replace('{bot}', sandbox.botId).replace('{id}', ann.id);
    const tokens: Readonly<Record<Kind, string>> = {
      bot: sandbox.botToken,
      private: sandbox.privateApiKey,
      own: sandbox.interlocutorToken(ann.id),
      other: sandbox.interlocutorToken(bob.id),
    };
    for (const kind of ['bot', 'private', 'own', 'other'] as const) {
      const { status } = await call(sandbox, { method, path, body, token: tokens[kind] });
      expect([kind, status < 300 ? 'let in' : status]).toEqual([kind, allowed.includes(kind) ? 'let in' : 403]);
    }
    for (const headers of [{}, { authorization: `Basic ${tokens.bot}` }, { authorization: 'Bearer unknown' }])
      await expect(call(sandbox, { method, path, body, headers })).resolves.toMatchObject({ status: 401 });
  });

  it('of interlocutors are made of their socket token', async () => {
    const sandbox = await openSandbox();
    const { id } = sandbox.visitor();
    const write = (value: string, type: string): string => Buffer.from(JSON.stringify({ value, subject: { id, type } })).toString('base64');
    const ask = (token: string): Promise<HttpAnswer> => call(sandbox, { path: `/interlocutors/${id}/actions`, token });
    const right = sandbox.socketToken(id);
    await expect(ask(write(right, 'interlocutor'))).resolves.toMatchObject({ status: 200 });
    await expect(ask(write(right, 'bot'))).resolves.toMatchObject({ status: 401 });
    await expect(ask(write('wrong', 'interlocutor'))).resolves.toMatchObject({ status: 401 });
  });
});

describe('calls that lead nowhere', () => {
  it.each([
    ['GET', '/interlocutors/nobody', 404],
    ['GET', '/bots/other/conversations/nobody', 404],
    ['GET', '/nowhere', 404],
    ['DELETE', '/interlocutors/nobody', 404],
    ['GET', '/interlocutors/%zz', 400],
  ] as const)('%s %s is answered with %d', async (method, path, status) => {
    const sandbox = await openSandbox();
    await expect(call(sandbox, { method, path, token: sandbox.privateApiKey })).resolves.toMatchObject({
      status,
      body: { error: { status } },
    });
  });

  it.each([
    ['{', {}, 400],
    ['[]', {}, 400],
    ['{}', { 'content-type': 'text/plain' }, 415],
    ['x'.repeat(1_000_001), {}, 413],
  ])('a bad body is refused', async (body, headers, status) => {
    const sandbox = await openSandbox();
    const path = `/interlocutors/${sandbox.visitor().id}/reply`;
    await expect(call(sandbox, { method: 'POST', path, body, headers, token: sandbox.botToken })).resolves.toMatchObject({ status });
  });
});
