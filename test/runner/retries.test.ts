import { Connection } from '../../runner/connection';
import { withService, type Answer } from './support/service';
import { toy } from './support/toy';

/** Asks for no wait, so that nothing has to be waited for. */
const atOnce = { 'retry-after': '0' };

/** How many requests go out, and the kind of what comes of it, where the service answers with `status` and then with success. */
async function tries(id: string, parameters: Record<string, unknown>, answers: readonly Answer[]) {
  let outcome: unknown;
  let times: unknown[] = [];
  await withService(
    (_, index) => answers[index] ?? { body: 'done' },
    async ({ baseUrl, received }) => {
      let clock = 0;
      const connection = new Connection(toy, { apiKey: 'k' }, { baseUrl, now: () => new Date((clock += 1000)) });
      [outcome] = (await connection.runMany(id, [parameters])).map((settled) => (settled.ok ? settled.result : settled.error.kind));
      times = received.map(({ headers }) => headers['x-signed-at']);
    },
  );
  return { outcome, times };
}

const get: [string, Record<string, unknown>] = ['note.get', { id: '1' }];
const add: [string, Record<string, unknown>] = ['note.add', { text: 'a' }];
const failing = (status: number): Answer => ({ status, headers: atOnce });

test.each<[string, [string, Record<string, unknown>], number, number]>([
  ['reading is repeated when the service is down', get, 503, 2],
  ['reading is repeated when there were too many requests', get, 429, 2],
  ['replacing is repeated', ['note.replace', { id: '1', text: 'a' }], 502, 2],
  ['what is declared repeatable is repeated', ['note.tick', { id: '1' }], 503, 2],
  ['adding is not repeated: it may have happened', add, 503, 1],
  ['adding is repeated where the service says that it did not take it', add, 429, 2],
  ['what its caller calls repeatable is repeated', ['note.stamp', { id: '1', again: true }], 503, 2],
  ['what its caller does not call repeatable is not', ['note.stamp', { id: '1', again: false }], 503, 1],
  ['what must never be repeated is not, whatever the service says', ['note.burn', { id: '1' }], 429, 1],
  ['a refusal is not repeated', get, 404, 1],
  ['a batch is not repeated', ['note.pin', { text: 'a' }], 500, 1],
])('%s', async (_, [id, parameters], status, requests) => {
  const { times, outcome } = await tries(id, parameters, [failing(status)]);
  expect(times).toHaveLength(requests);
  expect(typeof outcome === 'string' && outcome !== 'done').toBe(requests === 1);
});

test('a request is tried as often as the provider allows, and the last answer is told', async () => {
  const { times, outcome } = await tries(...get, [failing(503), failing(502), failing(429), failing(503)]);
  expect(times).toHaveLength(3);
  expect(outcome).toBe('rateLimited');
});

test('every repeat is signed anew', async () => {
  const { times } = await tries(...get, [failing(503), failing(503)]);
  expect(new Set(times).size).toBe(3);
});

test('a success that is a refusal is not repeated', async () => {
  const { times, outcome } = await tries(...get, [{ body: { error: 'full' } }]);
  expect(times).toHaveLength(1);
  expect(outcome).toBe('invalid');
});
