/** What happened, in the same words for all generations. */
export type Kind =
  | 'message'
  | 'postback'
  | 'delivery'
  | 'conversation'
  | 'read'
  | 'typing'
  | 'referral'
  | 'client'
  | 'link'
  | 'user'
  | 'control'
  | 'payment'
  | 'other';

/** Beginnings of triggers, the longer ones first. */
const kinds: readonly (readonly [beginning: string, kind: Kind])[] = [
  ['conversation:message:delivery:', 'delivery'],
  ['message:delivery:', 'delivery'],
  ['notification:', 'delivery'],
  ['delivery:', 'delivery'],
  ['conversation:message', 'message'],
  ['message', 'message'],
  ['conversation:postback', 'postback'],
  ['postback', 'postback'],
  ['conversation:read', 'read'],
  ['conversation:typing', 'typing'],
  ['typing:', 'typing'],
  ['conversation:referral', 'referral'],
  ['conversation:', 'conversation'],
  ['client:', 'client'],
  ['link:', 'link'],
  ['user:', 'user'],
  ['merge:', 'user'],
  ['appUser:', 'user'],
  ['switchboard:', 'control'],
  ['payment:', 'payment'],
];

/** Kind of a trigger, as it stands in a delivery. */
export function kindOf(trigger: string): Kind {
  return kinds.find(([beginning]) => trigger.startsWith(beginning))?.[1] ?? 'other';
}
