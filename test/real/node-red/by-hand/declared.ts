import { translator } from '../../../../hosts/node-red/generate/catalog';
import { type NodeOf, nodesOf } from '../../../../hosts/node-red/generate/node-specs';
import type { ActionSpec, FormField, Spec } from '../../../../hosts/node-red/generate/spec';
import { type Language, wordIn } from '../../../../hosts/node-red/generate/words';
import { providers } from '../../../../providers';
import type { Manifest } from '../../../../runner/manifest';

/** A node of the pack, as the declarations have it. */
export interface Declared {
  readonly manifest: Manifest;
  readonly node: NodeOf;
  readonly spec: Spec;
  readonly type: string;
  /** Type of the account it asks for. */
  readonly accountType: string;
}

const declared: readonly Declared[] = Object.values(providers)
  .map((provider) => provider.manifest())
  .flatMap((manifest) => {
    const nodes = nodesOf(manifest);
    const accountType = nodes.find(({ spec }) => spec.kind === 'account')?.spec.type ?? '';
    return nodes.map((node) => ({ manifest, node, spec: node.spec, type: node.spec.type, accountType }));
  });

/** Those that are dragged from the palette. */
export const onCanvas = declared.filter(({ spec }) => spec.kind !== 'account');

/** The headings that the help of a node has for its operations. */
export function headingsOf({ manifest, spec }: Declared, language: Language): readonly string[] {
  const say = translator(manifest, language);
  if (spec.kind !== 'action') return [];
  const resources = new Map(manifest.resources.map(({ id, title }) => [id, title]));
  return manifest.operations.map(({ resource, title }) => `${say(resources.get(resource) ?? resource)}: ${say(title)}`);
}

export interface Missing {
  /** One that asks for a text. */
  readonly operation?: ActionSpec['operations'][number];
  /** What the mark on the node says about the account, and about the fields. */
  readonly account: readonly unknown[];
  readonly fields: readonly string[];
}

/** What a node lacks that was saved as it came from the palette. */
export function missingIn(one: Declared, language: Language): Missing {
  const { spec } = one;
  if (spec.kind === 'acknowledge') return { account: [], fields: [] };
  const account: readonly unknown[] = [expect.stringMatching(`^${wordIn(language, 'account')}: \\S`)];
  const operation = spec.kind === 'action' ? spec.operations.find(({ fields }) => asksForText(firstRequired(fields))) : undefined;
  const field = firstRequired(operation?.fields ?? spec.fields);
  if (!asksForText(field)) return { account, fields: [] };
  const [title = ''] = titlesOf(one, [field], language);
  const fields = [`${title.replace(/ \*$/, '')}: ${wordIn(language, 'isMissing')}`];
  return operation ? { operation, account, fields } : { account, fields };
}

/** The mark names one field at a time. */
function firstRequired(fields: readonly FormField[]): FormField | undefined {
  return fields.find((field) => field.required && field.default === undefined && field.fromEvent === undefined);
}

function asksForText(field: FormField | undefined): field is FormField {
  return field?.kind === 'text' || field?.kind === 'secret';
}

/** Titles of the fields that are shown whatever stands in the others. */
export function titlesOf({ manifest, node }: Declared, fields: readonly FormField[], language: Language): readonly string[] {
  const say = translator(manifest, language);
  const texts = new Map(node.keys.texts);
  return fields
    .filter(({ showWhen }) => showWhen === undefined)
    .map((field) => `${say(texts.get(field.texts)?.title ?? '')}${field.required ? ' *' : ''}`);
}
