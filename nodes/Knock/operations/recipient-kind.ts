/** Whom a call is about, as its texts and its address in the reference say it. */
export type RecipientKind = 'user' | 'object';
