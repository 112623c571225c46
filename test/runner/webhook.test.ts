import type { IncomingRequest, Webhook, WebhookContext } from '../../language/webhook';
import type { Shape } from '../../language/form';
import { Connection } from '../../runner/connection';
import { defaultBodyLimit } from '../../runner/receive';
import { refusalOf } from '../support/refusal';
import type { ToySettings } from './support/toy-credential';
import { toy } from './support/toy';
import { incoming, webhookWith } from './support/webhooks';

function connected(): Connection<ToySettings> {
  return new Connection(toy, { apiKey: 'k' });
}

function notes(...list: { id: string; board?: string; color?: string }[]): IncomingRequest {
  return incoming({ headers: { 'x-key': 'k' }, rawBody: Buffer.from(JSON.stringify(list)) });
}

describe('a webhook of a connection', () => {
  test('verifies with the credential', () => {
    const webhook = connected().webhook('notebook');
    expect(webhook.receive(notes({ id: 'a' }))).toMatchObject({ ok: true, events: [{ id: 'a' }] });
    expect(webhook.receive({ ...notes({ id: 'a' }), headers: {} })).toMatchObject({ ok: false, status: 401 });
  });

  test('filters by its settings', () => {
    const configured = connected().webhook('notebook').configured({ onlyColor: 'red' });
    const request = notes({ id: 'a', color: 'red' }, { id: 'b', color: 'blue' });
    expect(configured.receive(request)).toMatchObject({ events: [{ id: 'a' }] });
  });

  test('remembers repeats for as long as the connection lives', () => {
    const connection = connected();
    connection.webhook('notebook').receive(notes({ id: 'a' }));
    expect(connection.webhook('notebook').receive(notes({ id: 'a' }, { id: 'b' }))).toMatchObject({ events: [{ id: 'b' }] });
    expect(
      connected()
        .webhook('notebook')
        .receive(notes({ id: 'a' })),
    ).toMatchObject({ events: [{ id: 'a' }] });
  });

  test('two nodes that get the same event both emit it, each of them once', () => {
    const webhook = connected().webhook('notebook');
    const [one, other] = [webhook.configured({}), webhook.configured({})];
    expect(one.receive(notes({ id: 'a' }))).toMatchObject({ events: [{ id: 'a' }] });
    expect(other.receive(notes({ id: 'a' }))).toMatchObject({ events: [{ id: 'a' }] });
    expect(one.receive(notes({ id: 'a' }))).toMatchObject({ events: [] });
  });

  test('that nobody declared, and settings it does not know, are refused', () => {
    expect(refusalOf(() => connected().webhook('nothing'))).toMatchObject({ kind: 'invalid', message: "Toy has no webhook 'nothing'" });
    const webhook = connected().webhook('notebook');
    expect(refusalOf(() => webhook.configured({ onlyColor: 5 }))).toMatchObject({ kind: 'invalid', field: 'Only Color' });
    expect(refusalOf(() => webhook.receive(notes(), { colour: 'red' }))).toMatchObject({ kind: 'invalid' });
  });
});

describe('the outputs', () => {
  const boards = [{ board: 'a', label: 'First' }, { board: 'b' }, { board: 'c', label: '' }];

  test('have the names of their rows, or a number', () => {
    const { outputs } = connected().webhook('notebook').configured({ boards });
    expect(outputs).toEqual(['First', 'Route 2', 'Route 3']);
  });

  test('take the events of their rows', () => {
    const configured = connected().webhook('notebook').configured({ boards });
    expect(configured.receive(notes({ id: '1', board: 'c' }, { id: '2', board: 'a' }))).toMatchObject({ routes: [2, 0] });
    expect(configured.receive(notes({ id: '3', board: 'z' }))).toMatchObject({ ok: false, status: 404 });
  });

  test('are not named where there are no rows', () => {
    expect(connected().webhook('notebook').configured({}).outputs).toEqual([]);
  });
});

describe('the time', () => {
  const clock = new Date('2026-01-02T00:00:00Z');
  const arrived = new Date('2026-01-01T00:00:00Z');
  const telling = webhookWith({ parse: (_, { now }: WebhookContext<Shape, unknown>) => [{ now: now.toISOString() }] });
  const connection = new Connection({ ...toy, webhooks: [telling] }, { apiKey: 'k' }, { now: () => clock });

  test('is that of arrival where it is known, else that of the clock', () => {
    const webhook = connection.webhook('any');
    expect(webhook.receive(incoming({ receivedAt: arrived }))).toMatchObject({ events: [{ now: arrived.toISOString() }] });
    expect(webhook.receive(incoming())).toMatchObject({ events: [{ now: clock.toISOString() }] });
  });
});

describe("the flow's answer", () => {
  const event = { id: 'e1' };
  const answer: Webhook<Shape, ToySettings>['answer'] = {
    operation: 'note.answer',
    timeoutMs: () => 700,
    fallback: ({ id }, { credential: { tenant } }) => ({ status: 403, body: { id: id ?? null, tenant } }),
    headers: () => ({ vary: 'origin' }),
  };
  const answered = (webhook: Webhook<Shape, ToySettings>) =>
    new Connection({ ...toy, webhooks: [webhook] }, { apiKey: 'k' }).webhook('any').configured({}).answering(event);

  test('has the time, the fallback and the headers the declaration says', () => {
    const headers = { vary: 'origin' };
    const fallback = { status: 403, headers, body: { id: 'e1', tenant: 'acme' } };
    expect(answered(webhookWith({ answer }))).toEqual({ timeoutMs: 700, headers, fallback });
  });

  test('has no headers where the declaration says nothing of them', () => {
    const plain = { operation: 'note.answer', timeoutMs: () => 700, fallback: () => ({ status: 403 }) };
    expect(answered(webhookWith({ answer: plain }))).toMatchObject({ headers: {}, fallback: { status: 403 } });
  });

  test('is not owed where the webhook replies itself', () => {
    expect(answered(webhookWith({}))).toBeUndefined();
  });
});

test('hosts learn how much of a body to read', () => {
  const limitOf = (webhook: Webhook<Shape, ToySettings>) =>
    new Connection({ ...toy, webhooks: [webhook] }, { apiKey: 'k' }).webhook('any').configured({}).bodyLimit;
  expect(limitOf(webhookWith({ bodyLimit: 10 }))).toBe(10);
  expect(limitOf(webhookWith({}))).toBe(defaultBodyLimit);
});
