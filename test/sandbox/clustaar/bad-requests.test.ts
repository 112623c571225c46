import { createHmac } from 'node:crypto';
import type { ClustaarSandbox } from '../../../sandbox/clustaar';
import { clustaarBadRequests } from '../../../sandbox/clustaar';
import { isRecord, parseRecord } from '../../../sandbox/json';
import { cleanUpAfterEach } from '../../support/clean-up';
import type { Received } from './harness';
import { openReplying, openSandbox, openWebhook } from './harness';

cleanUpAfterEach();

/** A careful receiver, written for these tests alone. */
function judge({ method, headers, rawBody }: Received, { privateKey, username, password }: ClustaarSandbox): number {
  if (method !== 'POST') return 405;
  const { date = '', 'x-hub-signature': signature, authorization } = headers;
  if (!/^\w{3}, \d/.test(date) || !(Math.abs(Date.now() - Date.parse(date)) <= 10_000)) return 400;
  const right = createHmac('sha1', privateKey).update(`date=${date}\n`).update(rawBody).digest('hex');
  if (signature !== `sha1=${right}`) return 400;
  if (authorization !== `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`) return 403;
  const text = rawBody.toString('utf8');
  const event = Buffer.from(text, 'utf8').equals(rawBody) ? parseRecord(text) : undefined;
  if (event === undefined) return 400;
  return event.topic === 'conversation.step_reached' ? 200 : 404;
}

const names = Object.entries(clustaarBadRequests);

describe('a careful receiver', () => {
  it('takes what is sent without being told otherwise', async () => {
    const sandbox = await openSandbox();
    const webhook = await openWebhook((received) => ({ status: judge(received, sandbox), body: { actions: [] } }));
    await expect(sandbox.ask(webhook.url)).resolves.toMatchObject({ status: 200, problems: [] });
  });

  it.each(names)('given %s answers as it should', async (_name, { how, status }) => {
    const sandbox = await openSandbox();
    const webhook = await openWebhook((received) => ({ status: judge(received, sandbox), body: { actions: [] } }));
    await expect(sandbox.ask(webhook.url, how)).resolves.toMatchObject({ status });
    // Each is refused for its own sake: the same without it is taken.
    await expect(sandbox.ask(webhook.url)).resolves.toMatchObject({ status: 200 });
  });
});

async function received(name: keyof typeof clustaarBadRequests): Promise<Received> {
  const sandbox = await openSandbox();
  const webhook = await openReplying([]);
  await sandbox.ask(webhook.url, clustaarBadRequests[name].how);
  const [first] = webhook.received;
  if (first === undefined) throw new TypeError('Nothing was received');
  return first;
}

describe('on the wire', () => {
  it.each([
    ['no Date', 'date', undefined],
    ['an unreadable Date', 'date', 'not a date'],
    ['no signature', 'x-hub-signature', undefined],
    ['an empty signature', 'x-hub-signature', ''],
    ['no credentials', 'authorization', undefined],
    ['malformed credentials', 'authorization', 'Basic abc'],
    ['a body in chunks', 'transfer-encoding', 'chunked'],
    ['a body in chunks', 'content-length', undefined],
  ] as const)('%s: the header %s is %s', async (name, header, value) => {
    expect((await received(name)).headers[header]).toBe(value);
  });

  it.each([
    ['an old Date', -60],
    ['a future Date', 60],
  ] as const)('%s is a minute off', async (name, seconds) => {
    const { date = '' } = (await received(name)).headers;
    expect((Date.parse(date) - Date.now()) / 1000).toBeCloseTo(seconds, -1);
  });

  it('an unknown algorithm is named, and its digest is the right one of its kind', async () => {
    const { headers } = await received('a signature in another algorithm');
    expect(headers['x-hub-signature']).toMatch(/^sha256=[0-9a-f]{64}$/);
  });

  it.each([
    ['a body that is not JSON', '{'],
    ['an empty body', ''],
    ['a list for a body', '[]'],
    ['nothing but the topic', '{"topic":"conversation.step_reached"}'],
  ] as const)('%s', async (name, body) => {
    expect((await received(name)).rawBody.toString('utf8')).toBe(body);
  });

  it('unknown types are there, and what is left out is not', async () => {
    expect((await received('an unknown input')).event).toMatchObject({ data: { input: { type: 'telepathy' } } });
    expect((await received('an unknown action in the step')).event).toMatchObject({
      data: { step: { actions: [{ type: 'dance_action' }] } },
    });
    const { data } = (await received('no data type and no input')).event;
    expect(isRecord(data) ? Object.keys(data) : []).toEqual(['channel', 'interlocutor', 'session', 'step']);
  });
});

it('replays a request byte by byte', async () => {
  const sandbox = await openSandbox();
  const webhook = await openReplying([]);
  const first = await sandbox.ask(webhook.url);
  await expect(sandbox.replay(first)).resolves.toMatchObject({ status: 200 });
  const [original, again] = webhook.received;
  expect(again?.rawBody).toEqual(original?.rawBody);
  expect(again?.headers).toEqual(original?.headers);
  expect(sandbox.exchanges).toHaveLength(2);
});

it('spoils the next request of the bot, and only that', async () => {
  const sandbox = await openSandbox();
  const webhook = await openWebhook((request) => ({ status: judge(request, sandbox), body: { actions: [] } }));
  sandbox.bot.step('s', { webhook: webhook.url });
  sandbox.spoilNext(clustaarBadRequests['a wrong signature'].how);
  const visitor = sandbox.visitor();
  await visitor.says('one');
  await visitor.says('two');
  expect(sandbox.exchanges.map(({ status }) => status)).toEqual([400, 200]);
});
