/** Limits Clustaar documents, and what the sandbox is willing to hold. Lengths are in characters. */
export const limits = {
  userId: 99,
  /** The text of one message through the API. */
  messageText: 499,
  contactText: 2000,
  historyPage: 20,
  /** Jumps of one turn; more would be a circle. */
  jumps: 20,
  requestBytes: 1_000_000,
  frameBytes: 1_000_000,
} as const;
