import { ServiceError } from '../../../client/errors';
import { redact } from '../../../client/redact';
import type { Verdict } from '../../../client/socket';
import type { JsonObject } from '../../../language/metadata';
import { textAt } from '../../../language/reading';

const SLOWLY = 'It is tried again every few minutes.';

/** Closing with 1000 means that clients should stay away; a trigger comes back slowly. */
export function classifyClose(code: number): Verdict {
  const message = `The connection to Clustaar was closed (${code})`;
  if (code === 1000) return { action: 'retrySlow', error: new ServiceError({ kind: 'unavailable', message, advice: SLOWLY }) };
  return { action: 'retry', error: new ServiceError({ kind: 'network', message, advice: 'It is opened anew by itself.' }) };
}

/** A refused join will be refused again, so it is tried seldom. The reason is shown without the token it may quote. */
export function classifyRefusal(response: JsonObject, token: string): Verdict {
  const reason = redact(textAt(response, 'reason') ?? textAt(response, 'message') ?? '', [token]).slice(0, 300);
  return {
    action: 'retrySlow',
    error: new ServiceError({
      kind: 'permission',
      message: `Clustaar did not let the chat be listened to${reason === '' ? '' : `: ${reason}`}`,
      advice: `Check the interlocutor ID, its socket token, and the bot ID in the credential. ${SLOWLY}`,
    }),
  };
}
