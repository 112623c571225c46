import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { HttpRequest } from '../../../client/transport';
import type { Field } from '../../../language/field';
import { formOf } from '../../../language/form';
import type { JsonValue } from '../../../language/json';
import { parseJson } from '../../../language/json';
import type { Provider } from '../../../language/provider';
import { Connection } from '../../../runner/connection';
import { manifestOf } from '../../../runner/manifest';
import { clustaar } from './clustaar';
import { knock } from './knock';
import { pushover, pushoverCredential } from './pushover';
import { sunshine } from './sunshine';

interface Received {
  readonly method: string;
  readonly path: string;
  readonly type: string;
  readonly body: string;
}

/** A service on loopback that answers what it is told and remembers what it was asked. */
async function service(
  answers: readonly { status?: number; body: JsonValue }[],
  act: (url: string, received: Received[]) => Promise<void>,
): Promise<void> {
  const received: Received[] = [];
  const nothing: (typeof answers)[number] = { body: {} };
  const server = createServer((request, response) => {
    void textOf(request).then((body) => {
      const answer = answers[Math.min(received.length, answers.length - 1)] ?? nothing;
      received.push({ method: request.method ?? '', path: request.url ?? '', type: request.headers['content-type'] ?? '', body });
      response.writeHead(answer.status ?? 200, { 'content-type': 'application/json' }).end(JSON.stringify(answer.body));
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  try {
    await act(`http://127.0.0.1:${portOf(server.address())}`, received);
  } finally {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(bytesOf(chunk)));
  return Buffer.concat(chunks).toString();
}

function bytesOf(chunk: unknown): Uint8Array {
  return chunk instanceof Uint8Array ? chunk : Buffer.from(String(chunk));
}

/** The JSON of a prepared request. */
function jsonOf(request: HttpRequest | null): JsonValue {
  return typeof request?.body === 'string' ? parseJson(request.body) : null;
}

function portOf(address: string | AddressInfo | null): number {
  return typeof address === 'object' && address !== null ? address.port : 0;
}

function fieldOf<C>(provider: Provider<C>, operation: string, name: string): Field | undefined {
  return manifestOf(provider)
    .operations.find(({ id }) => id === operation)
    ?.fields.find((field) => field.name === name);
}

describe('Knock: items grouped into one call', () => {
  const credential = { secretKey: 'sk' };

  test('2,500 items become three calls, and each item gets its own result back in order', async () => {
    await service([{ body: { id: 'bulk', status: 'queued' } }], async (baseUrl, received) => {
      const connection = new Connection(knock, credential, { baseUrl });
      const inputs = Array.from({ length: 2500 }, (_, index) => ({ userId: `u${index}` }));
      const outcomes = await connection.runMany('user.identifyMany', inputs);
      expect(received).toHaveLength(3);
      expect(outcomes.map((outcome) => outcome.ok && outcome.result)).toEqual(
        inputs.map(({ userId }) => ({ userId, bulkOperation: { id: 'bulk', status: 'queued' } })),
      );
    });
  });

  test('an item that is refused before sending fails alone', async () => {
    await service([{ body: { id: 'bulk' } }], async (baseUrl, received) => {
      const outcomes = await new Connection(knock, credential, { baseUrl }).runMany('user.identifyMany', [
        { userId: 'a' },
        { userId: '' },
        { userId: 'c' },
      ]);
      expect(outcomes.map(({ ok }) => ok)).toEqual([true, false, true]);
      expect(outcomes[1]).toMatchObject({ error: { kind: 'invalid', message: "'User ID' is empty" } });
      expect(parseJson(received[0]?.body ?? '')).toEqual({ users: [{ id: 'a' }, { id: 'c' }] });
    });
  });
});

describe('Knock: recipients and channel data', () => {
  const connection = new Connection(knock, { secretKey: 'sk' });

  test('rows of every form become the mixed list the service takes', () => {
    const rows = [
      { form: 'user', id: 'u1' },
      { form: 'object', collection: 'teams', id: 't1' },
      { form: 'identify', id: 'u2', email: 'u2@example.com', properties: { plan: 'gold' } },
      { form: 'list', recipients: ['u3', { id: 'u4' }] },
    ];
    const request = connection.prepare('workflow.trigger', { key: 'welcome', recipients: rows });
    expect(jsonOf(request)).toEqual({
      recipients: ['u1', { collection: 'teams', id: 't1' }, { id: 'u2', email: 'u2@example.com', plan: 'gold' }, 'u3', { id: 'u4' }],
    });
  });

  test('a mistake in a row names the row and the field', () => {
    expect(() =>
      connection.prepare('workflow.trigger', {
        key: 'welcome',
        recipients: [
          { form: 'user', id: 'u1' },
          { form: 'object', collection: '', id: 't' },
        ],
      }),
    ).toThrow("'Recipients 2 › Collection' is empty");
  });

  test('the form offers a choice of channel types, each with its own fields', () => {
    const field = fieldOf(knock, 'user.setChannelData', 'data');
    expect(field?.kind).toBe('variants');
    expect(field?.variants?.options.map(({ value, fields }) => [value, fields.map(({ kind }) => kind)])).toEqual([
      ['push', ['list']],
      ['oneSignal', ['list']],
      ['slack', ['rows']],
      ['raw', ['json']],
    ]);
  });

  test('Slack connections are written as the service spells them', () => {
    const connections = [
      { form: 'channel', channelId: 'C1' },
      { form: 'webhook', url: 'https://hooks.example.com/x' },
    ];
    const request = connection.prepare('user.setChannelData', {
      userId: 'u/1',
      channelId: '8209f26c-62a5-461d-95e2-a5716a26e652',
      data: { type: 'slack', connections },
    });
    expect(request).toMatchObject({
      method: 'PUT',
      url: 'https://api.knock.app/v1/users/u%2F1/channel_data/8209f26c-62a5-461d-95e2-a5716a26e652',
    });
    expect(jsonOf(request)).toEqual({
      data: { connections: [{ channel_id: 'C1' }, { incoming_webhook: { url: 'https://hooks.example.com/x' } }] },
    });
  });
});

describe('Sunshine: a carousel of actions and a multipart attachment', () => {
  const credential = { appId: 'app', keyId: 'key', secret: 'shh' };
  const link = { type: 'link', text: 'Open', uri: 'https://example.com' };

  test('the carousel is sent as it was built', () => {
    const content = { type: 'carousel', items: [{ title: 'Shoes', actions: [link, { type: 'postback', text: 'More', payload: 'MORE' }] }] };
    const request = new Connection(sunshine, credential).prepare('conversation.postMessage', { conversationId: 'c1', content });
    expect(request?.url).toBe('https://api.smooch.io/v2/apps/app/conversations/c1/messages');
    expect(jsonOf(request)).toEqual({ author: { type: 'business' }, content });
  });

  test('a fourth action is refused, and the message says where', () => {
    const content = {
      type: 'carousel',
      items: [
        { title: 'A', actions: [link] },
        { title: 'B', actions: [link, link, link, link] },
      ],
    };
    expect(() => new Connection(sunshine, credential).prepare('conversation.postMessage', { conversationId: 'c1', content })).toThrow(
      "'Content › Items 2 › Actions' has 4 entries; at most 3 are allowed",
    );
  });

  test('items and actions are sortable rows whose fields depend on their type', () => {
    const carousel = fieldOf(sunshine, 'conversation.postMessage', 'content')?.variants?.options.find(({ value }) => value === 'carousel');
    const actions = carousel?.fields.find(({ name }) => name === 'items')?.fields?.find(({ name }) => name === 'actions');
    expect(actions).toMatchObject({ kind: 'rows', sortable: true, limits: { minItems: 1, maxItems: 3 } });
    expect(actions?.variants?.options.map(({ value }) => value)).toEqual(['link', 'postback', 'buy', 'webview']);
  });

  test('a file goes out as multipart with its name and type', async () => {
    await service([{ body: { attachment: { mediaUrl: 'https://media.example.com/1' } } }], async (baseUrl, received) => {
      const source = { content: Buffer.from('PNG'), fileName: 'ä.png', contentType: 'image/png' };
      const result = await new Connection(sunshine, credential, { baseUrl }).run('attachment.upload', { conversationId: 'c1', source });
      expect(result).toEqual({ attachment: { mediaUrl: 'https://media.example.com/1' } });
      expect(received[0]).toMatchObject({ method: 'POST', path: '/v2/apps/app/attachments?access=public&for=message&conversationId=c1' });
      expect(received[0]?.type).toMatch(/^multipart\/form-data; boundary=/);
      expect(received[0]?.body).toMatch(/name="source"; filename="ä\.png"\r\ncontent-type: image\/png\r\n/i);
    });
  });

  test('a file over the limit is refused before it is sent', () => {
    const source = { content: Buffer.alloc(0), size: 60 * 1024 * 1024 };
    expect(() => new Connection(sunshine, credential).prepare('attachment.upload', { source })).toThrow(
      "'File' has 62,914,560 bytes; at most 52,428,800 are allowed",
    );
  });
});

describe('Pushover: a code asked for half way, sounds as a look-up, acknowledged messages', () => {
  test('the set-up form asks for the code only after the service wanted one, and the same answers then go through', async () => {
    expect(formOf(pushoverCredential.setUp?.asks ?? {}).find(({ name }) => name === 'twoFactorCode')?.askedAfter).toBe(
      'TWO_FACTOR_REQUIRED',
    );
    const answers = [{ status: 412, body: { status: 0 } }, { body: { secret: 'session', id: 'user' } }, { body: { id: 'device' } }];
    await service(answers, async (baseUrl, received) => {
      const connection = new Connection(pushover, {}, { baseUrl });
      const setUp = async (more: Record<string, string>) =>
        await pushoverCredential.setUp?.run(
          { email: 'a@example.com', password: 'p', deviceName: 'demo', ...more },
          { credential: {}, now: new Date(), ...connection.call({}) },
        );
      await expect(setUp({})).rejects.toMatchObject({ kind: 'auth', providerCode: 'TWO_FACTOR_REQUIRED' });
      await expect(setUp({ twoFactorCode: '123456' })).resolves.toEqual({ secret: 'session', deviceId: 'device' });
      expect(received.map(({ path }) => path)).toEqual(['/1/users/login.json', '/1/users/login.json', '/1/devices.json']);
    });
  });

  test('the sound field lists what another operation finds', async () => {
    const lookup = fieldOf(pushover, 'message.send', 'sound')?.lookup;
    await service([{ body: { sounds: { bike: 'Bike', cosmic: 'Cosmic' } } }], async (baseUrl) => {
      const found = await new Connection(pushover, { token: 't' }, { baseUrl }).run(lookup?.operation ?? '', lookup?.parameters ?? {});
      expect(found).toEqual([
        { sound: 'bike', title: 'Bike' },
        { sound: 'cosmic', title: 'Cosmic' },
      ]);
    });
  });

  test('a message is deleted only after the flow has taken it, and kept when the flow fails', async () => {
    const answers = [
      {
        body: {
          messages: [
            { id: '1', message: 'a' },
            { id: '2', message: 'b' },
          ],
        },
      },
      { body: { status: 1 } },
    ];
    await service(answers, async (baseUrl, received) => {
      const connection = new Connection(pushover, { secret: 's', deviceId: 'd' }, { baseUrl });
      const stream = connection
        .stream('message')
        .open({}, { onEvent: (event) => (event.id === '2' ? Promise.reject(new Error('the flow failed')) : Promise.resolve()) });
      await expect(stream.opened).rejects.toThrow('the flow failed');
      expect(received.map(({ path, body }) => [path.split('?')[0], body])).toEqual([
        ['/1/messages.json', ''],
        ['/1/devices/d/update_highest_message.json', 'secret=s&message=1'],
      ]);
    });
  });
});

describe('Clustaar: routes as outputs, a reply of sortable rows', () => {
  const now = new Date('2018-09-13T11:48:20Z');
  const connection = new Connection(clustaar, { privateKey: 'test' }, { now: () => now });
  const routes = [
    { name: 'Welcome', filters: [{ test: 'stepId', id: 's1' }] },
    { name: 'Lyon', filters: [{ test: 'equals', path: 'data.session.values.city', value: 'Lyon' }] },
  ];
  const send = (event: JsonValue, key = 'test') => {
    const rawBody = Buffer.from(JSON.stringify(event));
    const date = now.toUTCString();
    const signature = createHmac('sha1', key).update(`date=${date}\n`).update(rawBody).digest('hex');
    return connection
      .webhook('stepReached')
      .receive({ method: 'POST', url: '/', headers: { Date: date, 'X-Hub-Signature': `sha1=${signature}` }, rawBody }, { routes });
  };

  test('each route is an output with its own name', () => {
    expect(connection.webhook('stepReached').configured({ routes }).outputs).toEqual(['Welcome', 'Lyon']);
  });

  test('the first route that matches takes the event, and the flow owes the answer', () => {
    expect(send({ topic: 'conversation.step_reached', data: { step: { id: 's2' }, session: { values: { city: 'Lyon' } } } })).toMatchObject(
      { ok: true, routes: [1], reply: undefined },
    );
  });

  test('no route answers 404, a wrong signature 400 with the service’s own body, and neither emits', () => {
    expect(send({ data: { step: { id: 'other' } } })).toMatchObject({
      ok: false,
      status: 404,
      reply: { body: { title: '404 Not Found' } },
    });
    expect(send({ data: { step: { id: 's1' } } }, 'forged')).toMatchObject({
      ok: false,
      status: 400,
      reply: { body: { title: 'Invalid header value' } },
    });
  });

  test('a filter that cannot be read is refused when it is configured, with the place of the mistake', () => {
    const broken = [{ name: 'A', filters: [{ test: 'exists', path: 'a..b' }] }];
    expect(() => connection.webhook('stepReached').configured({ routes: broken })).toThrow(
      "'Routes 1 › Filters 1 › Path' is no JMESPath: ",
    );
  });

  test('rows become the reply the bot runs', () => {
    const actions = [
      { type: 'send_text_action', alternatives: ['Salut'] },
      { type: 'send_quick_replies_action', message: 'Which?', buttons: [{ title: 'Red', stepId: '5f0c' }] },
      { type: 'raw', action: { type: 'pause_bot_action' } },
    ];
    expect(connection.reply('step.answer', { actions })).toEqual({
      status: 200,
      body: {
        actions: [
          { type: 'send_text_action', alternatives: ['Salut'] },
          {
            type: 'send_quick_replies_action',
            message: 'Which?',
            buttons: [{ type: 'quick_reply', title: 'Red', action: { type: 'go_to_action', target: { type: 'step', id: '5f0c' } } }],
          },
          { type: 'pause_bot_action' },
        ],
      },
    });
    expect(fieldOf(clustaar, 'step.answer', 'actions')).toMatchObject({ kind: 'rows', sortable: true });
  });
});
