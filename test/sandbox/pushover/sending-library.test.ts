import Pushover from 'pushover-notifications';
import type { PushoverSandbox } from '../../../sandbox/pushover';
import { cleanUpAfterEach } from '../../support/clean-up';
import { downloaded, openSandbox } from './harness';

cleanUpAfterEach();

/** Sends with the library that has long been used against the real service, over plain HTTP to the sandbox. */
function sendWithLibrary(sandbox: PushoverSandbox, message: Pushover.Message, token = sandbox.app.token): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const library = new Pushover({
      token,
      user: sandbox.account.userKey,
      httpOptions: { proxy: sandbox.url, hostname: '127.0.0.1', port: sandbox.port },
      onerror: () => undefined,
    });
    library.send({ ...message }, (error, body) => {
      if (error === undefined) resolve(JSON.parse(body));
      else reject(error);
    });
  });
}

describe('pushover-notifications', () => {
  it('sends a message', async () => {
    const sandbox = await openSandbox();
    const answer = await sendWithLibrary(sandbox, { message: 'Ünder 5 °C', title: 'Frost', sound: 'bike', priority: 1 });
    expect(answer).toMatchObject({ status: 1 });
    await expect(downloaded(sandbox)).resolves.toMatchObject([{ message: 'Ünder 5 °C', title: 'Frost', sound: 'bk', priority: 1 }]);
  });

  it('sends a picture along', async () => {
    const sandbox = await openSandbox();
    const file = { name: 'door.png', data: Buffer.from([1, 13, 10, 2]), type: 'image/png' };
    await expect(sendWithLibrary(sandbox, { message: 'look', file })).resolves.toMatchObject({ status: 1 });
    await expect(downloaded(sandbox)).resolves.toMatchObject([{ message: 'look' }]);
  });

  it('hears of a wrong token', async () => {
    const sandbox = await openSandbox();
    await expect(sendWithLibrary(sandbox, { message: 'hi' }, 'wrong')).resolves.toMatchObject({ status: 0, token: 'invalid' });
  });
});
