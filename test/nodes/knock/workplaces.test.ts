import { demoChannels, type KnockSandbox } from '../../../sandbox/knock';
import type { KnockSettings } from '../../../nodes/Knock/credential/settings';
import type { Connection } from '../../../runner/connection';
import { cleanUpAfterEach } from '../../support/clean-up';
import { failureOf } from '../../support/refusal';
import { connectTo, openSandbox } from './inbound-harness';
import { numbered } from './requests';

cleanUpAfterEach();

interface Stage {
  readonly sandbox: KnockSandbox;
  readonly connection: Connection<KnockSettings>;
}

/** A sandbox whose tenant acme has connected both, unless told. */
async function setUp(connected = true): Promise<Stage> {
  const sandbox = await openSandbox();
  const connection = connectTo(sandbox);
  if (connected) {
    const channel_data = {
      [demoChannels.slack.id]: { token: { access_token: 'xoxb' }, connections: [] },
      [demoChannels.teams.id]: { ms_teams_tenant_id: '9b1deb4d-3b7d-4bad-9bdd-2b0d7b3dcb6d', connections: [] },
    };
    await connection.run('object.set', { collection: '$tenants', objectId: 'acme', propertiesJson: { channel_data } });
  }
  return { sandbox, connection };
}

describe('Slack', () => {
  const slack = { channelId: demoChannels.slack.id, objectId: 'acme' };

  test('all channels, page by page', async () => {
    const { sandbox, connection } = await setUp();
    sandbox.workplaces.slackChannels = numbered('C', 450).map((id) => ({ id, name: id.toLowerCase() }));
    expect(await connection.run('slack.getChannels', slack)).toHaveLength(450);
    expect(sandbox.requests.filter(({ path }) => path.endsWith('/channels'))).toHaveLength(3);
  });

  test('private and archived channels as they are asked for', async () => {
    const { sandbox, connection } = await setUp();
    sandbox.workplaces.slackChannels = [
      { id: 'C1', name: 'general' },
      { id: 'C2', name: 'board', is_private: true },
      { id: 'C3', name: 'old', is_archived: true },
    ];
    const idsOf = async (more: object) => await connection.run('slack.getChannels', { ...slack, ...more });
    expect(await idsOf({})).toHaveLength(2);
    expect(await idsOf({ types: ['private_channel'] })).toEqual([expect.objectContaining({ id: 'C2' })]);
    expect(await idsOf({ excludeArchived: false })).toHaveLength(3);
  });

  test('the connection can be checked and given back', async () => {
    const { connection } = await setUp();
    expect(await connection.run('slack.checkConnection', slack)).toEqual({ connection: { ok: true } });
    expect(await connection.run('slack.revokeAccess', slack)).toEqual({ ok: true });
    expect(await connection.run('slack.checkConnection', slack)).toMatchObject({ connection: { ok: false } });
  });

  test('nothing can be listed for a tenant that is not connected', async () => {
    const { connection } = await setUp(false);
    expect(await failureOf(connection.run('slack.getChannels', slack))).toMatchObject({ kind: 'permission', status: 403 });
  });
});

describe('Microsoft Teams', () => {
  const teams = { channelId: demoChannels.teams.id, objectId: 'acme' };

  test('teams page by page, and the channels of one', async () => {
    const { sandbox, connection } = await setUp();
    sandbox.workplaces.teams = numbered('team-', 230).map((id) => ({ id, displayName: id, description: 'A team' }));
    sandbox.workplaces.teamsChannels.set('team-1', [{ id: '19:general@thread.tacv2', displayName: 'General' }]);
    expect(await connection.run('microsoftTeams.getTeams', teams)).toHaveLength(230);
    expect(await connection.run('microsoftTeams.getTeams', { ...teams, select: ['displayName'] })).toContainEqual({
      id: 'team-0',
      displayName: 'team-0',
    });
    expect(await connection.run('microsoftTeams.getChannels', { ...teams, teamId: 'team-1' })).toEqual([
      { id: '19:general@thread.tacv2', displayName: 'General' },
    ]);
  });

  test('teams are offered once the connection is filled in', async () => {
    const { sandbox, connection } = await setUp();
    sandbox.workplaces.teams = [{ id: 'team-1', displayName: 'Sales' }];
    const from = { channelId: 'channelId', collection: 'collection', objectId: 'objectId' };
    const lookup = { operation: 'microsoftTeams.getTeams', from, value: 'id', title: 'displayName' };
    const offered: unknown[] = [];
    for await (const choice of connection.choices(lookup, { beside: { ...teams, collection: '$tenants' } })) offered.push(choice);
    expect(offered).toEqual([{ value: 'team-1', title: 'Sales' }]);
  });

  test('the connection can be checked and given back', async () => {
    const { connection } = await setUp();
    expect(await connection.run('microsoftTeams.checkConnection', teams)).toMatchObject({ connection: { ok: true } });
    await connection.run('microsoftTeams.revokeAccess', teams);
    expect(await connection.run('microsoftTeams.checkConnection', teams)).toMatchObject({ connection: { ok: false } });
  });
});

test('data tools are answered', async () => {
  const { connection } = await setUp(false);
  const call = { method: 'sync_batch', params: '{"records":[]}', id: '7' };
  expect(await connection.run('integration.callCensus', call)).toMatchObject({ id: '7', result: { method: 'sync_batch' } });
  expect(await connection.run('integration.callHightouch', call)).toMatchObject({ id: '7' });
});
