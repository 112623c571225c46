import fc from 'fast-check';
import { asJson, jsonIn } from '../../language/json';

test('the JSON of a text is what was written', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.stringify(jsonIn(JSON.stringify(value)))).toBe(JSON.stringify(value));
    }),
  );
});

test.each(['', ' ', '{', 'undefined', 'NaN', "{'a':1}", '01', '\ufeff{}', '[1,]'])('%j holds no JSON', (text) => {
  expect(jsonIn(text)).toBeUndefined();
});

test('null is JSON and differs from none', () => {
  expect(jsonIn('null')).toBeNull();
});

test('any value is shown as JSON shows it', () => {
  expect(asJson({ at: new Date(0), gone: undefined, list: [undefined, NaN] })).toEqual({
    at: '1970-01-01T00:00:00.000Z',
    list: [null, null],
  });
});

test.each([
  ['undefined', undefined],
  ['a function', () => 1],
  ['a symbol', Symbol('s')],
])('%s, which JSON cannot show, becomes null', (_, value) => {
  expect(asJson(value)).toBeNull();
});
