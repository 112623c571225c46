import type { JsonRecord } from '../../json';
import { isRecord } from '../../json';
import { omit } from '../omit';
import { feedCounts, feedFilter, feedMessages } from '../state/feed';
import type { Message } from '../state/message';
import type { Messages } from '../state/messages';

interface Listener {
  /** The client's reference id; undefined for the flat form of old and mobile clients. */
  readonly reference: string | undefined;
  readonly filter: (message: Message) => boolean;
}

/** A feed that was joined: whose it is, and what each listener behind the socket wants of it. */
export class FeedSubscription {
  readonly channelId: string;
  readonly user: string;
  readonly #listeners: readonly Listener[];

  /** Refuses filters it cannot read, as the list of items would. */
  constructor(place: { channelId: string; user: string }, params: JsonRecord) {
    this.channelId = place.channelId;
    this.user = place.user;
    this.#listeners = listenersFrom(params);
  }

  /** The payload of `new-message`, or undefined when none of these messages is for any listener. */
  news(fresh: readonly Message[], messages: Messages): JsonRecord | undefined {
    const mine = new Set(feedMessages(messages, this.channelId, this.user));
    const concerned = this.#listeners.filter(({ filter }) => fresh.some((message) => mine.has(message) && filter(message)));
    if (concerned.length === 0) return undefined;
    const counts = concerned.map(({ reference, filter }) => ({ reference, metadata: feedCounts([...mine].filter(filter)) }));
    const keyed = counts.flatMap(({ reference, metadata }) => (reference === undefined ? [] : [[reference, { metadata }] as const]));
    const named = { data: Object.fromEntries(keyed), attn: keyed.map(([reference]) => reference) };
    return { event: 'new-message', metadata: counts[0]?.metadata, ...(keyed.length === 0 ? {} : named) };
  }
}

/** Keyed by reference id when every value is an object; `trigger_data` is the one option of the flat form that is one too. */
function listenersFrom(params: JsonRecord): readonly Listener[] {
  const names = Object.keys(params);
  const isKeyed = names.length > 0 && names.every((name) => isRecord(params[name]) && name !== 'trigger_data');
  const listener = (reference: string | undefined, options: unknown): Listener => ({
    reference,
    filter: feedFilter(filterable(isRecord(options) ? options : {})),
  });
  return isKeyed ? names.map((name) => listener(name, params[name])) : [listener(undefined, params)];
}

/** On the socket `trigger_data` is an object; the filter reads it as the query has it. */
const filterable = (options: JsonRecord): JsonRecord =>
  isRecord(options.trigger_data) ? { ...omit(options, 'trigger_data'), trigger_data: JSON.stringify(options.trigger_data) } : options;
