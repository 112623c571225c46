import { offline } from './inbound-harness';
import { shown } from './requests';

type Parameters = Readonly<Record<string, unknown>>;

const bodyOf = (id: string, parameters: Parameters) => shown(offline(), id, parameters).body;
const C = '2f641633-95d3-4555-9222-9f1eb7888a80';

describe('channel data', () => {
  const dataOf = (data: Parameters) => bodyOf('object.setChannelData', { collection: 'p', objectId: '1', channelId: C, data });
  const url = 'https://hooks.example.com/1';

  test.each<[string, Parameters, unknown]>([
    ['devices', { type: 'devices', devices: [{ token: 't', locale: 'de-DE' }] }, { devices: [{ token: 't', locale: 'de-DE' }] }],
    ['target ARNs', { type: 'targets', targetArns: ['arn:1'] }, { target_arns: ['arn:1'] }],
    ['devices of Amazon SNS', { type: 'targetDevices', devices: [{ targetArn: 'arn:1' }] }, { devices: [{ target_arn: 'arn:1' }] }],
    ['OneSignal', { type: 'players', playerIds: [C] }, { player_ids: [C] }],
    ['a Slack token alone', { type: 'slack', accessToken: 'xoxb-1' }, { connections: [], token: { access_token: 'xoxb-1' } }],
    [
      'Slack',
      {
        type: 'slack',
        connections: [
          { destination: 'user', userId: 'U1', accessToken: 'x' },
          { destination: 'webhook', url },
        ],
      },
      { connections: [{ access_token: 'x', user_id: 'U1' }, { incoming_webhook: { url } }] },
    ],
    [
      'Microsoft Teams',
      {
        type: 'teams',
        tenantId: 'm',
        connections: [
          { destination: 'channel', teamId: 't', channelId: '19:a@thread.tacv2' },
          { destination: 'user', userId: 'u', tenantId: 'n' },
        ],
      },
      {
        ms_teams_tenant_id: 'm',
        connections: [
          { ms_teams_team_id: 't', ms_teams_channel_id: '19:a@thread.tacv2' },
          { ms_teams_tenant_id: 'n', ms_teams_user_id: 'u' },
        ],
      },
    ],
    ['Discord', { type: 'discord', connections: [{ destination: 'channel', channelId: '1' }] }, { connections: [{ channel_id: '1' }] }],
    ['anything else', { type: 'json', data: { a: 1 } }, { a: 1 }],
  ])('of %s', (_, data, expected) => {
    expect(dataOf(data)).toEqual({ data: expected });
  });
});
