import type { PushoverSettings } from '../../../nodes/Pushover/credential/settings';
import type { Connection } from '../../../runner/connection';
import { offline, politely, scene } from './harness';

politely();

const state = ['guess', 'me', 'not'].join('-');
const key = 'uQiRzpo4DXghD' + 'mr9QzzfQu27cmVRsG';

const visit = (
  connection: Connection<PushoverSettings>,
  query: string,
  parameters: Readonly<Record<string, unknown>> = {},
  method = 'GET',
) =>
  connection
    .webhook('subscription')
    .configured({ state, ...parameters })
    .accept({ method, url: `/webhook/subscription?${query}`, headers: {}, rawBody: Buffer.alloc(0) });

describe('a person who comes back', () => {
  test.each([
    ['with a key has subscribed', `pushover_user_key=${key}`, { action: 'subscribed', userKey: key }],
    ['without one has unsubscribed', 'pushover_unsubscribed=1', { action: 'unsubscribed', userKey: null }],
    ['with a key may have unsubscribed', `pushover_unsubscribed=1&pushover_user_key=${key}`, { action: 'unsubscribed', userKey: key }],
    ['with nothing has changed nothing', '', { action: 'cancelled', userKey: null }],
  ])('%s', async (_, query, event) => {
    const verdict = await visit(offline(), `customer=42&state=${state}&${query}`, { kinds: [] });
    expect(verdict).toMatchObject({ ok: true, events: [{ ...event, parameters: { customer: '42' }, verified: false }] });
    expect(JSON.stringify(verdict)).not.toContain(state);
  });

  test('having changed nothing starts nothing unless that was asked for', async () => {
    expect(await visit(offline(), `state=${state}`)).toMatchObject({ ok: true, events: [] });
    expect(await visit(offline(), `state=${state}`, { kinds: ['cancelled'] })).toMatchObject({ events: [{ action: 'cancelled' }] });
  });
});

describe('nobody is let in', () => {
  test.each([
    ['without the state', 403, `pushover_user_key=${key}`, 'GET'],
    ['with another state', 403, `state=guess-me-not!&pushover_user_key=${key}`, 'GET'],
    ['with two states', 403, `state=${state}&state=${state}`, 'GET'],
    ['with a key that is none', 400, `state=${state}&pushover_user_key=<script>`, 'GET'],
    ['by POST', 405, `state=${state}&pushover_user_key=${key}`, 'POST'],
  ])('%s', async (_, status, query, method) => {
    expect(await visit(offline(), query, {}, method)).toMatchObject({ ok: false, status });
  });
});

describe('the person sees', () => {
  test('a small page of plain text, whatever the text', async () => {
    const { reply } = await visit(offline(), `state=${state}`, { pageText: '<script>alert("1")</script>' });
    expect(reply).toMatchObject({ status: 200, headers: { 'content-type': 'text/html; charset=utf-8', 'referrer-policy': 'no-referrer' } });
    expect(JSON.stringify(reply)).not.toContain('<script');
  });

  test('a page of your own', async () => {
    const { reply } = await visit(offline(), `state=${state}`, { redirectUrl: 'https://example.com/thanks' });
    expect(reply).toMatchObject({ status: 303, headers: { location: 'https://example.com/thanks', 'cache-control': 'no-store' } });
  });
});

describe('verified with Pushover', () => {
  test('a key that works is a subscriber', async () => {
    const { sandbox, connection } = await scene();
    const query = `state=${state}&pushover_user_key=${sandbox.account.userKey}`;
    expect(await visit(connection, query)).toMatchObject({ ok: true, events: [{ action: 'subscribed', verified: true }] });
  });

  test('a key that does not is refused', async () => {
    const { connection } = await scene();
    expect(await visit(connection, `state=${state}&pushover_user_key=${key}`)).toMatchObject({ ok: false, status: 403 });
  });

  test('where Pushover has trouble, the person is asked to try again', async () => {
    const { sandbox, connection } = await scene();
    sandbox.misbehave({ status: 502, times: 3 });
    expect(await visit(connection, `state=${state}&pushover_user_key=${sandbox.account.userKey}`)).toMatchObject({
      ok: false,
      status: 503,
    });
  });

  test('is not asked for where it is switched off, nor for those who leave', async () => {
    const { sandbox, connection } = await scene();
    await visit(connection, `state=${state}&pushover_user_key=${key}`, { verify: false });
    await visit(connection, `state=${state}&pushover_unsubscribed=1`);
    expect(sandbox.requests).toEqual([]);
  });
});

test('through the real way round: from the subscription page back to the address', async () => {
  const { sandbox, connection } = await scene();
  const success = `https://example.com/hook?customer=42&state=${state}`;
  const page = `${sandbox.url}/subscribe/Plant-watch-demo?success=${encodeURIComponent(success)}&failure=${encodeURIComponent(success)}`;
  const answer = await fetch(page, { redirect: 'manual' });
  const { search } = new URL(answer.headers.get('location') ?? '');
  expect(await visit(connection, search.slice(1))).toMatchObject({
    ok: true,
    events: [{ action: 'subscribed', parameters: { customer: '42' }, verified: true }],
  });
});
