import { sign } from 'jsonwebtoken';
import * as sunshine from 'sunshine-conversations-client';
import { Pool } from 'undici';
import { compared, perSecond, type Figure } from './support/figure';
import { type Package, sunshineAccount } from './support/package';
import { alternate, many } from './support/rounds';
import { startServer } from './support/server';

const CONCURRENCY = 32;
const MESSAGES = 4_000;
const conversationId = '0a0b0c0d0e0f101112131415';
const text = 'Your order 4711 is on its way, and will be with you tomorrow before noon.';
const { appId, keyId, secret } = sunshineAccount;

/** Messages sent per second with 32 under way at once. */
export async function messageSend({ connect }: Package): Promise<Figure[]> {
  const server = await startServer('http');
  const baseUrl = `http://127.0.0.1:${server.port}`;
  const pool = new Pool(baseUrl, { connections: CONCURRENCY, pipelining: 1 });
  try {
    const ours = connect('sunshine', { ...sunshineAccount, baseUrl }, { maxConnections: CONCURRENCY, wait: () => Promise.resolve() });
    const official = officialAt(baseUrl);
    const content = { type: 'text' as const, text };
    const rounds = await alternate({
      ours: () => many(MESSAGES, CONCURRENCY, () => ours.run('message.send', { conversationId, content })),
      byHand: () => many(MESSAGES, CONCURRENCY, () => sendByHand(pool)),
      official: () =>
        many(MESSAGES, CONCURRENCY, () => official.postMessage(appId, conversationId, { author: { type: 'business' }, content })),
    });
    const against = (name: string, peer: 'byHand' | 'official', atLeast: number) =>
      compared(
        `Messages sent, 32 at once, against ${name}`,
        perSecond(rounds.rate('ours')),
        perSecond(rounds.rate(peer)),
        rounds.ratio('ours', peer),
        { atLeast },
      );
    return [against('sunshine-conversations-client', 'official', 2), against('undici by hand', 'byHand', 0.8)];
  } finally {
    await pool.close();
    server.close();
  }
}

function officialAt(baseUrl: string): sunshine.MessagesApi {
  const client = new sunshine.ApiClient();
  client.basePath = baseUrl;
  client.authentications.bearerAuth.accessToken = token;
  return new sunshine.MessagesApi(client);
}

/** Signed once by whoever writes the request by hand, and given to the official library, which signs nothing itself. */
const token = sign({ scope: 'app' }, secret, { algorithm: 'HS256', header: { alg: 'HS256', kid: keyId } });

/** What somebody would write who needs this one request and nothing else. */
async function sendByHand(pool: Pool): Promise<unknown> {
  const headers = { authorization: `Bearer ${token}`, accept: 'application/json', 'content-type': 'application/json' };
  const body = JSON.stringify({ author: { type: 'business' }, content: { type: 'text', text } });
  const path = `/v2/apps/${appId}/conversations/${conversationId}/messages`;
  const answer = await pool.request({ method: 'POST', path, headers, body });
  return await answer.body.json();
}
