import type { JsonRecord } from '../json';
import type { SocketControls } from '../socket-controls';
import { socketControls } from '../socket-controls';
import type { PhoenixSockets } from './sockets';

/** What a test may do to the sockets. */
export interface PhoenixControls extends SocketControls {
  /** Ends every joined topic with `phx_error` (crashed) or `phx_close`; the sockets stay open. */
  endTopics(event: 'phx_error' | 'phx_close'): void;
  /** Sends an event on every joined topic that begins with `topicPrefix`. */
  pushEvent(topicPrefix: string, event: string, payload: JsonRecord): void;
}

export const phoenixControls = <Who, State>(sockets: PhoenixSockets<Who, State>): PhoenixControls => ({
  ...socketControls(sockets),
  endTopics: (event) => {
    for (const connection of sockets.connections) connection.endTopics(event);
  },
  pushEvent: (topicPrefix, event, payload) => {
    for (const connection of sockets.connections) {
      const joined = [...connection.topics.keys()].filter((topic) => topic.startsWith(topicPrefix));
      for (const topic of joined) connection.push(topic, event, payload);
    }
  },
});
