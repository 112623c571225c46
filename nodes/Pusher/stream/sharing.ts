import { createSharing } from '../../../client/sharing';
import type { PusherConnection } from './connection';

/** Each socket counts against the app's quota: streams that would open the same one share it. */
export const share = createSharing<PusherConnection>();
