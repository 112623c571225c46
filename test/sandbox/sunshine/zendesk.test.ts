import { cleanUpAfterEach } from '../../support/clean-up';
import { call, openSandbox, subscribe } from './harness';

cleanUpAfterEach();

describe('a support account is synchronised', () => {
  it('and merges the users of people who were merged', async () => {
    const sandbox = await openSandbox();
    const { received } = await subscribe(sandbox, ['user:merge']);
    sandbox.say('a', 'Hello');
    sandbox.say('b', 'Hello');
    sandbox.zendesk.link('a', '100');
    sandbox.zendesk.link('b', '200');
    sandbox.zendesk.know('200', { givenName: 'Bea', email: 'bea@example.org', externalId: 'b2' });
    const sync = (id: string, body?: object) => call(sandbox, { method: 'POST', path: `/users/${id}/sync`, body });
    const { body } = await sync('100', { survivingZendeskId: '200' });
    expect(body).toMatchObject({
      user: {
        zendeskId: '200',
        externalId: 'b2',
        profile: { givenName: 'Bea' },
        identities: [{ type: 'email', value: 'bea@example.org' }],
      },
    });
    await expect(received.next({ includePast: true })).resolves.toMatchObject({
      events: [{ payload: { mergedUsers: { surviving: { zendeskId: '200' }, discarded: { externalId: 'a' } }, reason: 'api' } }],
    });
    await expect(sync('100')).resolves.toMatchObject({ status: 404 });
    await expect(sync('200')).resolves.toMatchObject({ status: 200 });
    expect(sandbox.users.all).toHaveLength(1);
  });
});

describe('a support account that fails to be told apart', () => {
  it('takes an external id from another person, and merges it with nobody', async () => {
    const sandbox = await openSandbox();
    sandbox.zendesk.link('a', '100');
    sandbox.zendesk.link('b', '200');
    sandbox.zendesk.know('100', { externalId: 'b' });
    await call(sandbox, { method: 'POST', path: '/users/100/sync', body: {} });
    expect(sandbox.users.all).toMatchObject([{ zendeskId: '100', externalId: 'b' }, { zendeskId: '200' }]);
    expect(sandbox.users.all[1]).not.toHaveProperty('externalId');
  });
});

describe('conversion events', () => {
  it('are counted', async () => {
    const sandbox = await openSandbox();
    const { conversationId } = sandbox.say('u', 'Hello');
    const post = (body: object) => call(sandbox, { method: 'POST', path: `/conversations/${conversationId}/conversionEvents`, body });
    await expect(post({ messenger: { payload: { data: [{}, {}] } } })).resolves.toMatchObject({
      status: 200,
      body: { conversionEvents: { eventsReceived: 2 } },
    });
    await expect(post({})).resolves.toMatchObject({ status: 400 });
  });
});
