import type { ErrorParts } from '../../client/errors';
import type { JsonValue } from '../../language/metadata';
import type { Failure, KnownFailure } from '../../language/provider';
import { isObject } from '../../language/reading';

const CLUSTER =
  'Check App ID, key and above all the cluster: a key of another cluster looks like an unknown one. All three are on the App Keys page.';
const CLOCK = 'The clock of this machine is more than 10 minutes off. Set it, best by switching on time synchronisation (NTP).';
const SIGNATURE = 'The secret does not belong to the key. Copy both again from the App Keys page, without blanks around them.';
const QUOTA = 'The app is disabled or over its message quota. Look at the app in the Pusher dashboard.';
const PRESENCE = 'User counts exist for presence channels only: leave User Count out, or use a channel or prefix beginning with presence-.';
const SIZE = 'Send less data, for example an id with which the receiver fetches the rest.';

/** Pusher's own reading of a failed request. Its answers are plain text; compatible servers send JSON. */
export function explain(failure: Failure): Partial<ErrorParts> {
  const text = errorText(failure.json) ?? failure.text.trim();
  const shown = withoutSignatures(text).slice(0, 1000);
  return {
    message: `Pusher answered ${failure.status}${shown === '' ? '' : `: ${shown}`}`,
    body: shown === '' ? undefined : shown,
    ...adviceFor(failure.status, text),
  };
}

/** Compatible servers answer 200 with an error inside; gives the status it stands for. */
export function refused(answer: JsonValue): number | undefined {
  if (!isObject(answer) || answer.error === undefined || typeof answer.code !== 'number') return undefined;
  return Number.isInteger(answer.code) && answer.code >= 400 && answer.code < 600 ? answer.code : 400;
}

/** Pusher quotes the signature it was sent: worth nothing to the reader. */
export function withoutSignatures(text: string): string {
  return text.replace(/[0-9a-f]{64}/gi, '***');
}

/** Pusher has no codes: what its sentence is about tells failures of one status apart. The first that fits is meant. */
const known: readonly (KnownFailure & { readonly status: number; readonly text?: RegExp })[] = [
  { code: '400 user_count', status: 400, text: /user.?count|presence/i, advice: PRESENCE },
  { code: '400 batch', status: 400, text: /batch/i, advice: 'Pusher takes at most 10 events in one batch.' },
  { code: '401 timestamp', status: 401, text: /^timestamp/i, advice: CLOCK },
  { code: '401 signature', status: 401, text: /signature/i, advice: SIGNATURE },
  { code: '401', status: 401, advice: CLUSTER },
  { code: '403', status: 403, advice: QUOTA },
  { code: '404', status: 404, advice: 'Check App ID, host and path prefix in the credential: nothing is served at this address.' },
  { code: '413', status: 413, advice: SIZE },
];

export const failures: readonly KnownFailure[] = known.map(({ code, advice }) => ({ code, advice }));

function adviceFor(status: number, text: string): { advice?: string } {
  const found = known.find((failure) => failure.status === status && (failure.text?.test(text) ?? true));
  return found ? { advice: found.advice } : {};
}

function errorText(json: JsonValue | undefined): string | undefined {
  if (!isObject(json)) return undefined;
  const { error, message } = json;
  if (typeof error === 'string') return error;
  return typeof message === 'string' ? message : undefined;
}
