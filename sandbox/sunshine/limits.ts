/** Limits the service documents for its API. */
export const limits = {
  jsonBytes: 100 * 1024,
  uploadBytes: 50 * 1024 * 1024,
  /** Keys and values counted. */
  metadataBytes: 4096,
  conversationMessages: 30_000,
  webhooksPerApp: 10,
  keysPerOwner: 10,
  switchboardIntegrations: 10,
  participants: 10,
  pageSize: 100,
  defaultPageSize: 25,
  /** The page of messages, which cannot be chosen. */
  messagePageSize: 100,
  cursorLength: 24,
  webhookAttempts: 5,
  /** All attempts of one delivery lie within this time. */
  webhookRetryWindowMs: 15 * 60_000,
} as const;

/** Answers of a webhook receiver after which nothing is sent again. */
export const finalWebhookStatuses: readonly number[] = [400, 401, 403, 404, 406];
