import { parseFlatted } from './flatted';

test('reads nested lists and objects, and strings that look like positions', () => {
  const text = '[{"a":"1","n":7,"none":null},["2",true,"3"],"1",{"deep":"2"}]';
  expect(parseFlatted(text)).toEqual({ a: ['1', true, { deep: '1' }], n: 7, none: null });
});

test('reads a value that is met twice as one value', () => {
  const pair = parseFlatted('[["1","1"],{"x":1}]');
  expect(pair).toEqual([{ x: 1 }, { x: 1 }]);
  expect(Array.isArray(pair) && pair[0] === pair[1]).toBe(true);
});

test('reads a value that holds itself', () => {
  const circle = parseFlatted('[{"self":"0"}]');
  expect(circle).toHaveProperty('self', circle);
});

test('refuses what is not a list', () => {
  expect(() => parseFlatted('{}')).toThrow('a flatted text is a JSON list');
});
