import fc from 'fast-check';
import { asJson } from '../../../language/json';
import { classifyClose } from '../../../nodes/Pusher/stream/close-codes';
import { parseFrame, payload } from '../../../nodes/Pusher/stream/frames';
import { parsedText } from '../../../nodes/Pusher/text';
import { matching } from '../../support/matchers';

test('no text makes the parser throw', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      const frame = parseFrame(text);
      if (frame) expect(payload(frame)).toBeInstanceOf(Object);
      else expect(frame).toBeUndefined();
    }),
  );
});

test('whatever is written as a frame is read back', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.jsonValue(), (event, channel, data) => {
      const text = JSON.stringify({ event, channel, data });
      expect(parseFrame(text)).toEqual({ event, channel, data: asJson(data) });
    }),
  );
});

test('a text is parsed exactly where it is JSON', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      expect(parsedText(text)).toEqual(parsedOr(text));
    }),
  );
});

function parsedOr(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

test.each([
  ['{"event":"pusher:x","data":"{\\"a\\":1}"}', { a: 1 }],
  ['{"event":"pusher:x","data":{"a":1}}', { a: 1 }],
  ['{"event":"pusher:x"}', {}],
  ['{"event":"pusher:x","data":"[1]"}', {}],
])('the data of %s is read as an object', (text, expected) => {
  const frame = parseFrame(text);
  expect(frame && payload(frame)).toEqual(expected);
});

test.each([
  [1000, 'retry'],
  [1006, 'retry'],
  [4000, 'stop'],
  [4001, 'stop'],
  [4003, 'retrySlow'],
  [4004, 'retrySlow'],
  [4005, 'stop'],
  [4006, 'stop'],
  [4007, 'stop'],
  [4008, 'stop'],
  [4009, 'retrySlow'],
  [4010, 'stop'],
  [4099, 'stop'],
  [4100, 'retry'],
  [4199, 'retry'],
  [4200, 'retryNow'],
  [4201, 'retryNow'],
  [4202, 'retryNow'],
  [4299, 'retryNow'],
  [4301, 'stop'],
  [4999, 'stop'],
])('close code %i means %s', (code, action) => {
  expect(classifyClose(code, 'words')).toMatchObject({ action, error: { message: matching(new RegExp(String(code))) } });
});
