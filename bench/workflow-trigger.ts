import Knock from '@knocklabs/node';
import { randomUUID } from 'node:crypto';
import { Pool } from 'undici';
import { compared, perSecond, type Figure } from './support/figure';
import { knockAccount, type Package } from './support/package';
import { alternate, many } from './support/rounds';
import { startServer } from './support/server';

const CONCURRENCY = 32;
const TRIGGERS = 4_000;
const workflow = 'order-shipped';
const data = { order: 4711, items: ['lamp', 'chair'], total: 12.5, customer: 'Zoë' };

/** Workflows triggered per second with 32 under way at once. */
export async function workflowTrigger({ connect }: Package): Promise<Figure[]> {
  const server = await startServer('http');
  const baseUrl = `http://127.0.0.1:${server.port}`;
  const pool = new Pool(baseUrl, { connections: CONCURRENCY, pipelining: 1 });
  try {
    const ours = connect('knock', knockAccount, { baseUrl, maxConnections: CONCURRENCY, wait: () => Promise.resolve() });
    const official = new Knock({ apiKey: knockAccount.secretKey, baseURL: baseUrl });
    const recipients = ['user-1', 'user-2'];
    const rows = recipients.map((id) => ({ type: 'user' as const, id }));
    const rounds = await alternate({
      ours: () => many(TRIGGERS, CONCURRENCY, () => ours.run('workflow.trigger', { key: workflow, recipients: rows, data })),
      byHand: () => many(TRIGGERS, CONCURRENCY, () => triggerByHand(pool, recipients)),
      official: () => many(TRIGGERS, CONCURRENCY, () => official.workflows.trigger(workflow, { recipients, data })),
    });
    const against = (name: string, peer: 'byHand' | 'official', atLeast: number) =>
      compared(
        `Workflows triggered, 32 at once, against ${name}`,
        perSecond(rounds.rate('ours')),
        perSecond(rounds.rate(peer)),
        rounds.ratio('ours', peer),
        { atLeast },
      );
    return [against('@knocklabs/node', 'official', 2), against('undici by hand', 'byHand', 0.8)];
  } finally {
    await pool.close();
    server.close();
  }
}

/** What somebody would write who needs this one request and nothing else. */
async function triggerByHand(pool: Pool, recipients: readonly string[]): Promise<unknown> {
  const headers = {
    authorization: `Bearer ${knockAccount.secretKey}`,
    accept: 'application/json',
    'content-type': 'application/json',
    'idempotency-key': randomUUID(),
  };
  const body = JSON.stringify({ recipients, data });
  const answer = await pool.request({ method: 'POST', path: `/v1/workflows/${workflow}/trigger`, headers, body });
  return await answer.body.json();
}
