import type { JsonRecord } from '../../json';
import { exactJson } from '../http/exact-json';
import type { Ids } from './ids';

/** A message in the form of a download. Ids may be given as text or bigint; what is missing is filled in. */
export type PushoverMessage = JsonRecord;

export interface MessageForm {
  /** Write `id_str`, `umid_str` and `aid_str` beside the numbers. */
  readonly idStrings: boolean;
  /** Fill nothing in but the id: the message is written as it was given. */
  readonly exact: boolean;
  /** Unix seconds. */
  readonly now: number;
}

/** A message as one device's queue holds it. */
export class Message {
  readonly id: bigint;
  #fields: JsonRecord;
  #text: string | undefined;

  constructor(id: bigint, fields: JsonRecord) {
    this.id = id;
    this.#fields = fields;
  }

  get fields(): JsonRecord {
    return this.#fields;
  }

  /** The JSON of it, written once. */
  get text(): string {
    this.#text ??= exactJson(this.#fields);
    return this.#text;
  }

  acknowledge(): void {
    this.#fields = { ...this.#fields, acked: 1 };
    this.#text = undefined;
  }
}

export function messageFrom(given: PushoverMessage, ids: Ids, { idStrings, exact, now }: MessageForm): Message {
  const umid = idOf(given, 'umid') ?? ids.next();
  const id = idOf(given, 'id') ?? ids.next();
  const aid = idOf(given, 'aid') ?? 1n;
  if (exact) return new Message(id, { ...given, id, ...big('umid', given), ...big('aid', given) });
  // Undefined members are not written.
  const text = (number: bigint): string | undefined => (idStrings ? String(number) : undefined);
  const identity = { id, id_str: text(id), umid, umid_str: text(umid), aid, aid_str: text(aid) };
  const usual = { message: '', app: 'Sandbox', icon: 'default', date: now, queued_date: now, dispatched_date: now, priority: 0, acked: 0 };
  // First to be written first, last to win over ids that lost digits.
  return new Message(id, { ...identity, ...usual, ...given, ...identity });
}

const big = (name: string, given: PushoverMessage): JsonRecord => {
  const id = idOf(given, name);
  return id === undefined ? {} : { [name]: id };
};

/** The text wins, for a number may have lost digits on its way here. */
function idOf(given: PushoverMessage, name: string): bigint | undefined {
  const id = given[`${name}_str`] ?? given[name];
  return typeof id === 'string' || typeof id === 'number' || typeof id === 'bigint' ? BigInt(id) : undefined;
}
