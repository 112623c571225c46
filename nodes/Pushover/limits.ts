/** Pushover's documented limits (pushover.net/api and its sub-pages). Texts are counted in code points, sizes in bytes, times in seconds. */
export const limits = {
  recipients: 50,
  message: 1024,
  title: 250,
  url: 512,
  urlTitle: 100,
  attachmentBytes: 5_242_880,
  deviceName: 25,
  retryMinimum: 30,
  expireMaximum: 10_800,
  glanceText: 100,
  memo: 200,
  receiptPollSeconds: 5,
} as const;
