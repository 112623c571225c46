import { inspect } from 'node:util';
import { Connection } from '../../runner/connection';
import type { Transport } from '../../client/transport';
import { toy } from './support/toy';

const quoted = ['k', '4711', 'quoted'].join('-');

/** A service that quotes what it was sent, as some do. */
const echoing: Transport = (request) =>
  Promise.resolve({ status: 400, headers: {}, body: Buffer.from(`cannot read ${request.url} with ${JSON.stringify(request.headers)}`) });

test('a secret that the service quotes in its refusal is shown nowhere', async () => {
  const connection = new Connection(toy, { origin: 'https://toy.example/v1', apiKey: quoted }, { transport: echoing });
  const refusal: unknown = await connection.run('note.get', { id: '1' }).catch((thrown: unknown) => thrown);
  expect(inspect(refusal)).toContain('cannot read');
  expect(inspect(refusal)).not.toContain(quoted);
});
