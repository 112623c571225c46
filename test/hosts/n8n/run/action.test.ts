import { NodeApiError, NodeOperationError, type INodeParameters } from 'n8n-workflow';
import { runAction } from '../../../../hosts/n8n/run/action';
import { fixture } from '../../../support/fixture-provider';
import { actionContext, type ActionSettings } from '../support/action';
import { FixtureService, Refused } from '../support/service';

let service: FixtureService;
beforeEach(async () => {
  service = await FixtureService.start();
});
afterEach(async () => {
  await service.stop();
});

const texts = (...values: string[]) => values.map((text) => ({ json: { text } }));
const fromItem = '={{ $json.text }}';

function contextOf(parameters: INodeParameters, settings: Partial<ActionSettings> = {}) {
  return actionContext(fixture(), parameters, { credential: { address: service.address, pass: 'abc' }, ...settings });
}

async function run(parameters: INodeParameters, settings: Partial<ActionSettings> = {}) {
  const [items = []] = await runAction(contextOf(parameters, settings), fixture());
  return items;
}

async function failing(parameters: INodeParameters, settings: Partial<ActionSettings> = {}): Promise<unknown> {
  return await runAction(contextOf(parameters, settings), fixture()).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
}

const say = { resource: 'message', operation: 'say', text: fromItem };
const sendBatch = { resource: 'message', operation: 'send', text: fromItem };

function textOf(body: string): string {
  const parsed: unknown = JSON.parse(body);
  return typeof parsed === 'object' && parsed !== null && 'text' in parsed ? String(parsed.text) : '';
}

describe('results', () => {
  it('come in the order of the input, each paired with its item, however late its answer', async () => {
    service.respond = async ({ body }) => {
      const text = textOf(body);
      if (text === 'first') await until(() => service.received.length === 3);
      return { said: text };
    };
    const items = await run(say, { items: texts('first', 'second', 'third') });
    expect(items).toEqual([
      { json: { said: 'first' }, pairedItem: { item: 0 } },
      { json: { said: 'second' }, pairedItem: { item: 1 } },
      { json: { said: 'third' }, pairedItem: { item: 2 } },
    ]);
  });

  it('say that it worked where the service says nothing, and are wrapped where they are no objects', async () => {
    service.respond = ({ body }) => (textOf(body) === 'number' ? 42 : {});
    const items = await run(say, { items: texts('nothing', 'number') });
    expect(items.map(({ json }) => json)).toEqual([{ success: true }, { result: 42 }]);
  });

  it('that are lists become one item an entry, all paired with the item they stem from', async () => {
    const items = await run({ resource: 'thing', operation: 'list' }, { items: texts('x', 'y') });
    expect(items.map(({ json, pairedItem }) => [json.id, pairedItem])).toEqual([
      ['b', { item: 0 }],
      ['a', { item: 0 }],
      ['b', { item: 1 }],
      ['a', { item: 1 }],
    ]);
  });

  it('are none where there are no items', async () => {
    expect(await run(say, { items: [] })).toEqual([]);
    expect(service.received).toEqual([]);
  });
});

describe('sending', () => {
  it('reads the credential once for all items', async () => {
    const context = contextOf(say, { items: texts('a', 'b', 'c') });
    await runAction(context, fixture());
    expect(context.credentialReads()).toBe(1);
  });

  it('has no more requests under way than the option allows', async () => {
    service.respond = async () => {
      await until(() => service.received.length % 2 === 0);
      return {};
    };
    await run({ ...say, options: { concurrency: 2 } }, { items: texts('a', 'b', 'c', 'd', 'e', 'f') });
    expect(service.peak).toBe(2);
    expect(service.received).toHaveLength(6);
  });

  it('puts as many items into one request as the service takes, and gives each its own result', async () => {
    service.respond = ({ body }) => parsedTexts(body).map((text) => ({ said: text }));
    const items = await run(sendBatch, { items: texts('a', 'b', 'c') });
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
    const error = await failing({ ...parameters, additionalFields: { data: '={{ $json.text }}' } }, { items: texts('{}', 'not JSON') });
    expect(error).toMatchObject({ message: "'Data' is not valid JSON", context: { itemIndex: 1 } });
    expect(service.received).toEqual([]);
  });

  it('stops after the first failure, unless the node continues', async () => {
    service.respond = ({ body }) => (textOf(body) === 'bad' ? new Refused(400, { no: true }) : {});
    const items = texts('good', 'bad', 'never', 'never');
    await failing({ ...say, options: { concurrency: 1 } }, { items });
    expect(service.received).toHaveLength(2);
    const outcomes = await run({ ...say, options: { concurrency: 1 } }, { items, continueOnFail: true });
    expect(outcomes).toHaveLength(4);
    expect(service.received).toHaveLength(6);
  });

  it('stops when the execution is cancelled', async () => {
    const cancel = new AbortController();
    service.respond = () => {
      cancel.abort();
      return {};
    };
    const error = await failing({ ...say, options: { concurrency: 1 } }, { items: texts('a', 'b', 'c'), cancel: cancel.signal });
    expect(error).toMatchObject({ message: containing('cancelled') });
    expect(service.received).toHaveLength(1);
  });

  it('uploads a file that n8n keeps outside of memory, or holds in memory', async () => {
    const attach = { resource: 'message', operation: 'attach', upload: 'data' };
    const stored = { data: '', mimeType: 'text/plain', fileName: 'a.txt', id: 'stored' };
    await run(attach, { items: [{ json: {}, binary: { data: stored } }], files: { stored: Buffer.from('from outside') } });
    const inMemory = { data: '', mimeType: 'text/plain', fileName: 'b.txt' };
    await run(attach, { items: [{ json: {}, binary: { data: inMemory } }], files: { data: Buffer.from('from memory') } });
    expect(service.received.map(({ body }) => /from \w+/.exec(body)?.[0])).toEqual(['from outside', 'from memory']);
  });

  it('names the field where an item has no such file', async () => {
    const error = await failing({ resource: 'message', operation: 'attach', upload: 'picture' });
    expect(error).toBeInstanceOf(NodeOperationError);
    expect(error).toMatchObject({ message: "The item has no file in 'picture'", context: { itemIndex: 0 } });
  });
});

describe('lists that come in pages', () => {
  beforeEach(() => {
    const pages: Record<string, unknown> = {
      '/things': { items: [{ id: 1 }, { id: 2 }], next: 'two' },
      '/things?cursor=two': { items: [{ id: 3 }, { id: 4 }], next: 'three' },
      '/things?cursor=three': { items: [{ id: 5 }] },
    };
    service.respond = ({ path }) => pages[path];
  });

  it('give all where all are wanted', async () => {
    const items = await run({ resource: 'thing', operation: 'getMany', returnAll: true });
    expect(items.map(({ json }) => json.id)).toEqual([1, 2, 3, 4, 5]);
  });

  it('are not asked for further than the limit', async () => {
    const items = await run({ resource: 'thing', operation: 'getMany', returnAll: false, limit: 3 });
    expect(items.map(({ json, pairedItem }) => [json.id, pairedItem])).toEqual([
      [1, { item: 0 }],
      [2, { item: 0 }],
      [3, { item: 0 }],
    ]);
    expect(service.received).toHaveLength(2);
  });
});

describe('failures', () => {
  const refusal = new Refused(429, { slow: 'down' }, { 'retry-after': '120', 'x-request-id': 'r-1' });

  it('of the service are shown with status, advice, item and the wait it asked for', async () => {
    service.respond = ({ body }) => (textOf(body) === 'good' ? {} : refusal);
    const error = await failing(say, { items: texts('good', 'bad') });
    expect(error).toBeInstanceOf(NodeApiError);
    expect(error).toMatchObject({
      message: 'Fixture answered 429: {"slow":"down"}',
      description: containing('Too many requests'),
      httpCode: '429',
      context: { itemIndex: 1 },
    });
  });

  it('of the input name the parameter and the item', async () => {
    const error = await failing(say, { items: texts('good', '') });
    expect(error).toBeInstanceOf(NodeOperationError);
    expect(error).toMatchObject({ message: "'Text' is empty", context: { itemIndex: 1 } });
  });

  it('keep their own words even where n8n has some of its own for them', async () => {
    service.respond = () => new Refused(400, 'ENOENT');
    expect(await failing(say, { items: texts('a') })).toMatchObject({ message: containing('Fixture answered 400') });
  });

  it('become items with everything known where the node continues', async () => {
    service.respond = ({ body }) => (textOf(body) === 'good' ? { fine: true } : refusal);
    const items = await run(say, { items: texts('bad', 'good'), continueOnFail: true });
    expect(items).toEqual([
      {
        json: {
          error: 'Fixture answered 429: {"slow":"down"}',
          description: containing('Too many requests'),
          httpCode: '429',
          code: 'HTTP_429',
          kind: 'rateLimited',
          requestId: 'r-1',
          retryAfterMs: 120_000,
        },
        pairedItem: { item: 0 },
      },
      { json: { fine: true }, pairedItem: { item: 1 } },
    ]);
  });

  it('have no property but error where n8n sorts them into the error output', async () => {
    service.respond = () => refusal;
    const [item] = await run(say, { items: texts('bad'), continueOnFail: true, node: { onError: 'continueErrorOutput' } });
    expect(Object.keys(item?.json ?? {})).toEqual(['error']);
    expect(item?.json.error).toMatchObject({ message: 'Fixture answered 429: {"slow":"down"}', httpCode: '429', retryAfterMs: 120_000 });
  });

  it('of the credential fail for every item', async () => {
    const settings = { items: texts('a', 'b'), credential: { address: service.address } };
    expect(await failing(say, settings)).toMatchObject({ message: "'Pass' is empty" });
    const items = await run(say, { ...settings, continueOnFail: true });
    expect(items.map(({ json }) => json.error)).toEqual(["'Pass' is empty", "'Pass' is empty"]);
  });

  it('say so where this n8n may not reach the address, before anything is sent', async () => {
    const asked: string[] = [];
    const egress = (url: string) => {
      asked.push(url);
      return { ok: false as const, error: new Error('the address is private') };
    };
    const error = await failing(say, { egress });
    expect(error).toMatchObject({ message: containing('the address is private') });
    expect(asked).toEqual([service.address]);
    expect(service.received).toEqual([]);
  });

  it('do not come from an address filter that has nothing against the address', async () => {
    expect(await run(say, { items: texts('a'), egress: () => ({ ok: true }) })).toHaveLength(1);
  });
});

describe('an answer operation', () => {
  it('sends status, headers and body to the caller and gives the body on', async () => {
    const context = contextOf({ resource: 'message', operation: 'reply', words: '={{ $json.text }}' }, { items: texts('yes', 'no') });
    const [items] = await runAction(context, fixture());
    expect(context.responses).toEqual([{ statusCode: 201, headers: { 'x-answer': 'yes' }, body: { words: 'yes' } }]);
    expect(items).toEqual([{ json: { words: 'yes' }, pairedItem: { item: 0 } }]);
  });
});

it('runs operations of several steps', async () => {
  service.respond = ({ body }) => ({ said: textOf(body) });
  const items = await run({ ...say, operation: 'relay' }, { items: texts('hi') });
  expect(items.map(({ json }) => json)).toEqual([{ said: 'hi' }, { said: 'hi' }]);
});

function parsedTexts(body: string): string[] {
  const parsed: unknown = JSON.parse(body);
  return Array.isArray(parsed) ? parsed.map(String) : [];
}

function containing(text: string): unknown {
  return expect.stringContaining(text);
}

/** Lets a request wait for others without a clock. */
async function until(holds: () => boolean): Promise<void> {
  for (let turn = 0; turn < 10_000 && !holds(); turn += 1) await new Promise((resolve) => setImmediate(resolve));
  expect(holds()).toBe(true);
}
