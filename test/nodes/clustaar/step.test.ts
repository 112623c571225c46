import fc from 'fast-check';
import { ServiceError } from '../../../client/errors';
import { parseJson } from '../../../language/json';
import { offline, request, signed, type Parts } from './harness';
import { BODY, HEADERS, SENT_AT, shop } from './signing-values';

const receive = (parts?: Parts, parameters: object = {}) =>
  offline()
    .webhook('step')
    .receive(request(parts), { ...parameters });

test('the request of the vectors starts the flow, which owes the answer', () => {
  expect(receive()).toEqual({
    ok: true,
    routes: [0],
    reply: undefined,
    events: [
      {
        topic: 'conversation.step_reached',
        stepId: '5f0c1d2e3a4b5c6d7e8f9002',
        stepName: 'Ask city',
        userId: 'shop-42',
        interlocutorId: '5f0c1d2e3a4b5c6d7e8f9001',
        channel: 'clustaar_web_chat',
        text: 'bonjour',
        sessionValues: { city: 'Lyon', visits: 2 },
        userData: { kind: 'city' },
        actions: [{ type: 'send_text_action', alternatives: ['Which city?'] }, { type: 'pause_bot_action' }],
        botId: '5f0c1d2e3a4b5c6d7e8f9000',
        sentAt: '2024-05-07T09:15:30.000Z',
        raw: parseJson(BODY),
      },
    ],
  });
});

const PREFIX = 'The value provided for the "X-Hub-Signature" header is invalid. ';
const OLD = 'Tue, 07 May 2024 09:15:00 GMT';
const tooOld = { title: '400 Bad Request', description: 'Request is too old' };
const unsigned = { title: 'Invalid header value', description: `${PREFIX}The request's signature is missing.` };
const wrongUser = { title: 'Invalid credentials', description: 'This call needs authentication' };
const unreadable = { title: '400 Bad Request', description: 'The body is not a JSON object' };
const undated = { title: '400 Bad Request', description: 'The Date header is missing or cannot be read' };

test.each([
  ['unsigned, without a user, old', request({ headers: { date: OLD } }), 400, tooOld],
  ['unsigned, without a user, fresh', request({ headers: { date: HEADERS.date } }), 400, unsigned],
  ['signed, without a user', signed({ headers: { authorization: undefined } }), 403, wrongUser],
  ['with a user, unsigned', request({ headers: { ...HEADERS, 'x-hub-signature': undefined } }), 400, unsigned],
  ['without a date', request({ headers: { ...HEADERS, date: undefined } }), 400, undated],
  ['no JSON', signed({ body: '{' }), 400, unreadable],
  ['empty', signed({ body: '' }), 400, unreadable],
  ['a list', signed({ body: '[]' }), 400, unreadable],
  ['null', signed({ body: 'null' }), 400, unreadable],
  ['a topic that is a list', signed({ body: '{"topic":[]}' }), 400, unreadable],
  ['no UTF-8', signed({ body: new Uint8Array([123, 34, 255, 34, 58, 49, 125]) }), 400, unreadable],
  ['no topic', signed({ body: '{}' }), 404, { title: '404 Not Found' }],
  ['another topic', signed({ body: '{"topic":"conversation.other"}' }), 404, { title: '404 Not Found' }],
])('a request that is %s is refused', (_, incoming, status, body) => {
  expect(offline().webhook('step').receive(incoming)).toMatchObject({ ok: false, status, reply: { status, body } });
});

test('only POST is let in', () => {
  expect(
    offline()
      .webhook('step')
      .receive(signed({ method: 'GET' })),
  ).toMatchObject({ ok: false, status: 405 });
});

test('header names may be written in any way', () => {
  const headers = Object.fromEntries(Object.entries(HEADERS).map(([name, value]) => [name.toUpperCase(), value]));
  expect(receive({ headers })).toMatchObject({ ok: true });
});

test('a window of 0 takes any date, and none', () => {
  const years = new Date('2030-01-01T00:00:00Z');
  const open = offline(shop, years).webhook('step');
  expect(open.receive(request())).toMatchObject({ ok: false, status: 400 });
  expect(open.receive(request(), { maximumAge: 0 })).toMatchObject({ ok: true });
  expect(open.receive(signed({ headers: { date: undefined } }), { maximumAge: 0 })).toMatchObject({ ok: true });
});

test('a credential without private key needs the explicit choice', () => {
  const open = offline({}).webhook('step');
  expect(() => open.receive(request())).toThrow(ServiceError);
  expect(() => open.configured({})).toThrow("'Private Key' is missing in the credential");
  expect(open.receive(request({ headers: { date: HEADERS.date } }), { signature: 'none' })).toMatchObject({ ok: true });
});

test('without the signature check the user is still asked for', () => {
  const open = offline().webhook('step');
  expect(open.receive(request({ headers: { date: HEADERS.date } }), { signature: 'none' })).toMatchObject({ ok: false, status: 403 });
  expect(open.receive(request({ headers: { ...HEADERS, 'x-hub-signature': undefined } }), { signature: 'none' })).toMatchObject({
    ok: true,
  });
});

const step = (...ids: string[]) => ({ test: 'step', ids });
const STEP = '5f0c1d2e3a4b5c6d7e8f9002';

test('the first route that matches takes the request', () => {
  const first = { name: 'a', filters: [step('nope')] };
  const second = { name: 'b', filters: [step(STEP), { test: 'exists', path: 'botID' }] };
  const last = { name: 'c' };
  expect(receive({}, { routes: [first, second, last] })).toMatchObject({ ok: true, routes: [1] });
  expect(receive({}, { routes: [first, last, second] })).toMatchObject({ ok: true, routes: [1] });
  expect(receive({}, { routes: [first] })).toMatchObject({ ok: false, status: 404, reply: { body: { title: '404 Not Found' } } });
  expect(receive({}, { routes: [{ ...last, event: 'conversation.other' }] })).toMatchObject({ ok: false, status: 404 });
  expect(
    offline()
      .webhook('step')
      .configured({ routes: [first, second, last] }).outputs,
  ).toEqual(['a', 'b', 'c']);
});

test('routes see the request as it was sent, not the event', () => {
  expect(receive({}, { routes: [{ name: 'a', filters: [{ test: 'exists', path: 'stepId' }] }] })).toMatchObject({ status: 404 });
  expect(receive({}, { routes: [{ name: 'a', filters: [{ test: 'in', path: 'data.input.text', values: ['bonjour'] }] }] })).toMatchObject({
    ok: true,
  });
});

test.each([
  ['data..id', "'Routes 1 › Filters 1 › Path' has a mistake at character 6: a name must follow the dot, not '.'"],
  ['length(data)', "'Routes 1 › Filters 1 › Path' has a mistake at character 1: functions cannot be used here"],
  ['', "'Routes 1 › Filters 1 › Path' is empty"],
])('the path %j is refused when it is configured', (path, message) => {
  const routes = [{ name: 'a', filters: [{ test: 'exists', path }] }];
  expect(() => offline().webhook('step').configured({ routes })).toThrow(message);
});

test.each([[{ ids: [1] }], [{ ids: null }], [{ ids: [] }]])('a step filter on %j is refused when it is configured', (ids) => {
  expect(() =>
    offline()
      .webhook('step')
      .configured({ routes: [{ name: 'a', filters: [{ test: 'step', ...ids }] }] }),
  ).toThrow(ServiceError);
});

test('what is unknown passes untouched', () => {
  const body =
    '{"topic":"conversation.step_reached","new":{"a":[1]},"data":{"input":{"type":"new_input","x":1},"step":{"actions":[{"type":"new_action"}],"userData":"not json"}}}';
  const verdict = offline().webhook('step').receive(signed({ body }));
  expect(verdict).toMatchObject({
    ok: true,
    events: [{ raw: parseJson(body), userData: 'not json', actions: [{ type: 'new_action' }], text: null }],
  });
});

test('everything but the topic may be missing', () => {
  const verdict = offline()
    .webhook('step')
    .receive(signed({ body: '{"topic":"conversation.step_reached"}' }));
  expect(verdict).toMatchObject({ ok: true, events: [{ stepId: null, userData: null, sessionValues: {}, actions: [], sentAt: null }] });
});

test.each([
  [{}, [{ type: 'send_text_action', alternatives: ['Which city?'] }, { type: 'pause_bot_action' }], 8000],
  [{ fallback: 'nothing', answerWithin: 2.5 }, [], 2500],
  [{ fallback: 'actions', fallbackActions: [{ type: 'pause_bot_action' }] }, [{ type: 'pause_bot_action' }], 8000],
])('without an answer, %j', (parameters, actions, timeoutMs) => {
  const configured = offline().webhook('step').configured(parameters);
  const verdict = configured.receive(request());
  const [event] = verdict.ok ? verdict.events : [];
  expect(event && configured.answering(event)).toEqual({
    timeoutMs,
    headers: {},
    fallback: { status: 200, headers: {}, body: { actions } },
  });
});

test('other actions have to be given where they are chosen', () => {
  expect(() => offline().webhook('step').configured({ fallback: 'actions' })).toThrow("'Other Actions' is empty");
  expect(() => offline().webhook('step').configured({ fallback: 'actions', fallbackActions: {} })).toThrow(
    'must be a JSON list of actions',
  );
});

test('a repeat starts nothing where repeats are ignored, and the flow twice otherwise', () => {
  const ignoring = offline().webhook('step').configured({ refuseRepeats: true });
  expect(ignoring.receive(request())).toMatchObject({ ok: true, events: [{}] });
  expect(ignoring.receive(request())).toMatchObject({ ok: true, events: [], reply: { status: 200, body: { actions: [] } } });
  expect(ignoring.receive(signed({ body: BODY.replace('bonjour', 'salut') }))).toMatchObject({ events: [{ text: 'salut' }] });
  const plain = offline().webhook('step').configured({});
  expect([plain.receive(request()), plain.receive(request())]).toMatchObject([{ events: [{}] }, { events: [{}] }]);
});

test('no request but the signed one is let in, and none makes it throw', () => {
  const webhook = offline().webhook('step').configured({});
  const headers = fc.dictionary(
    fc.constantFrom('date', 'x-hub-signature', 'authorization'),
    fc.oneof(fc.string(), fc.constantFrom(...Object.values(HEADERS))),
  );
  fc.assert(
    fc.property(
      headers,
      fc.oneof(
        fc.uint8Array(),
        fc.json().map((text) => Buffer.from(text)),
      ),
      (given, body) => {
        const verdict = webhook.receive({ method: 'POST', url: '/', headers: given, rawBody: body });
        expect(verdict.ok).toBe(false);
        expect(verdict.ok ? 0 : verdict.status).toBeGreaterThanOrEqual(400);
      },
    ),
  );
});

test('any signed object is answered with a status of the service, never with a failure', () => {
  const webhook = offline()
    .webhook('step')
    .configured({ routes: [{ name: 'a', filters: [{ test: 'equals', path: 'data.*[?a].b', value: 1 }] }, { name: 'b' }] });
  fc.assert(
    fc.property(fc.jsonValue(), fc.boolean(), (value, isObject) => {
      const body = JSON.stringify(isObject ? { topic: 'conversation.step_reached', data: value } : value);
      const verdict = webhook.receive(signed({ body }));
      expect(verdict.ok ? 200 : verdict.status).toBe(isObject ? 200 : verdict.ok ? 200 : verdict.status);
      expect([200, 400, 404]).toContain(verdict.ok ? 200 : verdict.status);
      if (isObject) expect(verdict.ok).toBe(true);
    }),
  );
});

test('no refusal tells the signature that was expected, the key or the password', () => {
  for (const incoming of [request({ body: '{}' }), signed({ headers: { authorization: 'Basic eDp5' } })]) {
    const told = JSON.stringify(offline(shop, SENT_AT).webhook('step').receive(incoming));
    expect(told).not.toMatch(/sha1=[0-9a-f]{40}|s3cr3t|s3cret/);
  }
});
