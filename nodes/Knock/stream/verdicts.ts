import { ServiceError, type ErrorKind } from '../../../client/errors';
import { redact } from '../../../client/redact';
import type { Verdict } from '../../../client/socket';
import type { JsonObject } from '../../../language/metadata';
import { textAt } from '../../../language/reading';

const AGAIN = 'It is opened anew by itself.';
const SLOWLY = 'It is tried again every few minutes.';

/** What the end of a connection asks for. Knock closes with 1000 on purpose: its own clients stay away then, a trigger comes back slowly. */
export function classifyClose(code: number): Verdict {
  const message = `The connection to Knock was closed (${code})`;
  if (code === 1000) return { action: 'retrySlow', error: new ServiceError({ kind: 'unavailable', message, advice: SLOWLY }) };
  return { action: 'retry', error: new ServiceError({ kind: 'network', message, advice: AGAIN }) };
}

/** What a failed attempt asks for. A refused key or token will be refused again, so it is tried seldom; each attempt signs a new token. */
export function classifyFailure(error: ServiceError, signs: boolean): Verdict {
  if (error.kind === 'invalid') return { action: 'stop', error };
  if (error.status !== 401 && error.status !== 403) return { action: 'retry', error };
  const advice = signs
    ? `Public Key and Signing Key of the credential must belong to the same environment, and the clock of this machine must be right. ${SLOWLY}`
    : `Copy Public Key again from the dashboard, under Developers, API Keys. With enhanced security switched on, Signing Key is needed in the credential as well. ${SLOWLY}`;
  const message = `Knock did not let the live feed in (${error.status})`;
  return { action: 'retrySlow', error: new ServiceError({ kind: 'permission', status: error.status, message, advice }) };
}

/** The heartbeat found no answer. */
export function silence(): Verdict {
  return { action: 'retry', error: new ServiceError({ kind: 'timeout', message: 'Knock went silent', advice: AGAIN }) };
}

/** A refused join, in the words of the server without the secrets it may quote. */
export function refusedJoin(response: JsonObject, secrets: readonly (string | undefined)[]): ServiceError {
  const reason = redact(textAt(response, 'reason') ?? textAt(response, 'message') ?? '', secrets).slice(0, 300);
  const kind = kindOf(reason);
  const advice =
    kind === 'permission'
      ? 'Public Key and Signing Key of the credential must belong to the same environment; with enhanced security switched on, both are needed.'
      : 'Check the feed channel ID: it is that of an in-app feed, in the dashboard under Integrations, Channels, in the environment of the key.';
  return new ServiceError({ kind, message: `Knock refused the feed${reason === '' ? '' : `: ${reason}`}`, advice });
}

/** A join that nobody answered. */
export function unansweredJoin(seconds: number): ServiceError {
  const message = `Knock has not answered within ${seconds} s whether the feed may be listened to`;
  return new ServiceError({ kind: 'timeout', message, advice: 'It is tried again by itself.' });
}

/** The server let go of the feed while the connection stands. */
export function droppedTopic(): ServiceError {
  return new ServiceError({ kind: 'unavailable', message: 'Knock dropped the feed', advice: 'It is joined again by itself.' });
}

function kindOf(reason: string): ErrorKind {
  if (/unauthori[sz]ed|forbidden|token|denied|permission/i.test(reason)) return 'permission';
  return /limit/i.test(reason) ? 'rateLimited' : 'notFound';
}
