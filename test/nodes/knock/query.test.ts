import fc from 'fast-check';
import { referenceQuery, referencesQuery } from '../../../nodes/Knock/query';
import type { Reference } from '../../../nodes/Knock/recipients';
import { queryEntries } from '../../../runner/request';
import { queryReference, queryReferences } from '../../../sandbox/knock/http/references';
import { parsePlugQuery } from '../../../sandbox/knock/http/plug-query';

const text = fc.string({ minLength: 1, unit: 'binary' });
const reference: fc.Arbitrary<Reference> = fc.oneof(text, fc.record({ id: text, collection: text }));

const received = (query: Parameters<typeof queryEntries>[0]) => parsePlugQuery(new URLSearchParams(queryEntries(query)).toString());

describe('what a query says of recipients is what the service reads', () => {
  test('of one', () => {
    fc.assert(
      fc.property(reference, (given) => {
        expect(queryReference(received(referenceQuery('recipient', given)), 'recipient')).toEqual(given);
      }),
    );
  });

  test('of a list that mixes users and objects', () => {
    fc.assert(
      fc.property(fc.array(reference, { minLength: 1, maxLength: 12 }), (given) => {
        expect(queryReferences(received(referencesQuery('recipients', given)), 'recipients')).toEqual(given);
      }),
    );
  });

  test('nothing where nobody is given', () => {
    expect(queryEntries(referenceQuery('recipient', undefined))).toEqual([]);
    expect(queryEntries(referencesQuery('recipients', undefined))).toEqual([]);
  });
});
