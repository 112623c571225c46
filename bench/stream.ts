import WebSocket from 'ws';
import { compared, perSecond, type Figure } from './support/figure';
import { account, type Package } from './support/package';
import { alternate } from './support/rounds';
import { startServer } from './support/server';

const MESSAGES = 50_000;

/** Messages per second through a live channel, against a bare socket that parses the frame and the data in it. */
export async function stream(measured: Package): Promise<Figure[]> {
  const server = await startServer('socket');
  try {
    const rounds = await alternate({
      ours: () => listen(measured, server.port, MESSAGES),
      bare: () => listenByHand(server.port),
    });
    return [
      compared(
        'Messages received on a channel, against bare ws',
        perSecond(rounds.rate('ours')),
        perSecond(rounds.rate('bare')),
        rounds.ratio('ours', 'bare'),
        {
          atLeast: 0.8,
        },
      ),
    ];
  } finally {
    server.close();
  }
}

/** Opens a stream, takes `count` messages and closes it. `onCount` is told of each. */
export async function listen({ connect }: Package, port: number, count: number, onCount?: (received: number) => void): Promise<number> {
  const pusher = connect('pusher', { ...account, host: '127.0.0.1', port, useTls: false });
  let received = 0;
  await new Promise<void>((resolve, reject) => {
    const handle = pusher.stream('channel').open(
      { channels: [`flood-${count}`] },
      {
        onEvent: () => {
          received += 1;
          onCount?.(received);
          if (received === count) handle.close().then(resolve, reject);
        },
        onFatal: reject,
      },
    );
    handle.opened.catch(reject);
  });
  return received;
}

async function listenByHand(port: number): Promise<number> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/app/${account.key}?protocol=7`);
  let received = 0;
  await new Promise<void>((resolve, reject) => {
    socket.on('error', reject);
    socket.on('open', () => {
      socket.send(JSON.stringify({ event: 'pusher:subscribe', data: { channel: `flood-${MESSAGES}` } }));
    });
    socket.on('message', (message: Buffer) => {
      const frame: unknown = JSON.parse(message.toString());
      if (typeof frame !== 'object' || frame === null || !('event' in frame) || frame.event !== 'message') return;
      if (!('data' in frame) || typeof frame.data !== 'string') return;
      JSON.parse(frame.data);
      received += 1;
      if (received === MESSAGES) socket.close();
    });
    socket.on('close', resolve);
  });
  return received;
}
