import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { INodeProperties, IWebhookDescription, NodeConnectionType } from 'n8n-workflow';
import { type Compact, expand } from '../../language/compact';
import type { Lookup } from '../../language/metadata';

/** Everything n8n's editor shows of a provider: plain JSON, computed when the package is built. */
export interface N8nForms {
  readonly action: INodeProperties[];
  readonly credential: INodeProperties[];
  readonly webhooks: Readonly<Record<string, WebhookForm>>;
  readonly streams: Readonly<Record<string, StreamForm>>;
  /** Search methods by their names. */
  readonly lookups: Readonly<Record<string, Lookup>>;
}

export interface WebhookForm {
  readonly properties: INodeProperties[];
  readonly entries: IWebhookDescription[];
  /** An expression where every row of a parameter is an output. */
  readonly outputs: NodeConnectionType[] | `={{${string}}}`;
}

export interface StreamForm {
  readonly properties: INodeProperties[];
}

const parseForms: (text: string) => Compact<N8nForms> = JSON.parse;
const read = new Map<string, N8nForms>();

/** The forms beside a compiled node file. Throws where there are none: in sources, before the build wrote them. */
export function formsOf(directory: string): N8nForms {
  const known = read.get(directory);
  if (known) return known;
  const forms = expand(parseForms(textOf(join(directory, 'n8n.json'))));
  read.set(directory, forms);
  return forms;
}

export function webhookForm(forms: N8nForms, name: string): WebhookForm {
  return found(forms.webhooks[name], `webhook '${name}'`);
}

export function streamForm(forms: N8nForms, name: string): StreamForm {
  return found(forms.streams[name], `stream '${name}'`);
}

function found<T>(form: T | undefined, what: string): T {
  if (form === undefined) throw new FormsMissing(`The forms hold no ${what}: build the package again`);
  return form;
}

function textOf(path: string): string {
  if (!existsSync(path)) throw new FormsMissing(`${path} is missing: nodes get their forms from the build, so load them from dist`);
  return readFileSync(path, 'utf8');
}

/** The package was not built, or built from other declarations. */
export class FormsMissing extends Error {}
