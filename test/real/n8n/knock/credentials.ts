import { CREDENTIAL, type Stage } from './stage';

const anotherKey = ['sk', 'test', 'of-another-environment'].join('_');

/** The Test button of the credential. */
export function credentials(at: () => Stage): void {
  describe('testing the credential', () => {
    test('says yes to a good one', async () => {
      expect(await verdict(at(), {})).toEqual({ status: 'OK', message: 'Connection successful' });
    });

    test.each([
      ['a public key in its place', () => ({ secretKey: at().knock.publicKey }), /holds a public key.*Put it into Public Key/],
      ['a key that Knock does not know', () => ({ secretKey: anotherKey }), /does not know this key|copy the secret key again/i],
      ['an address where nobody listens', () => ({ baseUrl: 'http://127.0.0.1:1' }), /could not|refused|connect/i],
      ['no key at all', () => ({ secretKey: '' }), /Secret Key/],
    ])('says what to do about %s', async (_what, change, advice) => {
      const { status, message } = await verdict(at(), change());
      expect(status).toBe('Error');
      expect(message).toMatch(advice);
    });
  });
}

async function verdict({ n8n, account, credential }: Stage, change: Readonly<Record<string, string>>) {
  const reference = credential[CREDENTIAL];
  if (reference === undefined) throw new TypeError('the stage has a credential');
  return await n8n.testCredential(CREDENTIAL, reference, { ...account, ...change });
}
