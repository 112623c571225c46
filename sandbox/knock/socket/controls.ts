import type { KnockSandbox } from '../api';
import type { Sockets } from './sockets';

type SocketControls = Pick<
  KnockSandbox,
  'disconnectAll' | 'stopSockets' | 'startSockets' | 'silence' | 'endTopics' | 'pushEvent' | 'sendText'
>;

/** What a test may do to the sockets. */
export const socketControls = (sockets: Sockets): SocketControls => ({
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
      const joined = [...connection.feeds.keys(), ...connection.guides.keys()].filter((topic) => topic.startsWith(topicPrefix));
      for (const topic of joined) connection.send({ joinRef: null, ref: null, topic, event, payload });
    }
  },
  sendText: (text) => {
    for (const connection of sockets.connections) connection.sendText(text);
  },
});
