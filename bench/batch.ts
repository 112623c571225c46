import { countsOf } from './support/counts';
import type { Figure } from './support/figure';
import { account, knockAccount, type Package } from './support/package';
import { startServer } from './support/server';

/** Requests that many inputs of one batched operation become. */
export async function batch({ connect }: Package): Promise<Figure[]> {
  return [
    await counted('1,000 inputs of Trigger Batch', 100, async (baseUrl) => {
      const inputs = Array.from({ length: 1_000 }, (_, number) => ({ channel: `c${number % 7}`, event: 'e', data: { number } }));
      return await connect('pusher', account, { baseUrl }).runMany('event.triggerBatch', inputs);
    }),
    await counted('10,000 inputs of Create or Update Many Users', 11, async (baseUrl) => {
      const inputs = Array.from({ length: 10_000 }, (_, number) => ({ userId: `user-${number}`, name: `Number ${number}` }));
      // One request a second is all the service takes; here it is only counted.
      const wait = () => Promise.resolve();
      return await connect('knock', knockAccount, { baseUrl, wait }).runMany('user.identifyMany', inputs);
    }),
  ];
}

async function counted(
  name: string,
  most: number,
  send: (baseUrl: string) => Promise<readonly { readonly ok: boolean }[]>,
): Promise<Figure> {
  const server = await startServer('http');
  try {
    const outcomes = await send(`http://127.0.0.1:${server.port}`);
    const { requests } = await countsOf(server);
    const failed = outcomes.filter(({ ok }) => !ok).length;
    return {
      name,
      ours: `${requests} requests, ${failed} failed`,
      peer: '',
      goal: `at most ${most} requests`,
      met: requests <= most && failed === 0,
    };
  } finally {
    server.close();
  }
}
