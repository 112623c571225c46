import type { JsonRecord } from '../../json';
import { isRecord } from '../../json';
import type { ClustaarSpoiling } from './request';

export interface ClustaarBadRequest {
  readonly how: ClustaarSpoiling;
  /** What a careful receiver with a key, credentials and a window of 10 s answers; 200 where it has to take the request all the same. */
  readonly status: 200 | 400 | 403 | 404 | 405;
}

const refused = (how: ClustaarSpoiling): ClustaarBadRequest => ({ how, status: 400 });
const denied = (authorization: string | null): ClustaarBadRequest => ({ how: { authorization }, status: 403 });
const taken = (edit: (event: JsonRecord) => unknown): ClustaarBadRequest => ({ how: { edit }, status: 200 });

const withData =
  (change: (data: JsonRecord) => JsonRecord) =>
  (event: JsonRecord): JsonRecord => ({ ...event, data: change(isRecord(event.data) ? event.data : {}) });

/** Every way to get a request wrong, and the odd ones a receiver has to let pass. */
export const clustaarBadRequests = {
  'no Date': refused({ date: null }),
  'an empty Date': refused({ date: '' }),
  'an old Date': refused({ ageMs: 60_000 }),
  'a future Date': refused({ ageMs: -60_000 }),
  'an unreadable Date': refused({ date: 'not a date' }),
  'a number for a Date': refused({ date: '10' }),
  'no signature': refused({ signature: null }),
  'an empty signature': refused({ signature: () => '' }),
  'a wrong signature': refused({ forge: true }),
  'a malformed signature': refused({ signature: () => 'invalid_format' }),
  'a signature with two equals signs': refused({ signature: (right) => `${right}=` }),
  'a signature after a blank': refused({ signature: (right) => right.replace('=', '= ') }),
  'a signature in another algorithm': refused({ algorithm: 'sha256' }),
  'an algorithm in capitals': refused({ signature: (right) => right.replace('sha1', 'SHA1') }),
  'a body changed under way': refused({ tamper: true }),
  'a body that is not JSON': refused({ body: '{' }),
  'an empty body': refused({ body: '' }),
  'a list for a body': refused({ body: '[]' }),
  'null for a body': refused({ body: 'null' }),
  'a body that is not UTF-8': refused({ body: Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d]) }),
  'no credentials': denied(null),
  'wrong credentials': denied(`Basic ${Buffer.from('somebody:else').toString('base64')}`),
  'malformed credentials': denied('Basic abc'),
  'credentials that are not UTF-8': denied('Basic /zr/'),
  'credentials of another kind': denied('Bearer abc'),
  'an unknown topic': { how: { edit: (event) => ({ ...event, topic: 'conversation.other' }) }, status: 404 },
  'no topic': { how: { body: '{}' }, status: 404 },
  'another method': { how: { method: 'PUT' }, status: 405 },
  'a body in chunks': { how: { chunked: true }, status: 200 },
  'nothing but the topic': taken(({ topic }) => ({ topic })),
  'no data type and no input': taken(withData((data) => ({ ...data, type: undefined, input: undefined }))),
  'an unknown input': taken(withData((data) => ({ ...data, input: { type: 'telepathy', thought: 'hello' } }))),
  'an old style reply for an input': taken(
    withData((data) => ({ ...data, input: { type: 'legacy_reply_to_message_action', message: 'yes' } })),
  ),
  'an unknown action in the step': taken(
    withData((data) => ({
      ...data,
      step: { ...(isRecord(data.step) ? data.step : {}), actions: [{ type: 'dance_action', steps: 3 }] },
    })),
  ),
  'keys nobody knows': taken((event) => ({ ...event, weather: 'fine' })),
} as const satisfies Readonly<Record<string, ClustaarBadRequest>>;
