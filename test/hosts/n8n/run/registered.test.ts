import { Instances } from '../../../../hosts/n8n/run/instances';
import { isRegistered, register, unregister } from '../../../../hosts/n8n/run/registration';
import { receiveWebhook } from '../../../../hosts/n8n/run/webhook';
import type { HookContext, WebhookContext } from '../../../../hosts/n8n/contexts';
import { z } from '../../../../language/fields';
import { isObject, listAt, textAt } from '../../../../language/reading';
import { parseJson, type JsonValue } from '../../../../language/json';
import { header, type Registered } from '../../../../language/webhook';
import { webhook, docs } from '../../../support/fixture/credential';
import { fixture } from '../../../support/fixture-provider';
import { FixtureService } from '../support/service';
import { hookContext, webhookContext, WebhookHost } from '../support/webhook';

const LIVE = 'https://n8n.example.com/webhook/1';
const TEST = 'https://n8n.example.com/webhook-test/1';

/** A webhook whose secret is made up by the service. */
const registering = webhook({
  name: 'registering',
  ...{ title: 'On Delivery', summary: 'Starts on deliveries', setUp: 'Nothing to do', docs },
  parameters: { automatic: z.boolean().default(true).meta({ title: 'Automatic', description: 'Whether to register' }) },
  examples: [{ id: '1' }],
  verify: (request, { registered }) =>
    registered?.secrets?.includes(header(request, 'x-key') ?? '') ? undefined : { status: 401, reason: 'The key is not valid' },
  parse: ({ rawBody }) => {
    const json = parseJson(Buffer.from(rawBody).toString('utf8'));
    return isObject(json) ? [json] : [];
  },
  registration: {
    wanted: ({ automatic }) => automatic,
    find: async (url, { run }) => read(await run('message.say', { text: `find ${url}` })),
    create: async (url, { run }) => read(await run('message.say', { text: `create ${url}` })) ?? { id: url, current: true },
    remove: async ({ id }, { run }) => {
      await run('message.say', { text: `remove ${id}` });
    },
  },
});

function read(json: JsonValue): Registered | undefined {
  const id = textAt(json, 'id');
  const secrets = listAt(json, 'secrets').filter((secret) => typeof secret === 'string');
  return id === undefined ? undefined : { id, current: true, secrets };
}

let service: FixtureService;
let secrets: Map<string, string>;
const hosts: WebhookHost[] = [];
beforeEach(async () => {
  secrets = new Map();
  service = await FixtureService.start();
  service.respond = ({ body }) => {
    const [what = '', url = ''] = (textAt(parseJson(body), 'text') ?? '').split(' ');
    if (what === 'create') secrets.set(url, `secret of ${url}`);
    if (what === 'remove') secrets.delete(url);
    const secret = secrets.get(url);
    return secret === undefined ? {} : { id: url, secrets: [secret] };
  };
});
afterEach(async () => {
  await Promise.all(hosts.splice(0).map((host) => host.stop()));
  await service.stop();
});

/** One process of n8n: what it remembers is its own. */
function processOf(parameters = {}) {
  const provider = { ...fixture(), webhooks: [registering] };
  const instances = new Instances(provider);
  const settings = { credential: { address: service.address, pass: 'abc' }, parameters };
  /** Seconds after which callers were told to come again. */
  const waits: number[] = [];
  const hook = (url: string, mode: 'trigger' | 'manual' | 'internal'): HookContext => ({
    ...hookContext(provider, 'registering', settings, url),
    getMode: () => mode,
  });
  const serving = async (more: Partial<WebhookContext>) => {
    const host = new WebhookHost(async (request, response) => {
      const context = { ...webhookContext(provider, 'registering', settings, request, response), getNodeWebhookUrl: () => LIVE, ...more };
      return await receiveWebhook(context, instances, 'registering');
    });
    hosts.push(host);
    await host.start();
    return async (key: string) => {
      const { status, headers } = await host.ask('{"id":"1"}', { 'x-key': key });
      const wait = headers.get('retry-after');
      if (wait !== null) waits.push(Number(wait));
      return status;
    };
  };
  return { instances, hook, serving, waits };
}

const asked = () => service.received.map(({ body }) => textAt(parseJson(body), 'text'));

it('verifies deliveries with the secret that activation got, without asking again', async () => {
  const { instances, hook, serving } = processOf();
  const deliver = await serving({});
  expect(await isRegistered(hook(LIVE, 'trigger'), instances, 'registering')).toBe(false);
  await register(hook(LIVE, 'trigger'), instances, 'registering');
  expect([await deliver(`secret of ${LIVE}`), await deliver('forged')]).toEqual([200, 401]);
  expect(asked()).toEqual([`find ${LIVE}`, `create ${LIVE}`, `find ${LIVE}`]);
});

it('asks for the secret in a process that has not activated the workflow, as after a restart or in queue mode', async () => {
  secrets.set(LIVE, 'made elsewhere');
  const deliver = await processOf().serving({});
  expect([await deliver('made elsewhere'), await deliver('made elsewhere')]).toEqual([200, 200]);
  expect(asked()).toEqual([`find ${LIVE}`]);
});

it.each<[string, Partial<WebhookContext>]>([
  ['names the address of production', {}],
  ['names the one that was called', { getWebhookResourceUrl: () => TEST }],
])('listens for a test event at an address and with a secret of its own, where n8n %s', async (_, more) => {
  const { instances, hook, serving } = processOf();
  await register(hook(LIVE, 'trigger'), instances, 'registering');
  await register(hook(TEST, 'manual'), instances, 'registering');
  const deliverTest = await serving({ getMode: () => 'manual', ...more });
  const deliverLive = await serving({});
  expect([await deliverTest(`secret of ${TEST}`), await deliverTest(`secret of ${LIVE}`)]).toEqual([200, 401]);
  expect([await deliverLive(`secret of ${LIVE}`), await deliverLive(`secret of ${TEST}`)]).toEqual([200, 401]);
  await unregister(hook(TEST, 'internal'), instances, 'registering');
  expect([...secrets.keys()]).toEqual([LIVE]);
});

it('has a delivery repeated whose secret may be newer than what the service has just said', async () => {
  secrets.set(LIVE, 'first');
  const { serving, waits } = processOf();
  const deliver = await serving({});
  expect(await deliver('first')).toBe(200);
  secrets.set(LIVE, 'second');
  expect([await deliver('second'), asked()]).toEqual([503, [`find ${LIVE}`]]);
  expect(waits).toEqual([expect.closeTo(57, -1)]);
});

it('answers 503 while the service cannot say what is registered', async () => {
  const deliver = await processOf().serving({});
  await service.stop();
  expect(await deliver('any')).toBe(503);
});

it('leaves everything to the person who wants it so', async () => {
  const { instances, hook, serving } = processOf({ additionalFields: { automatic: false } });
  const deliver = await serving({});
  expect(await isRegistered(hook(LIVE, 'trigger'), instances, 'registering')).toBe(true);
  await register(hook(LIVE, 'trigger'), instances, 'registering');
  expect(await deliver('any')).toBe(401);
  await unregister(hook(LIVE, 'internal'), instances, 'registering');
  expect(asked()).toEqual([]);
});
