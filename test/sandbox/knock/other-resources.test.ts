import { demoChannels } from '../../../sandbox/knock';
import type { KnockSandbox } from '../../../sandbox/knock';
import type { Knock } from '@knocklabs/node/client';
import { cleanUpAfterEach } from '../../support/clean-up';
import { call, openBoth, openSandbox, refusalOf } from './harness';

cleanUpAfterEach();

describe('audiences', () => {
  it('take members, each once per tenant, and give them up', async () => {
    const { sandbox, knock } = await openBoth();
    const members = [{ user: { id: 'a', name: 'Ann' } }, { user: { id: 'a' }, tenant: 'acme' }, { user: { id: 'a' } }];
    await expect(knock.audiences.addMembers('vip', { members })).rejects.toMatchObject({ status: 404 });
    await knock.audiences.addMembers('vip', { members, create_audience: true });
    const { entries } = await knock.audiences.listMembers('vip');
    expect(entries).toMatchObject([
      { __typename: 'AudienceMember', user_id: 'a', user: { name: 'Ann' }, tenant: null },
      { user_id: 'a', tenant: 'acme' },
    ]);
    await knock.audiences.removeMembers('vip', { members: [{ user: { id: 'a' }, tenant: 'acme' }] });
    expect((await knock.audiences.listMembers('vip')).entries).toHaveLength(1);
    sandbox.audiences.define('staff');
    expect((await knock.audiences.listMembers('staff')).entries).toEqual([]);
    const oldForm = call(sandbox, { method: 'POST', path: '/audiences/vip/members', body: { members: ['a'] } });
    await expect(oldForm).resolves.toMatchObject(refusalOf('members'));
  });
});

describe('guides', () => {
  const channel_id = demoChannels.guides.id;

  it('are listed, marked and reset for each user', async () => {
    const { sandbox, knock } = await openBoth();
    const guide_id = sandbox.guides.define('tour', { type: 'card', content: { title: 'Hi' } });
    sandbox.guides.define('banner');
    const mark = { channel_id, guide_id, guide_key: 'tour', guide_step_ref: 'step_1' };
    const messageOf = async (user: string): Promise<unknown> => {
      const { entries } = await knock.users.guides.getChannel(user, channel_id, { type: 'card' });
      expect(entries).toHaveLength(1);
      return entries[0]?.steps?.[0]?.message;
    };
    await expect(knock.users.guides.markMessageAsSeen('u', { ...mark, content: {} })).resolves.toEqual({ status: 'ok' });
    await knock.users.guides.markMessageAsInteracted('u', mark);
    await knock.users.guides.markMessageAsArchived('u', { ...mark, is_final: true });
    const time = expect.any(String) as string;
    await expect(messageOf('u')).resolves.toMatchObject({ seen_at: time, interacted_at: time, archived_at: time });
    await expect(messageOf('v')).resolves.toMatchObject({ seen_at: null });
    await knock.users.guides.unarchiveGuideMessage('u', { guide_key: 'tour' });
    await expect(messageOf('u')).resolves.toMatchObject({ seen_at: time, archived_at: null });
    await knock.users.guides.resetGuideEngagements('u', { guide_key: 'tour' });
    await expect(messageOf('u')).resolves.toMatchObject({ seen_at: null });
    for (const status of ['seen', 'interacted', 'archived']) {
      await call(sandbox, { method: 'PUT', path: `/users/v/guides/messages/m1/${status}`, body: { ...mark, content: {} } });
    }
    await expect(messageOf('v')).resolves.toMatchObject({ seen_at: time, interacted_at: time, archived_at: time });
    const path = '/users/u/guides/messages/seen';
    await expect(call(sandbox, { method: 'PUT', path, body: mark })).resolves.toMatchObject(refusalOf('content'));
    await expect(knock.users.guides.resetGuideEngagements('u', { guide_key: 'gone' })).rejects.toMatchObject({ status: 404 });
  });
});

describe('the preference center', () => {
  it('has a configuration and a signed address', async () => {
    const { knock } = await openBoth();
    await knock.users.update('u', { email: 'u@example.com' });
    await expect(knock.users.preferenceCenter.getConfig('u')).resolves.toMatchObject({ enabled: true, user_email: 'u@example.com' });
    const { token, url } = await knock.users.preferenceCenter.generateSignedURL('u');
    expect(url).toContain(token);
  });
});

/** A sandbox in which the tenant `acme` holds the credentials of Slack and Teams. */
async function openWithWorkplaces(): Promise<{ sandbox: KnockSandbox; knock: Knock; holder: string }> {
  const { sandbox, knock } = await openBoth();
  await knock.objects.setChannelData('$tenants', 'acme', slack, { data: { connections: [], token: { access_token: 'xoxb' } } });
  await knock.objects.setChannelData('$tenants', 'acme', teams, { data: { connections: [], ms_teams_tenant_id: 'tenant-1' } });
  return { sandbox, knock, holder: JSON.stringify({ object_id: 'acme', collection: '$tenants' }) };
}

const [slack, teams] = [demoChannels.slack.id, demoChannels.teams.id];

describe('Slack', () => {
  it('lists its channels page by page', async () => {
    const { sandbox, knock, holder } = await openWithWorkplaces();
    sandbox.workplaces.slackChannels = [
      { id: 'C1', name: 'general' },
      { id: 'C2', name: 'secret', is_private: true },
      { id: 'C3', name: 'old', is_archived: true },
      { id: 'C4', name: 'random' },
    ];
    const names = async (query_options: object): Promise<readonly string[]> => {
      const seen: string[] = [];
      for await (const { name } of knock.providers.slack.listChannels(slack, { access_token_object: holder, query_options }))
        seen.push(name);
      return seen;
    };
    await expect(names({ limit: 1 })).resolves.toEqual(['general', 'secret', 'random']);
    expect(sandbox.requests.filter(({ path }) => path.endsWith('/channels'))).toHaveLength(3);
    await expect(names({ types: 'public_channel', exclude_archived: false })).resolves.toEqual(['general', 'old', 'random']);
    const nested = call(sandbox, {
      path: `/providers/slack/${slack}/auth_check?access_token_object[object_id]=acme&access_token_object[collection]=$tenants`,
    });
    await expect(nested).resolves.toMatchObject({ body: { connection: { ok: true } } });
  });

  it('forgets the token when access is revoked', async () => {
    const { knock, holder } = await openWithWorkplaces();
    const query = { access_token_object: holder };
    await expect(knock.providers.slack.checkAuth(slack, query)).resolves.toEqual({ connection: { ok: true } });
    await expect(knock.providers.slack.revokeAccess(slack, query)).resolves.toEqual({ ok: true });
    await expect(knock.providers.slack.checkAuth(slack, query)).resolves.toMatchObject({ connection: { ok: false } });
    await expect(knock.providers.slack.listChannels(slack, query)).rejects.toMatchObject({ status: 403, error: { code: 'authorization' } });
    await expect(knock.providers.slack.revokeAccess(slack, query)).rejects.toMatchObject({ status: 403 });
  });

  it('names the holder by `object_id`', async () => {
    const { sandbox } = await openWithWorkplaces();
    const holder = encodeURIComponent(JSON.stringify({ id: 'acme', collection: '$tenants' }));
    const path = `/providers/slack/${slack}/auth_check?access_token_object=${holder}`;
    await expect(call(sandbox, { path })).resolves.toMatchObject(refusalOf('object_id'));
  });
});

describe('Microsoft Teams', () => {
  it('lists teams page by page, and channels', async () => {
    const { sandbox, knock, holder } = await openWithWorkplaces();
    const query = { ms_teams_tenant_object: holder };
    sandbox.workplaces.teams = ['One', 'Two', 'Three'].map((displayName) => ({
      id: displayName.toLowerCase(),
      displayName,
      description: 'x',
    }));
    sandbox.workplaces.teamsChannels.set('one', [{ id: '19:a@thread.tacv2', displayName: 'General', membershipType: 'standard' }]);
    const seen: unknown[] = [];
    for await (const team of knock.providers.msTeams.listTeams(teams, { ...query, query_options: { $top: 2, $select: 'displayName' } }))
      seen.push(team);
    expect(seen).toEqual(['One', 'Two', 'Three'].map((displayName) => ({ id: displayName.toLowerCase(), displayName })));
    await expect(knock.providers.msTeams.listChannels(teams, { ...query, team_id: 'one' })).resolves.toMatchObject({
      ms_teams_channels: [{ displayName: 'General', membershipType: 'standard' }],
    });
    await expect(knock.providers.msTeams.listChannels(teams, { ...query, team_id: 'none' })).rejects.toMatchObject({ status: 404 });
  });

  it('forgets the tenant when access is revoked', async () => {
    const { knock, holder } = await openWithWorkplaces();
    const query = { ms_teams_tenant_object: holder };
    await expect(knock.providers.msTeams.checkAuth(teams, query)).resolves.toEqual({
      connection: { ok: true, ms_teams_tenant_id: 'tenant-1' },
    });
    await expect(knock.providers.msTeams.revokeAccess(teams, query)).resolves.toEqual({ ok: true });
    await expect(knock.providers.msTeams.checkAuth(teams, query)).resolves.toMatchObject({ connection: { ok: false } });
    await expect(knock.providers.msTeams.listTeams(teams, query)).rejects.toMatchObject({ status: 403 });
  });
});

describe('receivers of reverse ETL', () => {
  it('answer a JSON-RPC call', async () => {
    const { knock } = await openBoth();
    const rpc = { id: 'r-1', jsonrpc: '2.0', method: 'test_connection', params: { a: 1 } };
    await expect(knock.integrations.census.customDestination(rpc)).resolves.toMatchObject({ id: 'r-1', result: { success: true } });
    await expect(knock.integrations.hightouch.embeddedDestination(rpc)).resolves.toMatchObject({ id: 'r-1' });
  });

  it('need the envelope', async () => {
    const sandbox = await openSandbox();
    const answer = call(sandbox, { method: 'POST', path: '/integrations/census/custom-destination', body: { id: 'r-1', method: 'm' } });
    await expect(answer).resolves.toMatchObject(refusalOf('jsonrpc'));
  });
});
