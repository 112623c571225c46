import fc from 'fast-check';
import { type Compact, compactJson, expand } from '../../language/compact';

function readBack<T extends object>(value: T): T {
  const parse: (text: string) => Compact<T> = JSON.parse;
  return expand(parse(compactJson(value)));
}

const recipient = { name: 'recipient', title: 'Recipient', description: 'Who is told of it' };

test('what was written is read back', () => {
  fc.assert(
    fc.property(fc.object({ maxDepth: 4, values: [fc.string(), fc.integer(), fc.boolean(), fc.constant(null)] }), (value) => {
      const twice = { first: value, second: [value, { deeper: value }] };
      expect(JSON.stringify(readBack(twice))).toBe(JSON.stringify(twice));
    }),
  );
});

test('an object that stands in several places is written once, and is one object when it is read', () => {
  const form = { send: [recipient], repeat: [{ of: recipient }] };
  expect(compactJson(form).match(/Who is told of it/g)).toHaveLength(1);
  const { send, repeat } = readBack(form);
  expect({ send, repeat }).toEqual(form);
  expect(send[0]).toBe(repeat[0]?.of);
});

test('an object within a repeated one is shared with other places too', () => {
  const group = { name: 'group', fields: [recipient] };
  const form = { one: group, two: group, three: recipient };
  expect(compactJson(form).match(/Who is told of it/g)).toHaveLength(1);
  expect(readBack(form)).toEqual(form);
});

test('lists stay apart, so that one can be added to', () => {
  const { one, two } = readBack({ one: [recipient], two: [recipient] });
  one.push({ ...recipient });
  expect(two).toEqual([recipient]);
});

test('what is shorter than a reference is written again', () => {
  expect(compactJson({ one: { a: 1 }, two: { a: 1 } })).toBe('{"parts":[],"whole":{"one":{"a":1},"two":{"a":1}}}');
});

test('a property of the name by which parts are referred to is refused', () => {
  expect(() => compactJson({ inner: { $part: 1 } })).toThrow(RangeError);
});
