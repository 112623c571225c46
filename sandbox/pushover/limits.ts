/** Documented limits. Lengths count Unicode code points. */
export const limits = {
  recipients: 50,
  messageLength: 1024,
  titleLength: 250,
  urlLength: 512,
  urlTitleLength: 100,
  memoLength: 200,
  glanceLength: 100,
  attachmentBytes: 5_242_880,
  retrySeconds: 30,
  expireSeconds: 10_800,
  emergencyRepeats: 50,
  /** A larger `timestamp` can only be milliseconds. */
  timestampSeconds: 4_294_967_295,
  quota: 10_000,
  /** A whole attachment in base64, with room for the rest. */
  requestBytes: 12_000_000,
  frameBytes: 100_000,
} as const;

const DEVICE_NAME = /^[A-Za-z0-9_-]{1,25}$/;

export const isDeviceName = (text: string): boolean => DEVICE_NAME.test(text);

export const lengthOf = (text: string): number => Array.from(text).length;
