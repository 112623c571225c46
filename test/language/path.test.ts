import fc from 'fast-check';
import { ServiceError } from '../../client/errors';
import { fillPath, splitEndpoint, type Endpoint } from '../../language/path';

/** What `make` gives, or the kind of the ServiceError it throws. */
function outcome(make: () => string): string {
  try {
    return make();
  } catch (thrown) {
    return thrown instanceof ServiceError ? thrown.kind : `thrown: ${String(thrown)}`;
  }
}

describe('an endpoint', () => {
  test.each<[Endpoint, string, string]>([
    ['GET /', 'GET', '/'],
    ['POST /apps/{appId}/events', 'POST', '/apps/{appId}/events'],
    ['DELETE /a b', 'DELETE', '/a b'],
  ])('%s is method and template', (endpoint, method, template) => {
    expect(splitEndpoint(endpoint)).toEqual({ method, template });
  });
});

describe('a path', () => {
  test('is filled from the first source that has the value', () => {
    expect(fillPath('/a/{x}/{y}/{z}', [{ x: undefined }, { x: '1', y: 2 }, { x: '3', y: 3, z: 'z' }])).toBe('/a/1/2/z');
  });

  test('keeps the characters a segment may hold, and encodes the rest', () => {
    expect(fillPath('/{x}', [{ x: "a-b_c.d~e=f@g,h;i$j&k+l:m!n'o(p)q*" }])).toBe("/a-b_c.d~e=f@g,h;i$j&k+l:m!n'o(p)q*");
    expect(fillPath('/{x}', [{ x: 'a/b?c#d%e f\\é😀' }])).toBe('/a%2Fb%3Fc%23d%25e%20f%5C%C3%A9%F0%9F%98%80');
  });

  test.each([
    ['an empty value', '', "'x' may not be empty"],
    ['a dot', '.', `'x' may not be "."`],
    ['two dots', '..', `'x' may not be ".."`],
    ['nothing', undefined, "'x' is missing"],
    ['null', null, "'x' is missing"],
    ['an object', {}, "'x' is missing"],
    ['half a surrogate pair', 'a\ud83d', "'x' holds half of a character"],
  ])('refuses %s', (_, value, message) => {
    expect(() => fillPath('/a/{x}', [{ x: value }])).toThrow(new ServiceError({ kind: 'invalid', message }));
  });

  test('does not fill what a value brings in', () => {
    expect(fillPath('/{x}/{y}', [{ x: '{y}', y: '$&' }])).toBe('/%7By%7D/$&');
  });

  test('decoded gives the values back, and no value can add or remove a segment', () => {
    const value = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => text !== '.' && text !== '..');
    fc.assert(
      fc.property(value, value, (x, y) => {
        const { pathname } = new URL(`http://host${fillPath('/a/{x}/b/{y}', [{ x, y }])}`);
        expect(pathname.split('/').map(decodeURIComponent)).toEqual(['', 'a', x, 'b', y]);
      }),
    );
  });

  test('of any values is either filled or refused with a ServiceError', () => {
    fc.assert(
      fc.property(fc.anything(), (x) => {
        expect(outcome(() => fillPath('/{x}', [{ x }]))).toMatch(/^(\/[!-~]+|invalid)$/);
      }),
    );
  });
});
