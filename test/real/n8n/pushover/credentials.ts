import { CREDENTIAL, type Stage } from './stage';

/** The Test button of the credential. */
export function credentials(at: () => Stage): void {
  describe('testing the credential', () => {
    const good = { status: 'OK', message: 'Connection successful' };

    test('says yes to one that can do everything', async () => {
      expect(await verdict(at(), at().account)).toEqual(good);
    });

    test.each(['token', 'teamToken'])('says yes to one that holds nothing but the %s', async (name) => {
      expect(await verdict(at(), { [name]: at().account[name] })).toEqual(good);
    });

    test('says yes to one that can only receive', async () => {
      const { secret, deviceId } = at().account;
      expect(await verdict(at(), { secret, deviceId })).toEqual(good);
    });

    test.each([
      ['a token that does not exist', { token: 'x'.repeat(30) }, /refused the request.*Copy the token again/],
      ['a token that is too short', { token: 'abc' }, /Application Token.*30 letters and digits/],
      ['a device that is gone', { secret: 'of-a-session', deviceId: 'gone' }, /refused the request.*'Session Secret' and 'Device ID'/],
      ['a secret without its device', { secret: 'of-a-session' }, /belong together, and one of them is empty.*Log In/],
      ['a team token that is none', { teamToken: 'x'.repeat(30) }, /refused the request.*teams have a token of their own/],
      ['nothing filled in', {}, /The credential is empty.*To send.*To receive.*Log In/],
      ['an address that is none', { token: 'x'.repeat(30), baseUrl: 'pushover' }, /API Address/],
    ])('says what to do about %s', async (_what, data, advice) => {
      const { status, message } = await verdict(at(), data);
      expect(status).toBe('Error');
      expect(message).toMatch(advice);
    });
  });
}

async function verdict({ n8n, addresses, credential }: Stage, data: Readonly<Record<string, unknown>>) {
  const reference = credential[CREDENTIAL];
  if (reference === undefined) throw new TypeError('the stage has a credential');
  return await n8n.testCredential(CREDENTIAL, reference, { ...addresses, ...data });
}
