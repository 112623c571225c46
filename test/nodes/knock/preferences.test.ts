import { offline } from './inbound-harness';
import { shown } from './requests';

type Parameters = Readonly<Record<string, unknown>>;

const bodyOf = (id: string, parameters: Parameters) => shown(offline(), id, parameters).body;
const C = '2f641633-95d3-4555-9222-9f1eb7888a80';

describe('preferences', () => {
  const bodyWith = (preferences: Parameters) => bodyOf('user.setPreferences', { userId: 'u1', ...preferences });
  const condition = { variable: 'recipient.country_code', operator: 'equal_to', argument: 'US' };

  test('say on, off or under which conditions, at every level', () => {
    expect(
      bodyWith({
        channelTypes: [
          { setting: 'on', channelType: 'email' },
          { setting: 'conditions', channelType: 'sms', conditions: [condition] },
        ],
        channels: [{ setting: 'off', channelId: C }],
        categories: [
          { setting: 'off', key: 'marketing' },
          { setting: 'json', key: 'legal', json: { __strategy__: 'replace' } },
        ],
        workflows: [{ setting: 'byChannel', key: 'dinosaurs-loose', typesOn: ['push'], typesOff: ['sms'], conditions: [condition] }],
        commercialSubscribed: { setting: 'off' },
      }),
    ).toEqual({
      channel_types: { email: true, sms: { conditions: [condition] } },
      channels: { [C]: false },
      categories: { marketing: false, legal: { __strategy__: 'replace' } },
      workflows: { 'dinosaurs-loose': { channel_types: { push: true, sms: false }, conditions: [condition] } },
      commercial_subscribed: false,
    });
  });

  test('conditions on the variable alone have no argument', () => {
    const row = { setting: 'conditions', conditions: [{ variable: 'data.a', operator: 'exists', argument: 'x' }] };
    expect(bodyWith({ commercialSubscribed: row })).toEqual({
      commercial_subscribed: { conditions: [{ variable: 'data.a', operator: 'exists', argument: null }] },
    });
  });

  test('a set that was read before can be written back, with rows laid over it', () => {
    const raw = { id: 'default', channel_types: { email: true }, categories: null };
    expect(bodyWith({ raw, channelTypes: [{ setting: 'off', channelType: 'email' }] })).toEqual({
      channel_types: { email: false },
      categories: null,
    });
  });

  test('of tenants merge unless they shall replace', () => {
    const set = { channelTypes: [{ setting: 'off', channelType: 'email' }] };
    expect(bodyOf('tenant.set', { tenantId: 't', preferenceSet: set })).toEqual({
      settings: { preference_set: { channel_types: { email: false } } },
    });
    expect(bodyOf('tenant.set', { tenantId: 't', preferenceSet: { ...set, strategy: 'replace' } })).toEqual({
      settings: { preference_set: { __persistence_strategy__: 'replace', channel_types: { email: false } } },
    });
  });
});
