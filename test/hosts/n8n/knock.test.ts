import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { INodeType } from 'n8n-workflow';
import { KnockApi } from '../../../credentials/KnockApi.credentials';
import type * as Describe from '../../../hosts/n8n/describe';
import { n8nForms } from '../../../hosts/n8n/describe';
import type * as Forms from '../../../hosts/n8n/forms';
import { streamForm, webhookForm } from '../../../hosts/n8n/forms';
import { Knock } from '../../../nodes/Knock/Knock.node';
import { KnockTrigger } from '../../../nodes/Knock/KnockTrigger.node';
import { KnockWebhookTrigger } from '../../../nodes/Knock/KnockWebhookTrigger.node';
import type * as Declared from '../../../nodes/Knock/provider';
import { knock } from '../../../nodes/Knock/provider';
import type * as Manifests from '../../../runner/manifest';
import { manifestOf } from '../../../runner/manifest';
import { startKnockSandbox } from '../../../sandbox/knock';

// Only the build writes the forms to files; here they are computed for the sources.
jest.mock('../../../hosts/n8n/forms', () => {
  const actual = jest.requireActual<typeof Forms>('../../../hosts/n8n/forms');
  const { n8nForms: describe } = jest.requireActual<typeof Describe>('../../../hosts/n8n/describe');
  const { manifestOf: manifest } = jest.requireActual<typeof Manifests>('../../../runner/manifest');
  const { knock: declared } = jest.requireActual<typeof Declared>('../../../nodes/Knock/provider');
  return { ...actual, formsOf: () => describe(manifest(declared)) };
});

const folder = resolve(__dirname, '../../../nodes/Knock');
const nodes: readonly INodeType[] = [new Knock(), new KnockTrigger(), new KnockWebhookTrigger()];
const forms = n8nForms(manifestOf(knock));

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
});

it('joins each form to its node', () => {
  const [action, stream, events] = nodes.map(({ description }) => description);
  expect(action?.properties).toEqual(forms.action);
  expect(stream?.properties).toEqual(streamForm(forms, 'feed').properties);
  expect([events?.properties, events?.webhooks]).toEqual([webhookForm(forms, 'events').properties, webhookForm(forms, 'events').entries]);
  expect(new KnockApi()).toMatchObject({ name: 'knockApi', properties: forms.credential });
});

it('every node file has its class here', () => {
  const files = readdirSync(folder).filter((file) => file.endsWith('.node.ts'));
  expect(files.map((file) => basename(file, '.node.ts')).sort()).toEqual(nodes.map((node) => node.constructor.name).sort());
});

it('tells with the Test button whether the credential works', async () => {
  const sandbox = await startKnockSandbox();
  const pressed = async (secretKey: string) => {
    const silent = () => undefined;
    const unused = () => Promise.reject(new Error('not used'));
    const helpers = { request: unused, getSSHClient: unused, updateLastUsed: silent };
    const logger = { error: silent, warn: silent, info: silent, debug: silent };
    const data = { secretKey, baseUrl: sandbox.url };
    return await new Knock().methods.credentialTest.knockApiTest.call({ helpers, logger }, { id: '1', name: 'x', type: 'knockApi', data });
  };
  expect(await pressed(sandbox.secretKey)).toMatchObject({ status: 'OK' });
  expect(await pressed('sk_test_wrong')).toMatchObject({ status: 'Error', message: expect.stringMatching(/\S/) as unknown });
  await sandbox.close();
});
