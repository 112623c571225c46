import type { JsonValue } from '../../../language/metadata';
import type { Store } from '../../../language/stream';
import { MESSAGE_ID } from '../patterns';
import { isObject } from '../../../language/reading';

/** Ids remembered one by one; of older ones the highest stands for all. */
const MAX_IDS = 500;
/** Marks by which a message is known that comes again under another id. */
const MAX_MARKS = 500;
const KEY = 'messages';

/**
 * What one node has handled of a device's messages, kept in the host's store so that a restart handles nothing twice.
 * About 25 kB at most, however long the backlog is.
 */
export class Memory {
  #ids: Set<string>;
  /** Everything up to this id was handled: messages are handled in ascending order, without gaps. */
  #highest: bigint;
  /** Nothing up to this id is deleted: it was handled, but is to stay with the service. */
  #kept: bigint;
  #marks: Set<string>;
  #fresh: boolean;

  constructor(
    private readonly store: Store,
    private readonly deviceId: string,
  ) {
    const stored = store.read(KEY);
    const saved = isObject(stored) ? stored : {};
    this.#fresh = saved.device !== deviceId;
    this.#ids = new Set(this.#fresh ? [] : idsIn(saved.ids));
    this.#highest = this.#fresh ? 0n : highestOf(idsIn([saved.highest ?? '']));
    this.#kept = this.#fresh ? 0n : highestOf(idsIn([saved.kept ?? '']));
    this.#marks = new Set(textsIn(saved.marks));
  }

  /** Whether the device was never listened to with this store. */
  get fresh(): boolean {
    return this.#fresh;
  }

  has(id: string): boolean {
    return this.#ids.has(id) || BigInt(id) <= this.#highest;
  }

  /** Whether it was handled and is to be deleted. */
  releases(id: string): boolean {
    return this.has(id) && BigInt(id) > this.#kept;
  }

  knows(mark: string): boolean {
    return this.#marks.has(mark);
  }

  /** `keep`: they stay with the service. */
  remember(ids: readonly string[], { marks = [], keep = false }: { marks?: readonly string[]; keep?: boolean } = {}): void {
    for (const id of ids) this.#ids.add(id);
    if (keep) this.#kept = highestOf([String(this.#kept), ...ids]);
    for (const mark of marks) this.#marks.add(mark);
    if (this.#ids.size > MAX_IDS) this.#forgetOlder();
    if (this.#marks.size > MAX_MARKS) this.#marks = new Set([...this.#marks].slice(-MAX_MARKS / 2));
    this.#fresh = false;
    const [highest, kept] = [String(this.#highest), String(this.#kept)];
    this.store.write(KEY, { device: this.deviceId, highest, kept, ids: [...this.#ids], marks: [...this.#marks] });
  }

  #forgetOlder(): void {
    const kept = [...this.#ids];
    const forgotten = kept.splice(0, kept.length - MAX_IDS / 2);
    this.#ids = new Set(kept);
    this.#highest = highestOf([String(this.#highest), ...forgotten]);
  }
}

function highestOf(ids: readonly string[]): bigint {
  return ids.map(BigInt).reduce((highest, id) => (id > highest ? id : highest), 0n);
}

function idsIn(value: JsonValue | undefined): string[] {
  return textsIn(value).filter((text) => MESSAGE_ID.test(text));
}

function textsIn(value: JsonValue | undefined): string[] {
  return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : [];
}
