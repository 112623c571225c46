import { cleanUpAfterEach } from '../../support/clean-up';
import { get, openSandbox, sendMessage } from './harness';

cleanUpAfterEach();

const success = 'https://flow.example/return?state=s1';
const failure = 'https://flow.example/failed';

async function setUp() {
  const sandbox = await openSandbox({
    apps: [{ name: 'A', subscriptions: [{ code: 'A-1', redirect: 'https://flow.example/' }] }],
    accounts: [
      { email: 'ann@example.com', password: 'a', devices: [{ name: 'a', id: 'anns' }] },
      { email: 'bob@example.com', password: 'b', devices: [{ name: 'b', id: 'bobs' }] },
    ],
  });
  const visit = async (fields: Readonly<Record<string, string>> = {}) => {
    const { status, headers } = await get(sandbox, '/subscribe/A-1', { success, failure, ...fields });
    const { location } = headers;
    return { status, back: typeof location === 'string' ? new URL(location) : undefined };
  };
  return { sandbox, visit };
}

describe('the subscription page', () => {
  it('sends the person back with a key that reaches them', async () => {
    const { sandbox, visit } = await setUp();
    sandbox.expectSubscriber({ outcome: 'subscribes', email: 'bob@example.com' });
    const { status, back } = await visit();
    expect([status, back?.origin, back?.pathname, back?.searchParams.get('state')]).toEqual([302, 'https://flow.example', '/return', 's1']);
    const key = back?.searchParams.get('pushover_user_key') ?? '';
    await sendMessage(sandbox, { user: key });
    expect([sandbox.queue('anns').length, sandbox.queue('bobs').length]).toEqual([0, 1]);
    expect((await visit()).back?.searchParams.get('pushover_user_key')).toMatch(/^[A-Za-z0-9]{30}$/);
  });

  it.each([[true], [false]])('unsubscribes, with a key: %s', async (withKey) => {
    const { sandbox, visit } = await setUp();
    sandbox.expectSubscriber({ outcome: 'unsubscribes', withKey });
    const { back } = await visit();
    expect([back?.searchParams.get('pushover_unsubscribed'), back?.searchParams.has('pushover_user_key')]).toEqual(['1', withKey]);
  });

  it('sends whoever cancels to the other address, with nothing added', async () => {
    const { sandbox, visit } = await setUp();
    sandbox.expectSubscriber({ outcome: 'cancels' });
    expect((await visit()).back?.href).toBe(failure);
  });

  it('refuses an unknown code and an address the app did not say', async () => {
    const { sandbox, visit } = await setUp();
    await expect(get(sandbox, '/subscribe/other', { success })).resolves.toMatchObject({ status: 404 });
    await expect(visit({ success: 'https://thief.example/' })).resolves.toEqual({ status: 400, back: undefined });
    await expect(visit({ success: 'nowhere' })).resolves.toEqual({ status: 400, back: undefined });
  });
});
