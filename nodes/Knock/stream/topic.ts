import { createBackoff } from '../../../client/backoff';
import type { Clock } from '../../../client/clock';
import type { ServiceError } from '../../../client/errors';
import type { JsonObject } from '../../../language/metadata';
import { isObject, listAt, objectAt, textAt } from '../../../language/reading';
import type { Frame } from '../../../client/phoenix/frames';
import type { Listener } from './listener';
import { droppedTopic, refusedJoin, unansweredJoin } from './verdicts';

/** What a topic needs of its connection. */
export interface Link {
  readonly clock: Clock;
  readonly random: (() => number) | undefined;
  /** Cut out of what the server quotes. */
  readonly secrets: () => readonly (string | undefined)[];
  /** False while there is no connection: the next one joins its topics. */
  readonly isOpen: boolean;
  nextRef(): string;
  send(frame: Frame): void;
}

const ANSWER_S = 10;
/** A feed that held this long begins again with short delays. */
const STABLE_MS = 30_000;

/** One feed of one user on one connection, for all who listen to it. Joined again, with growing delays, whenever it is lost. */
export class Topic {
  readonly #listeners = new Set<Listener>();
  readonly #backoff;
  /** Names the joining of the moment: frames of an earlier one are none of ours. */
  #joinRef: string | undefined;
  #joinedAt: number | undefined;
  #callOff: () => void = () => undefined;

  constructor(
    private readonly name: string,
    private readonly link: Link,
  ) {
    this.#backoff = createBackoff({ baseMs: 1000, floorMs: 250, capMs: 60_000, random: link.random });
  }

  get isEmpty(): boolean {
    return this.#listeners.size === 0;
  }

  /** Joins anew for one listener more: the server takes the filters of all with the join alone. */
  add(listener: Listener): void {
    this.#listeners.add(listener);
    this.join();
  }

  remove(listener: Listener): void {
    this.#listeners.delete(listener);
    if (this.isEmpty) this.#leave();
  }

  join(): void {
    this.lost();
    if (!this.link.isOpen) return;
    const ref = this.link.nextRef();
    const payload = Object.fromEntries([...this.#listeners].map(({ reference, filters }) => [reference, filters]));
    this.#joinRef = ref;
    this.link.send({ joinRef: ref, ref, topic: this.name, event: 'phx_join', payload });
    this.#callOff = this.link.clock.after(ANSWER_S * 1000, () => {
      this.#failed(unansweredJoin(ANSWER_S));
    });
  }

  received({ joinRef, ref, event, payload }: Frame): void {
    if (this.#joinRef === undefined || (joinRef !== null && joinRef !== this.#joinRef)) return;
    switch (event) {
      case 'phx_reply':
        if (ref === this.#joinRef && this.#joinedAt === undefined) this.#answered(payload);
        break;
      case 'phx_error':
      case 'phx_close':
        this.#failed(droppedTopic());
        break;
      case 'new-message':
        if (this.#joinedAt !== undefined) this.#changed(payload);
        break;
    }
  }

  /** The connection is gone; the next one begins from nothing. */
  lost(): void {
    this.#callOff();
    this.#joinRef = undefined;
    this.#joinedAt = undefined;
  }

  #answered(payload: JsonObject): void {
    if (textAt(payload, 'status') !== 'ok') {
      this.#failed(refusedJoin(objectAt(payload, 'response'), this.link.secrets()));
      return;
    }
    this.#callOff();
    this.#joinedAt = this.link.clock.now();
    for (const listener of this.#listeners) listener.joined();
  }

  #failed(error: ServiceError): void {
    const held = this.#joinedAt !== undefined && this.link.clock.now() - this.#joinedAt >= STABLE_MS;
    if (held) this.#backoff.reset();
    this.lost();
    this.#callOff = this.link.clock.after(this.#backoff.next(), () => {
      this.join();
    });
    for (const listener of [...this.#listeners]) listener.left(error);
  }

  /** Servers that know one listener for each join name nobody: then it is for all. */
  #changed(payload: JsonObject): void {
    const named = Array.isArray(payload.attn) ? listAt(payload, 'attn') : undefined;
    for (const listener of this.#listeners) {
      if (named?.includes(listener.reference) === false) continue;
      const own = objectAt(objectAt(payload, 'data'), listener.reference).metadata;
      const counts = isObject(own) ? own : payload.metadata;
      listener.changed(isObject(counts) ? counts : undefined);
    }
  }

  #leave(): void {
    const joinRef = this.#joinRef ?? null;
    if (joinRef !== null) this.link.send({ joinRef, ref: this.link.nextRef(), topic: this.name, event: 'phx_leave', payload: {} });
    this.lost();
  }
}
