import type { AdminApi, NodeRedUser } from '../../../support/node-red';
import { containing, matching } from '../../../support/matchers';
import { draftOf, tested } from '../account-test';
import { variable } from './flow';
import { pusherAccount } from '../../../support/services';
import type { PusherStage } from './stage';

const wrong = ['not', 'the', 'secret'].join('-');

type Changes = Readonly<Record<string, string>>;

/** The button in the account's dialog. */
export function testConnection(at: () => PusherStage, users: readonly [NodeRedUser, NodeRedUser]): void {
  describe('Test connection', () => {
    beforeAll(() => at().deploy([]));

    const draft = (settings: Changes = {}, credentials: Changes = {}, id?: string) =>
      draftOf(pusherAccount(at().pusher), { settings, credentials }, id);
    const ask = async (body: object) => await tested(at(), 'pusher', body, wrong);

    test('succeeds with the stored secret, which the dialog only knows as unchanged', async () => {
      expect(await ask(draft())).toEqual({ ok: true });
    });

    test('uses what is typed, not what is deployed', async () => {
      expect(await ask(draft({}, { secret: wrong }))).toMatchObject({
        ok: false,
        advice: containing('secret does not belong'),
      });
      expect(await ask(draft({ key: 'a-new-key' }))).toMatchObject({ ok: false, advice: containing('cluster') });
    });

    test('works for an account that was never deployed', async () => {
      expect(await ask(draft({}, pusherAccount(at().pusher).credentials, 'new'))).toEqual({ ok: true });
      expect(await ask(draft({}, {}, 'new'))).toMatchObject({ ok: false, field: 'Secret' });
    });

    test('says what to look at when nothing answers at the host', async () => {
      const { ok, message, advice } = await ask(draft({ port: '1' }));
      expect({ ok, advised: `${message ?? ''} ${advice ?? ''}` }).toEqual({
        ok: false,
        advised: matching(/127\.0\.0\.1.*(host|port|address|network)/is),
      });
    });

    test('says which setting is wrong', async () => {
      expect(await ask(draft({ port: 'eighty' }))).toMatchObject({ ok: false, field: 'Port' });
      expect(await ask(draft({ appId: '' }))).toMatchObject({ ok: false, field: 'App ID' });
    });

    test('reads environment variables, as the deployed account will', async () => {
      expect(await ask(draft({ host: variable('PUSHER_HOST') }, { secret: variable('PUSHER_SECRET') }))).toEqual({ ok: true });
    });

    test('is not for the anonymous, nor for those who may only look', async () => {
      const { red } = at();
      const [owner, reader] = await Promise.all(users.map((user) => red.as(user)));
      const status = async (api: AdminApi | undefined) =>
        (
          await api?.fetch('dovecote/pusher/test', {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify(draft()),
          })
        )?.status;
      expect([await status(red.asAnyone), await status(reader), await status(owner)]).toEqual([401, 401, 200]);
    });
  });
}
