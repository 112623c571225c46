import type { Connection } from '../../phoenix/connection';
import type { Frame } from '../../phoenix/frames';
import type { PhoenixService } from '../../phoenix/service';
import { RefusedJoin, RefusedUpgrade } from '../../phoenix/service';
import type { JsonRecord } from '../../json';
import { isRecord } from '../../json';
import type { Conversation, Listener, Turn } from '../bot/conversation';
import { limits } from '../limits';
import { Refusal } from '../rest/refusal';
import { bodyFrom, inputFrom, turnView } from '../rest/talking';
import type { Interlocutor } from '../state/interlocutor';
import type { Interlocutors } from '../state/interlocutors';
import type { Surroundings } from '../surroundings';

export type ChatConnection = Connection<undefined, Interlocutor>;

export interface WebChatOptions {
  readonly botId: string;
  readonly botToken: string;
  readonly interlocutors: Interlocutors;
  readonly conversation: Conversation;
  readonly around: Surroundings;
  /** Every open socket. */
  readonly connections: () => Iterable<ChatConnection>;
}

const TOPIC = 'interlocutor:';

/** The web chat's channels: one for each interlocutor. */
export class WebChat implements PhoenixService<undefined, Interlocutor>, Listener {
  readonly feeds: Surroundings['feeds'];
  readonly frameBytes = limits.frameBytes;
  readonly #options: WebChatOptions;

  constructor(options: WebChatOptions) {
    this.#options = options;
    this.feeds = options.around.feeds;
  }

  admit(path: string): undefined {
    if (path !== '/socket/websocket') throw new RefusedUpgrade(404, 'There is no socket here');
  }

  join(_connection: ChatConnection, { topic, payload }: Frame): { readonly state: Interlocutor; readonly response: JsonRecord } {
    const { botId, interlocutors } = this.#options;
    if (!topic.startsWith(TOPIC)) throw new RefusedJoin('unmatched topic');
    if (payload.bot_id !== botId) throw new RefusedJoin('unknown bot');
    const state = interlocutors.get(topic.slice(TOPIC.length));
    if (state?.socketToken === undefined || state.socketToken !== payload.socketToken) throw new RefusedJoin('unauthorized');
    return { state, response: { control: state.control } };
  }

  receive(connection: ChatConnection, frame: Frame): void {
    const who = connection.topics.get(frame.topic)?.state;
    if (who !== undefined && frame.event === 'interlocutor_reply') void this.#talk(connection, who, frame);
  }

  /** The visitor wrote from elsewhere. */
  heard(who: Interlocutor, input: JsonRecord, from: object | undefined): void {
    this.tell(who, 'interlocutor_reply', bodyFrom(input), from);
  }

  answered(who: Interlocutor, turn: Turn): void {
    if (turn.reached !== undefined) this.tell(who, 'bot_reply', { status: 200, body: { data: turnView(who, turn, false) } });
  }

  /** Sends an event to everybody who has joined the interlocutor's topic, but not to `except`. */
  tell(who: Interlocutor, event: string, payload: JsonRecord, except?: object): void {
    for (const connection of this.#options.connections())
      if (connection !== except && connection.topics.has(`${TOPIC}${who.id}`)) connection.push(`${TOPIC}${who.id}`, event, payload);
  }

  async #talk(connection: ChatConnection, who: Interlocutor, { topic, payload }: Frame): Promise<void> {
    try {
      if (payload.token !== this.#options.botToken) throw new Refusal(401, 'The token is not known');
      const input = inputFrom(isRecord(payload.body) ? payload.body : {});
      await this.#options.conversation.take(who, input, { from: connection });
    } catch (error) {
      const refusal = error instanceof Refusal ? error : new Refusal(500, `Internal error: ${String(error)}`);
      connection.push(topic, 'bot_reply', { status: refusal.status, body: refusal.body });
    }
  }
}
