import { createBackoff, sleep } from '../../../client/backoff';
import type { Clock } from '../../../client/clock';
import { partsOf, ServiceError, toServiceError } from '../../../client/errors';
import type { SocketStatus, StatusDetail } from '../../../client/socket';
import { cancelled } from '../../../client/transport-error';
import type { JsonObject } from '../../../language/metadata';
import type { StreamHandlers } from '../../../language/stream';
import { passes } from './ended';
import type { Memory } from './memory';
import type { Download, Message } from './messages';
import { BACKOFF } from './pace';
import { eventOf, portionOf, type Portion, type Wishes } from './selection';
import type { Taker } from './synchronisation';

export interface ConsumerSettings {
  readonly wishes: Wishes;
  readonly memory: Memory;
  readonly handlers: Required<Pick<StreamHandlers, 'onEvents'>> & Omit<StreamHandlers, 'onEvents'>;
  /** Events handed over together at most. */
  readonly batch: number;
  readonly clock: Clock;
  readonly random: () => number;
}

/** What a consumer needs of its device. */
export interface Supply {
  /** It has handled something, or has become idle. */
  progressed(): void;
  /** It wants to be offered again what the server keeps. */
  request(): void;
  acknowledge(receipt: string): Promise<void>;
}

/** One node: takes the messages it wants in order, and remembers which are handled. */
export class Consumer implements Taker {
  /** Resolves once messages can come; rejects where it fails for good before. */
  readonly opened: Promise<void>;
  onFailed: (error: ServiceError) => void = () => undefined;
  #settle: { resolve(): void; reject(error: ServiceError): void } = { resolve: () => undefined, reject: () => undefined };
  state: Taker['state'] = 'idle';
  /** The latest offer, not yet looked at. */
  #offered: readonly Message[] = [];
  /** Still drops what waited before it was first started. */
  #discarding: boolean;
  /** After a batch that was not taken: so many are handed over singly, to find out which one it was. */
  #singly = 0;
  readonly #closing = new AbortController();
  readonly #backoff;

  constructor(
    private readonly settings: ConsumerSettings,
    private readonly supply: Supply,
  ) {
    const { memory, wishes, random } = settings;
    this.#discarding = memory.fresh && wishes.backlog === 'discard';
    this.#backoff = createBackoff({ ...BACKOFF, random });
    this.opened = new Promise((resolve, reject) => {
      this.#settle = { resolve, reject };
    });
    // Who has no use for it need not handle its rejection.
    this.opened.catch(() => undefined);
  }

  get wishes(): Wishes {
    return this.settings.wishes;
  }

  releases(id: string): boolean {
    return this.settings.memory.releases(id);
  }

  offer({ messages, more }: Download): void {
    if (this.#isOver()) return;
    const { memory } = this.settings;
    if (this.#discarding) this.#remember(messages.map(({ id }) => id));
    else if (memory.fresh) this.#remember([]);
    this.#discarding &&= more;
    this.begun();
    this.#offered = messages;
    if (this.state === 'idle') void this.#deliver();
  }

  /** The line is there, and messages come as soon as they can be fetched. */
  begun(): void {
    this.#settle.resolve();
  }

  /** Nothing is handed over or remembered any more. */
  close(reason: ServiceError = cancelled()): void {
    this.#closing.abort();
    this.#settle.reject(reason);
  }

  status(status: SocketStatus, { error }: StatusDetail): void {
    if (!this.#isOver()) this.settings.handlers.onStatus?.(status, error?.message);
  }

  warned(warning: ServiceError): void {
    if (!this.#isOver()) this.settings.handlers.onWarning?.(warning);
  }

  failed(error: ServiceError): void {
    if (!this.#isOver()) this.onFailed(error);
  }

  #isOver(): boolean {
    return this.#closing.signal.aborted;
  }

  async #deliver(): Promise<void> {
    const { wishes, memory, batch, clock } = this.settings;
    this.state = 'delivering';
    for (;;) {
      const offered = this.#offered;
      const portion = portionOf(offered, wishes, memory, this.#singly > 0 ? 1 : batch);
      if (portion.ids.length === 0) break;
      const refusal = await this.#handOver(portion);
      if (this.#isOver()) return;
      if (refusal === undefined) {
        this.#backoff.reset();
        this.#singly = Math.max(0, this.#singly - portion.wanted.length);
        this.#remember(portion.ids, portion.marks);
        // A later offer holds the rest as well.
        if (this.#offered === offered) this.#offered = portion.rest;
        this.supply.progressed();
        continue;
      }
      const waitMs = this.#backoff.next();
      this.#singly = Math.max(this.#singly, portion.wanted.length);
      this.warned(notTaken(refusal, waitMs));
      this.state = 'pausing';
      this.supply.progressed();
      await sleep(waitMs, this.#closing.signal, clock).catch(() => undefined);
      if (this.#isOver()) return;
      // It may have been deleted meanwhile by somebody else.
      this.#offered = [];
      this.supply.request();
      break;
    }
    this.state = 'idle';
    this.supply.progressed();
  }

  /** The reason where the flow did not take the messages. */
  async #handOver({ wanted, receipts }: Portion): Promise<ServiceError | undefined> {
    const { handlers, wishes } = this.settings;
    try {
      if (wanted.length > 0) await handlers.onEvents(wanted.map((message): JsonObject => eventOf(message, wishes)));
    } catch (thrown) {
      return toServiceError(thrown);
    }
    // Kept for others, who decide about it.
    if (handlers.keep) return undefined;
    for (const receipt of receipts) if (!this.#isOver()) await this.#acknowledge(receipt);
    return undefined;
  }

  /** A store that cannot be written costs duplicates after a restart, not messages. */
  #remember(ids: readonly string[], marks: readonly string[] = []): void {
    const { memory, handlers } = this.settings;
    try {
      memory.remember(ids, { marks, keep: handlers.keep === true });
    } catch (thrown) {
      const { message } = toServiceError(thrown);
      const advice = 'Messages that were handled may come again after a restart. Check the disk and its permissions.';
      this.warned(new ServiceError({ kind: 'unavailable', message: `What was handled could not be stored: ${message}`, advice }));
    }
  }

  /** It may have been acknowledged elsewhere, or be over: that keeps no message back. */
  async #acknowledge(receipt: string): Promise<void> {
    try {
      await this.supply.acknowledge(receipt);
    } catch (thrown) {
      const error = toServiceError(thrown);
      const message = `An emergency was not acknowledged: ${error.message}`;
      this.warned(new ServiceError({ ...partsOf(error), kind: passes(error) ? error.kind : 'conflict', message }, error.code));
    }
  }
}

function notTaken(reason: ServiceError, waitMs: number): ServiceError {
  return new ServiceError({
    ...partsOf(reason),
    message: `${reason.message}: the messages stay with Pushover`,
    advice: `They are handed over again in ${Math.ceil(waitMs / 1000)} s, and those after them follow then.`,
  });
}
