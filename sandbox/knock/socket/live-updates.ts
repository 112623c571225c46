import type { Connection } from '../../phoenix/connection';
import type { Frame } from '../../phoenix/frames';
import type { PhoenixService } from '../../phoenix/service';
import { RefusedJoin, RefusedUpgrade } from '../../phoenix/service';
import type { Access } from '../http/callers';
import { identifyUser } from '../http/callers';
import { Refusal } from '../http/refusal';
import type { UserClaims } from '../http/user-tokens';
import { limits } from '../limits';
import type { Environment } from '../state/environment';
import type { Message } from '../state/message';
import type { Surroundings } from '../surroundings';
import { FeedSubscription } from './subscription';

type Who = UserClaims | undefined;

/** Undefined for guides, of which the sandbox only tells what it is told to. */
type State = FeedSubscription | undefined;

export type KnockConnection = Connection<Who, State>;

/** Lets users in, has them join feeds and guides, and tells the feeds what is new. */
export class LiveUpdates implements PhoenixService<Who, State> {
  readonly feeds: Surroundings['feeds'];
  readonly frameBytes = limits.frameBytes;
  readonly #environment: Environment;
  readonly #access: Access;
  readonly #connections: () => Iterable<KnockConnection>;
  #fresh: Message[] = [];

  constructor(environment: Environment, access: Access, connections: () => Iterable<KnockConnection>) {
    this.feeds = environment.around.feeds;
    this.#environment = environment;
    this.#access = access;
    this.#connections = connections;
    environment.messages.onEvent((type, message) => {
      if (type === 'message.created') this.#tell(message);
    });
  }

  /** Whatever is wrong with the key or the token, the answer is 403. */
  admit(path: string, query: URLSearchParams): Who {
    if (path !== '/ws/v1/websocket') throw new RefusedUpgrade(404, 'There is no socket here');
    if (query.get('api_key') !== this.#access.publicKey) throw turnedAway('The key is not the public key');
    try {
      return identifyUser(query.get('user_token') ?? undefined, this.#access, this.#environment.around.now());
    } catch (error) {
      throw turnedAway(reason(error));
    }
  }

  join({ who: claims }: KnockConnection, { topic, payload }: Frame): { readonly state: State } {
    const [, kind, channelId = '', owner = ''] = /^(feeds|guides):([^:]+)(?::(.+))?$/.exec(topic) ?? [];
    const user = kind === 'guides' ? payload.user_id : owner;
    const type = kind === 'guides' ? 'in_app_guide' : 'in_app_feed';
    if (kind === undefined || typeof user !== 'string' || user === '') throw new RefusedJoin('unmatched topic');
    if (this.#environment.channel(channelId)?.type !== type) throw new RefusedJoin('channel_invalid');
    if (claims !== undefined && claims.user !== user) throw new RefusedJoin('unauthorized');
    return { state: kind === 'guides' ? undefined : subscribe({ channelId, user }, payload) };
  }

  /** Tells of a new message, or of several at once while feeds are throttled. */
  #tell(message: Message): void {
    const { timers, timings } = this.#environment.around;
    this.#fresh.push(message);
    if (this.#fresh.length > 1) return;
    // Later than the message's own making, so that its counts are final.
    timers.after(timings.feedThrottleMs, () => {
      const fresh = this.#fresh;
      this.#fresh = [];
      for (const connection of this.#connections()) this.#tellConnection(connection, fresh);
    });
  }

  #tellConnection(connection: KnockConnection, fresh: readonly Message[]): void {
    for (const [topic, { state }] of connection.topics) {
      const news = state?.news(fresh, this.#environment.messages);
      if (news !== undefined) connection.push(topic, 'new-message', news);
    }
  }
}

const turnedAway = (why: string): RefusedUpgrade => new RefusedUpgrade(403, why);
const refusedJoin = (why: string): RefusedJoin => new RefusedJoin(why);
const reason = (error: unknown): string => (error instanceof Refusal ? error.message : String(error));

/** A filter the feed cannot read refuses the join. */
function subscribe(place: { channelId: string; user: string }, params: Frame['payload']): FeedSubscription {
  try {
    return new FeedSubscription(place, params);
  } catch (error) {
    throw refusedJoin(reason(error));
  }
}
