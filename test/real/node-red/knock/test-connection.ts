import { knockAccount } from '../../../support/services';
import { containing } from '../../../support/matchers';
import { draftOf, tested } from '../account-test';
import { variable } from './flow';
import type { KnockStage } from './stage';

const wrong = ['sk', 'test', 'wrong'].join('_');

type Changes = Readonly<Record<string, string>>;

/** The button in the account's dialog. */
export function testConnection(at: () => KnockStage): void {
  describe('Test connection', () => {
    beforeAll(() => at().deploy([]));

    const draft = (settings: Changes = {}, credentials: Changes = {}, id?: string) =>
      draftOf(knockAccount(at().knock), { settings, credentials }, id);
    const ask = async (body: object) => await tested(at(), 'knock', body, wrong);

    test('succeeds with the stored secret, which the dialog only knows as unchanged', async () => {
      expect(await ask(draft())).toEqual({ ok: true });
    });

    test('uses what is typed, not what is deployed, and says what Knock makes of it', async () => {
      const refused = { ok: false, code: 'api_key_missing', field: 'Secret Key', advice: containing('copy the secret key again') };
      expect(await ask(draft({}, { secretKey: wrong }))).toMatchObject(refused);
    });

    test('tells keys that were mixed up apart, before anything is sent', async () => {
      const before = at().knock.requests.length;
      const { publicKey, secretKey } = at().knock;
      expect(await ask(draft({}, { secretKey: publicKey }))).toMatchObject({ ok: false, field: 'Secret Key', advice: containing('sk_') });
      expect(await ask(draft({ publicKey: secretKey }))).toMatchObject({ ok: false, field: 'Public Key', advice: containing('pk_') });
      expect(await ask(draft({}, { secretKey: ['knock', 'st', 'x'].join('_') }))).toMatchObject({
        ok: false,
        message: containing('service token'),
      });
      expect(at().knock.requests).toHaveLength(before);
    });

    test('works for an account that was never deployed', async () => {
      expect(await ask(draft({}, knockAccount(at().knock).credentials, 'new'))).toEqual({ ok: true });
      expect(await ask(draft({}, {}, 'new'))).toMatchObject({ ok: false, field: 'Secret Key' });
    });

    test('takes a base URL as people paste it, and says where it is none', async () => {
      expect(await ask(draft({ baseUrl: `${at().knock.url}/v1/` }))).toEqual({ ok: true });
      expect(await ask(draft({ baseUrl: 'ftp://knock' }))).toMatchObject({ ok: false, field: 'Base URL' });
    });

    test('reads environment variables, as the deployed account will', async () => {
      expect(await ask(draft({ baseUrl: variable('KNOCK_URL') }, { secretKey: variable('KNOCK_SECRET') }))).toEqual({ ok: true });
    });
  });
}
