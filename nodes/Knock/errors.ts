import type { ErrorParts } from '../../client/errors';
import type { JsonValue } from '../../language/metadata';
import type { Failure } from '../../language/provider';
import { knownCode } from './error-codes';
import { titleOf } from './field-titles';
import { isObject, textAt } from '../../language/reading';

/** Characters of an answer that a message quotes. */
const QUOTED = 1000;

/**
 * Knock's own reading of a failed request: `{ code, message, status, type }`, for 422 with `errors` beside or in place of it
 * (docs.knock.app/api-reference/overview/errors). Empty bodies and pages of gateways are survived.
 */
export function explain(failure: Failure): Partial<ErrorParts> {
  const code = textAt(failure.json, 'code');
  const mistakes = mistakesIn(failure.json);
  const known = knownCode(code);
  const told = [textAt(failure.json, 'message') ?? plainText(failure), ...unsaid(mistakes, failure)]
    .filter((text) => text !== '')
    .join('. ');
  const field = mistakes.find((mistake) => mistake.field !== undefined)?.field ?? known?.field;
  const advice = adviceFor(failure) ?? known?.advice ?? byStatus(failure, mistakes);
  return {
    message: `Knock answered ${failure.status}${told === '' ? '' : `: ${told.replace(/\.$/, '').slice(0, QUOTED)}`}`,
    body: failure.json === undefined || failure.text.trim() === '' ? undefined : failure.text.trim().slice(0, QUOTED),
    ...(known && { kind: known.kind }),
    ...(code !== undefined && { providerCode: code }),
    ...(field !== undefined && { field }),
    ...(advice !== undefined && { advice }),
  };
}

/** Whether something else answered with success: the page of a gateway, say, would pass for a user without properties. */
export function refused(answer: JsonValue | undefined, text: string): number | undefined {
  return answer === undefined && text.trim() !== '' ? 200 : undefined;
}

/** One entry of `errors`; `field` by its title in the form. */
interface Mistake {
  readonly field: string | undefined;
  readonly message: string;
}

/** `errors` is a list, sometimes a single object. */
function mistakesIn(json: JsonValue | undefined): Mistake[] {
  const errors = isObject(json) ? json.errors : undefined;
  return (Array.isArray(errors) ? errors : [errors]).flatMap((error) => {
    if (!isObject(error)) return typeof error === 'string' ? [{ field: undefined, message: error }] : [];
    const path = textAt(error, 'field');
    return [
      {
        field: path === undefined ? undefined : titleOf(path),
        message: textAt(error, 'message') ?? textAt(error, 'type') ?? 'is not accepted',
      },
    ];
  });
}

/** The mistakes as sentences, without those that the message itself tells. */
function unsaid(mistakes: readonly Mistake[], { json }: Failure): string[] {
  const said = textAt(json, 'message') ?? '';
  return mistakes
    .filter(({ message }) => !said.includes(message))
    .map(({ field, message }) => (field === undefined ? message : `'${field}' ${message}`));
}

/** What gateways send is a page for browsers: worth nothing to the reader. */
function plainText({ json, text }: Failure): string {
  const trimmed = text.trim();
  if (json !== undefined) return isObject(json) && 'errors' in json ? '' : trimmed;
  return trimmed.startsWith('<') ? 'a web page in place of an answer' : trimmed;
}

/** Advice that depends on what was asked for. */
function adviceFor({ status, operation, json }: Failure): string | undefined {
  const message = textAt(json, 'message') ?? '';
  if (/idempoten/i.test(message)) return 'The same Idempotency Key was used with other values before: give each trigger a key of its own.';
  if (status !== 404) return undefined;
  if (operation.endsWith('ChannelData')) {
    return 'The service knows nothing of this recipient in this channel: set channel data first. Check the channel ID and the environment as well.';
  }
  return undefined;
}

function byStatus({ status, json }: Failure, mistakes: readonly Mistake[]): string | undefined {
  switch (status) {
    case 401:
      return 'Check the secret key in the credential: copy it again from the dashboard, under Developers, API Keys.';
    case 404:
      return 'Check the ID, and that the credential has the key of the right environment: each has users, objects and messages of its own.';
    case 409:
      return 'Something else changes the same at this moment: try again in a few seconds.';
    case 422:
      return mistakes.length > 0 ? 'Compare the fields named here with their descriptions.' : undefined;
    case 429:
      return 'Knock takes a limited number of requests a second for each kind of call: lower the concurrency, or use the bulk call.';
    default:
      return json === undefined && status < 500 ? 'Check the base URL in the credential: this is not how Knock answers.' : undefined;
  }
}
