import { systemClock, type Clock } from '../clock';
import { ServiceError } from '../errors';
import { openSocket, type LiveSocket, type SocketConnection, type SocketSettings, type Verdict } from '../socket';
import { isMap, readFrame, writeFrame, type Frame, type JsonMap } from './frames';
import { Heartbeat } from './heartbeat';

/** Of one channel on a socket of its own; what is not here is that of a socket. */
export interface ChannelSettings extends Pick<
  SocketSettings,
  'network' | 'backoff' | 'classifyClose' | 'classifyFailure' | 'onStatus' | 'onFatal' | 'onWarning' | 'clock' | 'random'
> {
  /** Without `/websocket`, which every client adds: `wss://host/socket`. */
  readonly url: string;
  readonly topic: string;
  /** What the server asks of those who join. */
  readonly joinPayload: JsonMap;
  /** What a join that was refused asks for. `response` is what the server says to it. */
  readonly classifyRefusal: (response: JsonMap) => Verdict;
  readonly onEvent: (event: string, payload: JsonMap) => void;
  /** `Clustaar`, for messages. */
  readonly service: string;
}

/** Joins one topic of a Phoenix server and stays there for ever. The socket counts as connected once the topic is joined. */
export function openChannel(settings: ChannelSettings): LiveSocket {
  return new Channel(settings).socket;
}

const OWN_EVENTS = new Set(['phx_reply', 'phx_error', 'phx_close']);

class Channel {
  readonly socket: LiveSocket;
  readonly #heartbeat: Heartbeat;
  #live: SocketConnection | undefined;
  /** Names the joining of the moment: frames of an earlier one are none of ours. */
  #joinRef: string | undefined;
  #lastRef = 0;

  constructor(private readonly settings: ChannelSettings) {
    const clock: Clock = settings.clock ?? systemClock;
    this.#heartbeat = new Heartbeat(
      clock,
      () => this.#send('phoenix', 'heartbeat', {}, null),
      () => {
        this.#end('retry', 'timeout', `${settings.service} went silent`);
      },
    );
    this.socket = openSocket({
      ...settings,
      url: () => `${settings.url}/websocket?vsn=2.0.0`,
      manualReady: true,
      onOpen: (connection) => {
        this.#opened(connection);
      },
      onFrame: (text) => {
        if (typeof text === 'string') this.#received(text);
      },
      onStatus: (status, detail) => {
        if (status !== 'connected') this.#heartbeat.stop();
        return settings.onStatus?.(status, detail);
      },
    });
  }

  #opened(connection: SocketConnection): void {
    this.#live = connection;
    this.#joinRef = String(this.#lastRef + 1);
    this.#heartbeat.start();
    this.#send(this.settings.topic, 'phx_join', this.settings.joinPayload, this.#joinRef);
  }

  #send(topic: string, event: string, payload: JsonMap, joinRef: string | null): string {
    const ref = String(++this.#lastRef);
    this.#live?.send(writeFrame({ joinRef, ref, topic, event, payload }));
    return ref;
  }

  #received(text: string): void {
    const frame = readFrame(text);
    const { settings } = this;
    if (!frame) {
      const message = `${settings.service} sent something that is not a frame of its protocol`;
      settings.onWarning?.(new ServiceError({ kind: 'protocol', message }));
    } else if (frame.topic === 'phoenix') this.#heartbeat.answered(frame.ref);
    else if (frame.topic === settings.topic && (frame.joinRef === null || frame.joinRef === this.#joinRef)) this.#inTopic(frame);
  }

  #inTopic({ ref, event, payload }: Frame): void {
    if (!OWN_EVENTS.has(event)) this.settings.onEvent(event, payload);
    else if (event !== 'phx_reply') this.#end('retry', 'unavailable', `${this.settings.service} dropped the channel`);
    else if (ref === this.#joinRef) this.#answered(payload);
  }

  #answered({ status, response }: JsonMap): void {
    if (status === 'ok') this.#live?.ready();
    else this.#live?.end(this.settings.classifyRefusal(isMap(response) ? response : {}));
  }

  #end(action: 'retry', kind: 'timeout' | 'unavailable', message: string): void {
    this.#live?.end({ action, error: new ServiceError({ kind, message, advice: 'It is opened anew by itself.' }) });
  }
}
