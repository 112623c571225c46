import fc from 'fast-check';
import { referenceTo, withoutRepeats, type Recipient } from '../../../nodes/Knock/recipients';
import { bodyOf, list, project } from './recipients';

describe('repeats', () => {
  test('each recipient is sent once, where it was first mentioned', () => {
    expect(bodyOf([{ type: 'user', id: 'u2' }, ...list(['u1', 'u2', { collection: 'projects', id: 'p1' }, project])])).toEqual([
      'u2',
      'u1',
      { collection: 'projects', id: 'p1' },
    ]);
  });

  test('a bare reference gives way to the same recipient with properties', () => {
    expect(bodyOf(list(['u1', 'u2', { id: 'u1', name: 'Zoë' }, project, { ...project, name: 'Apollo' }]))).toEqual([
      'u2',
      { id: 'u1', name: 'Zoë' },
      { ...project, name: 'Apollo' },
    ]);
  });

  test('a user and an object of the same id are two', () => {
    expect(bodyOf(list(['p1', project]))).toEqual(['p1', project]);
  });

  test('nobody is lost, nobody comes twice, and order holds', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd');
    const reference: fc.Arbitrary<Recipient> = fc.oneof(id, fc.record({ id, collection: fc.constantFrom('x', 'y') }));
    fc.assert(
      fc.property(fc.array(reference), (given) => {
        const kept = withoutRepeats(given).map((recipient) => JSON.stringify(referenceTo(recipient)));
        expect(kept).toEqual([...new Set(given.map((recipient) => JSON.stringify(referenceTo(recipient))))]);
      }),
    );
  });
});

test('the same person described twice the same way is one recipient, described otherwise two', () => {
  const [ada, other] = [
    { id: 'u1', name: 'Ada' },
    { id: 'u1', name: 'Ada Lovelace' },
  ];
  expect(withoutRepeats([ada, { ...ada }, other, { ...other }, 'u1'])).toEqual([ada, other]);
});

test('what is in a collection is never taken for what is in another', () => {
  const both = [
    { id: 'c', collection: 'a b' },
    { id: 'b c', collection: 'a' },
  ];
  expect(withoutRepeats(both)).toEqual(both);
});
