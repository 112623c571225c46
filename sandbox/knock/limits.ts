/** Limits Knock documents for its API. Counts are per call. */
export const limits = {
  /** Recipients of one workflow trigger. */
  triggerRecipients: 1000,
  /** `data` of one trigger, in bytes of JSON. */
  triggerDataBytes: 10_000_000,
  /** Custom properties of one recipient, in bytes of JSON. */
  recipientBytes: 256_000,
  /** Entries of a bulk call, and members of an audience call. */
  bulkEntries: 1000,
  /** Recipients of a subscription call, and recipients or ids of a schedule call. */
  batchEntries: 100,
  /** The `message_ids` filter of message lists. */
  messageIdsFilter: 50,
  /** Pairs in the metadata of an interaction, none of them nested. */
  interactionPairs: 5,
  pageSize: 50,
  idempotencyKeyLength: 255,
  idempotencyMs: 24 * 3_600_000,
  /** How deep a trigger follows subscriptions: parent, child, user. */
  subscriptionDepth: 2,
  webhookAttempts: 8,
  /** What the sandbox is willing to hold of one request; Knock documents none but that of `data`. */
  requestBytes: 20_000_000,
  frameBytes: 1_000_000,
} as const;

/** Requests a second, by tier. */
export const tiers = { 1: 1, 2: 5, 3: 60, 4: 200, 5: 1000 } as const;
export type Tier = keyof typeof tiers;
