/** Application tokens, team tokens, user and group keys and receipts look alike. */
export const KEY = /^[A-Za-z0-9]{30}$/;
export const KEY_SENTENCE = 'must be 30 letters and digits';
export const DEVICE_NAME = /^[A-Za-z0-9_-]{1,25}$/;
export const DEVICE_NAME_SENTENCE = 'may hold 1 to 25 letters, digits, _ and -';
/** What would break the log-in line `login:DEVICE:SECRET` of the socket is no device ID and no secret. */
export const OPAQUE = /^[^\s:]+$/;
export const OPAQUE_SENTENCE = 'may hold no blanks and no colon';
export const ENCRYPTION_KEY = /^[0-9A-Fa-f]{64}$/;
export const ENCRYPTION_KEY_SENTENCE = 'must be 64 digits from 0 to 9 and a to f';
/** At most 19 digits: more than a 64-bit id can have would be a mistake. */
export const MESSAGE_ID = /^[1-9][0-9]{0,18}$/;
export const MESSAGE_ID_SENTENCE = 'must be the digits of an ID that was received';
export const EMAIL = /^[^\s@]+@[^\s@]+$/;
export const EMAIL_SENTENCE = 'must be an email address';
export const WEB_ADDRESS = /^https?:\/\/[^\s/?#]+\S*$/i;
