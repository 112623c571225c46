import { redact } from '../client/redact';
import type { ErrorParts } from '../client/errors';
import { formOf, type Shape } from '../language/form';
import type { Parameters } from '../language/operation';
import { holdsSecret } from '../language/walk';

/** Shorter values are not worth hiding: cutting them out would only make a message unreadable. */
const SHORTEST = 6;

/** The secret texts of a credential, or of the parameters of an operation, as they were given; nested ones included. */
export function secretsIn(fields: Shape, given: Parameters): string[] {
  return formOf(fields)
    .filter(holdsSecret)
    .flatMap(({ name }) => textsIn(given[name]))
    .filter((text) => text.length >= SHORTEST);
}

/** What is shown of a failure, without the secrets: some services quote what they were sent. */
export function withoutSecrets(parts: ErrorParts, secrets: readonly string[]): ErrorParts {
  const clean = (text: string | undefined) => (text === undefined ? undefined : redact(text, secrets));
  return {
    ...parts,
    message: redact(parts.message, secrets),
    advice: clean(parts.advice),
    providerCode: clean(parts.providerCode),
    requestId: clean(parts.requestId),
    field: clean(parts.field),
    body: clean(parts.body),
  };
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
