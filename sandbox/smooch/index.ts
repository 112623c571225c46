export { startSmoochSandbox } from './start';
export type { SmoochApp, SmoochFailing, SmoochKey, SmoochSandbox, SmoochSandboxOptions } from './api';
export type { EndUser as SmoochEndUser, EndUserOptions as SmoochEndUserOptions } from './end-user';
export type { Happenings as SmoochHappenings, RequestRecord as SmoochRequestRecord } from './happenings';
export type { Rule as SmoochRule, Violation as SmoochViolation } from './happenings';
export type { Outcome as SmoochDeliveryOutcome } from './state/telling';
export type { Timings as SmoochTimings } from './surroundings';
export type { DeliveryRecord as SmoochDeliveryRecord } from './webhooks/delivery';
