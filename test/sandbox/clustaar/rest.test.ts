import type { ClustaarSandbox } from '../../../sandbox/clustaar';
import { isRecord } from '../../../sandbox/json';
import { cleanUpAfterEach } from '../../support/clean-up';
import type { HttpAnswer } from './harness';
import { call, openReplying, openSandbox, says } from './harness';

cleanUpAfterEach();

const create = (sandbox: ClustaarSandbox, body: object, query = ''): Promise<HttpAnswer> =>
  call(sandbox, {
    method: 'POST',
    path: `/bots/${sandbox.botId}/interlocutors/clustaar_web_chat${query}`,
    body: { type: 'interlocutor', ...body },
    token: sandbox.botToken,
  });

const talk = (sandbox: ClustaarSandbox, id: string, body: unknown, query = ''): Promise<HttpAnswer> =>
  call(sandbox, { method: 'POST', path: `/interlocutors/${id}/reply${query}`, body, token: sandbox.botToken });

const read = (sandbox: ClustaarSandbox, path: string): Promise<HttpAnswer> => call(sandbox, { path, token: sandbox.privateApiKey });

const idOf = ({ body }: HttpAnswer): string => (isRecord(body) && isRecord(body.data) ? String(body.data.id) : '');

describe('interlocutors', () => {
  it('are created once for their userID', async () => {
    const sandbox = await openSandbox({ now: () => Date.UTC(2019, 6, 14, 9, 11, 59, 500) });
    const made = await create(sandbox, { userID: 'shop 42', firstName: 'Zoé', customAttributes: { plan: 'gold' } });
    expect(made).toMatchObject({
      status: 201,
      body: { data: { type: 'interlocutor', id: expect.stringMatching(/^[0-9a-f]{24}$/) as string } },
    });
    const again = await create(sandbox, { userID: 'shop 42', firstName: 'Other' });
    expect(again).toMatchObject({ status: 200, body: made.body });
    await expect(read(sandbox, `/interlocutors/${idOf(made)}`)).resolves.toMatchObject({
      status: 200,
      body: {
        data: {
          ...{
            type: 'interlocutor',
            id: idOf(made),
            botID: sandbox.botId,
            userID: 'shop 42',
            firstName: 'Zoé',
            lastName: null,
            email: null,
          },
          ...{
            phoneNumber: null,
            location: null,
            createdAt: '2019-07-14T09:11:59+0000',
            lastReplyAt: null,
            customAttributes: { plan: 'gold' },
          },
        },
      },
    });
  });

  it('get a socket token when they ask for it, and only the first time', async () => {
    const sandbox = await openSandbox();
    await expect(create(sandbox, { userID: 'a' })).resolves.toMatchObject({
      body: { data: expect.not.objectContaining({ socketToken: expect.anything() as unknown }) as object },
    });
    const asked = await create(sandbox, { userID: 'a' }, '?use_websocket=true');
    expect(asked.body).toEqual({ data: { type: 'interlocutor', id: idOf(asked), socketToken: sandbox.socketToken(idOf(asked)) } });
    const again = await create(sandbox, { userID: 'a' }, '?use_websocket=true');
    expect(again.body).toEqual({ data: { type: 'interlocutor', id: idOf(asked) } });
    const own = await create(sandbox, { userID: 'b', socketToken: 'mine' }, '?use_websocket=true');
    expect([own.body, sandbox.socketToken(idOf(own))]).toEqual([{ data: { type: 'interlocutor', id: idOf(own) } }, 'mine']);
  });

  it.each<[string, object]>([
    ['no userID', {}],
    ['an empty userID', { userID: '' }],
    ['a userID of 100', { userID: 'x'.repeat(100) }],
    ['a number for a name', { userID: 'a', firstName: 1 }],
    ['an attribute with a blank', { userID: 'a', customAttributes: { 'a b': 'c' } }],
    ['a number for an attribute', { userID: 'a', customAttributes: { age: 21 } }],
    ['another type', { type: 'person', userID: 'a' }],
  ])('are refused with %s', async (_title, body) => {
    const sandbox = await openSandbox();
    await expect(create(sandbox, body)).resolves.toMatchObject({ status: 422, body: { error: { message: expect.any(String) as string } } });
    await expect(create(sandbox, { userID: 'x'.repeat(99) })).resolves.toMatchObject({ status: 201 });
  });

  it('are changed, but for their userID', async () => {
    const sandbox = await openSandbox();
    const ann = sandbox.visitor({ userID: 'ann', firstName: 'Ann', email: 'a@example.org', customAttributes: { plan: 'gold', age: '20' } });
    const put = (body: object): Promise<HttpAnswer> =>
      call(sandbox, {
        method: 'PUT',
        path: `/interlocutors/${ann.id}`,
        body: { type: 'interlocutor', ...body },
        token: sandbox.privateApiKey,
      });
    await expect(put({ userID: 'ann', firstName: 'Anna', email: null, customAttributes: { age: '21' } })).resolves.toMatchObject({
      status: 204,
      body: undefined,
    });
    await expect(read(sandbox, `/interlocutors/${ann.id}`)).resolves.toMatchObject({
      body: { data: { firstName: 'Anna', email: null, customAttributes: { plan: 'gold', age: '21' } } },
    });
    await expect(put({ userID: 'bob' })).resolves.toMatchObject({ status: 422 });
    await expect(put({ firstName: 'Bob' })).resolves.toMatchObject({ status: 422 });
    expect(ann.firstName).toBe('Anna');
  });
});

describe('talking to the bot', () => {
  it('gives what the bot does, having asked its webhook', async () => {
    const sandbox = await openSandbox();
    const webhook = await openReplying([says('Bonjour'), { type: 'store_session_value_action', key: 'city', value: 'Lyon' }]);
    sandbox.bot.step('s', { name: 'Greeting', on: { text: 'hi' }, webhook: webhook.url });
    const ann = sandbox.visitor();
    await expect(talk(sandbox, ann.id, { type: 'text', message: 'hi' })).resolves.toEqual({
      ...{ status: 200, headers: expect.anything() as unknown },
      body: {
        data: {
          fulfillment: {
            actions: [{ type: 'send_text_action', text: 'Bonjour' }],
            source: { type: 'step_actions', step: { id: 's', name: 'Greeting' } },
          },
          session: { values: { city: 'Lyon' } },
          interlocutor: expect.objectContaining({ id: ann.id }) as object,
          input: { type: 'message', text: 'hi', attachments: [] },
        },
      },
    });
    expect(ann.texts).toEqual(['Bonjour']);
  });

  it('tells more under debug, and nothing where no step is', async () => {
    const sandbox = await openSandbox({ wrapReplies: false });
    const webhook = await openReplying([says('')]);
    sandbox.bot.step('s', { on: { event: 'e' }, actions: [says('own')], webhook: webhook.url });
    const ann = sandbox.visitor();
    await expect(talk(sandbox, ann.id, { type: 'custom_event', name: 'e' }, '?debug=1')).resolves.toMatchObject({
      body: {
        fulfillment: { actions: [{ text: 'own' }] },
        debug: {
          intentDetections: [],
          logs: [],
          webhookCalls: [{ response: { status: 200 }, error: 'actions[0].alternatives[0] must not be empty' }],
        },
      },
    });
    const silent = await talk(sandbox, ann.id, { type: 'text', message: 'hi' });
    expect(silent.body).toMatchObject({ fulfillment: { actions: [], source: null } });
    expect(silent.body).not.toHaveProperty('debug');
  });

  it('goes where it is told, with the session values it is given', async () => {
    const sandbox = await openSandbox();
    const id = '5f0c1d2e3a4b5c6d7e8f9002';
    sandbox.bot.step(id, { on: {}, actions: [says('here')] });
    const ann = sandbox.visitor();
    await expect(talk(sandbox, ann.id, { type: 'go_to_action', target: { type: 'step', id } })).resolves.toMatchObject({ status: 200 });
    expect(ann.texts).toEqual(['here']);
  });

  it('does not wait: that is for whoever shows the actions', async () => {
    const sandbox = await openSandbox({ timings: { waitSecondMs: 60_000 } });
    sandbox.bot.step('s', { actions: [{ type: 'wait_action', duration: 7 }, says('soon')] });
    await expect(talk(sandbox, sandbox.visitor().id, { type: 'text', message: 'hi' })).resolves.toMatchObject({ status: 200 });
  });

  it.each<[string, unknown]>([
    ['an empty message', { type: 'text', message: '' }],
    ['a message of 500', { type: 'text', message: 'x'.repeat(500) }],
    ['a target without id', { type: 'go_to_action', target: { type: 'step' } }],
    ['an event without name', { type: 'custom_event' }],
    ['an unknown type', { type: 'dance' }],
  ])('is refused with %s', async (_title, body) => {
    const sandbox = await openSandbox();
    await expect(talk(sandbox, sandbox.visitor().id, body)).resolves.toMatchObject({ status: 422 });
    await expect(talk(sandbox, sandbox.visitor().id, { type: 'text', message: 'x'.repeat(499) })).resolves.toMatchObject({ status: 200 });
  });
});

describe('what was said', () => {
  it('is a conversation, of which the end can be asked for', async () => {
    const sandbox = await openSandbox();
    sandbox.bot.step('s', { actions: [says('hello')] });
    const ann = sandbox.visitor();
    for (const text of ['one', 'two']) await ann.says(text);
    await ann.opens('https://a.example');
    const path = `/bots/${sandbox.botId}/conversations/${ann.id}`;
    await expect(read(sandbox, `${path}?extract_limit=2`)).resolves.toMatchObject({
      body: {
        data: {
          interlocutor: { id: ann.id },
          ...{ count: 3, userRequestsTodoCount: 0 },
          extract: [
            {
              ...{ interlocutor_id: ann.id, bot_id: sandbox.botId, timestamp: expect.any(Number) as number },
              input_source: { type: 'interlocutor', interlocutor_id: ann.id },
              input_action: { action: { type: 'text', message: 'two' } },
              output_actions: [{ source: { type: 'actions_block' }, actions: [{ action: { text: 'hello' }, parent_actions: [] }] }],
            },
            { input_event: { event: { type: 'url_loaded_event', url: 'https://a.example' } } },
          ],
        },
      },
    });
    await expect(read(sandbox, path)).resolves.toMatchObject({ body: { data: { extract: { length: 3 } } } });
    await expect(read(sandbox, `${path}?extract_limit=0`)).resolves.toMatchObject({ status: 422 });
  });

  it('is a history: the newest page first, within it the oldest', async () => {
    const sandbox = await openSandbox();
    const ann = sandbox.visitor();
    const said = Array.from({ length: 45 }, (_, index) => String(index));
    for (const text of said) sandbox.agent(ann.id).says(text);
    const page = async (query: string): Promise<readonly unknown[]> => {
      const { body } = await read(sandbox, `/interlocutors/${ann.id}/actions${query}`);
      const data: unknown = isRecord(body) ? body.data : undefined;
      return Array.isArray(data) ? data.map((action: unknown) => (isRecord(action) ? action.text : action)) : ['no list'];
    };
    await expect(page('')).resolves.toEqual(said.slice(25));
    await expect(page('?page=2')).resolves.toEqual(said.slice(5, 25));
    await expect(page('?page=3')).resolves.toEqual(said.slice(0, 5));
    await expect(page('?page=4')).resolves.toEqual([]);
    await expect(read(sandbox, `/interlocutors/${ann.id}/actions?page=0`)).resolves.toMatchObject({ status: 422 });
  });
});
