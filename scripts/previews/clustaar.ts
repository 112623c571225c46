import { startClustaarSandbox } from '../../sandbox/clustaar';
import { CHATTING, clustaarAccount } from '../../test/support/services';
import type { Service } from './service';

export const clustaar: Service = {
  id: 'clustaar',
  without: { 'interlocutor.getHistory': 'Nobody has talked in the web chat' },
  start: async () => {
    const sandbox = await startClustaarSandbox();
    const { settings, credentials } = clustaarAccount(sandbox);
    return {
      accounts: [{ ...settings, ...credentials }],
      prepare: async (run) => {
        const { id } = sandbox.visitor({ userID: CHATTING });
        const socketToken = sandbox.socketToken(id);
        await run('interlocutor.reply', { interlocutorId: id });
        return {
          known: { interlocutorId: id },
          inputs: { 'interlocutor.update': { userId: CHATTING }, 'interlocutor.getHistory': { socketToken } },
        };
      },
      close: () => sandbox.close(),
    };
  },
};
