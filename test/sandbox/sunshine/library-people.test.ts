import { cleanUpAfterEach } from '../../support/clean-up';
import { library, openSandbox, rejection, textIn, EMPTY } from './harness';

cleanUpAfterEach();

async function withUser() {
  const sandbox = await openSandbox();
  const sunshine = library(sandbox);
  const { id: app } = sandbox.app;
  const user = textIn(await sunshine.users.createUser(app, { externalId: 'user/with slash', profile: { givenName: 'Zoë' } }), 'user.id');
  return { sandbox, sunshine, app, user };
}

describe('users, as the official library sees them', () => {
  it('are made, read by either id, updated in part and deleted', async () => {
    const { sandbox, sunshine, app, user } = await withUser();
    await expect(sunshine.users.getUser(app, 'user/with slash')).resolves.toMatchObject({
      user: { id: user, externalId: 'user/with slash' },
    });
    await sunshine.users.updateUser(app, user, { metadata: { plan: 'pro', seats: 3 }, profile: { surname: 'B', email: 'z@example.org' } });
    const updated = await sunshine.users.updateUser(app, user, { metadata: { trial: true }, profile: { email: null } });
    expect(updated).toMatchObject({
      user: { metadata: { plan: 'pro', seats: 3, trial: true }, profile: { givenName: 'Zoë', surname: 'B' } },
    });
    expect(sandbox.users.get(user)?.profile).toEqual({ givenName: 'Zoë', surname: 'B' });
    await expect(sunshine.users.createUser(app, { externalId: 'user/with slash' })).rejects.toEqual(
      rejection(409, 'conflict', 'User already exists'),
    );
    await expect(sunshine.users.deleteUser(app, user)).resolves.toBe(EMPTY);
    await expect(sunshine.users.getUser(app, user)).rejects.toEqual(rejection(404, 'user_not_found', 'User not found'));
    expect(sandbox.violations).toEqual([]);
  });

  it('lose their personal information, but neither id nor conversations', async () => {
    const { sandbox, sunshine, app, user } = await withUser();
    await sunshine.users.updateUser(app, user, { metadata: { plan: 'pro' }, profile: { locale: 'de' } });
    const { conversationId } = sandbox.say(user, 'Hello');
    const cleared = await sunshine.users.deleteUserPersonalInformation(app, user);
    expect(cleared).toMatchObject({ user: { id: user, externalId: 'user/with slash', metadata: {} } });
    expect(sandbox.users.get(user)?.profile).toEqual({ locale: 'de' });
    await expect(sunshine.clients.listClients(app, user)).resolves.toMatchObject({ clients: [{ type: 'sdk', displayName: null }] });
    expect(sandbox.messages(conversationId)).toHaveLength(1);
  });
});

describe('clients and devices, as the official library sees them', () => {
  it('come with the messenger; the SDK’s cannot be removed', async () => {
    const { sandbox, sunshine, app, user } = await withUser();
    sandbox.say(user, 'Hello', { through: 'ios' });
    sandbox.say(user, 'And from the web');
    const listed = await sunshine.clients.listClients(app, user, { page: { size: 1 } });
    expect(listed).toMatchObject({ clients: [{ type: 'sdk', status: 'active', displayName: 'Zoë' }], meta: { hasMore: false } });
    await expect(sunshine.clients.removeClient(app, user, textIn(listed, 'clients.0.id'))).rejects.toEqual(
      rejection(400, 'bad_request', "Cannot remove a client of type 'sdk'"),
    );
    const devices = await sunshine.devices.listDevices(app, user);
    expect(devices).toMatchObject({ devices: [{ status: 'active' }, { status: 'active' }] });
    const id = textIn(devices, 'devices.0.id');
    await expect(sunshine.devices.getDevice(app, user, id)).resolves.toMatchObject({
      device: { id, clientId: textIn(listed, 'clients.0.id') },
    });
    await expect(sunshine.devices.getDevice(app, user, user)).rejects.toEqual(rejection(404, 'device_not_found'));
  });

  it('are linked to a channel, wait for their confirmation, and go', async () => {
    const { sandbox, sunshine, app, user } = await withUser();
    const { conversationId } = sandbox.say(user, 'Hello');
    const twilio = await sunshine.integrations.createIntegration(app, {
      type: 'twilio',
      accountSid: 'AC1',
      authToken: 'quiet',
      phoneNumberSid: 'PN1',
    });
    const integrationId = textIn(twilio, 'integration.id');
    const linked = await sunshine.clients.createClient(app, user, {
      matchCriteria: { type: 'twilio', integrationId, phoneNumber: '+1 212-555-0100' },
      confirmation: { type: 'prompt' },
      target: { conversationId },
    });
    expect(linked).toMatchObject({
      client: { type: 'twilio', status: 'pending', integrationId, externalId: '+12125550100', linkedAt: null },
    });
    const id = textIn(linked, 'client.id');
    sandbox.updateClient(user, id, 'confirmed');
    await expect(sunshine.clients.listClients(app, user)).resolves.toMatchObject({ clients: [{ type: 'sdk' }, { id, status: 'active' }] });
    await expect(sunshine.participants.listParticipants(app, conversationId)).resolves.toMatchObject({
      participants: [{ clientAssociations: [{ type: 'twilio', clientId: id }, { type: 'sdk' }] }],
    });
    await expect(sunshine.clients.removeClient(app, user, id)).resolves.toBe(EMPTY);
    await expect(sunshine.clients.removeClient(app, user, id)).rejects.toEqual(rejection(404, 'client_not_found', 'Client not found'));
    expect(sandbox.violations).toEqual([]);
  });
});
