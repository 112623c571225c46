import type { JsonObject } from '../../../language/metadata';
import type { Values } from '../../../language/operation';
import type { Memory } from './memory';
import { markOf, receiptOf, type Message } from './messages';
import { isObject } from '../../../language/reading';
import { priorities, type streamParameters } from './parameters';

export type Wishes = Values<typeof streamParameters>;

/** A run of messages without a gap, and what is to be done about it. */
export interface Portion {
  readonly wanted: readonly Message[];
  /** Of emergencies that nobody has acknowledged yet. */
  readonly receipts: readonly string[];
  /** Handled once the wanted ones are taken. */
  readonly ids: readonly string[];
  readonly marks: readonly string[];
  /** The messages after it. */
  readonly rest: readonly Message[];
}

/** The messages from the oldest that is not handled on, until `size` of them are wanted. */
export function portionOf(messages: readonly Message[], wishes: Wishes, memory: Memory, size: number): Portion {
  const wanted: Message[] = [];
  const ids: string[] = [];
  const marks = new Set<string>();
  const receipts = new Set<string>();
  let end = 0;
  for (const message of messages) {
    if (wanted.length >= size) break;
    end += 1;
    if (memory.has(message.id)) continue;
    ids.push(message.id);
    if (!isWanted(message, wishes)) continue;
    const receipt = receiptOf(message);
    // A repeat as well: it shows that the first acknowledgement did not arrive.
    if (receipt !== undefined && message.acked !== true) receipts.add(receipt);
    const mark = markOf(message, wishes.suppressRepeats);
    if (mark !== undefined && (marks.has(mark) || memory.knows(mark))) continue;
    if (mark !== undefined) marks.add(mark);
    wanted.push(message);
  }
  return { wanted, ids, marks: [...marks], rest: messages.slice(end), receipts: wishes.acknowledgeEmergencies ? [...receipts] : [] };
}

function isWanted({ priority, app, aid }: Message, { minimumPriority, applications }: Wishes): boolean {
  if (typeof priority === 'number' && priority < priorities[minimumPriority]) return false;
  return applications.length === 0 || applications.some((application) => application === app || application === aid);
}

/** The event of a message: a copy, for several nodes may get the same. */
export function eventOf({ raw, user, ...message }: Message, { includeRaw, includeQuietHours }: Wishes): JsonObject {
  return {
    ...message,
    ...(includeQuietHours ? { quietHours: isObject(user) ? (user.quietHours ?? null) : null } : {}),
    ...(includeRaw && raw !== undefined ? { raw: structuredClone(raw) } : {}),
  };
}
