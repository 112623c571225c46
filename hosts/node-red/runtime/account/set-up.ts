import type { CredentialManifest } from '../../../../runner/manifest-types';
import { coerceObject } from '../bindings/coerce';
import type { Link } from '../engine';
import { isRecord, propertyOf } from '../values';

type Answers = Readonly<Record<string, unknown>>;

/** The answers a dialog posted. They live as long as the request: nothing of them is kept, logged or answered. */
export function answersIn(posted: unknown): Answers {
  const answers = propertyOf(posted, 'answers');
  return isRecord(answers) ? answers : {};
}

/** What of the answers may not be shown. A text so short would be found in harmless words. */
export function textsOf(answers: Answers): string[] {
  return Object.values(answers)
    .filter((answer) => typeof answer === 'string')
    .filter((answer) => answer.length >= 4);
}

/** Logs in, registers; gives what was found for fields of the account, which the dialog fills in and saves when it is closed. */
export async function runSetUp(
  link: Link,
  { fields, setUp }: CredentialManifest,
  answers: Answers,
  signal: AbortSignal,
): Promise<Readonly<Record<string, string>>> {
  const found = await link.setUp(coerceObject(setUp?.asks ?? [], answers), { signal });
  return Object.fromEntries(Object.entries(found).filter(([name]) => fields.some((field) => field.name === name)));
}
