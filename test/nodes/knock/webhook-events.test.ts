import fc from 'fast-check';
import { hmac } from '../../../client/signatures';
import { parseJson } from '../../../language/json';
import type { IncomingRequest } from '../../../language/webhook';
import { WEBHOOK_TYPES } from '../../../sandbox/knock/webhooks/event';
import { signatureHeader } from '../../../sandbox/knock/webhooks/signature';
import { offline } from './inbound-harness';

const NOW = 1_769_879_580_000;
const words = ['knock', 'test', 'signing', 'secret'];
const webhookSecret = [...words, '01'].join('-');

/** The body of the documented example, one line. */
const B1 =
  '{"__typename":"Event","type":"message.undelivered","created_at":"2026-01-31T17:12:59.958652Z","data":{"__typename":"Message","id":"2w3YUpTTOxuDvZFji8OMsKrG176","status":"undelivered","recipient":"jhammond","workflow":"dinosaurs-loose","tenant":null},"event_data":{"__typename":"EventData","failure_reason":"fatal_error","failure_details":null}}';
const SMALL = '{"type":"message.sent","data":{"id":"m1"}}';
const V1 = 't=1769879579958,s=ZmguljlSn9brVT0K+nG0JfBHD3DxaRV0j0ZHFVeb0DE=';
const V3 = 't=1704067200000,s=I72kea7KkHURVyb24e5LjAhnGuHZF7digkuKca27Z54=';

interface Delivery {
  readonly text?: string;
  readonly signature?: string | readonly string[] | undefined;
  readonly now?: number;
  readonly header?: string;
}

const request = ({ text = B1, signature = V1, now = NOW, header = 'x-knock-signature' }: Delivery = {}): IncomingRequest => ({
  method: 'POST',
  url: '/hook',
  headers: { 'content-type': 'application/json', 'x-knock-environment-id': 'env-1', [header]: signature },
  rawBody: Buffer.from(text),
  receivedAt: new Date(now),
});

const signed = (event: object, timeMs = NOW): IncomingRequest => {
  const text = JSON.stringify(event);
  return request({ text, signature: signatureHeader(webhookSecret, timeMs, text) });
};

const webhook = (more: object = {}) => offline({ webhookSecret, ...more }).webhook('events');
const isAccepted = (delivery: Delivery, settings: object = {}): boolean => webhook().receive(request(delivery), { ...settings }).ok;

describe('the signature', () => {
  test('of the documented example is accepted', () => {
    expect(webhook().receive(request())).toMatchObject({ ok: true, reply: { status: 200 }, events: [{ kind: 'message.undelivered' }] });
  });

  const pretty = JSON.stringify(JSON.parse(B1), null, 2);
  const V4 = 't=1769879579958,s=+QxF/JCuvB+6a+3Ql+3n2+BcmPQ95jQi310QGJPo5II=';

  test.each([
    ['a body that was changed', { text: B1.replace('"jhammond"', '"dnedry"') }],
    ['a body that was written anew', { signature: V4 }],
    ['an old time', { text: SMALL, signature: V3, now: 1_704_067_500_001 }],
    ['a time in seconds', { text: SMALL, signature: 't=1769879579,s=CGwq/pVOZPE+xhpleHb8e3pqpsSW7rTIqC9ixcP15lY=' }],
    ['another secret', { signature: 't=1769879579958,s=yTlXYzH5q3oGGU8vK2TFb6whQHQvLbQXxblns/IkD0U=' }],
    ['hex instead of base64', { signature: 't=1769879579958,s=66682e9639529fd6eb553d0afa71b425f0470f70f16915748f464715579bd031' }],
    ['no signature', { signature: '' }],
    ['no time', { signature: V1.replace(/^t=\d+,/, '') }],
    ['an empty time', { signature: V1.replace(/^t=\d+/, 't=') }],
    ['a time that is no number', { signature: V1.replace(/^t=\d+/, 't=1e12') }],
    ['two times', { signature: `t=1,${V1}` }],
    ['two headers', { signature: [V1, V1] }],
    ['two headers that were joined', { signature: `${V1}, ${V1}` }],
    ['the header of a webhook channel', { header: 'x-webhook-signature' }],
  ])('with %s is refused', (_, delivery) => {
    expect(webhook().receive(request(delivery))).toMatchObject({ ok: false, status: 401 });
  });

  test('is over the bytes as they came', () => {
    expect(isAccepted({ text: pretty, signature: V4 })).toBe(true);
  });

  test('may have its parts in any order, with blanks and parts of another kind', () => {
    const [t = '', s = ''] = V1.split(/,(?=s=)/);
    expect(isAccepted({ signature: ` ${s} , v=2, ${t}` })).toBe(true);
  });

  test.each([
    [1_704_067_499_999, 300, true],
    [1_704_067_500_000, 300, false],
    [1_704_067_200_000 - 299_999, 300, true],
    [1_704_067_200_000 - 300_000, 300, false],
    [1_704_067_500_001, 301, true],
    [1_904_067_500_001, 0, true],
  ])('at %d with a maximum age of %d s: %s', (now, maxAge, accepted) => {
    expect(isAccepted({ text: SMALL, signature: V3, now }, { maxAge })).toBe(accepted);
  });

  test('is never accepted without a secret, and the reply says what to do', () => {
    for (const secret of [undefined, '', '  ']) {
      const bare = offline(secret === undefined ? {} : { webhookSecret: secret }).webhook('events');
      const verdict = bare.receive(request({ signature: signatureHeader(secret?.trim() ?? '', NOW, B1) }));
      expect(verdict).toMatchObject({ ok: false, status: 401 });
      expect(verdict.ok ? '' : verdict.reason).toMatch(/signing secret is not set up here.*credential/);
    }
  });

  test('is not understood from any header that others make up', () => {
    const receiver = webhook();
    const part = fc.oneof(fc.string(), fc.constantFrom('t=', 's=', ',', V1.slice(0, 15), String(NOW), '='));
    fc.assert(
      fc.property(
        fc.array(part).map((parts) => parts.join('')),
        fc.uint8Array(),
        (signature, rawBody) => {
          const verdict = receiver.receive({ ...request({ signature }), rawBody });
          expect(verdict.ok ? 'let in' : verdict.reason).toMatch(/not valid|too old/);
        },
      ),
    );
  });
});

describe('an event', () => {
  test('is flat, with all that was sent beside it', () => {
    const verdict = webhook().receive(request());
    expect(verdict.ok && verdict.events).toEqual([
      {
        kind: 'message.undelivered',
        createdAt: '2026-01-31T17:12:59.958652Z',
        id: '2w3YUpTTOxuDvZFji8OMsKrG176',
        status: 'undelivered',
        workflow: 'dinosaurs-loose',
        channel: null,
        recipient: 'jhammond',
        tenant: null,
        data: null,
        eventData: { __typename: 'EventData', failure_reason: 'fatal_error', failure_details: null },
        environmentId: 'env-1',
        raw: parseJson(B1),
      },
    ]);
  });

  test.each([...WEBHOOK_TYPES, 'message.teleported'])('%s comes through', (type) => {
    const created_at = '2026-01-31T17:00:00Z';
    const verdict = webhook().receive(signed({ type, created_at, data: { id: 'x', key: 'k' }, event_data: null }));
    expect(verdict).toMatchObject({ ok: true, events: [{ kind: type, id: 'x', createdAt: created_at }] });
  });

  test.each(['hello', '[]', '{}', '{"type":7}', 'null', ''])('of the body %j is none', (text) => {
    expect(webhook().receive(request({ text, signature: signatureHeader(webhookSecret, NOW, text) }))).toMatchObject({ status: 400 });
  });

  test('that is delivered again is answered but not emitted', () => {
    const receiver = webhook();
    const event = { type: 'message.sent', created_at: '2026-01-31T17:00:00Z', data: { id: 'm1' } };
    expect(receiver.receive(signed(event))).toMatchObject({ events: [{}] });
    expect(receiver.receive(signed(event, NOW - 1))).toMatchObject({ ok: true, events: [], reply: { status: 200 } });
    expect(receiver.receive(signed({ ...event, type: 'message.seen' }))).toMatchObject({ events: [{}] });
    expect(receiver.receive(signed({ ...event, created_at: '2026-01-31T17:00:01Z' }))).toMatchObject({ events: [{}] });
  });

  test('without id and time is told from others by what it holds', () => {
    const receiver = webhook();
    expect(receiver.receive(signed({ type: 'new.kind', data: { a: 1 } }))).toMatchObject({ events: [{}] });
    expect(receiver.receive(signed({ type: 'new.kind', data: { a: 2 } }))).toMatchObject({ events: [{}] });
    expect(receiver.receive(signed({ type: 'new.kind', data: { a: 2 } }))).toMatchObject({ events: [] });
  });

  test('of any JSON that is signed makes nothing throw', () => {
    const receiver = webhook();
    fc.assert(
      fc.property(fc.json(), fc.json(), (data, type) => {
        const text = `{"type":${type},"created_at":${data},"data":${data},"event_data":${data}}`;
        const verdict = receiver.receive(request({ text, signature: signatureHeader(webhookSecret, NOW, text) }));
        expect(verdict.ok ? '' : verdict.reason).not.toMatch(/cannot be read/);
      }),
    );
  });
});

describe('filters', () => {
  const message = {
    type: 'message.sent',
    created_at: '2026-01-31T17:00:00Z',
    data: { id: 'm1', workflow: 'new-comment', channel: { id: 'c1', key: 'feed' }, recipient: 'ada', tenant: 'acme' },
  };
  const forObject = { ...message, data: { ...message.data, recipient: { id: 'p1', collection: 'projects' }, tenant: { id: 'acme' } } };
  const passes = (settings: object, event: object = message): boolean => {
    const verdict = webhook().receive(signed(event), { ...settings });
    return verdict.ok && verdict.events.length === 1;
  };

  test.each([
    [{ kinds: ['message.sent'] }, { kinds: ['message.read', 'other'] }],
    [{ workflows: ['a', 'new-comment'] }, { workflows: ['new'] }],
    [{ channels: ['c1'] }, { channels: ['c2'] }],
    [{ channels: ['feed'] }, { channels: ['FEED'] }],
    [{ recipients: ['ada'] }, { recipients: ['projects/ada'] }],
    [{ tenants: ['acme'] }, { tenants: ['other'] }],
  ])('%j lets it through, %j does not', (some, others) => {
    expect([passes(some), passes(others)]).toEqual([true, false]);
  });

  test('take no notice of rows left empty and of blanks', () => {
    expect(passes({ workflows: ['', ' '], channels: [''] })).toBe(true);
    expect(passes({ workflows: ['', ' new-comment '] })).toBe(true);
    expect(passes({ workflows: ['', 'other'] })).toBe(false);
  });

  test('know objects by collection, tenants by id, and unknown kinds as anything else', () => {
    expect(passes({ recipients: ['projects/p1'], tenants: ['acme'] }, forObject)).toBe(true);
    expect(passes({ recipients: ['p1'] }, forObject)).toBe(false);
    expect(passes({ kinds: ['other'] }, { ...message, type: 'message.teleported' })).toBe(true);
  });

  test('know the workflow that was changed by its own key', () => {
    const changed = { type: 'workflow.updated', created_at: '2026-01-31T17:00:00Z', data: { key: 'new-comment' } };
    expect(passes({ workflows: ['new-comment'] }, changed)).toBe(true);
    expect(passes({ workflows: ['other'] }, changed)).toBe(false);
    expect(passes({ tenants: ['acme'] }, changed)).toBe(false);
  });
});

describe('a webhook channel', () => {
  const key = ['wh', 'channel', 'key', '9'].join('-');
  const sent = { sentBy: 'channel' };
  const receiver = () => webhook({ webhookSecret: key });
  const text = '{"event":"order.shipped","id":7}';
  const delivery = { text, signature: 't=1769879580000,s=LF2vwzAeHWddOSIVaNf0n11O2zOKP6SWry9PEdlp0uY=', header: 'x-webhook-signature' };

  test('is recognized by its own header and gives its body', () => {
    expect(receiver().receive(request(delivery), sent)).toMatchObject({
      ok: true,
      events: [{ kind: 'webhook_channel', createdAt: '2026-01-31T17:13:00.000Z', data: { event: 'order.shipped', id: 7 }, raw: text }],
    });
    expect(receiver().receive(request(delivery))).toMatchObject({ ok: false, status: 401 });
  });

  test('may sign with seconds', () => {
    const seconds = NOW / 1000;
    const signature = `t=${seconds},s=${hmac('sha256', key, `${seconds}.words`, 'base64')}`;
    const verdict = receiver().receive(request({ ...delivery, text: 'words', signature }), sent);
    expect(verdict).toMatchObject({ ok: true, events: [{ createdAt: '2026-01-31T17:13:00.000Z', data: 'words' }] });
    expect(receiver().receive(request({ ...delivery, text: 'words', signature, now: NOW + 300_000 }), sent)).toMatchObject({ status: 401 });
  });
});
