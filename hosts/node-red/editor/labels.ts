import { keyOf } from '../generate/spec';
import type { Values } from '../saved';
import { type EditedNode, textsOf } from './red';
import { formOf, operationOf, specOf } from './specs';
import { jsonOf } from './literal';

/** The name; else what the node does: for an action its operation. */
export function label(node: EditedNode): string {
  if (node.name) return node.name;
  const texts = textsOf(node);
  const spec = specOf(node);
  const title = texts.text('title');
  if (spec?.kind === 'webhook') return title;
  if (spec?.kind !== 'action' || operationOf(spec, node.operation) === undefined) return subject(node, title);
  return subject(node, texts.text(`operations.${keyOf(node.operation ?? '')}.action`));
}

/** With the first required text that was typed in: usually the channel, the recipient or the workflow. */
function subject(node: EditedNode, text: string): string {
  const spec = specOf(node);
  if (spec === undefined || spec.kind === 'account') return text;
  const fields = formOf(spec, node.operation);
  const [main] = fields.filter(({ required, kind }) => required && (kind === 'text' || kind === 'list'));
  const shown = main ? literalText(node.values?.[main.name]) : undefined;
  return shown ? `${text}: ${shown}` : text;
}

export function labelStyle({ name }: EditedNode): string {
  return name ? 'node_label_italic' : '';
}

export function paletteLabel(node: Parameters<typeof textsOf>[0]): string {
  return textsOf(node).text('title');
}

/** Outputs of a webhook with routes carry the names of their rows. */
export function outputLabel(node: EditedNode, index: number): string | undefined {
  const spec = specOf(node);
  const rows = spec?.kind === 'webhook' && spec.routes ? node.values?.[spec.routes.parameter] : undefined;
  if (spec?.kind !== 'webhook' || rows?.type !== 'rows') return undefined;
  return literalText(rows.value[index]?.values[spec.routes?.label ?? '']);
}

function literalText(binding: Values[string] | undefined): string | undefined {
  const value = binding && jsonOf(binding);
  if (Array.isArray(value)) return value.join(', ');
  return typeof value === 'string' ? value : undefined;
}
