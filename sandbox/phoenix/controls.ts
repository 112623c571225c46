import type { JsonRecord } from '../json';
import type { PhoenixSockets } from './sockets';

/** What a test may do to the sockets. */
export interface PhoenixControls {
  /** Closes every socket with a code, or drops it without one (1006). */
  disconnectAll(code?: number, reason?: string): void;
  /** Drops every socket and refuses new ones. */
  stopSockets(): void;
  /** Accepts sockets again. */
  startSockets(): void;
  /** While silent nothing is sent on any socket, not even the reply to a heartbeat; what comes in is still read. */
  silence(on: boolean): void;
  /** Ends every joined topic with `phx_error` (crashed) or `phx_close`; the sockets stay open. */
  endTopics(event: 'phx_error' | 'phx_close'): void;
  /** Sends an event on every joined topic that begins with `topicPrefix`. */
  pushEvent(topicPrefix: string, event: string, payload: JsonRecord): void;
  /** Sends any text to every socket, well-formed or not. */
  sendText(text: string): void;
}

export const phoenixControls = <Who, State>(sockets: PhoenixSockets<Who, State>): PhoenixControls => ({
  disconnectAll: (code, reason = '') => {
    for (const connection of sockets.connections) {
      if (code === undefined) connection.drop();
      else connection.close(code, reason);
    }
  },
  stopSockets: () => {
    sockets.refusing = true;
    sockets.dropAll();
  },
  startSockets: () => {
    sockets.refusing = false;
  },
  silence: (on) => {
    sockets.silent = on;
  },
  endTopics: (event) => {
    for (const connection of sockets.connections) connection.endTopics(event);
  },
  pushEvent: (topicPrefix, event, payload) => {
    for (const connection of sockets.connections) {
      const joined = [...connection.topics.keys()].filter((topic) => topic.startsWith(topicPrefix));
      for (const topic of joined) connection.push(topic, event, payload);
    }
  },
  sendText: (text) => {
    for (const connection of sockets.connections) connection.sendText(text);
  },
});
