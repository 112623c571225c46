import { parseJson } from '../../language/json';
import { Connection } from '../../runner/connection';
import { press, PRINTING_MS } from './support/press';
import { withService, type Answer, type Received, type Service } from './support/service';

/** Connects to a service that answers as told; waits are noted instead of waited. */
async function withPress(
  answer: (request: Received, index: number) => Answer,
  act: (connection: Connection<unknown>, service: Service, waits: number[]) => Promise<void>,
): Promise<void> {
  const waits: number[] = [];
  const wait = (ms: number) => Promise.resolve(void waits.push(ms));
  await withService(answer, (service) => act(new Connection(press, {}, { baseUrl: service.baseUrl, wait }), service, waits));
}

const bodies = ({ received }: Service) => received.filter(({ body }) => body !== '').map(({ body }) => parseJson(body));

describe('an input too large for one request', () => {
  const readers = ['a', 'b', 'c', 'd', 'e'];

  test('is sent in parts, in order, and gives one result', async () => {
    await withPress(
      (_, index) => ({ body: { part: index } }),
      async (connection, service) => {
        const results = [{ part: 0 }, { part: 1 }, { part: 2 }];
        expect(await connection.run('copy.send', { readers })).toEqual({ requests: 3, readers: 5, results });
        expect(bodies(service)).toEqual([{ readers: ['a', 'b'] }, { readers: ['c', 'd'] }, { readers: ['e'] }]);
      },
    );
  });

  test('gives the plain result where it fits', async () => {
    await withPress(
      () => ({ body: { part: 0 } }),
      async (connection) => {
        expect(await connection.run('copy.send', { readers: ['a'] })).toEqual({ part: 0 });
      },
    );
  });

  test('stops at the part that fails and says how far it came', async () => {
    await withPress(
      (_, index) => (index === 1 ? { status: 422 } : {}),
      async (connection, { received }) => {
        await expect(connection.run('copy.send', { readers })).rejects.toThrow('request 2 of 3; those before it were sent');
        expect(received).toHaveLength(2);
      },
    );
  });
});

describe('a batch whose outcome is known later', () => {
  const inputs = ['a', 'b', 'c'].map((id) => ({ id }));

  test('is waited for, and only the inputs that failed fail', async () => {
    await withPress(
      ({ method }) => ({ body: method === 'POST' ? { job: 1 } : ['b'] }),
      async (connection, _, waits) => {
        const outcomes = await connection.runMany('copy.print', inputs);
        expect(outcomes.map(({ ok }) => ok)).toEqual([true, false, true]);
        expect(outcomes[1]).toMatchObject({ error: { message: 'b is spoilt' } });
        expect(waits).toEqual([PRINTING_MS]);
      },
    );
  });

  test('is waited for by a single input as well', async () => {
    await withPress(
      ({ method }) => ({ body: method === 'POST' ? { job: 1 } : ['b'] }),
      async (connection, _, waits) => {
        expect(await connection.run('copy.print', { id: 'a' })).toMatchObject({ job: { job: 1 } });
        await expect(connection.run('copy.print', { id: 'b' })).rejects.toThrow('b is spoilt');
        expect(waits).toContain(PRINTING_MS);
      },
    );
  });

  test('fails as a whole where waiting fails', async () => {
    await withPress(
      ({ method }) => (method === 'POST' ? {} : { status: 404 }),
      async (connection) => {
        const outcomes = await connection.runMany('copy.print', inputs);
        expect(outcomes.map((outcome) => (outcome.ok ? 'ok' : outcome.error.kind))).toEqual(['notFound', 'notFound', 'notFound']);
      },
    );
  });

  test('goes out at the rate the service allows', async () => {
    const many = Array.from({ length: 12 }, (_, index) => ({ id: `n${index}` }));
    await withPress(
      () => ({ body: {} }),
      async (connection, _, waits) => {
        await connection.runMany('copy.print', many);
        // Four requests at two a second: two at once, then one after half a second, and another.
        const paced = waits.filter((ms) => ms !== PRINTING_MS);
        expect(paced).toHaveLength(2);
        expect(Math.min(...paced)).toBeLessThanOrEqual(500);
        expect(Math.max(...paced)).toBeGreaterThan(500);
        expect(Math.max(...paced)).toBeLessThanOrEqual(1_000);
      },
    );
  });
});

test('inputs that ask a task for the same are performed once and share what comes of it', async () => {
  await withPress(
    ({ url }) => (url.endsWith('bad') ? { status: 404 } : { body: { url } }),
    async (connection, { received }) => {
      const outcomes = await connection.runMany('copy.await', [{ id: 'a' }, { id: 'bad' }, { id: 'a' }, { id: 'bad' }]);
      expect(outcomes.map(({ ok }) => ok)).toEqual([true, false, true, false]);
      expect(received.map(({ url }) => url).sort()).toEqual(['/copies/a', '/copies/bad']);
    },
  );
});

test('a result may use the headers and the text of the answer', async () => {
  await withPress(
    () => ({ headers: { 'X-Left': '7' }, body: '{"id":1175816417220301065}' }),
    async (connection) => {
      expect(await connection.run('copy.get', { id: 'a' })).toMatchObject({ status: 200, left: '7', text: '{"id":1175816417220301065}' });
    },
  );
});

test('a credential is proven by one entry of a list, not by all its pages', async () => {
  await withPress(
    () => ({ body: [1] }),
    async (connection, { received }) => {
      await connection.test();
      expect(received.map(({ url }) => url)).toEqual(['/copies?size=1']);
    },
  );
});

test('no more pages are asked for than the wanted items need', async () => {
  await withPress(
    () => ({ body: Array.from({ length: 50 }, (_, index) => index) }),
    async (connection, { received }) => {
      const items: unknown[] = [];
      for await (const item of connection.iterate('copy.getMany', {}, { limit: 70 })) items.push(item);
      expect(items).toHaveLength(70);
      expect(received).toHaveLength(2);
    },
  );
});

describe('setting a credential up', () => {
  test('asks the service and gives the fields it found', async () => {
    await withPress(
      () => ({ body: 'yes' }),
      async (connection) => {
        const { apiKey } = await connection.setUp({ email: 'a@b.example', password: 'p' });
        expect(apiKey).toContain('a@b.example');
      },
    );
  });

  test('refuses answers that are missing, before any request', async () => {
    await withPress(
      () => ({}),
      async (connection, { received }) => {
        await expect(connection.setUp({ email: 'a' })).rejects.toMatchObject({ kind: 'invalid', field: 'Password' });
        expect(received).toEqual([]);
      },
    );
  });
});
