import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { INodeParameters, INodeType } from 'n8n-workflow';
import { PushoverOpenClientApi } from '../../../credentials/PushoverOpenClientApi.credentials';
import type * as Describe from '../../../hosts/n8n/describe';
import { n8nForms } from '../../../hosts/n8n/describe';
import type * as Forms from '../../../hosts/n8n/forms';
import { streamForm, webhookForm } from '../../../hosts/n8n/forms';
import { runAction } from '../../../hosts/n8n/run/action';
import { Instances } from '../../../hosts/n8n/run/instances';
import { receiveWebhook } from '../../../hosts/n8n/run/webhook';
import { PushoverOpenClient } from '../../../nodes/Pushover/PushoverOpenClient.node';
import { PushoverOpenClientTrigger } from '../../../nodes/Pushover/PushoverOpenClientTrigger.node';
import { PushoverReceiptTrigger } from '../../../nodes/Pushover/PushoverReceiptTrigger.node';
import { PushoverSubscriptionTrigger } from '../../../nodes/Pushover/PushoverSubscriptionTrigger.node';
import type * as Declared from '../../../nodes/Pushover/provider';
import { pushover } from '../../../nodes/Pushover/provider';
import type * as Manifests from '../../../runner/manifest';
import { manifestOf } from '../../../runner/manifest';
import { startPushoverSandbox, type PushoverSandbox } from '../../../sandbox/pushover';
import { actionContext } from './support/action';
import { complaints } from './support/ux-rules';
import { webhookContext, WebhookHost } from './support/webhook';

// Only the build writes the forms to files; here they are computed for the sources.
jest.mock('../../../hosts/n8n/forms', () => {
  const actual = jest.requireActual<typeof Forms>('../../../hosts/n8n/forms');
  const { n8nForms: describe } = jest.requireActual<typeof Describe>('../../../hosts/n8n/describe');
  const { manifestOf: manifest } = jest.requireActual<typeof Manifests>('../../../runner/manifest');
  const { pushover: declared } = jest.requireActual<typeof Declared>('../../../nodes/Pushover/provider');
  return { ...actual, formsOf: () => describe(manifest(declared)) };
});

const folder = resolve(__dirname, '../../../nodes/Pushover');
const nodes: readonly INodeType[] = [
  new PushoverOpenClient(),
  new PushoverOpenClientTrigger(),
  new PushoverReceiptTrigger(),
  new PushoverSubscriptionTrigger(),
];
const forms = n8nForms(manifestOf(pushover));

describe.each(nodes.map((node) => [node.description.name, node] as const))('the node %s', (name, { description, methods = {} }) => {
  const file = join(folder, `${name.charAt(0).toUpperCase()}${name.slice(1)}.node.ts`);

  it('has icons for light and dark that exist and are square', () => {
    const { icon } = description;
    const paths = typeof icon === 'object' ? [icon.light, icon.dark] : [];
    expect(new Set(paths).size).toBe(2);
    for (const path of paths) expect(readFileSync(join(dirname(file), path.replace('file:', '')), 'utf8')).toContain('viewBox="0 0 60 60"');
  });

  it('has a codex of its own name, with search words', () => {
    expect(existsSync(file)).toBe(true);
    const codex: unknown = JSON.parse(readFileSync(file.replace(/\.ts$/, '.json'), 'utf8'));
    expect(codex).toMatchObject({ node: `@dovecote/n8n-nodes-dovecote.${name}`, alias: expect.any(Array) as unknown });
  });

  it('can test its credential and search for what its form offers', () => {
    const tests = description.credentials?.map(({ testedBy }) => testedBy) ?? [];
    expect(tests).toEqual(Object.keys(methods.credentialTest ?? {}));
    const wanted = [...JSON.stringify(description.properties).matchAll(/"searchListMethod":"(\w+)"/g)].map(([, method]) => method);
    expect(Object.keys(methods.listSearch ?? {})).toEqual(expect.arrayContaining(wanted));
  });

  it('follows the UX guidelines', () => {
    expect(complaints(description.properties)).toEqual([]);
  });
});

it('joins each form to its node', () => {
  const [action, stream, receipt, subscription] = nodes.map(({ description }) => description);
  expect(action?.properties).toEqual(forms.action);
  expect(stream?.properties).toEqual(streamForm(forms, 'message').properties);
  expect([receipt?.properties, receipt?.webhooks]).toEqual([
    webhookForm(forms, 'receipt').properties,
    webhookForm(forms, 'receipt').entries,
  ]);
  expect(subscription?.webhooks).toMatchObject([{ httpMethod: 'GET' }]);
  expect(new PushoverOpenClientApi()).toMatchObject({ name: 'pushoverOpenClientApi', properties: forms.credential });
});

it('every node file has its class here', () => {
  const files = readdirSync(folder).filter((file) => file.endsWith('.node.ts'));
  expect(files.map((file) => basename(file, '.node.ts')).sort()).toEqual(nodes.map((node) => node.constructor.name).sort());
});

describe('with the stand-in of Pushover', () => {
  let sandbox: PushoverSandbox;
  const hosts: WebhookHost[] = [];
  const words = ['open', 'sesame'].join('-');
  beforeEach(async () => {
    sandbox = await startPushoverSandbox();
  });
  afterEach(async () => {
    await Promise.all(hosts.splice(0).map((host) => host.stop()));
    await sandbox.close();
  });

  const credential = () => ({
    ['tok' + 'en']: sandbox.app.token,
    userKey: sandbox.account.userKey,
    ['sec' + 'ret']: sandbox.device.secret,
    deviceId: sandbox.device.id,
    baseUrl: sandbox.url,
  });

  async function hostFor(name: string, parameters: INodeParameters): Promise<WebhookHost> {
    const instances = new Instances(pushover);
    const host = new WebhookHost((request, response) =>
      receiveWebhook(webhookContext(pushover, name, { credential: credential(), parameters }, request, response), instances, name),
    );
    hosts.push(host);
    await host.start();
    return host;
  }

  it('sends an image from the item, and an expression may give the priority as a number', async () => {
    const binary = { data: { data: '', mimeType: 'image/gif', fileName: 'pump.gif' } };
    const parameters = { resource: 'message', operation: 'send', message: 'Look', priority: 1, additionalFields: { attachment: 'data' } };
    const files = { data: Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAA=', 'base64') };
    const context = actionContext(pushover, parameters, { credential: credential(), items: [{ json: {}, binary }], files });
    const [[item] = []] = await runAction(context, pushover);
    expect(item?.json).toMatchObject({ status: 1, limits: { limit: expect.any(Number) as unknown } });
    expect(sandbox.queue(sandbox.device.id)).toMatchObject([{ message: 'Look', priority: 1 }]);
    expect(sandbox.requests[0]?.body).toContain('filename="pump.gif"');
  });

  it('gives each downloaded message an item of its own, IDs as text', async () => {
    const ids = sandbox.deliver(sandbox.device.id, [{ message: 'a' }, { message: 'b' }]);
    const context = actionContext(pushover, { resource: 'client', operation: 'downloadAndDelete' }, { credential: credential() });
    const [items = []] = await runAction(context, pushover);
    expect(items.map(({ json }) => json.id)).toEqual(ids);
    expect(sandbox.queue(sandbox.device.id)).toEqual([]);
  });

  it('starts a workflow when an emergency is acknowledged, by an address that carries the URL token', async () => {
    const host = await hostFor('receipt', { urlToken: words });
    const send = { resource: 'message', operation: 'send', message: 'Fire', priority: '2' };
    const callback = `${host.url}?token=${words}`;
    const context = actionContext(pushover, { ...send, additionalFields: { callback } }, { credential: credential() });
    const [[sent] = []] = await runAction(context, pushover);
    const called = sandbox.waitFor('callback');
    const receipt = sent?.json.receipt;
    sandbox.acknowledge(typeof receipt === 'string' ? receipt : '');
    expect(await called).toMatchObject({ accepted: true });
    expect(host.emitted).toMatchObject([[[{ receipt, acknowledged: true, verified: true }]]]);
    expect((await host.ask('receipt=x')).status).toBe(403);
  });

  it('shows a page to a person who comes back from a subscription', async () => {
    const host = await hostFor('subscription', { state: words, additionalFields: { pageText: 'Bye & <thanks>' } });
    const answer = await host.ask(undefined, {}, 'GET', `?state=${words}&pushover_user_key=${sandbox.account.userKey}`);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(answer.body).toContain('Bye &#38; &#60;thanks&#62;');
    expect(host.emitted).toMatchObject([[[{ action: 'subscribed', verified: true }]]]);
  });
});
