import { NodeOperationError } from 'n8n-workflow';
import { runAction } from '../../../../hosts/n8n/run/action';
import { fixture } from '../../../support/fixture-provider';
import { containing, contextOf, failing, run, say, textOf, texts } from '../support/sending';
import { FixtureService, Refused } from '../support/service';

let service: FixtureService;
beforeEach(async () => {
  service = await FixtureService.start();
});
afterEach(async () => {
  await service.stop();
});

const sendBatch = { ...say, operation: 'send' };

describe('results', () => {
  it('come in the order of the input, each paired with its item, however late its answer', async () => {
    service.respond = async ({ body }) => {
      const text = textOf(body);
      if (text === 'first') await until(() => service.received.length === 3);
      return { said: text };
    };
    const items = await run(service, say, { items: texts('first', 'second', 'third') });
    expect(items).toEqual([
      { json: { said: 'first' }, pairedItem: { item: 0 } },
      { json: { said: 'second' }, pairedItem: { item: 1 } },
      { json: { said: 'third' }, pairedItem: { item: 2 } },
    ]);
  });

  it('say that it worked where the service says nothing, and are wrapped where they are no objects', async () => {
    service.respond = ({ body }) => (textOf(body) === 'number' ? 42 : {});
    const items = await run(service, say, { items: texts('nothing', 'number') });
    expect(items.map(({ json }) => json)).toEqual([{ success: true }, { result: 42 }]);
  });

  it('that are lists become one item an entry, all paired with the item they stem from', async () => {
    const items = await run(service, { resource: 'thing', operation: 'list' }, { items: texts('x', 'y') });
    expect(items.map(({ json, pairedItem }) => [json.id, pairedItem])).toEqual([
      ['b', { item: 0 }],
      ['a', { item: 0 }],
      ['b', { item: 1 }],
      ['a', { item: 1 }],
    ]);
  });

  it('are none where there are no items', async () => {
    expect(await run(service, say, { items: [] })).toEqual([]);
    expect(service.received).toEqual([]);
  });
});

describe('sending', () => {
  it('reads the credential once for all items', async () => {
    const context = contextOf(service, say, { items: texts('a', 'b', 'c') });
    await runAction(context, fixture());
    expect(context.credentialReads()).toBe(1);
  });

  it('has no more requests under way than the option allows', async () => {
    service.respond = async () => {
      await until(() => service.received.length % 2 === 0);
      return {};
    };
    await run(service, { ...say, options: { concurrency: 2 } }, { items: texts('a', 'b', 'c', 'd', 'e', 'f') });
    expect(service.peak).toBe(2);
    expect(service.received).toHaveLength(6);
  });

  it('puts as many items into one request as the service takes, and gives each its own result', async () => {
    service.respond = ({ body }) => parsedTexts(body).map((text) => ({ said: text }));
    const items = await run(service, sendBatch, { items: texts('a', 'b', 'c') });
    expect(service.received.map(({ path, body }) => [path, body]).sort()).toEqual([
      ['/batches', '["a","b"]'],
      ['/batches', '["c"]'],
    ]);
    expect(items.map(({ json, pairedItem }) => [json.said, pairedItem])).toEqual([
      ['a', { item: 0 }],
      ['b', { item: 1 }],
      ['c', { item: 2 }],
    ]);
  });

  it('sends nothing at all where one item cannot be read', async () => {
    const parameters = { resource: 'thing', operation: 'create', text: 'x', amount: 1, urgent: true, sort: 'alpha' };
    const error = await failing(
      service,
      { ...parameters, additionalFields: { data: '={{ $json.text }}' } },
      { items: texts('{}', 'not JSON') },
    );
    expect(error).toMatchObject({ message: "'Data' is not valid JSON", context: { itemIndex: 1 } });
    expect(service.received).toEqual([]);
  });

  it('stops after the first failure, unless the node continues', async () => {
    service.respond = ({ body }) => (textOf(body) === 'bad' ? new Refused(400, { no: true }) : {});
    const items = texts('good', 'bad', 'never', 'never');
    await failing(service, { ...say, options: { concurrency: 1 } }, { items });
    expect(service.received).toHaveLength(2);
    const outcomes = await run(service, { ...say, options: { concurrency: 1 } }, { items, continueOnFail: true });
    expect(outcomes).toHaveLength(4);
    expect(service.received).toHaveLength(6);
  });

  it('stops when the execution is cancelled', async () => {
    const cancel = new AbortController();
    service.respond = () => {
      cancel.abort();
      return {};
    };
    const error = await failing(service, { ...say, options: { concurrency: 1 } }, { items: texts('a', 'b', 'c'), cancel: cancel.signal });
    expect(error).toMatchObject({ message: containing('cancelled') });
    expect(service.received).toHaveLength(1);
  });

  it('uploads a file that n8n keeps outside of memory, or holds in memory', async () => {
    const attach = { resource: 'message', operation: 'attach', upload: 'data' };
    const stored = { data: '', mimeType: 'text/plain', fileName: 'a.txt', id: 'stored' };
    await run(service, attach, { items: [{ json: {}, binary: { data: stored } }], files: { stored: Buffer.from('from outside') } });
    const inMemory = { data: '', mimeType: 'text/plain', fileName: 'b.txt' };
    await run(service, attach, { items: [{ json: {}, binary: { data: inMemory } }], files: { data: Buffer.from('from memory') } });
    expect(service.received.map(({ body }) => /from \w+/.exec(body)?.[0])).toEqual(['from outside', 'from memory']);
  });

  it('names the field where an item has no such file', async () => {
    const error = await failing(service, { resource: 'message', operation: 'attach', upload: 'picture' });
    expect(error).toBeInstanceOf(NodeOperationError);
    expect(error).toMatchObject({ message: "The item has no file in 'picture'", context: { itemIndex: 0 } });
  });
});

describe('lists that come in pages', () => {
  beforeEach(() => {
    const pages: Record<string, unknown> = {
      '/things?size=2': { items: [{ id: 1 }, { id: 2 }], next: 'two' },
      '/things?cursor=two&size=2': { items: [{ id: 3 }, { id: 4 }], next: 'three' },
      '/things?cursor=three&size=2': { items: [{ id: 5 }] },
      '/things?size=1': { items: [{ id: 1 }], next: 'one' },
    };
    service.respond = ({ path }) => pages[path];
  });

  it('give all where all are wanted', async () => {
    const items = await run(service, { resource: 'thing', operation: 'getMany', returnAll: true });
    expect(items.map(({ json }) => json.id)).toEqual([1, 2, 3, 4, 5]);
  });

  it('are not asked for further than the limit', async () => {
    const items = await run(service, { resource: 'thing', operation: 'getMany', returnAll: false, limit: 3 });
    expect(items.map(({ json, pairedItem }) => [json.id, pairedItem])).toEqual([
      [1, { item: 0 }],
      [2, { item: 0 }],
      [3, { item: 0 }],
    ]);
    expect(service.received).toHaveLength(2);
  });

  it('are asked for no longer pages than the limit', async () => {
    const items = await run(service, { resource: 'thing', operation: 'getMany', returnAll: false, limit: 1 });
    expect(items.map(({ json }) => json.id)).toEqual([1]);
    expect(service.received.map(({ path }) => path)).toEqual(['/things?size=1']);
  });
});

describe('an answer operation', () => {
  it('sends status, headers and body to the caller and gives the body on', async () => {
    const context = contextOf(
      service,
      { resource: 'message', operation: 'reply', words: '={{ $json.text }}' },
      { items: texts('yes', 'no') },
    );
    const [items] = await runAction(context, fixture());
    expect(context.responses).toEqual([{ statusCode: 201, headers: { 'x-answer': 'yes' }, body: { words: 'yes' } }]);
    expect(items).toEqual([{ json: { words: 'yes' }, pairedItem: { item: 0 } }]);
  });
});

it('runs operations of several steps', async () => {
  service.respond = ({ body }) => ({ said: textOf(body) });
  const items = await run(service, { ...say, operation: 'relay' }, { items: texts('hi') });
  expect(items.map(({ json }) => json)).toEqual([{ said: 'hi' }, { said: 'hi' }]);
});

function parsedTexts(body: string): string[] {
  const parsed: unknown = JSON.parse(body);
  return Array.isArray(parsed) ? parsed.map(String) : [];
}

/** Lets a request wait for others without a clock. */
async function until(holds: () => boolean): Promise<void> {
  for (let turn = 0; turn < 10_000 && !holds(); turn += 1) await new Promise((resolve) => setImmediate(resolve));
  expect(holds()).toBe(true);
}
