import { startPusher } from '../../test/support/services';
import type { Service } from './service';

export const pusher: Service = {
  id: 'pusher',
  without: {
    'channel.getMany': 'No channel is occupied',
    'channel.getUsers': 'Nobody has joined a channel',
  },
  start: async () => {
    const sandbox = await startPusher();
    const { app, host, port } = sandbox;
    return {
      accounts: [{ appId: app.id, key: app.key, secret: app.secret, host, port, useTls: false }],
      prepare: () => Promise.resolve({ known: {} }),
      close: () => sandbox.close(),
    };
  },
};
