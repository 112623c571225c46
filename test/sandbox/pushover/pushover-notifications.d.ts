declare module 'pushover-notifications' {
  import type { IncomingMessage } from 'node:http';

  namespace Pushover {
    interface Options {
      readonly token: string;
      readonly user: string;
      /** Node's request options; with `proxy` the library speaks plain HTTP. */
      readonly httpOptions: Readonly<Record<string, string | number>>;
      readonly onerror?: (error: unknown) => void;
    }

    type Message = Readonly<Record<string, string | number | { readonly name: string; readonly data: Buffer; readonly type?: string }>>;
  }

  class Pushover {
    constructor(options: Pushover.Options);
    /** Empties missing fields of `message`, which must not be frozen. */
    send(message: Pushover.Message, done: (error: Error | undefined, body: string, response: IncomingMessage) => void): void;
  }

  export = Pushover;
}
