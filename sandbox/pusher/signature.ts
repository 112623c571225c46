import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

type Parameter = readonly [name: string, value: string];

/** Lower-case hex HMAC-SHA256, the one primitive of every Pusher signature. */
export const hmacHex = (secret: string, message: string | Buffer): string => createHmac('sha256', secret).update(message).digest('hex');

export const md5Hex = (body: Buffer): string => createHash('md5').update(body).digest('hex');

export function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

/** The text an HTTP request's `auth_signature` is made of: names lower-cased and sorted, nothing percent-encoded. */
export function requestText(method: string, path: string, parameters: Iterable<Parameter>): string {
  const signed = [...parameters]
    .map(([name, value]): Parameter => [name.toLowerCase(), value])
    .filter(([name]) => name !== 'auth_signature')
    .sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  return [method.toUpperCase(), path, signed.map(([name, value]) => `${name}=${value}`).join('&')].join('\n');
}

/** The text a channel authorization signs; `channelData` only for presence channels. */
export const channelText = (socketId: string, channel: string, channelData?: string): string =>
  channelData === undefined ? `${socketId}:${channel}` : `${socketId}:${channel}:${channelData}`;

/** The text a sign-in signs. */
export const userText = (socketId: string, userData: string): string => `${socketId}::user::${userData}`;
