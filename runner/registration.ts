import { partsOf, ServiceError, toServiceError } from '../client/errors';
import { inTurn } from '../client/in-turn';
import type { Shape } from '../language/form';
import type { Registered, Registration, WebhookTask } from '../language/webhook';
import { refuse } from './receive';
import type { Verdict } from './verdict';

/** The service is asked about one address at most this often, however many requests cannot be verified. */
const ASK_EVERY_MS = 60_000;
/** A delivery waits no longer for what the service says: services give up after 20 s or less, and repeat it. */
const ASK_WITHIN_MS = 10_000;

/** Whether the service has just said how it is; if not, in how many milliseconds it may be asked again. */
export type Learned = { readonly isFresh: true } | { readonly isFresh: false; readonly retryInMs: number };

/** What is remembered of one address. */
interface Place {
  registered: Registered | undefined;
  /** Milliseconds since the epoch of the last question that a delivery was the reason for. */
  askedAt?: number;
  /** Whether the service answers the question that is open. */
  asking?: Promise<boolean> | undefined;
}

export interface RegistrationParts<C> {
  readonly registration: Registration<Shape, C>;
  /** A fresh task, with the time and the connection. */
  readonly task: (signal?: AbortSignal) => WebhookTask<Shape, C>;
  readonly now: () => Date;
}

/**
 * The registrations of one webhook with its settings. What the service says of an address is remembered as long as the process lives,
 * and asked for when it is first needed: the process that receives need not be the one that registered.
 */
export class Registrations<C> {
  readonly #places = new Map<string, Place>();
  /** Where no address is said, as in hosts that cannot tell a test address: the one that was registered last. */
  #latest: string | undefined;

  constructor(private readonly parts: RegistrationParts<C>) {}

  /** What is known of an address, without asking. */
  at(url: string | undefined = this.#latest): Registered | undefined {
    return url === undefined ? undefined : this.#places.get(url)?.registered;
  }

  /**
   * Finds, mends or creates. Found by address first, so that a restart or a rename adopts what exists instead of adding another.
   * Waits for all that this process does with the address already, be it for another node.
   */
  async ensure(url: string): Promise<Registered> {
    return await inTurn(turnOf(url), async () => {
      const registered = await this.#ensured(url);
      this.#latest = url;
      this.#place(url).registered = registered;
      return registered;
    });
  }

  /** Removes the registration of an address, or of one that is known by its id. Waits as {@link Registrations.ensure} does. */
  async remove(url: string, id?: string): Promise<void> {
    const { registration, task } = this.parts;
    await inTurn(turnOf(url), async () => {
      const found = id === undefined ? await registration.find(url, task()) : { id };
      this.#places.delete(url);
      if (this.#latest === url) this.#latest = undefined;
      if (found) await registration.remove(found, task());
    });
  }

  /**
   * Asks the service about an address, unless it was asked a moment ago. Those who come meanwhile wait for the same answer.
   * Undefined where no address is known. Never rejects.
   */
  async learn(url: string | undefined = this.#latest): Promise<Learned | undefined> {
    if (url === undefined) return undefined;
    const place = this.#place(url);
    if (place.asking === undefined && this.#retryInMs(place) === 0) {
      place.askedAt = this.parts.now().getTime();
      place.asking = this.#ask(url, place);
    }
    return (await place.asking) ? { isFresh: true } : { isFresh: false, retryInMs: this.#retryInMs(place) };
  }

  /** 0 where the service may be asked now. */
  #retryInMs({ askedAt }: Place): number {
    if (askedAt === undefined) return 0;
    const elapsed = this.parts.now().getTime() - askedAt;
    // Absolute: a clock that was set back must not silence the question for as long.
    return Math.abs(elapsed) < ASK_EVERY_MS ? ASK_EVERY_MS - elapsed : 0;
  }

  async #ask(url: string, place: Place): Promise<boolean> {
    const { registration, task } = this.parts;
    const before = place.registered;
    try {
      const found = await registration.find(url, task(AbortSignal.timeout(ASK_WITHIN_MS)));
      // A registration made meanwhile is newer than the answer.
      if (place.registered === before) place.registered = found;
      return true;
    } catch {
      // What was known before may still hold, but not for the request that could not be verified with it.
      return false;
    } finally {
      place.asking = undefined;
    }
  }

  async #ensured(url: string): Promise<Registered> {
    const { registration, task } = this.parts;
    const found = await registration.find(url, task());
    if (!found) return await this.#created(url);
    if (found.current) return found;
    if (registration.update) return await registration.update(found, url, task());
    await registration.remove(found, task());
    return await this.#created(url);
  }

  /** An answer that was lost on its way may follow a registration that was made: it is adopted, not left behind. */
  async #created(url: string): Promise<Registered> {
    const { registration, task } = this.parts;
    try {
      return await registration.create(url, task());
    } catch (thrown) {
      const error = toServiceError(thrown);
      const made = isUncertain(error) ? await registration.find(url, task()).catch(() => undefined) : undefined;
      if (made?.current) return made;
      throw advised(error);
    }
  }

  #place(url: string): Place {
    const known = this.#places.get(url);
    if (known) return known;
    const place: Place = { registered: undefined };
    this.#places.set(url, place);
    return place;
  }
}

function turnOf(url: string): string {
  return `registration of ${url}`;
}

function advised(error: ServiceError): ServiceError {
  const advice = error.advice ?? 'Nothing was registered. Mend this and try again, or set the webhook up by hand';
  return new ServiceError({ ...partsOf(error), advice }, error.code);
}

/** Whether the request may have been carried out although no answer came. */
function isUncertain({ kind }: ServiceError): boolean {
  return kind === 'network' || kind === 'timeout' || kind === 'unavailable';
}

/**
 * What `attempt` makes of a request with what is known of its address. What cannot be verified is tried once more with what the service says.
 * Unless it has just said it, the answer is 503: services repeat such a delivery, but never one that was answered with 401, and the key it
 * bears may be newer than the last look.
 */
export async function acceptAt<C>(
  registrations: Registrations<C>,
  address: string | undefined,
  attempt: (registered: Registered | undefined) => Promise<Verdict>,
): Promise<Verdict> {
  const verdict = await attempt(registrations.at(address));
  if (verdict.ok || verdict.status !== 401) return verdict;
  const learned = await registrations.learn(address);
  if (learned === undefined) return verdict;
  return learned.isFresh ? await attempt(registrations.at(address)) : comeAgain(learned.retryInMs);
}

function comeAgain(retryInMs: number): Verdict {
  const seconds = String(Math.max(1, Math.ceil(retryInMs / 1000)));
  return refuse({ status: 503, reason: 'This cannot be verified now: send it again later' }, { 'retry-after': seconds });
}
