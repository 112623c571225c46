import { CREDENTIAL, type Stage } from './stage';

const anotherKey = ['the', 'key', 'of', 'another', 'bot'].join('-');

/** The Test button of the credential. */
export function credentials(at: () => Stage): void {
  describe('testing the credential', () => {
    test('says yes to a good one', async () => {
      expect(await verdict(at(), {})).toEqual({ status: 'OK', message: 'Connection successful' });
    });

    test.each([
      ['a key that Clustaar does not know', { privateApiKey: anotherKey }, /Clustaar answered 40[13]/],
      ['an address where nobody listens', { baseUrl: 'http://127.0.0.1:1' }, /could not|refused|connect/i],
      ['half of the pair of the webhook', { username: '' }, /'Password' is filled in and 'User Name' is not/],
      ['values of the webhook alone', { botToken: '', privateApiKey: '' }, /a request of the bot alone can test those/],
      ['nothing at all', { botToken: '', privateApiKey: '', privateKey: '', username: '', password: '' }, /The credential is empty/],
    ])('says what to do about %s', async (_what, change, advice) => {
      const { status, message } = await verdict(at(), change);
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
