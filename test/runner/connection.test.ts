import { ServiceError } from '../../client/errors';
import type { HttpRequest, SendOptions } from '../../client/transport';
import type { JsonObject } from '../../language/json';
import { Connection } from '../../runner/connection';
import { refusalOf } from '../support/refusal';
import { withService } from './support/service';
import { toy } from './support/toy';

const noon = new Date('2026-01-02T12:00:00Z');
const credential = { apiKey: 'k' };

describe('a connection', () => {
  test('is refused where the credential is incomplete or wrong', () => {
    expect(refusalOf(() => new Connection(toy, {}))).toMatchObject({ kind: 'invalid', field: 'API Key', message: "'API Key' is missing" });
    expect(refusalOf(() => new Connection(toy, { apiKey: 5 }))).toMatchObject({ kind: 'invalid', field: 'API Key' });
  });

  test('takes what hosts keep beside the fields of a credential', () => {
    expect(new Connection(toy, { ...credential, allowedDomains: 'all' }).credential).toMatchObject({ apiKey: 'k', tenant: 'acme' });
  });

  test('knows its operations, webhooks and streams, and refuses others', async () => {
    const connection = new Connection(toy, credential);
    const unknown = { kind: 'invalid', code: 'INVALID', message: "'note.fly' is not an operation of Toy" };
    await expect(connection.run('note.fly', {})).rejects.toMatchObject(unknown);
    await expect(connection.runMany('note.fly', [{}])).rejects.toMatchObject(unknown);
    for (const call of ['prepare', 'iterate', 'reply'] as const)
      expect(refusalOf(() => connection[call]('note.fly', {}))).toMatchObject(unknown);
    expect(refusalOf(() => connection.stream('fly'))).toMatchObject({ kind: 'invalid', message: "Toy has no stream 'fly'" });
    expect(refusalOf(() => connection.operation('constructor'))).toMatchObject({ kind: 'invalid' });
  });
});

describe('running', () => {
  test('a request gives what the operation makes of the answer', async () => {
    await withService(
      () => ({ status: 201, body: { id: 7 } }),
      async ({ baseUrl, received }) => {
        const connection = new Connection(toy, credential, { baseUrl, now: () => noon });
        expect(await connection.run('note.add', { text: 'é', trace: 't' })).toEqual({ made: { id: 7 }, from: 'é' });
        expect(received).toMatchObject([
          {
            method: 'POST',
            url: '/notes',
            body: '{"text":"é"}',
            headers: { authorization: 'Bearer k', 'x-trace': 't', 'x-signed-at': noon.toISOString() },
          },
        ]);
      },
    );
  });

  test('a local operation needs no network', async () => {
    const connection = new Connection(toy, credential, { now: () => noon });
    expect(await connection.run('note.time', {})).toEqual({ zone: 'UTC', tenant: 'acme', at: noon.toISOString() });
    expect(connection.prepare('note.time', {})).toBeNull();
  });

  test('an answer gives the reply', async () => {
    const connection = new Connection(toy, credential);
    const reply = { status: 201, body: { tenant: 'acme' } };
    expect(await connection.run('note.answer', { status: 201 })).toEqual(reply);
    expect(connection.reply('note.answer', { status: 201 })).toEqual(reply);
    expect(refusalOf(() => connection.reply('note.add', { text: 'a' })).message).toBe("'note.add' does not answer a request");
  });

  test('a task runs other operations with the same connection', async () => {
    await withService(
      ({ method }) => ({ body: method }),
      async ({ baseUrl }) => {
        const connection = new Connection(toy, credential, { baseUrl, now: () => noon, timeoutMs: 700 });
        expect(await connection.run('note.copy', { id: '1' }, { signal: new AbortController().signal })).toEqual({
          original: 'GET',
          copy: { made: 'POST', from: '1' },
          at: noon.toISOString(),
          cancellable: true,
          timeoutMs: 700,
        });
      },
    );
  });

  test('refuses before sending what the declaration refuses', async () => {
    await withService(
      () => ({}),
      async ({ baseUrl, received }) => {
        const connection = new Connection(toy, credential, { baseUrl });
        await expect(connection.run('note.add', {})).rejects.toMatchObject({ kind: 'invalid', message: "'Text' is missing" });
        await expect(connection.run('note.add', { text: 'taboo' })).rejects.toMatchObject({ kind: 'invalid', message: "'Text' is taboo" });
        await expect(connection.run('note.get', { id: '..' })).rejects.toMatchObject({ kind: 'invalid' });
        await expect(connection.run('note.get', { id: '1', idd: '2' })).rejects.toMatchObject({
          message: "'Parameters' does not know 'idd'",
        });
        expect(received).toHaveLength(0);
      },
    );
  });

  test('fails with a ServiceError even where a declaration stumbles', async () => {
    const failure: unknown = await new Connection(toy, credential).run('note.stumble', {}).catch((thrown: unknown) => thrown);
    expect(failure).toBeInstanceOf(ServiceError);
    expect(failure).toMatchObject({ kind: 'protocol' });
  });
});

describe('preparing', () => {
  const connection = new Connection(toy, credential, { now: () => noon, baseUrl: 'https://toy.example' });

  test('gives what would be sent, unsent', () => {
    expect(connection.prepare('note.replace', { id: 'a/b', text: 't' })).toEqual({
      method: 'PUT',
      url: 'https://toy.example/notes/a%2Fb',
      headers: {
        accept: 'application/json',
        'content-type': 'application/json',
        authorization: 'Bearer k',
        'x-signed-at': noon.toISOString(),
      },
      body: '{"text":"t"}',
    });
  });

  test('gives the first page of a list', () => {
    expect(connection.prepare('note.getMany', { color: 'red' })?.url).toBe('https://toy.example/notes?color=red&limit=2');
  });

  test('gives nothing for what sends nothing of its own', () => {
    expect(connection.prepare('note.answer', { status: 200 })).toBeNull();
    expect(connection.prepare('note.copy', { id: '1' })).toBeNull();
  });

  test('refuses what running would refuse', () => {
    expect(refusalOf(() => connection.prepare('note.add', { text: 'taboo' })).message).toBe("'Text' is taboo");
  });

  test.each(['https://gateway.example/toy', 'https://gateway.example/toy/', 'https://gateway.example/toy//'])(
    'replaces the address of the service by %s',
    (baseUrl) => {
      const prepared = new Connection(toy, { ...credential, origin: 'https://toy.example' }, { baseUrl }).prepare('note.get', { id: '1' });
      expect(prepared?.url).toBe('https://gateway.example/toy/acme/notes/1');
    },
  );

  test('uses the address of the credential where nothing replaces it', () => {
    const prepared = new Connection(toy, { ...credential, origin: 'https://toy.example' }).prepare('note.get', { id: '1' });
    expect(prepared?.url).toBe('https://toy.example/acme/notes/1');
  });
});

describe('the transport', () => {
  test('can be replaced, and gets the connection settings with the signal', async () => {
    const sent: [HttpRequest, SendOptions | undefined][] = [];
    const { signal } = new AbortController();
    const connection = new Connection(toy, credential, {
      baseUrl: 'https://toy.example',
      maxConnections: 3,
      transport: (request, options) => {
        sent.push([request, options]);
        return Promise.resolve({ status: 200, headers: {}, body: Buffer.from('{"a":1}') });
      },
    });
    expect(await connection.run('note.get', { id: '1' }, { signal })).toEqual({ a: 1 });
    expect(sent).toMatchObject([[{ url: 'https://toy.example/acme/notes/1' }, { timeoutMs: 5000, maxConnections: 3 }]]);
    expect(sent[0]?.[1]?.signal).toBe(signal);
  });

  test('is told what the caller wants rather than what the provider does', () => {
    expect(new Connection(toy, credential).network).toEqual({ timeoutMs: 5000 });
    expect(new Connection(toy, credential, { timeoutMs: 1, proxy: 'http://proxy:1' }).network).toEqual({
      timeoutMs: 1,
      proxy: 'http://proxy:1',
    });
  });
});

describe('testing the credential', () => {
  test.each([
    [200, undefined],
    [401, 'auth'],
  ])('answered with %i', async (status, kind) => {
    await withService(
      () => ({ status }),
      async ({ baseUrl, received }) => {
        const tested = new Connection(toy, credential, { baseUrl }).test();
        await (kind === undefined ? expect(tested).resolves.toBeUndefined() : expect(tested).rejects.toMatchObject({ kind }));
        expect(received.map(({ url }) => url)).toEqual(['/acme/notes/ping']);
      },
    );
  });
});

describe('a stream', () => {
  test('gets its settings, the connection, other operations and a memory', async () => {
    const events: JsonObject[] = [];
    const stream = new Connection(toy, credential, { now: () => noon }).stream('live');
    expect(stream.acknowledged).toBe(true);
    const handle = stream.open({ board: 'b' }, { onEvent: (event) => void events.push(event) });
    await handle.opened;
    const time = { zone: 'UTC', tenant: 'acme', at: noon.toISOString() };
    expect(events).toEqual([{ board: 'b', before: 0, time, timeoutMs: 5000 }]);
    await handle.close();
  });

  test('uses the memory of the host, where there is one', async () => {
    const kept = new Map([['opened', 5]]);
    const events: JsonObject[] = [];
    const store = { read: (name: string) => kept.get(name), write: (name: string) => void kept.set(name, 6) };
    await new Connection(toy, credential).stream('live').open({ board: 'b' }, { onEvent: (event) => void events.push(event) }, store)
      .opened;
    expect(events).toMatchObject([{ before: 5 }]);
    expect(kept.get('opened')).toBe(6);
  });

  test('is refused at once where its settings are wrong', () => {
    const stream = new Connection(toy, credential).stream('live');
    const nothing = { onEvent: () => undefined };
    expect(refusalOf(() => stream.open({ board: '' }, nothing))).toMatchObject({ kind: 'invalid', message: "'Board' is empty" });
    expect(refusalOf(() => stream.open({}, nothing))).toMatchObject({ kind: 'invalid', field: 'Board' });
  });
});
