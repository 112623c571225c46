import fc from 'fast-check';
import { dateOf } from '../../../nodes/Clustaar/webhooks/date';
import { refusals } from '../../../nodes/Clustaar/webhooks/refusals';
import { checkAge, checkSignature, checkUser, readBody, signatureOf } from '../../../nodes/Clustaar/webhooks/verification';
import { BODY, DATE } from './signing-values';

const shopKey = ['s3cr3t', 'key'].join('-');

test.each([
  ['V1', 'test', undefined, '{}', 'fc2bdea0e6a9e0dc333dece7568b5c3337a92342'],
  ['V2', shopKey, DATE, '{"topic":"conversation.step_reached"}', '7b6563405ac8ef3b31e1178807126bc9a0020706'],
  ['V3', shopKey, DATE, '{ "topic": "conversation.step_reached" }', 'b236e380ff406367dd788b300c0ee5a28296eb0c'],
  [
    'V4',
    shopKey,
    DATE,
    '{"topic":"conversation.step_reached","data":{"input":{"text":"déjà vu 🙂"}}}',
    '60c57d4a636a1584b42b6989b6c592ceadf9e852',
  ],
  [
    'V5',
    shopKey,
    DATE,
    '{"topic":"conversation.step_reached","data":{"input":{"text":"d\\u00e9j\\u00e0 vu"}}}',
    'fb229dd438988b13daa46f47091c2409a9303b18',
  ],
  ['V6', 'clé-privée', DATE, '{}', '1c085b39550bc4dda2a8fb1b2cf18a7011b31a16'],
  ['V7', shopKey, DATE, '', '0fbab3cd39ca7500a1e2a6d455f941d0d9609aff'],
  ['V8', shopKey, '2024-05-07T09:15:30Z', '{}', '650a370eb938c1a1dc2c526bdf3e0c6394eca960'],
  ['V9', shopKey, DATE, '{"a":1}\r\n', '46ca6dff24e6318c500304d6c766b3b288fb6fab'],
  ['V10', shopKey, DATE, BODY, '66a9a4761b9c825f23410b1db38b51ba364c9cf8'],
])('signature %s', (_, key, date, body, hex) => {
  expect(signatureOf(key, date, body)).toBe(`sha1=${hex}`);
  expect(checkSignature(key, `sha1=${hex}`, date, Buffer.from(body))).toBeUndefined();
  expect(checkSignature(`${key}x`, `sha1=${hex}`, date, Buffer.from(body))).toBe(refusals.signatureWrong);
});

const V1 = 'fc2bdea0e6a9e0dc333dece7568b5c3337a92342';

test.each([
  [undefined, refusals.signatureMissing],
  ['', refusals.signatureMissing],
  ['invalid_format', refusals.signatureMisshapen],
  [`sha1=${V1}=`, refusals.signatureMisshapen],
  ['md5=invalid', refusals.signatureUnknown],
  [`sha256=${V1}`, refusals.signatureUnknown],
  [`SHA1=${V1}`, refusals.signatureUnknown],
  [`toString=${V1}`, refusals.signatureUnknown],
  ['sha1=', refusals.signatureWrong],
  ['sha1=invalid', refusals.signatureWrong],
  [`sha1= ${V1}`, refusals.signatureWrong],
])('the header %j', (header, refusal) => {
  expect(checkSignature('test', header, undefined, '{}')).toBe(refusal);
});

test('no other signature, date or body is let in', () => {
  const bytes = Buffer.from(BODY);
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.string({ minLength: 40, maxLength: 40 }).map((text) => `sha1=${text}`),
        fc.constant(undefined),
      ),
      fc.option(fc.string({ unit: 'binary' }), { nil: undefined }),
      fc.uint8Array(),
      (header, date, body) => {
        expect(checkSignature(shopKey, header, date, body)).toBeDefined();
        expect(checkSignature(shopKey, signatureOf(shopKey, DATE, bytes), date, bytes)).toBeDefined();
        expect(checkSignature(shopKey, signatureOf(shopKey, DATE, bytes), DATE, body)).toBeDefined();
      },
    ),
  );
});

const NOW = Date.parse('2018-09-13T11:48:24Z');

test.each([
  ['Thu, 13 Sep 2018 11:48:20 GMT', undefined],
  ['Thursday, 13-Sep-18 11:48:20 GMT', undefined],
  ['Thu Sep 13 11:48:20 2018', undefined],
  ['Mon, 13 Sep 2018 11:48:20 GMT', undefined],
  ['2018-09-13T11:48:20Z', undefined],
  ['2018-09-13T11:48:20.5Z', undefined],
  ['2018-09-13T13:48:20+02:00', undefined],
  ['Thu, 13 Sep 2018 11:48:20', undefined],
  ['Thu, 13 Sep 2018 11:48:20 +0200', refusals.tooOld],
  ['Thu, 13 Sep 2018 06:48:20 EST', refusals.undated],
  ['10', refusals.undated],
  ['1536839300', refusals.undated],
  ['', refusals.undated],
  ['not a date', refusals.undated],
  [undefined, refusals.undated],
  ['Thu, 31 Jun 2018 11:48:20 GMT', refusals.undated],
  ['Thu, 13 Sep 2018 24:00:00 GMT', refusals.undated],
  ['Fri, 13 Sep 2019 11:48:20 GMT', refusals.fromTheFuture],
])('the date %j', (date, refusal) => {
  expect(checkAge(date, 10, new Date(NOW))).toBe(refusal);
});

test.each([
  ['11:48:15.000', 10, undefined],
  ['11:48:23.000', 10, undefined],
  ['11:48:23.001', 10, refusals.tooOld],
  ['11:48:24.000', 10, refusals.tooOld],
  ['11:48:08.000', 10, undefined],
  ['11:47:00.000', 10, refusals.fromTheFuture],
  ['11:48:13.000', 0, undefined],
  ['23:00:00.000', 0, undefined],
])('at %s, with %i s allowed', (time, window, refusal) => {
  expect(checkAge('Thu, 13 Sep 2018 11:48:13 GMT', window, new Date(`2018-09-13T${time}Z`))).toBe(refusal);
});

test('every second is read back from the form that Clustaar sends', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date(0), max: new Date('9999-12-31T23:59:59Z'), noInvalidDate: true }), (date) => {
      expect(dateOf(date.toUTCString())).toBe(Math.floor(date.getTime() / 1000) * 1000);
      expect(dateOf(date.toISOString())).toBe(date.getTime());
    }),
  );
});

test.each([
  ['admin', 'p@ssword', 'Basic YWRtaW46cEBzc3dvcmQ=', true],
  ['admin', 'p@ssword', 'basic YWRtaW46cEBzc3dvcmQ=', true],
  ['admin', 'p@ssword', undefined, false],
  ['admin', 'p@ssword', '', false],
  ['admin', 'p@ssword', 'Bearer YWRtaW46cEBzc3dvcmQ=', false],
  ['admin', 'p@ssword', 'Basic YWRtaW46cEBzc3dvcmQ= x', false],
  ['admin', 'p@ssword', 'YWRtaW46cEBzc3dvcmQ=', false],
  ['admin', 'p@ssword', 'Basic abc', false],
  ['admin', 'p@ssword', 'Basic /zr/', false],
  ['admin', 'p@ssword', 'Basic YWRtaW46c-EBzc3dvcmQ=', false],
  ['admin', 'p@ssword', 'Basic YWRtaW4=', false],
  ['admin', 'été', 'Basic YWRtaW46w6l0w6k=', true],
  ['admin', 'a:b', 'Basic YWRtaW46YTpi', true],
  ['clustaar', 'p:a:ss', 'Basic Y2x1c3RhYXI6cDphOnNz', true],
])('%s and %s by %j', (username, password, header, isIn) => {
  expect(checkUser(username, password, header)).toBe(isIn ? undefined : refusals.credentialsWrong);
});

test('no other header is let in, whatever it holds', () => {
  const header = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.base64String().map((text) => `Basic ${text}`),
    fc.tuple(fc.string(), fc.string()).map(([user, password]) => `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`),
  );
  fc.assert(
    fc.property(header, (text) => {
      expect(checkUser('admin', 'p@ssword', text)).toBe(refusals.credentialsWrong);
    }),
  );
});

test.each([
  ['{', undefined],
  ['', undefined],
  ['[]', undefined],
  ['null', undefined],
  ['"text"', undefined],
  ['{"topic":[]}', undefined],
  ['{"topic":{}}', undefined],
  ['\ufeff{}', undefined],
  ['{}', {}],
  ['{"topic":null}', { topic: null }],
  ['{"topic":"é"}', { topic: 'é' }],
])('the body %j', (text, body) => {
  expect(readBody(Buffer.from(text))).toEqual(body);
});

test('a body that is no UTF-8 is no body', () => {
  expect(readBody(Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]))).toBeUndefined();
});
