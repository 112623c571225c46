import { ServiceError } from '../../client/errors';
import type { Transport } from '../../client/transport';
import { z } from '../../language/fields';
import { formOf } from '../../language/form';
import { jsonIn, parseJson } from '../../language/json';
import type { Parameters } from '../../language/operation';
import { providers } from '../../providers';
import { credentials } from './support/credentials';
import { declared, placed } from './support/declared';
import { commonOf, exampleOf, including, leastOf } from './support/examples';

const offline: Transport = () => Promise.reject(new ServiceError({ kind: 'network', message: 'This test is to send nothing' }));
const now = () => new Date('2026-01-02T12:00:00Z');
/** Nobody waits for a service that is not asked. */
const wait = () => Promise.resolve();

/** The paths an endpoint can have: `{name}` stands for anything but nothing. */
function pathsOf(endpoint: string): RegExp {
  const [, template = ''] = endpoint.split(' ');
  return new RegExp(`${template.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{\w+\}/g, '[^?]+')}$`);
}

describe.each(declared)('%s with the values of its own documentation', (id, manifest) => {
  const connection = providers[id].connect(credentials[id], { transport: offline, now, wait });
  const requests = manifest.operations.filter(({ kind }) => kind === 'request');
  const computed = manifest.operations.filter(({ kind }) => kind === 'local' || kind === 'answer');

  test('gives one for every field of an operation', () => {
    const missing = manifest.operations.flatMap((operation) =>
      // A file is no JSON.
      placed(operation.id, operation.fields).filter(
        ({ field }) => field.name !== '' && field.kind !== 'file' && exampleOf(field) === undefined,
      ),
    );
    expect(missing.map(({ place }) => place)).toEqual([]);
  });

  test.each(requests)('prepares $id as the form opens', ({ id: operation, endpoint = '', fields }) => {
    const { method = '', url = '', headers = {}, body } = connection.prepare(operation, commonOf(fields)) ?? {};
    expect(new URL(url).protocol).toBe('https:');
    expect(new URL(url).pathname).toMatch(pathsOf(endpoint));
    expect(endpoint.startsWith(`${method} `)).toBe(true);
    expect(typeof body === 'string' && jsonIn(body) !== undefined).toBe(headers['content-type'] === 'application/json');
  });

  test.each(requests)('prepares $id with what is required alone, or says what it needs beside', async ({ id: operation, fields }) => {
    const [outcome] = await connection.runMany(operation, [leastOf(fields)]);
    expect(outcome?.ok === false && ['network', 'invalid'].includes(outcome.error.kind)).toBe(true);
  });

  test.each(computed)('computes $id without a network, as the form opens', async ({ id: operation, fields }) => {
    const result = await connection.run(operation, commonOf(fields));
    expect(parseJson(JSON.stringify(result))).toEqual(result);
  });

  test.each([...requests, ...computed])('takes every optional field of $id', async ({ id: operation, fields }) => {
    const works = async (parameters: Parameters) =>
      (await connection.runMany(operation, [parameters])).every((outcome) => outcome.ok || outcome.error.kind === 'network');
    for (const field of fields.filter(({ required }) => !required)) {
      const alone = await works(including(field, leastOf(fields)));
      // A rule across fields may want it beside others, or without them.
      expect([field.name, alone || (await works(including(field, commonOf(fields))))]).toEqual([field.name, true]);
    }
  });

  test('asks the network for every request, and for nothing before', async () => {
    for (const { id: operation, fields } of requests) {
      await expect(connection.run(operation, commonOf(fields))).rejects.toMatchObject({ kind: 'network' });
    }
  });

  test('can test a credential', async () => {
    await expect(connection.test()).rejects.toMatchObject({ kind: 'network' });
  });

  test.each(manifest.webhooks)('configures webhook $name', ({ name, fields }) => {
    const request = { method: 'PATCH', url: '/', headers: {}, rawBody: Buffer.alloc(0) };
    for (const parameters of [leastOf(fields), commonOf(fields), ...fields.map((field) => including(field, leastOf(fields)))]) {
      expect(connection.webhook(name).configured(parameters).receive(request)).toMatchObject({ ok: false, status: 405 });
    }
  });
});

describe.each(declared)('%s', (id) => {
  const { provider } = providers[id].connect(credentials[id], {});

  test('takes the documented settings of every stream', () => {
    for (const { name, parameters } of provider.streams) {
      const fields = formOf(parameters);
      for (const settings of [leastOf(fields), commonOf(fields), ...fields.map((field) => including(field, leastOf(fields)))]) {
        expect([name, z.strictObject(parameters).safeParse(settings).error]).toEqual([name, undefined]);
      }
    }
  });

  test('has a webhook for every answer, which names that answer', () => {
    for (const operation of provider.operations) {
      if (operation.kind !== 'answer') continue;
      const webhook = provider.webhooks.find(({ name }) => name === operation.webhook);
      expect(webhook?.answer?.operation).toBe(`${operation.resource}.${operation.name}`);
    }
  });
});
