import type { ErrorKind } from '../../client/errors';
import { failuresOf } from '../../language/known-failure';

/** Every way in which Pushover fails, for programs: `providerCode` of the error. */
export type Code =
  | 'TWO_FACTOR_REQUIRED'
  | 'INVALID_CREDENTIALS'
  | 'DEVICE_NAME_TAKEN'
  | 'TOO_MANY_DEVICES'
  | 'INVALID_TOKEN'
  | 'INVALID_SESSION'
  | 'DEVICE_GONE'
  | 'LICENSE_ENDED'
  | 'UNKNOWN_USER'
  | 'UNKNOWN_DEVICE'
  | 'NO_CREDITS'
  | 'INVALID_PARAMETER'
  | 'QUOTA_EXCEEDED'
  | 'NOT_FOUND'
  | 'SERVER_ERROR'
  | 'MALFORMED_RESPONSE';

interface Advice {
  /** Where the status alone would mislead. */
  readonly kind?: ErrorKind;
  readonly what: (status: number) => string;
  readonly advice: string;
}

const refusedWith = (status: number) => `Pushover refused the request (${status})`;

/** What happened and how to mend it, in the words of the form. */
export const advices: Readonly<Record<Code, Advice>> = {
  TWO_FACTOR_REQUIRED: {
    kind: 'auth',
    what: () => 'Pushover asks for a two-factor code',
    advice:
      "Fill in 'Two-Factor Code' with what your authenticator app shows at this moment. If you did, the code was refused: wait for the next one and try again.",
  },
  INVALID_CREDENTIALS: {
    kind: 'auth',
    what: (status) => `Pushover did not accept the email address and password (${status})`,
    advice:
      'Type both again, capital letters matter. With two-factor login, use a fresh code. Do not try too often: Pushover then blocks your address for a while.',
  },
  DEVICE_NAME_TAKEN: {
    kind: 'conflict',
    what: () => 'Your account has a device of this name already',
    advice: 'Choose another device name, or delete the old device at pushover.net first.',
  },
  TOO_MANY_DEVICES: {
    kind: 'permission',
    what: () => 'Your account has as many devices as it may have',
    advice: 'Delete a device that is no longer used at pushover.net, then try again.',
  },
  INVALID_TOKEN: {
    kind: 'auth',
    what: refusedWith,
    advice:
      'Copy the token again into the credential. An application token stands on the page of your application at pushover.net; teams have a token of their own.',
  },
  INVALID_SESSION: {
    kind: 'auth',
    what: refusedWith,
    advice:
      "Check that 'Session Secret' and 'Device ID' of the credential belong together. Otherwise use 'Log In and Register Device' again: a session ends where its device is deleted, or the password is changed.",
  },
  DEVICE_GONE: {
    kind: 'auth',
    what: (status) => `Pushover knows no such device any more, or it is disabled (${status})`,
    advice:
      "Look at the devices of your account at pushover.net and enable it there. Where it was deleted, use 'Log In and Register Device' in the credential again.",
  },
  LICENSE_ENDED: {
    // Not permission: hosts would go on trying by themselves.
    kind: 'auth',
    what: (status) => `The device may not receive any more: it lacks a license (${status})`,
    advice:
      'Receiving needs the Pushover for Desktop license, 30 days after the device was registered. Buy it once at pushover.net and enable the device there: the credential stays as it is.',
  },
  UNKNOWN_USER: {
    what: refusedWith,
    advice:
      'Copy the key of the user or group again: that of a user stands on the first page of pushover.net. Somebody without any active device cannot be reached either.',
  },
  UNKNOWN_DEVICE: {
    what: refusedWith,
    advice: "Compare the device name with those that 'Validate' lists for the user, or leave it out: all devices are meant then.",
  },
  NO_CREDITS: {
    kind: 'permission',
    what: () => 'The application has no license credits left',
    advice: 'Buy more on the page of your application at pushover.net.',
  },
  INVALID_PARAMETER: {
    what: refusedWith,
    advice:
      'Compare the fields of the node with what Pushover says. It is not sent again by itself: the same request would be refused again.',
  },
  QUOTA_EXCEEDED: {
    kind: 'rateLimited',
    what: () => 'The messages of this month are used up, or there were too many requests',
    advice:
      'Wait until the month begins anew, or raise the limit of your account at pushover.net. All applications of an account share it.',
  },
  NOT_FOUND: {
    kind: 'notFound',
    what: (status) => `Pushover does not know it (${status})`,
    advice:
      'Check the receipt, group or key: it may be misspelt, expired, deleted, or belong to another account. Receipts are kept for a week.',
  },
  SERVER_ERROR: {
    kind: 'unavailable',
    what: (status) => `Pushover has trouble at the moment (${status})`,
    advice: 'Try again later. A message that was being sent may have been taken all the same.',
  },
  MALFORMED_RESPONSE: {
    kind: 'protocol',
    what: (status) => `What answered is not Pushover (${status})`,
    advice: 'Check the API address in the credential, and whether a proxy or gateway stands between this machine and Pushover.',
  },
};

/** For the documentation. */
export const failures = failuresOf(advices);
