import { createHmac } from 'node:crypto';
import type { INodeParameters } from 'n8n-workflow';
import { Instances } from '../../../../hosts/n8n/run/instances';
import { receiveWebhook } from '../../../../hosts/n8n/run/webhook';
import { fixture } from '../../../support/fixture-provider';
import { webhookContext, WebhookHost } from '../support/webhook';

const pass = 'abc';
const credential = { address: 'http://127.0.0.1:9', pass };
const hosts: WebhookHost[] = [];
afterEach(async () => {
  await Promise.all(
    hosts.splice(0).map(async (host) => {
      await host.stop();
    }),
  );
});

async function hostFor(name: string, parameters: INodeParameters = {}, saved: () => object = () => credential) {
  const provider = fixture();
  const instances = new Instances(provider);
  const log: string[] = [];
  const host = new WebhookHost(async (request, response) => {
    const context = webhookContext(provider, name, { credential: saved, parameters }, request, response, log);
    return await receiveWebhook(context, instances, name);
  });
  hosts.push(host);
  await host.start();
  return { host, log };
}

function signed(text: string): Record<string, string> {
  return { 'content-type': 'application/json', 'x-signature': createHmac('sha256', pass).update(text).digest('hex') };
}

describe('a webhook trigger', () => {
  it('starts the workflow with one item an event and leaves a short JSON answer to n8n', async () => {
    const { host } = await hostFor('events');
    const body = '[{"id":1},{"id":2}]';
    const answer = await host.ask(body, signed(body));
    expect([answer.status, answer.body]).toEqual([200, '{"received":true}']);
    expect(host.emitted).toEqual([[[{ id: 1 }, { id: 2 }]]]);
  });

  it.each([
    ['spaces and key order', '[ {"z":1,  "id":"a"} ]'],
    ['letters beyond ASCII', '[{"id":"Zoë 🕊"}]'],
    ['escapes', '[{"id":"\\u005a"}]'],
  ])('verifies the bytes as they came: %s', async (_, body) => {
    const { host } = await hostFor('events');
    expect((await host.ask(body, signed(body))).status).toBe(200);
    expect(host.emitted).toHaveLength(1);
  });

  it('answers a wrong signature with 401 and starts nothing', async () => {
    const { host } = await hostFor('events');
    const answer = await host.ask('[{"id":1}]', signed('[{"id":2}]'));
    expect([answer.status, answer.body]).toEqual([401, '{"message":"The signature is not valid"}']);
    expect(host.started).toEqual([{ noWebhookResponse: true }]);
  });

  it('refuses a form with files, whose bytes n8n has thrown away', async () => {
    const { host } = await hostFor('events');
    const answer = await host.ask('--x--', { 'content-type': 'multipart/form-data; boundary=x' });
    expect(answer.status).toBe(415);
  });

  it('answers a repeated delivery but starts nothing', async () => {
    const { host } = await hostFor('events');
    const body = '[{"id":1}]';
    await host.ask(body, signed(body));
    const again = await host.ask(body, signed(body));
    expect([again.status, again.body]).toEqual([200, '{"received":true}']);
    expect(host.emitted).toEqual([[[{ id: 1 }]]]);
  });

  it('puts each event on the output of its route', async () => {
    const rows = [
      { label: 'A', kind: 'a' },
      { label: 'B', kind: 'b' },
    ];
    const { host } = await hostFor('events', { routes: { entries: rows } });
    const body = '[{"id":1,"kind":"b"},{"id":2,"kind":"a"},{"id":3,"kind":"b"}]';
    await host.ask(body, signed(body));
    expect(host.emitted).toEqual([
      [
        [{ id: 2, kind: 'a' }],
        [
          { id: 1, kind: 'b' },
          { id: 3, kind: 'b' },
        ],
      ],
    ]);
  });

  it('answers what it cannot read, and never throws', async () => {
    const { host } = await hostFor('events');
    expect((await host.ask('not JSON', signed('not JSON'))).status).toBe(400);
    expect((await host.ask('{}', signed('{}'))).body).toBe('{"message":"Not a list"}');
  });

  it('answers and logs where its credential is incomplete, without saying to the caller what is wrong', async () => {
    const { host, log } = await hostFor('events', {}, () => ({ address: 'x' }));
    const answer = await host.ask('[]', signed('[]'));
    expect([answer.status, answer.body]).toEqual([500, '{"message":"This webhook is not set up"}']);
    expect(log).toEqual(["The webhook of 'Node' could not take a request: 'Pass' is empty"]);
  });

  it('takes a changed credential from the next request on', async () => {
    let saved: object = credential;
    const { host } = await hostFor('events', {}, () => saved);
    const body = '[{"id":1}]';
    await host.ask(body, signed(body));
    saved = { ...credential, pass: 'other' };
    expect((await host.ask(body, signed(body))).status).toBe(401);
  });
});

describe('a webhook that asks the service about what came', () => {
  it('starts the workflow once the service has confirmed it, and redirects the caller', async () => {
    const { host } = await hostFor('receipts');
    const answer = await host.ask(undefined, {}, 'GET', `?token=${pass}&id=a`);
    expect([answer.status, answer.headers.get('location'), answer.body]).toEqual([302, 'https://example.com/thanks', '']);
    expect(host.emitted).toEqual([[[{ id: 'a', method: 'GET' }]]]);
  });

  it('answers with the type of text it says, once n8n has stored the execution', async () => {
    const { host } = await hostFor('receipts');
    const answer = await host.ask('', {}, 'POST', `?token=${pass}&id=b`);
    expect([answer.status, answer.headers.get('content-type'), answer.body]).toEqual([200, 'text/html; charset=utf-8', '<p>Thanks</p>']);
    expect(host.started).toEqual([{ workflowData: [[{ json: { id: 'b', method: 'POST' } }]], webhookResponse: '<p>Thanks</p>' }]);
  });

  it.each([
    ['what the service does not know', `?token=${pass}&id=forged`, 404],
    ['a wrong token in the address', '?token=wrong-token&id=a', 403],
  ])('starts nothing for %s', async (_, query, status) => {
    const { host, log } = await hostFor('receipts');
    const answer = await host.ask(undefined, {}, 'GET', query);
    expect(answer.status).toBe(status);
    expect(host.emitted).toEqual([]);
    expect(answer.body + log.join('')).not.toMatch(/wrong-token|abc/);
  });

  it('tells neither the log nor the caller what is in the address, when a request cannot be taken', async () => {
    const { host, log } = await hostFor('receipts', {}, () => {
      throw new TypeError('cannot read https://n8n.example.com/webhook?token=hush');
    });
    const answer = await host.ask(undefined, {}, 'GET', '?token=hush&id=a');
    expect([answer.status, answer.body]).toEqual([500, '{"message":"This webhook is not set up"}']);
    expect(log).toEqual([expect.stringContaining('cannot read https://n8n.example.com/webhook?***')]);
  });
});

describe('a webhook that waits for the answer of the workflow', () => {
  const body = '[{"id":1,"question":"why?"}]';
  const json = { 'content-type': 'application/json' };
  const refused = '{"refused":"why?"}';

  it('answers a handshake itself', async () => {
    const { host } = await hostFor('questions');
    const answer = await host.ask(undefined, {}, 'GET', '?challenge=c-1');
    // Not as HTML: what came with the request would be run as such by a browser.
    expect([answer.status, answer.body, answer.headers.get('content-type')]).toEqual([200, 'c-1', 'text/plain; charset=utf-8']);
    expect(host.started).toEqual([{ noWebhookResponse: true }]);
  });

  it('lets the answer of a node through, with the headers every answer has', async () => {
    const { host } = await hostFor('questions');
    host.workflow = (response) => void response.status(201).json({ because: true });
    const answer = await host.ask(body, json);
    expect([answer.status, answer.body, answer.headers.get('x-asked')]).toEqual([201, '{"because":true}', 'yes']);
    expect(host.started).toEqual([{ workflowData: [[{ json: { id: 1, question: 'why?' } }]] }]);
  });

  it('refuses in time where nobody answers, and drops the answer that comes too late', async () => {
    const { host } = await hostFor('questions', { additionalFields: { patience: 0.05 } });
    let late: Promise<void> | undefined;
    host.workflow = async (response) => {
      late = new Promise((resolve) => response.once('finish', resolve));
      await late;
      response.status(200).setHeader('x-late', 'yes').json({ because: true });
      response.end();
    };
    const answer = await host.ask(body, json);
    await late;
    await host.ask('{}', json);
    expect([answer.status, answer.body, answer.headers.get('x-asked')]).toEqual([403, refused, 'yes']);
    expect(host.errors).toEqual([]);
  });

  it.each([
    ['ended without an answer', 200, undefined],
    ['failed', 500, { message: 'Error in workflow' }],
    ['could not be run', 500, { code: 0, message: 'There was a problem executing the workflow' }],
  ])('refuses where the workflow %s', async (_, status, said) => {
    const { host } = await hostFor('questions');
    host.workflow = (response) => {
      response.status(status).json(said);
      response.end();
    };
    const answer = await host.ask(body, json);
    expect([answer.status, answer.body]).toEqual([403, refused]);
    expect(host.errors).toEqual([]);
  });

  it('lets a failure through that a node answers on purpose', async () => {
    const { host } = await hostFor('questions');
    host.workflow = (response) => void response.status(500).json({ broken: true });
    expect(await host.ask(body, json)).toMatchObject({ status: 500, body: '{"broken":true}' });
  });

  it.each([
    ['gives nothing', 500, { code: 0, message: 'No item to return was found' }],
    ['does not run', 200, { message: 'Workflow executed successfully but the last node did not return any data' }],
  ])('refuses where the last node %s', async (_, status, said) => {
    const { host } = await hostFor('questions', { responseMode: 'lastNode' });
    host.workflow = (response) => void response.status(status).json(said);
    expect(await host.ask(body, json)).toMatchObject({ status: 403, body: refused });
  });

  it('answers with what the last node gives', async () => {
    const { host } = await hostFor('questions', { responseMode: 'lastNode' });
    host.workflow = (response) => void response.status(200).json({ auth: 'x' });
    expect(await host.ask(body, json)).toMatchObject({ status: 200, body: '{"auth":"x"}' });
  });
});
