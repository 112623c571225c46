import type { IncomingRequest, Registered, Registration, Webhook, WebhookContext } from '../../language/webhook';
import type { Shape } from '../../language/form';
import type { Provider } from '../../language/provider';
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

describe('the registration', () => {
  const url = 'https://flows.example/hook';

  /** A service that holds at most one registration, and what was asked of it. */
  function registering(found: Registered | undefined, mends: boolean) {
    const asked: string[] = [];
    const answer = (what: string, of: Registered | undefined) => (asked.push(what), Promise.resolve(of));
    const registration: Registration<Shape, ToySettings> = {
      find: () => answer('find', found),
      create: async () => (await answer('create', undefined)) ?? { id: 'new', current: true },
      remove: async ({ id }) => {
        await answer(`remove ${id}`, undefined);
      },
      ...(mends ? { update: async ({ id }) => (await answer(`update ${id}`, undefined)) ?? { id, current: true } } : {}),
    };
    const provider: Provider<ToySettings> = { ...toy, webhooks: [webhookWith({ registration })] };
    return { asked, webhook: new Connection(provider, { apiKey: 'k' }).webhook('any') };
  }

  test.each<[string, Registered | undefined, boolean, string[], string]>([
    ['is made where there is none', undefined, true, ['find', 'create'], 'new'],
    ['is kept where it fits', { id: 'r1', current: true }, true, ['find'], 'r1'],
    ['is mended where it does not fit', { id: 'r1', current: false }, true, ['find', 'update r1'], 'r1'],
    ['is made anew where it cannot be mended', { id: 'r1', current: false }, false, ['find', 'remove r1', 'create'], 'new'],
  ])('%s', async (_, found, mends, asked, id) => {
    const service = registering(found, mends);
    expect(service.webhook.hasRegistration).toBe(true);
    expect(await service.webhook.configured({}).ensureRegistered(url)).toEqual({ id, current: true });
    expect(service.asked).toEqual(asked);
  });

  test('is removed where it exists, and only then', async () => {
    const there = registering({ id: 'r1', current: true }, true);
    await there.webhook.configured({}).unregister(url);
    expect(there.asked).toEqual(['find', 'remove r1']);
    const gone = registering(undefined, true);
    await gone.webhook.configured({}).unregister(url);
    expect(gone.asked).toEqual(['find']);
  });

  test('does not exist where the service has no API for it', async () => {
    const webhook = connected().webhook('notebook');
    expect(webhook.hasRegistration).toBe(false);
    expect(await webhook.configured({}).ensureRegistered(url)).toBeUndefined();
    await expect(webhook.configured({}).unregister(url)).resolves.toBeUndefined();
  });
});
