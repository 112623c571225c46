import fc from 'fast-check';
import type { Transport } from '../../client/transport';
import { undiciTransport } from '../../client/undici-transport';
import { parseJson } from '../../language/json';
import { Connection, type RunManyOptions } from '../../runner/connection';
import type { Settled } from '../../runner/settled';
import { withService, type Answer, type Received } from './support/service';
import { toy } from './support/toy';

interface Batch {
  readonly board: string;
  readonly texts: readonly string[];
}

function batchOf({ body }: Received): Batch {
  const json = parseJson(body);
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return { board: '', texts: [] };
  const { board, texts: sent } = json;
  return {
    board: typeof board === 'string' ? board : '',
    texts: Array.isArray(sent) ? sent.filter((text) => typeof text === 'string') : [],
  };
}

/** The service's answer to a batch: each text with its board. */
function pinned(request: Received): Answer {
  const { board, texts } = batchOf(request);
  return { body: { pins: texts.map((text) => `${board}/${text}`) } };
}

/** Runs many pins and gives their outcomes with the batches that went out, in order of arrival. */
async function pin(
  inputs: readonly Record<string, unknown>[],
  answer: (request: Received, index: number) => Answer = pinned,
  options: RunManyOptions = {},
): Promise<{ outcomes: Settled[]; batches: Batch[] }> {
  let outcomes: Settled[] = [];
  let batches: Batch[] = [];
  await withService(answer, async ({ baseUrl, received }) => {
    outcomes = await new Connection(toy, { apiKey: 'k' }, { baseUrl }).runMany('note.pin', inputs, options);
    batches = received.map(batchOf);
  });
  return { outcomes, batches };
}

const texts = (...all: string[]) => all.map((text) => ({ text }));
const results = (outcomes: readonly Settled[]) => outcomes.map((outcome) => (outcome.ok ? outcome.result : outcome.error.kind));

test('as many inputs as the service takes share one request, and each gets its own result', async () => {
  const { outcomes, batches } = await pin(texts('a', 'b', 'c', 'd'), pinned, { concurrency: 1 });
  expect(batches).toEqual([
    { board: 'main', texts: ['a', 'b', 'c'] },
    { board: 'main', texts: ['d'] },
  ]);
  expect(results(outcomes)).toEqual(['main/a', 'main/b', 'main/c', 'main/d']);
});

test('only inputs of the same kind share one', async () => {
  const inputs = [
    { board: 'x', text: 'a' },
    { board: 'y', text: 'b' },
    { board: 'x', text: 'c' },
  ];
  const { outcomes, batches } = await pin(inputs, pinned, { concurrency: 1 });
  expect(batches).toEqual([
    { board: 'x', texts: ['a', 'c'] },
    { board: 'y', texts: ['b'] },
  ]);
  expect(results(outcomes)).toEqual(['x/a', 'y/b', 'x/c']);
});

test('whatever the inputs: every one has one outcome in its place, order holds in each request, and none is too large', async () => {
  const input = fc.oneof(
    fc.record({ board: fc.constantFrom('x', 'y', 'z'), text: fc.stringMatching(/^[a-z]{1,5}$/) }),
    fc.constantFrom({ board: 'x', text: '' }, { board: 'x', text: 'taboo' }, { board: 'broken', text: 'a' }),
  );
  const isSent = ({ board, text }: { board: string; text: string }) => board !== 'broken' && text !== '' && text !== 'taboo';
  await fc.assert(
    fc.asyncProperty(fc.array(input, { maxLength: 25 }), async (inputs) => {
      const { outcomes, batches } = await pin(inputs, pinned, { concurrency: 1 });
      expect(results(outcomes)).toEqual(inputs.map((one) => (isSent(one) ? `${one.board}/${one.text}` : 'invalid')));
      for (const { texts: sent } of batches) expect(sent.length).toBeLessThanOrEqual(3);
      for (const board of ['x', 'y', 'z']) {
        const wanted = inputs.filter((one) => isSent(one) && one.board === board).map(({ text }) => text);
        const sent = batches.filter((batch) => batch.board === board);
        expect(sent.flatMap((batch) => batch.texts)).toEqual(wanted);
        expect(sent).toHaveLength(Math.ceil(wanted.length / 3));
      }
    }),
    { numRuns: 30 },
  );
});

test('an input that is refused before sending fails alone, at whichever check', async () => {
  const { outcomes, batches } = await pin([...texts('a', '', 'taboo'), { board: 'broken', text: 'b' }, ...texts('c')]);
  expect(outcomes).toMatchObject([
    { ok: true, result: 'main/a' },
    { ok: false, error: { message: "'Text' is empty" } },
    { ok: false, error: { message: "'Text' is taboo" } },
    { ok: false, error: { message: "'Board' is broken" } },
    { ok: true, result: 'main/c' },
  ]);
  expect(batches).toEqual([{ board: 'main', texts: ['a', 'c'] }]);
});

test('a request that fails, fails for the inputs it carried and for no others', async () => {
  const answer = (request: Received): Answer => (batchOf(request).texts.includes('b') ? { status: 403 } : pinned(request));
  const { outcomes } = await pin(texts('a', 'b', 'c', 'd'), answer);
  expect(results(outcomes)).toEqual(['permission', 'permission', 'permission', 'main/d']);
});

test('where nothing can be sent, nothing is', async () => {
  expect(await pin([])).toEqual({ outcomes: [], batches: [] });
  expect(await pin(texts('', ''))).toMatchObject({ outcomes: [{ ok: false }, { ok: false }], batches: [] });
});

test('cancelled, what has been answered keeps its result and the rest is not sent', async () => {
  const controller = new AbortController();
  const cancellingAfterOne: Transport = async (request, options) => {
    const response = await undiciTransport(request, options);
    controller.abort();
    return response;
  };
  await withService(pinned, async ({ baseUrl, received }) => {
    const connection = new Connection(toy, { apiKey: 'k' }, { baseUrl, transport: cancellingAfterOne });
    const inputs = texts('a', 'b', 'c', 'd', 'e');
    const outcomes = await connection.runMany('note.pin', inputs, { concurrency: 1, signal: controller.signal });
    expect(results(outcomes)).toEqual(['main/a', 'main/b', 'main/c', 'cancelled', 'cancelled']);
    expect(received).toHaveLength(1);
  });
});

test('one input alone is sent without a batch', async () => {
  await withService(
    () => ({ body: { id: 7 } }),
    async ({ baseUrl, received }) => {
      expect(await new Connection(toy, { apiKey: 'k' }, { baseUrl }).run('note.pin', { text: 'a' })).toEqual({ id: 7 });
      expect(received.map(({ url, body }) => [url, body])).toEqual([['/pin', '{"text":"a"}']]);
    },
  );
});

describe('an operation that knows no batches', () => {
  test('is run once for each input, outcomes in input order whatever comes first', async () => {
    const answer = ({ url }: Received): Answer => (url.endsWith('/bad') ? { status: 404 } : { body: url });
    await withService(answer, async ({ baseUrl, received }) => {
      const ids = ['a', 'bad', 'c', '', 'e'];
      const outcomes = await new Connection(toy, { apiKey: 'k' }, { baseUrl }).runMany(
        'note.get',
        ids.map((id) => ({ id })),
      );
      expect(results(outcomes)).toEqual(['/acme/notes/a', 'notFound', '/acme/notes/c', 'invalid', '/acme/notes/e']);
      expect(received).toHaveLength(4);
    });
  });
});
