import { demoChannels, type KnockSandbox } from '../../sandbox/knock';
import { objectAt, textAt } from '../../language/reading';
import { knockAccount, startKnock } from '../../test/support/services';
import type { Prepared, Run, Service } from './service';

const GUIDE = 'new-editor';

export const knock: Service = {
  id: 'knock',
  without: {
    'message.getDeliveryLogs': 'The stand-in asks no provider, so nothing is logged',
    'object.getManyPreferences': 'Whoever has set none has an empty list',
    'object.getMessages': 'Nothing is sent to things',
    'object.getSchedules': 'Nothing is scheduled for things',
    'user.getManyPreferences': 'Whoever has set none has an empty list',
  },
  start: async () => {
    const sandbox = await startKnock();
    const { settings, credentials } = knockAccount(sandbox);
    return {
      accounts: [{ ...settings, ...credentials }],
      prepare: async (run) => {
        await populate(run);
        return await furnish(run, sandbox);
      },
      close: () => sandbox.close(),
    };
  },
};

/** The people and things of the examples. */
async function populate(run: Run): Promise<void> {
  await run('user.identify', { name: 'Jane Doe', email: 'jane@example.com', phoneNumber: '+15551234567' });
  await run('user.identify', { userId: 'lead-1', email: 'lead@example.com' });
  await run('object.set', { name: 'Apollo' });
  await run('tenant.set', { tenantId: 'acme', name: 'Acme' });
  await run('object.addSubscriptions');
  for (const owner of ['user', 'object']) await run(`${owner}.setChannelData`, { channelId: demoChannels.push.id });
  await run('object.set', { collection: '$tenants', objectId: 'acme', propertiesJson: { channel_data: workplaces } });
}

const workplaces = {
  [demoChannels.slack.id]: { token: { access_token: 'xoxb' }, connections: [] },
  [demoChannels.teams.id]: { ms_teams_tenant_id: '9b1deb4d-3b7d-4bad-9bdd-2b0d7b3dcb6d', connections: [] },
};

/** Everything that has an ID made up by the service. */
async function furnish(run: Run, sandbox: KnockSandbox): Promise<Prepared> {
  await run('workflow.trigger', { data: { project: 'Apollo' } });
  const [message] = sandbox.messages.all;
  const [workflowRun] = sandbox.runs.all;
  const schedules = await run('schedule.create', { repeats: [{ frequency: 'weekly', days: ['mon'], hours: 9 }] });
  const scheduleIds = Array.isArray(schedules) ? schedules.map((schedule) => textAt(schedule, 'id')) : [];
  const guideId = sandbox.guides.define(GUIDE, { stepRef: 'step-1' });
  sandbox.audiences.define('vip');
  await run('audience.addMember', { key: 'vip' });
  sandbox.workplaces.slackChannels = [{ id: 'C1', name: 'general' }];
  sandbox.workplaces.teams = [{ id: 'team-1', displayName: 'Support', description: 'A team' }];
  sandbox.workplaces.teamsChannels.set('team-1', [{ id: '19:general@thread.tacv2', displayName: 'General' }]);
  const bulk = objectAt(await run('user.identifyMany', { waitUntilDone: false }), 'bulkOperation');
  const slack = { channelId: demoChannels.slack.id, collection: '$tenants', objectId: 'acme' };
  const teams = { ...slack, channelId: demoChannels.teams.id, teamId: 'team-1' };
  const push = { channelId: demoChannels.push.id };
  return {
    known: { messageId: message?.['id'], scheduleIds, guideId, guideKey: GUIDE, tenantId: 'acme', bulkOperationId: textAt(bulk, 'id') },
    inputs: {
      'workflowRun.get': { id: workflowRun?.['id'] },
      'user.merge': { fromUserId: 'lead-1' },
      'guide.getMany': { channelId: demoChannels.guides.id },
      'guide.markSeen': { channelId: demoChannels.guides.id },
      'guide.markInteracted': { channelId: demoChannels.guides.id },
      'guide.markArchived': { channelId: demoChannels.guides.id },
      'user.getChannelData': push,
      'user.unsetChannelData': push,
      'object.getChannelData': push,
      'object.unsetChannelData': push,
      'slack.getChannels': slack,
      'slack.checkConnection': slack,
      'slack.revokeAccess': slack,
      'microsoftTeams.getTeams': without(teams, 'teamId'),
      'microsoftTeams.getChannels': teams,
      'microsoftTeams.checkConnection': without(teams, 'teamId'),
      'microsoftTeams.revokeAccess': without(teams, 'teamId'),
    },
  };
}

function without(parameters: Readonly<Record<string, string>>, name: string): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(parameters).filter(([each]) => each !== name));
}
