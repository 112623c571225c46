import { createHmac } from 'node:crypto';

/** The text that is signed begins with the Date header as it is sent; an absent one is written as Python writes nothing. */
const signedHead = (date: string | undefined): string => `date=${date ?? 'None'}\n`;

/** 40 lowercase hexadecimal digits for `sha1`, the only algorithm Clustaar knows. */
export function sign(key: string, date: string | undefined, body: string | Buffer, algorithm = 'sha1'): string {
  return createHmac(algorithm, Buffer.from(key, 'utf8')).update(signedHead(date), 'utf8').update(body).digest('hex');
}
