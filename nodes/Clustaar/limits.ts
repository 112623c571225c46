/**
 * Limits that Clustaar documents or its own library enforces. Texts are counted in code points, times in seconds.
 * Those of the actions of an answer stand beside the actions.
 */
export const limits = {
  /** Seconds between the Date of a request and now (the library's default). */
  requestAge: 10,
  /** Characters of an integrator's own ID of a person. */
  userId: 99,
  /** Characters of a name, an email address or a telephone number. */
  attribute: 2000,
  /** Characters of a message to the bot. */
  message: 499,
  /** Characters of the ID of a step, a story or an interlocutor. */
  id: 24,
} as const;
