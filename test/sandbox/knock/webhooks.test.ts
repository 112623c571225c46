import { createHmac } from 'node:crypto';
import { cleanUpAfterEach } from '../../support/clean-up';
import type { Received } from './harness';
import { openBoth, openReceiver, openSandbox } from './harness';
import { signatureHeader } from '../../../sandbox/knock/webhooks/signature';

cleanUpAfterEach();

const SECRETS = { one: 'knock-test-signing-secret-01', two: 'knock-test-signing-secret-02', channel: 'wh-channel-key-9' };
const B1 =
  '{"__typename":"Event","type":"message.undelivered","created_at":"2026-01-31T17:12:59.958652Z","data":{"__typename":"Message","id":"2w3YUpTTOxuDvZFji8OMsKrG176","status":"undelivered","recipient":"jhammond","workflow":"dinosaurs-loose","tenant":null},"event_data":{"__typename":"EventData","failure_reason":"fatal_error","failure_details":null}}';
const B3 = '{"type":"message.sent","data":{"id":"m1"}}';
const indented = JSON.stringify(JSON.parse(B1), null, 2);

/** What a receiver does: the time and the bytes under the secret. */
function isGenuine({ headers, rawBody }: Received, secret: string): boolean {
  const [, time = '', signature = ''] = /^t=(\d{13}),s=([A-Za-z0-9+/]{43}=)$/.exec(String(headers['x-knock-signature'])) ?? [];
  return createHmac('sha256', secret).update(`${time}.${rawBody}`).digest('base64') === signature;
}

describe('the signature', () => {
  it.each([
    ['V1', SECRETS.one, 1769879579958, B1, 'ZmguljlSn9brVT0K+nG0JfBHD3DxaRV0j0ZHFVeb0DE='],
    ['V3', SECRETS.one, 1704067200000, B3, 'I72kea7KkHURVyb24e5LjAhnGuHZF7digkuKca27Z54='],
    ['V4', SECRETS.one, 1769879579958, indented, '+QxF/JCuvB+6a+3Ql+3n2+BcmPQ95jQi310QGJPo5II='],
    ['V5', SECRETS.one, 1769879579, B3, 'CGwq/pVOZPE+xhpleHb8e3pqpsSW7rTIqC9ixcP15lY='],
    ['V6', SECRETS.two, 1769879579958, B1, 'yTlXYzH5q3oGGU8vK2TFb6whQHQvLbQXxblns/IkD0U='],
    ['V8', SECRETS.channel, 1769879580000, '{"event":"order.shipped","id":7}', 'LF2vwzAeHWddOSIVaNf0n11O2zOKP6SWry9PEdlp0uY='],
  ])('is that of the vector %s', (_name, secret, time, body, signature) => {
    expect(signatureHeader(secret, time, body)).toBe(`t=${time},s=${signature}`);
  });

  it('is another one for another body (V2), and base64 rather than hex (V7)', () => {
    const [genuine, tampered] = [B1, B1.replace('"jhammond"', '"dnedry"')].map((body) => signatureHeader(SECRETS.one, 1769879579958, body));
    expect(tampered).not.toBe(genuine);
    const hex = '66682e9639529fd6eb553d0afa71b425f0470f70f16915748f464715579bd031';
    expect(Buffer.from(String(genuine?.split(',s=')[1]), 'base64').toString('hex')).toBe(hex);
  });
});

describe('webhooks by themselves', () => {
  it('tell of messages and runs, signed, with their headers', async () => {
    const { sandbox, knock } = await openBoth({ webhookSecret: SECRETS.one });
    const { url, received } = await openReceiver(200);
    sandbox.setWebhook(url);
    const heard = (type: string): Promise<Received> => received.next({ match: ({ event }) => event.type === type, includePast: true });
    await knock.workflows.trigger('w', { recipients: ['u'] });
    const id = String(sandbox.messages.all[0]?.id);
    const sent = await heard('message.sent');
    expect(sent.headers).toMatchObject({ 'x-knock-event': 'message.sent', 'content-type': 'application/json' });
    expect(sent.headers['x-knock-environment-id']).toMatch(/^[0-9a-f-]{36}$/);
    expect(isGenuine(sent, SECRETS.one)).toBe(true);
    expect(sent.event).toMatchObject({ __typename: 'Event', data: { __typename: 'Message', id, status: 'sent' }, event_data: null });
    await expect(heard('workflow_recipient_run.completed')).resolves.toMatchObject({
      event: { data: { __typename: 'WorkflowRecipientRun' } },
    });
    await knock.messages.markAsInteracted(id, { metadata: { button: 'yes' } });
    await expect(heard('message.interacted')).resolves.toMatchObject({ event: { event_data: { button: 'yes' } } });
    sandbox.messages.setStatus(id, 'undelivered', { failure_reason: 'fatal_error' });
    await expect(heard('message.undelivered')).resolves.toMatchObject({
      event: { event_data: { __typename: 'EventData', failure_reason: 'fatal_error' } },
    });
    const types = received.entries.map(({ event }) => event.type);
    expect(types).not.toContain('message.created');
    expect(types).not.toContain('message.queued');
  });

  it('may be switched on by type, and off', async () => {
    const { sandbox, knock } = await openBoth();
    const { url, received } = await openReceiver(204);
    sandbox.setWebhook(url, { types: ['message.read'] });
    await knock.workflows.trigger('w', { recipients: ['u'] });
    const id = String(sandbox.messages.all[0]?.id);
    const read = received.next();
    await knock.messages.markAsRead(id);
    await expect(read).resolves.toMatchObject({ event: { type: 'message.read' } });
    sandbox.setWebhook(undefined);
    await knock.messages.markAsUnread(id);
    await knock.messages.markAsRead(id);
    expect(sandbox.webhooks.map(({ event }) => event.type)).toEqual(['message.read']);
  });

  it('are tried eight times, signed anew each time', async () => {
    let now = Date.parse('2026-01-01T00:00:00Z');
    const { sandbox, knock } = await openBoth({ timings: { webhookRetryMs: 1 }, now: () => (now += 1) });
    const { url, received } = await openReceiver(500, 302, 404);
    sandbox.setWebhook(url, { types: ['workflow_recipient_run.completed'] });
    const last = sandbox.waitFor('webhook', { match: (record) => record.last });
    await knock.workflows.trigger('w', { recipients: ['u'] });
    await expect(last).resolves.toMatchObject({ attempt: 8, accepted: false, status: 404 });
    expect(received.entries).toHaveLength(8);
    expect(new Set(received.entries.map(({ rawBody }) => rawBody)).size).toBe(1);
    expect(new Set(received.entries.map(({ headers }) => headers['x-knock-signature'])).size).toBe(8);
    expect(received.entries.every((entry) => isGenuine(entry, sandbox.webhookSecret))).toBe(true);
  });

  it('are tried until they are accepted', async () => {
    const { sandbox, knock } = await openBoth({ timings: { webhookRetryMs: 1 } });
    const { url, received } = await openReceiver(503, 202);
    sandbox.setWebhook(url, { types: ['workflow_recipient_run.completed'] });
    const last = sandbox.waitFor('webhook', { match: (record) => record.last });
    await knock.workflows.trigger('w', { recipients: ['u'] });
    await expect(last).resolves.toMatchObject({ attempt: 2, accepted: true });
    expect(received.entries).toHaveLength(2);
  });
});

describe('webhooks on command', () => {
  const event = { type: 'workflow.committed', data: { key: 'w' }, eventData: { commit_id: 'c1' } };

  it('are of any type, and give the receiver’s answer', async () => {
    const sandbox = await openSandbox();
    const { url, received } = await openReceiver(401);
    await expect(sandbox.sendWebhook(url, event)).resolves.toEqual({ status: 401, body: 'noted' });
    expect(received.entries).toMatchObject([
      { event: { type: 'workflow.committed', event_data: { __typename: 'EventData', commit_id: 'c1' } } },
    ]);
  });

  it('may be forged, tampered with, old, or oddly headed', async () => {
    const sandbox = await openSandbox();
    const { url, received } = await openReceiver(200);
    for (const how of [{}, { forge: true }, { tamper: true }, { timeMs: 1704067200000 }]) await sandbox.sendWebhook(url, event, how);
    expect(received.entries.map((entry) => isGenuine(entry, sandbox.webhookSecret))).toEqual([true, false, false, true]);
    expect(received.entries[3]?.headers['x-knock-signature']).toMatch(/^t=1704067200000,/);
    await sandbox.sendWebhook(url, event, { headers: { 'x-knock-signature': 't=1' } });
    expect(received.entries[4]?.headers['x-knock-signature']).toBe('t=1');
  });
});
