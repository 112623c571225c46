export const CHANNEL_TYPES = ['email', 'in_app', 'in_app_feed', 'in_app_guide', 'sms', 'push', 'chat', 'http'] as const;
export type ChannelType = (typeof CHANNEL_TYPES)[number];

/** A channel as it is set up in the dashboard. */
export interface Channel {
  /** A uuid. */
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly type: ChannelType;
  /** As channel data names it: `push_apns`, `chat_slack`, … */
  readonly provider: string;
}

/** One channel of each kind, with the same ids on every start so that a demo's settings survive it. */
export const demoChannels = {
  feed: channel('2f641633-95d3-4555-9222-9f1eb7888a80', 'in-app-feed', 'in_app_feed', 'in_app_feed_knock'),
  guides: channel('5c1d7a3e-0b52-4c7e-9a57-3d9b6f0f6a02', 'in-app-guide', 'in_app_guide', 'in_app_guide_knock'),
  email: channel('7e3a9f4c-6a43-4b3c-8f0e-1c7f0d2b5a03', 'email', 'email', 'email_knock'),
  sms: channel('9b4f2c6d-2d7e-4d8a-b7a4-8e5a1f3c7b04', 'sms', 'sms', 'sms_twilio'),
  push: channel('a8c5d1e7-5f90-4a2b-96c3-2b6e4d8f9c05', 'push', 'push', 'push_fcm'),
  slack: channel('c2d6e3f8-8a01-4b3c-85d2-4c7f5e9a0d06', 'slack', 'chat', 'chat_slack'),
  teams: channel('d9e7f4a1-1b12-4c4d-94e1-6d806fab1e07', 'ms-teams', 'chat', 'chat_ms_teams'),
  webhook: channel('e6f8a5b2-4c23-4d5e-a3f0-8e917abc2f08', 'webhook', 'http', 'http_knock_webhook'),
} as const;

function channel(id: string, key: string, type: ChannelType, provider: string): Channel {
  return { id, key, name: key, type, provider };
}
