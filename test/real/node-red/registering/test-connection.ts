import { containing } from '../../../support/matchers';
import { type Outcome, tested, UNCHANGED } from '../account-test';
import type { RegisteringStage } from './stage';

/** The button in the account's dialog; the node of the id `account` is deployed. */
export function testConnection(at: () => RegisteringStage): void {
  describe('Test connection', () => {
    beforeAll(() => at().deploy([]));

    const wrong = ['not', 'the', 'secret'].join('-');
    const ask = async (settings: Readonly<Record<string, string>> = {}, secret = UNCHANGED): Promise<Outcome> => {
      const { id, keyId } = at().service.app;
      const typed = { appId: id, keyId, baseUrl: at().service.url, ...settings };
      const body = { id: 'account', settings: typed, credentials: { secret, accessToken: UNCHANGED, webhookSecret: UNCHANGED } };
      return await tested(at(), at().provider, body, wrong);
    };

    test('succeeds with the stored secret, as a signed token and as a password', async () => {
      expect(await ask()).toEqual({ ok: true });
      expect(await ask({ authentication: 'basic' })).toEqual({ ok: true });
    });

    test('uses what is typed, not what is deployed, and says what to check', async () => {
      expect(await ask({}, wrong)).toMatchObject({ ok: false, field: 'Key ID', advice: containing('region') });
    });

    test('sees a scope that cannot be right before anything is sent', async () => {
      const before = at().requests;
      expect(await ask({ scope: 'account' })).toMatchObject({ ok: false, field: 'Scope of the Key', message: containing('app_') });
      expect(await ask({ region: 'zendesk', baseUrl: '', subdomain: 'a b' })).toMatchObject({ ok: false, field: 'Zendesk Subdomain' });
      expect(at().requests).toBe(before);
    });

    test('takes a base URL as people paste it, and says where it is none', async () => {
      expect(await ask({ baseUrl: `${at().service.url}/v2/` })).toEqual({ ok: true });
      expect(await ask({ baseUrl: 'ftp://here' })).toMatchObject({ ok: false, field: 'Base URL' });
    });
  });
}
