import type { Account, Device } from './accounts';
import type { Directory } from './directory';

/** Why an Open Client is turned away. */
export type Rejection = 'unknown secret' | 'unknown device' | 'device disabled';

export interface Admitted {
  readonly account: Account;
  readonly device: Device;
}

export interface Claim {
  readonly device: string;
  readonly secret: string;
  /** Accept only the secret the device was registered with. */
  readonly bound: boolean;
}

/** The device an Open Client speaks for. */
export function admit(directory: Directory, claim: Claim): Admitted | Rejection {
  const account = directory.accountBySecret(claim.secret);
  if (account === undefined) return 'unknown secret';
  const device = account.devices.find(({ id }) => id === claim.device);
  if (device?.isOpenClient !== true) return 'unknown device';
  if (claim.bound && device.secret !== claim.secret) return 'unknown secret';
  return device.enabled ? { account, device } : 'device disabled';
}
