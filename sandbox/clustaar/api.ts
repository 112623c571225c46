import type { WaitOptions } from '../feed';
import type { TlsFiles } from '../http';
import type { Misbehaviour } from '../misbehaviour';
import type { PhoenixControls } from '../phoenix/controls';
import type { ConversationOptions } from './bot/conversation';
import type { ClustaarStepOptions } from './bot/steps';
import type { ClustaarVisitor } from './bot/visitor';
import type { ClustaarExchange, ClustaarHappenings, ClustaarRequestRecord } from './happenings';
import type { ClustaarVisitorOptions } from './state/interlocutor';
import type { ClustaarTimings } from './surroundings';
import type { ClustaarSpoiling } from './webhook/request';

/** Everything has a default, the same on every start. */
export interface ClustaarSandboxOptions {
  /** TCP port on the loopback address; 0, the default, takes a free one. */
  readonly port?: number;
  readonly botId?: string;
  /** Opens the calls that create interlocutors and talk to the bot. */
  readonly botToken?: string;
  /** Opens the calls that read. */
  readonly privateApiKey?: string;
  /** Signs webhooks; an empty text leaves them unsigned. */
  readonly privateKey?: string;
  /** Credentials of webhooks; without either none are sent. */
  readonly username?: string;
  readonly password?: string;
  /** What replies do to the session values before them; `replace` unless told. */
  readonly replySession?: ConversationOptions['replySession'];
  /** Whether the answer of a reply call is wrapped in `data`. Default true. */
  readonly wrapReplies?: boolean;
  /** Chooses among the alternatives of a text, from 0 on, below 1. Default: by chance. */
  readonly random?: () => number;
  /** Serve https and wss. */
  readonly tls?: TlsFiles;
  /** Certificate authority of the webhooks, when the platform does not know it. */
  readonly webhookCa?: string | Buffer;
  /** The server's clock, milliseconds since 1970. Timers run in real time all the same. */
  readonly now?: () => number;
  /** What differs from the sandbox's own timings. */
  readonly timings?: Partial<ClustaarTimings>;
}

/** The bot: its steps, and what it knows. */
export interface ClustaarBot {
  /** Defines a step, or defines it anew. The first that fits is reached. */
  step(id: string, options?: ClustaarStepOptions): void;
  /** A story begins with a step. */
  story(id: string, firstStep: string): void;
  /** What an intent is recognised by. */
  intent(id: string, words: RegExp): void;
  /** Whether a human is there, for conditions that ask. */
  setTeamOnline(on: boolean): void;
}

/** A human at the other end. */
export interface ClustaarAgent {
  says(message: string): void;
  /** Takes the conversation over, or gives it back. While held, the bot is silent. */
  holds(on: boolean): void;
}

/** A running stand-in of Clustaar: one bot, its REST API, its web chat, and the people who talk to it. */
export interface ClustaarSandbox extends PhoenixControls {
  /** Base of the REST API, without a final slash. */
  readonly url: string;
  /** Base of the web chat's socket, ending in `/socket`. */
  readonly socketUrl: string;
  readonly port: number;
  readonly botId: string;
  readonly botToken: string;
  readonly privateApiKey: string;
  readonly privateKey: string;
  readonly username: string;
  readonly password: string;
  /** The last thousand requests to the REST API. */
  readonly requests: readonly ClustaarRequestRecord[];
  /** The last thousand requests of the bot to webhooks. */
  readonly exchanges: readonly ClustaarExchange[];
  /** How many sockets are open. */
  readonly connections: number;

  readonly bot: ClustaarBot;
  /** Somebody in front of the web chat: a known one by `id` or `userID`, or else a new one. */
  readonly visitor: (options?: ClustaarVisitorOptions) => ClustaarVisitor;
  /** The human who can take over the conversation with a visitor, by the visitor's id. */
  agent(visitorId: string): ClustaarAgent;
  /** The token a visitor reads their history with; their socket token is made if there is none. */
  interlocutorToken(visitorId: string): string;
  /** Opens the visitor's socket; made if there is none. */
  socketToken(visitorId: string): string;

  /** Awaits what comes next of one kind. Fails at the deadline and on close. */
  waitFor<Kind extends keyof ClustaarHappenings>(
    kind: Kind,
    options?: WaitOptions<ClustaarHappenings[Kind]>,
  ): Promise<ClustaarHappenings[Kind]>;
  /** Asks a webhook what to do on an example step, well or badly; nobody executes the reply. See `clustaarBadRequests`. */
  ask(url: string, how?: ClustaarSpoiling): Promise<ClustaarExchange>;
  /** The next request of the bot to a webhook is sent this way. */
  spoilNext(how: ClustaarSpoiling): void;
  /** Sends a request again, byte by byte, as one who has captured it would. */
  replay(exchange: ClustaarExchange): Promise<ClustaarExchange>;
  /** Lets coming HTTP requests fail. */
  misbehave(fault: Misbehaviour): void;
  /** Forgets the failures that have not happened yet. */
  behave(): void;
  close(): Promise<void>;
}
