import { createHmac } from 'node:crypto';

/** `t=<milliseconds>,s=<base64>`: the signature of `<milliseconds>.<body>` under the secret as it is. */
export function signatureHeader(secret: string, timeMs: number, body: string): string {
  return `t=${timeMs},s=${createHmac('sha256', secret).update(`${timeMs}.${body}`).digest('base64')}`;
}
