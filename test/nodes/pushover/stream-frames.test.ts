import fc from 'fast-check';
import { loginFrame, signalsIn } from '../../../nodes/Pushover/stream/frames';

test('the log-in is one line', () => {
  expect(loginFrame('dev1', 'sec1')).toBe('login:dev1:sec1\n');
});

test.each([
  ['#', ['alive']],
  ['!', ['messages']],
  ['R', ['reload']],
  ['E', ['refused']],
  ['A', ['replaced']],
  ['#!\n', ['alive', 'messages']],
  ['?', []],
  ['', []],
])('%j is read as %j, as bytes and as text', (frame, signals) => {
  expect(signalsIn(Buffer.from(frame))).toEqual(signals);
  expect(signalsIn(frame)).toEqual(signals);
});

test('any bytes are read, and unknown ones say nothing', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      const known = [...bytes].filter((byte) => '#!REA'.includes(String.fromCharCode(byte)));
      expect(signalsIn(bytes)).toHaveLength(known.length);
    }),
  );
});
