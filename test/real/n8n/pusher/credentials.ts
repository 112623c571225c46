import { CREDENTIAL, type Stage } from './stage';

/** The Test button of the credential. */
export function credentials(at: () => Stage): void {
  describe('testing the credential', () => {
    test('says yes to a good one', async () => {
      expect(await verdict(at(), {})).toEqual({ status: 'OK', message: 'Connection successful' });
    });

    test.each([
      ['a secret of another key', { secret: 'of-another-key' }, 'The secret does not belong to the key'],
      ['a key of another cluster', { key: 'of-another-cluster' }, 'a key of another cluster looks like an unknown one'],
      ['a port where nobody listens', { port: '1' }, /could not|refused|connect/i],
      ['no key at all', { key: '' }, /key/i],
    ])('says what to do about %s', async (_what, change, advice) => {
      const { status, message } = await verdict(at(), change);
      expect(status).toBe('Error');
      expect(message).toMatch(advice);
    });
  });
}

async function verdict({ n8n, account, credential }: Stage, change: Readonly<Record<string, unknown>>) {
  const reference = credential[CREDENTIAL];
  if (reference === undefined) throw new TypeError('the stage has a credential');
  return await n8n.testCredential(CREDENTIAL, reference, { ...account, ...change });
}
