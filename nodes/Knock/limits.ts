/** Knock's documented limits (docs.knock.app/api-reference). Counts are per call, sizes bytes of JSON. */
export const limits = {
  recipientsPerTrigger: 1000,
  triggerDataBytes: 10 * 1024 * 1024,
  propertiesBytes: 256 * 1024,
  bulkEntries: 1000,
  /** 1000 for the service; but they go into the address, which servers take up to some 8 kB of. */
  tenantsInQuery: 100,
  audienceMembers: 1000,
  subscriptionRecipients: 100,
  scheduleRecipients: 100,
  scheduleIds: 100,
  messageIdsInFilter: 50,
  messageIdsInBatch: 50,
  metadataPairs: 5,
  idempotencyKey: 255,
  pageSize: 50,
} as const;

/** Requests a second by Knock's tiers of endpoints (docs.knock.app/api-reference/overview/rate-limits). */
export const tier = { 1: 1, 2: 5, 3: 60, 4: 200, 5: 1000 } as const;
