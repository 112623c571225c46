import { invalid } from '../../../../client/errors';
import type { Field } from '../../../../language/field';
import { jsonIn } from '../../../../language/json';
import { secretFields } from '../../secret-fields';
import { coerce } from '../bindings/coerce';
import { isList, isRecord } from '../values';

type Texts = Readonly<Record<string, string>>;

/** A credential from what an account saves: settings in the flow, secrets among Node-RED's credentials, all of them text. */
export function credentialOf(fields: readonly Field[], settings: Texts, secrets: Texts): Record<string, unknown> {
  const secret = new Set(secretFields(fields));
  const entries = fields.map((field): [string, unknown] => [
    field.name,
    valueOf(field, (secret.has(field) ? secrets : settings)[field.name]),
  ]);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

/** Every text among the secrets, whatever holds it: none of them may be shown. */
export function secretTexts(fields: readonly Field[], secrets: Texts): string[] {
  return secretFields(fields).flatMap(({ name }) => {
    const text = secrets[name];
    // A text so short would be found in harmless words.
    return text === undefined ? [] : [text, ...textsIn(jsonIn(text))].filter((found) => found.length >= 6);
  });
}

function valueOf(field: Field, text: string | undefined): unknown {
  if (text === undefined || text.trim() === '') return undefined;
  const holdsMany =
    field.kind === 'list' || field.kind === 'rows' || field.kind === 'choices' || field.kind === 'group' || field.kind === 'map';
  if (holdsMany && jsonIn(text) === undefined) throw invalid(field.title, `'${field.title}' of the account is not JSON`, 'Enter it again.');
  const value = coerce(field, text);
  return isList(value) && value.length === 0 ? undefined : value;
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (isList(value)) return value.flatMap(textsIn);
  return isRecord(value) ? Object.values(value).flatMap(textsIn) : [];
}
