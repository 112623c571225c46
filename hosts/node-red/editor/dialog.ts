import type { FormField, Spec } from '../generate/spec';
import type { Values } from '../saved';
import type { Surroundings } from './control';
import { controlFor } from './controls';
import { FieldSet } from './field-set';
import { LookupChoices } from './lookup';
import { type EditedNode, textsOf } from './red';
import { addStyle } from './style';
import type { Texts } from './texts';

/** What an open dialog of ours knows; one at a time per node type, kept from opening to saving. */
export interface OpenDialog {
  /** Writes what was entered into the node; Node-RED compares and marks it. */
  save(node: EditedNode): void;
}

export interface DialogParts {
  readonly node: EditedNode;
  readonly texts: Texts;
  /** The part of the form that is ours. */
  readonly form: JQuery;
  readonly prefix: 'node-input' | 'node-config-input';
  readonly around: Surroundings;
}

/** Takes over the empty form that Node-RED has put on the screen. */
export function partsOf(node: EditedNode, spec: Spec): DialogParts {
  addStyle();
  const prefix = spec.kind === 'account' ? 'node-config-input' : 'node-input';
  const texts = textsOf(node);
  const form = $(`#${prefix}-name`).closest('form').addClass('dovecote-dialog').find('.dovecote-form');
  const account = () => accountAt($('#node-input-account').val());
  const lookup = new LookupChoices(spec.provider, texts, account);
  const around: Surroundings = {
    texts,
    valuesOnly: spec.kind === 'account',
    changed: () => {
      lookup.renew();
    },
    control: controlFor,
    lookup,
    beside: () => undefined,
  };
  return { node, texts, form, prefix, around };
}

/** The inputs of a node's own fields, under ids that begin with `node-input-values-`. */
export function valuesForm({ around, node }: DialogParts, fields: readonly FormField[], start: Values): FieldSet {
  const set = new FieldSet(fields, around, 'node-input-values', start);
  if (!fresh.has(node.id)) set.revealProblems();
  return set;
}

/** Nodes that were placed and not saved yet: incomplete by nature, and not scolded for it. */
const fresh = new Set<string>();

export function markFresh(id: string): void {
  fresh.add(id);
}

export function markSaved(id: string): void {
  fresh.delete(id);
}

export interface RowOptions {
  readonly label: string;
  readonly id: string;
  readonly input: JQuery;
  readonly hint?: string;
}

/** One row of the adapter's own: label, input and hint. */
export function row({ label, id, input, hint }: RowOptions): JQuery {
  input.attr({ id, 'aria-describedby': `${id}-hint` });
  const side = $('<div>').append(input);
  if (hint !== undefined) side.append($('<div class="dovecote-hint">').attr('id', `${id}-hint`).text(hint));
  return $('<div class="form-row">').append(
    $('<label>')
      .attr({ id: `${id}-label`, for: id })
      .text(label),
    side,
  );
}

function accountAt(value: ReturnType<JQuery['val']>): string | undefined {
  return typeof value === 'string' && value !== '' && value !== '_ADD_' ? value : undefined;
}
