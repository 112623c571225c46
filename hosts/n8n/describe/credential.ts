import type { INodeProperties } from 'n8n-workflow';
import type { Field } from '../../../language/form';
import type { Manifest } from '../../../runner/manifest';
import { property } from './property';

/** The form of the credential, in the declared order: that of the service's own console. */
export function credentialProperties(manifest: Manifest): INodeProperties[] {
  return manifest.credential.fields.map(credentialProperty);
}

/** n8n's credential dialog has single inputs only: what is more than one value is written as text. */
function credentialProperty(field: Field): INodeProperties {
  const { kind, required, default: declared } = field;
  const absent = !required && declared === undefined;
  if (kind === 'list' && isPlain(field.of)) return asText(field, 'Separated by commas');
  if (['list', 'rows', 'group', 'variants', 'map'].includes(kind)) return asText(field, `As JSON, e.g. ${JSON.stringify(sampleOf(field))}`);
  // A number always has a value; text can be left empty.
  if (kind === 'number' && absent) return property({ ...field, kind: 'text' });
  const plain = property(field);
  if (kind !== 'choice' || !absent) return plain;
  const options = [...(plain.options ?? []), { name: 'Not Set', value: '' }];
  return { ...plain, default: '', options: options.sort((left, right) => left.name.localeCompare(right.name, 'en')) };
}

function asText(field: Field, how: string): INodeProperties {
  return property({
    ...field,
    kind: holdsSecret(field) ? 'secret' : 'longText',
    description: [field.description, how].filter(Boolean).join('. '),
  });
}

function isPlain(of: Field | undefined): boolean {
  return of !== undefined && ['text', 'secret', 'number', 'choice'].includes(of.kind);
}

/** Shown as dots and kept from the browser, if any part of it is a secret. */
function holdsSecret(field: Field): boolean {
  return field.kind === 'secret' || partsOf(field).some(holdsSecret);
}

function partsOf({ of, fields = [], variants }: Field): readonly Field[] {
  return [...(of ? [of] : []), ...fields, ...(variants?.options.flatMap((option) => option.fields) ?? [])];
}

function sampleOf({ kind, fields = [], variants, example }: Field): unknown {
  if (example !== undefined) return example;
  const shown = variants ? (variants.options[0]?.fields ?? []) : fields;
  const first = variants ? [[variants.discriminator, variants.options[0]?.value ?? '']] : [];
  const sample: unknown = Object.fromEntries([...first, ...shown.map(({ name }) => [name, '…'])]);
  return kind === 'rows' || kind === 'list' ? [sample] : sample;
}
