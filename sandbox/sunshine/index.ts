export { startSunshineSandbox } from './start';
export type {
  KeyPair as SunshineKeyPair,
  Failing as SunshineFailing,
  Said as SunshineSaid,
  SunshineSandbox,
  SunshineSandboxOptions,
  WebhookSending as SunshineWebhookSending,
} from './api';
export type { Happenings as SunshineHappenings, SunshineRequestRecord, SunshineDeliveryRecord } from './happenings';
export type { DeliveryReport as SunshineDeliveryReport } from './state/delivery';
export type { SunshineLimits, SunshineTimings } from './surroundings';
export type { SunshineViolation, ViolationKind as SunshineViolationKind } from './violations';
export { triggers as sunshineTriggers } from './webhooks/triggers';
