import { NodeApiError, NodeOperationError } from 'n8n-workflow';
import { containing, failing, run, say, textOf, texts } from '../support/sending';
import { FixtureService, Refused } from '../support/service';

let service: FixtureService;
beforeEach(async () => {
  service = await FixtureService.start();
});
afterEach(async () => {
  await service.stop();
});

describe('failures', () => {
  const refusal = new Refused(429, { slow: 'down' }, { 'retry-after': '120', 'x-request-id': 'r-1' });

  it('of the service are shown with status, advice, item and the wait it asked for', async () => {
    service.respond = ({ body }) => (textOf(body) === 'good' ? {} : refusal);
    const error = await failing(service, say, { items: texts('good', 'bad') });
    expect(error).toBeInstanceOf(NodeApiError);
    expect(error).toMatchObject({
      message: 'Fixture answered 429: {"slow":"down"}',
      description: containing('Too many requests'),
      httpCode: '429',
      context: { itemIndex: 1 },
    });
  });

  it('of the input name the parameter and the item', async () => {
    const error = await failing(service, say, { items: texts('good', '') });
    expect(error).toBeInstanceOf(NodeOperationError);
    expect(error).toMatchObject({ message: "'Text' is empty", context: { itemIndex: 1 } });
  });

  it('keep their own words even where n8n has some of its own for them', async () => {
    service.respond = () => new Refused(400, 'ENOENT');
    expect(await failing(service, say, { items: texts('a') })).toMatchObject({ message: containing('Fixture answered 400') });
  });

  it('become items with everything known where the node continues', async () => {
    service.respond = ({ body }) => (textOf(body) === 'good' ? { fine: true } : refusal);
    const items = await run(service, say, { items: texts('bad', 'good'), continueOnFail: true });
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
    const [item] = await run(service, say, { items: texts('bad'), continueOnFail: true, node: { onError: 'continueErrorOutput' } });
    expect(Object.keys(item?.json ?? {})).toEqual(['error']);
    expect(item?.json.error).toMatchObject({ message: 'Fixture answered 429: {"slow":"down"}', httpCode: '429', retryAfterMs: 120_000 });
  });

  it('of the credential fail for every item', async () => {
    const settings = { items: texts('a', 'b'), credential: { address: service.address } };
    expect(await failing(service, say, settings)).toMatchObject({ message: "'Pass' is empty" });
    const items = await run(service, say, { ...settings, continueOnFail: true });
    expect(items.map(({ json }) => json.error)).toEqual(["'Pass' is empty", "'Pass' is empty"]);
  });

  it('say so where this n8n may not reach the address, before anything is sent', async () => {
    const asked: string[] = [];
    const egress = (url: string) => {
      asked.push(url);
      return { ok: false as const, error: new Error('the address is private') };
    };
    const error = await failing(service, say, { items: texts('a'), egress });
    expect(error).toMatchObject({ message: containing('the address is private') });
    expect(asked).toEqual([service.address]);
    expect(service.received).toEqual([]);
  });

  it('do not come from an address filter that has nothing against the address', async () => {
    expect(await run(service, say, { items: texts('a'), egress: () => ({ ok: true }) })).toHaveLength(1);
  });
});
