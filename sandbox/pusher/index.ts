export { startPusherSandbox } from './start';
export type { PusherSandbox, PusherSandboxOptions, SendWebhookOptions } from './api';
export type { Misbehaviour } from '../misbehaviour';
export type { PusherApp, PusherAppOptions } from './apps';
export type { Happenings, RequestRecord, WebhookRecord } from './happenings';
export type { Timings } from './surroundings';
export type { WebhookEvent, WebhookEventName } from './webhook-event';
export type { WebhookOptions } from './webhooks';
