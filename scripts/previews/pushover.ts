import { textAt } from '../../language/reading';
import { newcomer, pushoverAccount, startPushover } from '../../test/support/services';
import type { Service } from './service';

export const pushover: Service = {
  id: 'pushover',
  without: { 'message.decrypt': 'What it gives is what somebody sealed' },
  start: async () => {
    const sandbox = await startPushover();
    const { account, app, device } = sandbox;
    const { settings, credentials } = pushoverAccount(sandbox);
    return {
      accounts: [{ ...settings, ...credentials }],
      prepare: async (run) => {
        const emergency = { priority: '2', retry: 30, expire: 3600 };
        const receipt = textAt(await run('message.send', emergency), 'receipt') ?? '';
        sandbox.acknowledge(receipt);
        const open = textAt(await run('message.send', emergency), 'receipt');
        sandbox.deliver(device.id, { message: 'Lunch?', title: 'Bob', url: 'https://example.com' });
        const group = textAt(await run('group.create', { name: 'Night shift' }), 'group');
        const member = { group, user: account.userKey };
        await run('group.addUser', member);
        await run('team.addUser', { email: 'new@example.com' });
        const secret = textAt(await run('client.logIn', newcomer), 'secret');
        return {
          known: { receipt, group, user: account.userKey, secret },
          inputs: {
            'client.logIn': newcomer,
            'client.acknowledge': { receipt: open },
            'client.checkDevice': { secret: device.secret, deviceId: device.id },
            'subscription.migrate': { subscription: app.subscriptions[0]?.code },
            'license.assign': { to: { by: 'user', user: account.userKey } },
            'group.addUser': { user: sandbox.accounts[1]?.userKey },
            'group.rename': { name: 'Day shift' },
            'team.revokeInvitation': { email: 'new@example.com' },
            'team.removeUser': { email: sandbox.team.members[0]?.email },
          },
        };
      },
      close: () => sandbox.close(),
    };
  },
};
