import { connect, operations, ServiceError } from '../../index';
import { refusalOf } from '../support/refusal';
import { credentials } from './support/credentials';
import { declared } from './support/declared';

/** Names that come from outside know no types. */
const connectAnything: (provider: never, credential: never) => unknown = connect;

describe.each(declared)('the entry of the package, for %s', (id, manifest) => {
  test('connects with a credential', () => {
    expect(connect(id, credentials[id])).toBeInstanceOf(Object);
  });

  test('lists the operations as data', () => {
    expect(operations(id)).toEqual(manifest.operations);
  });
});

test.each(['nobody', '', 'constructor', '__proto__'])('a provider named %j is refused, and the known ones are named', (name) => {
  const refusal = refusalOf(() => Reflect.apply(connectAnything, undefined, [name, {}]));
  expect(refusal).toBeInstanceOf(ServiceError);
  expect(refusal.message).toBe(`'${name}' is none of ${declared.map(([id]) => id).join(', ')}`);
});
