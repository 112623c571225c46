import { partsOf, ServiceError, toServiceError } from '../client/errors';
import type { Shape } from '../language/form';
import type { Registered, Registration, WebhookTask } from '../language/webhook';
import { refuse } from './receive';
import type { Verdict } from './verdict';

/** The service is asked about one address at most this often, however many requests cannot be verified. */
const ASK_EVERY_MS = 60_000;
/** A delivery waits no longer for what the service says: services give up after 20 s or less, and repeat it. */
const ASK_WITHIN_MS = 10_000;

/** `known`: the service has just said how it is. `recent`: it said so a moment ago and is not asked again. `unknown`: it could not say. */
export type Learned = 'known' | 'recent' | 'unknown';

/** What is remembered of one address. */
interface Place {
  registered: Registered | undefined;
  /** Milliseconds since the epoch of the last question that a delivery was the reason for. */
  askedAt?: number;
  outcome: Exclude<Learned, 'recent'>;
  asking?: Promise<void> | undefined;
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

  /** Finds, mends or creates. Found by address first, so that a restart or a rename adopts what exists instead of adding another. */
  async ensure(url: string): Promise<Registered> {
    const registered = await this.#ensured(url);
    this.#latest = url;
    Object.assign(this.#place(url), { registered, outcome: 'known' } satisfies Partial<Place>);
    return registered;
  }

  /** Removes the registration of an address, or of one that is known by its id. */
  async remove(url: string, id?: string): Promise<void> {
    const { registration, task } = this.parts;
    const found = id === undefined ? await registration.find(url, task()) : { id };
    this.#places.delete(url);
    if (this.#latest === url) this.#latest = undefined;
    if (found) await registration.remove(found, task());
  }

  /** Asks the service about an address, unless it was asked a moment ago. Those who come meanwhile wait for the same answer. Never rejects. */
  async learn(url: string | undefined = this.#latest): Promise<Learned> {
    if (url === undefined) return 'recent';
    const place = this.#place(url);
    if (place.asking === undefined) {
      const now = this.parts.now().getTime();
      // Absolute: a clock that was set back must not silence the question for as long.
      const isRecent = place.askedAt !== undefined && Math.abs(now - place.askedAt) < ASK_EVERY_MS;
      if (isRecent) return place.outcome === 'known' && place.registered ? 'recent' : 'unknown';
      place.askedAt = now;
      place.asking = this.#ask(url, place);
    }
    await place.asking;
    return place.outcome;
  }

  async #ask(url: string, place: Place): Promise<void> {
    const { registration, task } = this.parts;
    const before = place.registered;
    try {
      const found = await registration.find(url, task(AbortSignal.timeout(ASK_WITHIN_MS)));
      // A registration made meanwhile is newer than the answer.
      if (place.registered === before) place.registered = found;
      place.outcome = 'known';
    } catch {
      // What was known before may still hold, but not for the request that could not be verified with it.
      place.outcome = 'unknown';
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
    const place: Place = { registered: undefined, outcome: 'unknown' };
    this.#places.set(url, place);
    return place;
  }
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
 * What `attempt` makes of a request with what is known of its address. What cannot be verified is tried once more with what the service says;
 * while that cannot be known the answer is 503, after which services repeat a delivery.
 */
export async function acceptAt<C>(
  registrations: Registrations<C>,
  address: string | undefined,
  attempt: (registered: Registered | undefined) => Promise<Verdict>,
): Promise<Verdict> {
  const verdict = await attempt(registrations.at(address));
  if (verdict.ok || verdict.status !== 401) return verdict;
  switch (await registrations.learn(address)) {
    case 'known':
      return await attempt(registrations.at(address));
    case 'recent':
      return verdict;
    case 'unknown':
      return refuse({ status: 503, reason: 'The service cannot be asked about this address now' });
  }
}
