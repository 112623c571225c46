import { ServiceError, type ErrorKind } from '../../../client/errors';
import type { Verdict } from '../../../client/socket';
import { withoutSignatures } from '../errors';

interface Meaning {
  readonly action: Verdict['action'];
  readonly kind: ErrorKind;
  readonly what: string;
  readonly advice: string;
}

const STALE_VERSION = 'Pusher or your server does not speak protocol 7 here. Check host, port and path prefix.';

/** pusher.com/docs/channels/library_auth_reference/pusher-websockets-protocol/#error-codes */
const KNOWN: Readonly<Record<number, Meaning>> = {
  4000: { action: 'stop', kind: 'invalid', what: 'the app takes TLS connections only', advice: 'Switch on Use TLS in the credential.' },
  4001: {
    action: 'stop',
    kind: 'auth',
    what: 'there is no app with this key here',
    advice: 'Check the key and above all the cluster: both are on the App Keys page. A key of another cluster looks like an unknown one.',
  },
  4003: {
    action: 'retrySlow',
    kind: 'permission',
    what: 'the app is disabled',
    advice: 'Enable it in the Pusher dashboard. It is tried again every few minutes.',
  },
  4004: {
    action: 'retrySlow',
    kind: 'permission',
    what: 'the app has too many connections',
    advice: 'Close other connections or enlarge the plan. It is tried again every few minutes.',
  },
  4005: {
    action: 'stop',
    kind: 'notFound',
    what: 'the path is unknown',
    advice: 'Check host, port and path prefix in the credential.',
  },
  4006: { action: 'stop', kind: 'protocol', what: 'the version was not understood', advice: STALE_VERSION },
  4007: { action: 'stop', kind: 'protocol', what: 'the protocol version is not supported', advice: STALE_VERSION },
  4008: { action: 'stop', kind: 'protocol', what: 'the protocol version is missing', advice: STALE_VERSION },
  4009: {
    action: 'retrySlow',
    kind: 'auth',
    what: 'the connection is not authorized',
    advice:
      'Check the secret. With Authorized Connections on, join a private or presence channel or sign in. It is tried again every few minutes.',
  },
  4100: { action: 'retry', kind: 'unavailable', what: 'the server is over capacity', advice: 'It is tried again by itself.' },
};

/** What a close code (or the code of `pusher:error`) asks for. Below 4000 it was the network. */
export function classifyClose(code: number, reason: string): Verdict {
  if (code < 4000) {
    const message = `The connection to Pusher was closed (${code})`;
    return { action: 'retry', error: new ServiceError({ kind: 'network', message, advice: 'It is opened anew by itself.' }) };
  }
  const { action, kind, what, advice } = KNOWN[code] ?? otherMeaning(code);
  const words = reason === '' ? what : `${what} (${safeText(reason)})`;
  const message = `Pusher closed the connection with ${code}: ${words}`;
  return { action, error: new ServiceError({ kind, message, advice, providerCode: String(code) }, `PUSHER_${code}`) };
}

function otherMeaning(code: number): Meaning {
  const advice = 'It is opened anew by itself.';
  if (code >= 4200 && code < 4300) return { action: 'retryNow', kind: 'unavailable', what: 'the server asks to connect again', advice };
  if (code >= 4100 && code < 4200) return { action: 'retry', kind: 'unavailable', what: 'the server asks to connect again later', advice };
  return {
    action: 'stop',
    kind: 'protocol',
    what: 'connecting again unchanged is of no use',
    advice: 'Look the code up at Pusher, then restart.',
  };
}

/** A server's words, cut short and without the signatures that some of them quote. */
export function safeText(text: string): string {
  return withoutSignatures(text).slice(0, 300);
}
