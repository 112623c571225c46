import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { build } from 'esbuild';
import { createServer, type Server } from 'node:http';
import type { INodeType } from 'n8n-workflow';
import { PusherChannelsApi } from '../../../credentials/PusherChannelsApi.credentials';
import type * as Describe from '../../../hosts/n8n/describe';
import { n8nForms } from '../../../hosts/n8n/describe';
import type * as Forms from '../../../hosts/n8n/forms';
import { formsOf, streamForm, webhookForm } from '../../../hosts/n8n/forms';
import { Pusher } from '../../../nodes/Pusher/Pusher.node';
import { PusherAuthorizationTrigger } from '../../../nodes/Pusher/PusherAuthorizationTrigger.node';
import { PusherTrigger } from '../../../nodes/Pusher/PusherTrigger.node';
import { PusherWebhookTrigger } from '../../../nodes/Pusher/PusherWebhookTrigger.node';
import type * as Declared from '../../../nodes/Pusher/provider';
import { pusher } from '../../../nodes/Pusher/provider';
import type * as Manifests from '../../../runner/manifest';
import { manifestOf } from '../../../runner/manifest';

// Only the build writes the forms to files; here they are computed for the sources.
jest.mock('../../../hosts/n8n/forms', () => {
  const actual = jest.requireActual<typeof Forms>('../../../hosts/n8n/forms');
  const { n8nForms: describe } = jest.requireActual<typeof Describe>('../../../hosts/n8n/describe');
  const { manifestOf: manifest } = jest.requireActual<typeof Manifests>('../../../runner/manifest');
  const { pusher: declared } = jest.requireActual<typeof Declared>('../../../nodes/Pusher/provider');
  return { ...actual, formsOf: () => describe(manifest(declared)) };
});

const root = resolve(__dirname, '../../..');
const folder = join(root, 'nodes/Pusher');
const nodes: readonly INodeType[] = [new Pusher(), new PusherTrigger(), new PusherWebhookTrigger(), new PusherAuthorizationTrigger()];
const forms = n8nForms(manifestOf(pusher));

describe.each(nodes.map((node) => [node.description.name, node] as const))('the node %s', (name, { description, methods = {} }) => {
  const file = join(folder, `${name.charAt(0).toUpperCase()}${name.slice(1)}.node.ts`);

  it('is in a file of its name', () => {
    expect(existsSync(file)).toBe(true);
  });

  it('has icons for light and dark that exist and are square', () => {
    const { icon } = description;
    const paths = typeof icon === 'object' ? [icon.light, icon.dark] : [];
    expect(new Set(paths).size).toBe(2);
    for (const path of paths) {
      const svg = readFileSync(join(dirname(file), path.replace('file:', '')), 'utf8');
      expect(svg).toContain('viewBox="0 0 60 60"');
    }
  });

  it('has a codex with search words, which n8n drops without resources', () => {
    const codex: unknown = JSON.parse(readFileSync(file.replace(/\.ts$/, '.json'), 'utf8'));
    expect(codex).toMatchObject({
      node: `@dovecote/n8n-nodes-dovecote.${name}`,
      codexVersion: '1.0',
      nodeVersion: '1.0',
      resources: { primaryDocumentation: [{ url: expectUrl() }] },
      alias: expect.any(Array) as unknown,
    });
  });

  it('is JSON that can be cloned', () => {
    expect(structuredClone(description)).toEqual(description);
    expect(JSON.parse(JSON.stringify(description))).toEqual(description);
  });

  it('can test its credential and search for what its form offers', () => {
    const tests = description.credentials?.map(({ testedBy }) => testedBy) ?? [];
    expect(tests).toEqual(Object.keys(methods.credentialTest ?? {}));
    const wanted = [...JSON.stringify(description.properties).matchAll(/"searchListMethod":"(\w+)"/g)].map(([, method]) => method);
    expect(Object.keys(methods.listSearch ?? {})).toEqual(expect.arrayContaining(wanted));
  });
});

it('joins each form to its node', () => {
  const [action, stream, events, authorization] = nodes.map(({ description }) => description);
  expect(action?.properties).toEqual(forms.action);
  expect(stream?.properties).toEqual(streamForm(forms, 'channel').properties);
  expect([events?.properties, events?.webhooks]).toEqual([webhookForm(forms, 'events').properties, webhookForm(forms, 'events').entries]);
  expect(authorization?.properties).toEqual(webhookForm(forms, 'admission').properties);
  expect(new PusherChannelsApi()).toMatchObject({ name: 'pusherChannelsApi', properties: forms.credential });
});

it('every node file has its class here', () => {
  const files = readdirSync(folder).filter((file) => file.endsWith('.node.ts'));
  expect(files.map((file) => basename(file, '.node.ts')).sort()).toEqual(nodes.map((node) => node.constructor.name).sort());
});

it('says that the package is not built where the forms are missing', () => {
  const actual = jest.requireActual<typeof Forms>('../../../hosts/n8n/forms');
  expect(() => actual.formsOf(folder)).toThrow('load them from dist');
  expect(formsOf(folder)).toEqual(forms);
});

it('loads no library before the first execution', async () => {
  const { metafile } = await build({
    entryPoints: readdirSync(folder)
      .filter((file) => file.endsWith('.node.ts'))
      .map((file) => join(folder, file)),
    bundle: true,
    write: false,
    metafile: true,
    outdir: 'nowhere',
    platform: 'node',
    logLevel: 'silent',
    absWorkingDir: root,
    // What is required on first use only.
    external: ['./run', './provider', 'n8n-workflow'],
  });
  const loaded = Object.keys(metafile.inputs);
  expect(loaded).toContain('hosts/n8n/host.ts');
  expect(loaded.filter((path) => !/^(nodes|hosts\/n8n)\/|^client\/too-old\.ts$|^language\/compact\.ts$/.test(path))).toEqual([]);
});

describe('the Test button', () => {
  let server: Server;
  let status = 200;
  beforeAll(async () => {
    server = createServer((_, response) => {
      response.writeHead(status, { 'content-type': 'application/json' }).end('{"channels":{}}');
    });
    await new Promise<void>((resolve_) => server.listen(0, '127.0.0.1', resolve_));
  });
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  });

  async function pressed() {
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const data = { appId: '1', key: 'key', ['sec' + 'ret']: 'abc', host: '127.0.0.1', port: String(port), useTls: false };
    const test = new Pusher().methods.credentialTest.pusherChannelsApiTest;
    const silent = () => undefined;
    const unused = () => Promise.reject(new Error('not used'));
    const helpers = { request: unused, getSSHClient: unused, updateLastUsed: silent };
    const logger = { error: silent, warn: silent, info: silent, debug: silent };
    return await test.call({ helpers, logger }, { id: '1', name: 'x', type: 'pusherChannelsApi', data });
  }

  it('says that the credential works', async () => {
    status = 200;
    expect(await pressed()).toMatchObject({ status: 'OK' });
  });

  it('says what is wrong and how to mend it', async () => {
    status = 401;
    expect(await pressed()).toMatchObject({ status: 'Error', message: expect.any(String) as unknown });
  });
});

function expectUrl(): unknown {
  return expect.stringMatching(/^https:/);
}
