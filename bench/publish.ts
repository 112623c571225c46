import { createHash, createHmac } from 'node:crypto';
import Pusher from 'pusher';
import { Agent } from 'node:http';
import { Pool } from 'undici';
import { compared, perSecond, type Figure } from './support/figure';
import { account, type Package } from './support/package';
import { alternate, many } from './support/rounds';
import { startServer } from './support/server';

const CONCURRENCY = 32;
const EVENTS = 4_000;
const event = { channels: ['orders'], event: 'changed', data: { id: 4711, state: 'paid', total: 12.5, customer: 'Zoë' } };

/** Events triggered per second with 32 under way at once. */
export async function publish({ connect }: Package): Promise<Figure[]> {
  const server = await startServer('http');
  const origin = `http://127.0.0.1:${server.port}`;
  const pool = new Pool(origin, { connections: CONCURRENCY, pipelining: 1 });
  const agent = new Agent({ keepAlive: true, maxSockets: CONCURRENCY });
  try {
    const ours = connect('pusher', account, { baseUrl: origin, maxConnections: CONCURRENCY });
    const server1 = { ...account, host: '127.0.0.1', port: String(server.port), useTLS: false };
    const [official, officialKeepAlive] = [new Pusher(server1), new Pusher({ ...server1, agent })];
    const rounds = await alternate({
      ours: () => many(EVENTS, CONCURRENCY, () => ours.run('event.trigger', event)),
      byHand: () => many(EVENTS, CONCURRENCY, () => triggerByHand(pool)),
      official: () => many(EVENTS, CONCURRENCY, async () => (await official.trigger(event.channels, event.event, event.data)).json()),
      officialKeepAlive: () =>
        many(EVENTS, CONCURRENCY, async () => (await officialKeepAlive.trigger(event.channels, event.event, event.data)).json()),
    });
    const shown = perSecond(rounds.rate('ours'));
    const against = (name: string, peer: 'byHand' | 'official' | 'officialKeepAlive', atLeast: number) =>
      compared(`Events triggered, 32 at once, against ${name}`, shown, perSecond(rounds.rate(peer)), rounds.ratio('ours', peer), {
        atLeast,
      });
    return [
      against('undici by hand', 'byHand', 0.9),
      against('pusher 5', 'official', 2.3),
      against('pusher 5 with a keep-alive agent', 'officialKeepAlive', 2.3),
    ];
  } finally {
    await pool.close();
    agent.destroy();
    server.close();
  }
}

/** What somebody would write who needs this one request and nothing else. */
async function triggerByHand(pool: Pool): Promise<unknown> {
  const body = JSON.stringify({ name: event.event, data: JSON.stringify(event.data), channels: event.channels });
  const path = `/apps/${account.appId}/events`;
  const bodyMd5 = createHash('md5').update(body).digest('hex');
  const query = `auth_key=${account.key}&auth_timestamp=${Math.floor(Date.now() / 1000)}&auth_version=1.0&body_md5=${bodyMd5}`;
  const signature = createHmac('sha256', account.secret).update(`POST\n${path}\n${query}`).digest('hex');
  const headers = { 'content-type': 'application/json', accept: 'application/json' };
  const answer = await pool.request({ method: 'POST', path: `${path}?${query}&auth_signature=${signature}`, headers, body });
  return await answer.body.json();
}
