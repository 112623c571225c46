import type { Room } from './room';

/** The Test button of the credential. */
export function credentials(at: () => Room): void {
  describe('testing the credential', () => {
    test.each([
      ['a signed token', {}],
      ['a password', { authentication: 'basic' }],
    ])('says yes to a good one, as %s', async (_what, change) => {
      expect(await verdict(at(), change)).toEqual({ status: 'OK', message: 'Connection successful' });
    });

    test.each<[string, () => Readonly<Record<string, string>>, RegExp]>([
      ['another secret', () => ({ secret: ['not', 'the', 'secret'].join('-').repeat(3) }), /401.*(key|secret)/i],
      ['a key of another kind', () => ({ keyId: ['act', at().sandbox.app.id].join('_') }), /Key ID.*begins with act_.*Scope of the Key/],
      ['half a key', () => ({ secret: '' }), /Key Secret/],
      ['a region without its subdomain', () => ({ region: 'zendesk', baseUrl: '' }), /Zendesk Subdomain/],
      ['another app', () => ({ appId: '5f00aa00aa00aa00aa00aa99' }), /40[134].*(App ID|app)/i],
      ['an address where nobody listens', () => ({ baseUrl: 'http://127.0.0.1:1' }), /could not|refused|connect/i],
    ])('says what to do about %s', async (_what, change, advice) => {
      const { status, message } = await verdict(at(), change());
      expect([status, message]).toEqual(['Error', expect.stringMatching(advice)]);
      expect(message).not.toContain(at().sandbox.app.secret);
    });
  });
}

async function verdict({ n8n, account, credential, words }: Room, change: Readonly<Record<string, string>>) {
  const reference = credential[words.credential];
  if (reference === undefined) throw new TypeError('the room has a credential');
  return await n8n.testCredential(words.credential, reference, { ...account, ...change });
}
