import type { TlsFiles } from '../http';
import { PhoenixSockets } from '../phoenix/sockets';
import { recordOf } from '../request-record';
import type { Arrived, Visit } from '../server';
import { SandboxServer } from '../server';
import type { ConversationOptions } from './bot/conversation';
import { Conversation } from './bot/conversation';
import { Ids } from './ids';
import { limits } from './limits';
import type { House } from './rest/calls';
import { answerCall } from './rest/router';
import type { Tokens } from './rest/tokens';
import { WebChat } from './socket/web-chat';
import type { Interlocutor } from './state/interlocutor';
import { Interlocutors } from './state/interlocutors';
import type { ClustaarTimings, Surroundings } from './surroundings';
import { surroundings } from './surroundings';
import type { WebhookSettings } from './webhook/request';
import { WebhookSender } from './webhook/sender';

export interface ServerOptions extends ConversationOptions, Tokens, WebhookSettings {
  readonly wrapReplies: boolean;
  readonly tls: TlsFiles | undefined;
  readonly now: () => number;
  readonly timings: ClustaarTimings;
}

/** The running server: REST API and web chat on one port, the bot behind them, and everything they share. */
export class ClustaarServer {
  readonly around: Surroundings;
  readonly interlocutors: Interlocutors;
  readonly sender: WebhookSender;
  readonly conversation: Conversation;
  readonly webChat: WebChat;
  readonly sockets: PhoenixSockets<undefined, Interlocutor>;
  readonly http: SandboxServer;
  readonly #house: House;
  readonly #tokens: Tokens;

  constructor(options: ServerOptions) {
    const { botId, botToken, tls, wrapReplies } = options;
    const around = surroundings(options.now, options.timings);
    this.around = around;
    this.interlocutors = new Interlocutors(new Ids(), options.now);
    this.sender = new WebhookSender(options, around);
    this.conversation = new Conversation(options, this.sender, around);
    const { interlocutors, conversation } = this;
    this.#house = { botId, interlocutors, conversation, wrapReplies };
    this.#tokens = options;
    this.webChat = new WebChat({ botId, botToken, interlocutors, conversation, around, connections: () => this.sockets.connections });
    this.conversation.listen(this.webChat);
    this.sockets = new PhoenixSockets(this.webChat);
    this.http = new SandboxServer({
      tls,
      timers: around.timers,
      bodyLimit: limits.requestBytes,
      visit: (arrived) => this.#visit(arrived),
      upgrade: (request, socket, head) => {
        this.sockets.upgrade(request, socket, head);
      },
    });
  }

  stop(): void {
    this.around.timers.clear();
    this.sender.close();
    this.sockets.refusing = true;
    this.sockets.dropAll();
    for (const feed of Object.values(this.around.feeds)) feed.close();
  }

  #visit(arrived: Arrived): Visit {
    return {
      answer: () => answerCall(arrived, this.#house, this.#tokens),
      answered: (status) => {
        const query = Object.fromEntries(new URLSearchParams(arrived.search));
        this.around.feeds.request.record({ ...recordOf(arrived, status), query });
      },
    };
  }
}
