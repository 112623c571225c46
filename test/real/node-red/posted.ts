import { request } from 'node:http';
import { NotInTime } from '../../support/host/waiting';

export interface Answer {
  readonly status: number;
  readonly body: string;
}

/** Posts exactly these bytes to an endpoint of a node; fails where no answer comes. */
export function posted(url: string, body: string | Buffer, headers: Readonly<Record<string, string>>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const length = 'transfer-encoding' in headers ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const sent = request(url, { method: 'POST', headers: { ...headers, ...length }, agent: false, timeout: 10_000 }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.once('end', () => {
        resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString('utf8') });
      });
    });
    sent.once('timeout', () => sent.destroy(new NotInTime('no answer to the webhook')));
    sent.once('error', reject);
    sent.end(body);
  });
}
