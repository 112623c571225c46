import type { JsonObject, JsonValue } from '../../../language/metadata';
import { byId } from '../message';
import { isObject } from '../../../language/reading';
import { malformed } from '../values';

/** A message as `client.download` gives it. */
export type Message = JsonObject & { readonly id: string };

/** What the server keeps for the device. */
export interface Download {
  /** Ascending, each id once. */
  readonly messages: readonly Message[];
  /** Whether the server may keep more than it gave. */
  readonly more: boolean;
}

/** A limit is not documented; answers of this size may have been cut off. */
const LONG = 100;

/** Reads the result of `client.download`. What is not whole is refused as a whole: nothing may be deleted because of it. */
export function downloadOf(result: JsonValue): Download {
  if (!Array.isArray(result)) throw malformed('it holds no list of messages');
  const messages = new Map<string, Message>();
  for (const message of result) {
    if (!isMessage(message)) throw malformed('a message has no usable ID');
    messages.set(message.id, message);
  }
  return { messages: [...messages.values()].sort(byId), more: result.length >= LONG };
}

function isMessage(value: JsonValue): value is Message {
  return isObject(value) && typeof value.id === 'string';
}

/** The receipt of an emergency, which is what is acknowledged. */
export function receiptOf({ receipt, priority }: Message): string | undefined {
  return priority === 2 && typeof receipt === 'string' ? receipt : undefined;
}

/** By what a message is known when it comes again under another id. An emergency's repeats are messages of their own, unless they are to be suppressed. */
export function markOf(message: Message, suppressRepeats: boolean): string | undefined {
  const receipt = receiptOf(message);
  if (receipt !== undefined) return suppressRepeats ? `receipt ${receipt}` : undefined;
  return typeof message.umid === 'string' ? `message ${message.umid}` : undefined;
}
