import type { ErrorParts } from '../../../client/errors';
import type { JsonValue } from '../../../language/metadata';
import type { Failure } from '../../../language/provider';
import { listAt, objectAt, textAt } from '../../../language/reading';
import type { KnownCode } from '../../../language/known-failure';
import { missingScope, type OpenTo } from './credential/open-to';
import type { AccountSettings } from './credential/settings';
import { knownCode } from './error-codes';

/** Characters of an answer that a message quotes. */
const QUOTED = 1000;

/**
 * The service's own reading of a failed request: v2 answers `{ errors: [{ code, title }] }`, v1 and v1.1 `{ error: { code, description } }`.
 * Empty bodies and pages of gateways are survived. `title` is the name of the service in the message; `openTo` tells which keys would do
 * where a key was refused.
 */
export function explainFor(title: string, openTo: OpenTo = {}) {
  return (failure: Failure, settings?: AccountSettings): Partial<ErrorParts> => {
    const mistakes = mistakesIn(failure.json);
    const code = mistakes.find((mistake) => mistake.code !== undefined)?.code;
    const scope = failure.status === 403 && settings ? missingScope(openTo, failure.operation, settings) : undefined;
    const known = scope ?? knownCode(code) ?? byStatus(failure.status);
    const told = mistakes.length > 0 ? mistakes.map(({ text }) => text.replace(/[.\s]+$/, '')).join('. ') : plainText(failure);
    const elsewhere = failure.json === undefined && failure.status < 500 && known === undefined;
    return {
      message: `${title} answered ${failure.status}${told === '' ? '' : `: ${told.replace(/\.$/, '').slice(0, QUOTED)}`}`,
      ...known,
      ...(code === undefined ? {} : { providerCode: code }),
      ...(elsewhere ? { advice: 'Check region and base URL in the credential: this is not how the service answers.' } : {}),
    };
  };
}

/** Whether something else answered with success: the page of a gateway, say, would pass for a user without properties. */
export function refused(answer: JsonValue | undefined, text: string): number | undefined {
  return answer === undefined && text.trim() !== '' ? 200 : undefined;
}

interface Mistake {
  readonly code: string | undefined;
  readonly text: string;
}

function mistakesIn(json: JsonValue | undefined): Mistake[] {
  const entries = [...listAt(json, 'errors'), objectAt(json, 'error')];
  return entries.flatMap((entry) => {
    const code = textAt(entry, 'code');
    const text = textAt(entry, 'title') ?? textAt(entry, 'description') ?? code;
    return text === undefined ? [] : [{ code, text }];
  });
}

/** What gateways send is a page for browsers: worth nothing to the reader. */
function plainText({ text }: Failure): string {
  const trimmed = text.trim();
  return trimmed.startsWith('<') ? 'a web page in place of an answer' : trimmed === '{}' ? '' : trimmed;
}

/** Answers that come without a code. */
function byStatus(status: number): KnownCode | undefined {
  switch (status) {
    case 401:
      return knownCode('unauthorized');
    case 402:
      return knownCode('payment_required');
    case 403:
      return knownCode('forbidden');
    case 413:
      return { kind: 'invalid', advice: 'The file may have 50 MB at most, everything else 100 kB: send less at once.' };
    case 423:
      return knownCode('locked');
    case 429:
      return { kind: 'rateLimited', advice: 'Too many requests: lower the concurrency of the node or wait a little.' };
    default:
      return undefined;
  }
}
