/** What a test may do to the sockets of any service. */
export interface SocketControls {
  /** Closes every socket with a code, or drops it without one (1006). */
  disconnectAll(code?: number, reason?: string): void;
  /** Drops every socket and refuses new ones. */
  stopSockets(): void;
  /** Accepts sockets again. */
  startSockets(): void;
  /** While silent nothing is sent on any socket, not even an answer to a ping or heartbeat; what comes in is still read. */
  silence(on: boolean): void;
  /** Sends any text to every socket, well-formed or not. */
  sendText(text: string): void;
}

interface Sockets {
  refusing: boolean;
  silent: boolean;
  readonly connections: Iterable<{ drop(): void; close(code: number, reason: string): void; sendText(text: string): void }>;
  dropAll(): void;
}

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
  sendText: (text) => {
    for (const connection of sockets.connections) connection.sendText(text);
  },
});
