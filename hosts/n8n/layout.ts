import type { Field } from '../../language/form';

/** Where a form's fields stand: in sight, or in the collection of the optional ones. */
export interface Layout {
  readonly top: readonly Field[];
  /** Alphabetical, as n8n sorts its collections. */
  readonly more: readonly Field[];
}

/** Of an operation, a trigger or a webhook-in. */
export function layoutOf(fields: readonly Field[]): Layout {
  const inSight = fields.filter(mustBeSeen);
  return split(fields, (field) => inSight.includes(field) || controls(field, inSight));
}

/** Of a row or a group, where nothing is far away: only what cannot be left empty goes into the collection. */
export function nestedLayoutOf(fields: readonly Field[]): Layout {
  return split(fields, (field) => field.required || canBeAbsent(field) || field.showWhen !== undefined || controls(field, fields));
}

/** Whether the field decides if others are shown: n8n looks for it beside them. */
function controls({ name }: Field, others: readonly Field[]): boolean {
  return others.some(({ showWhen = {} }) => name in showWhen);
}

function mustBeSeen(field: Field): boolean {
  return field.required || (field.prominent === true && canBeAbsent(field));
}

/** A number, a switch or a choice in sight always has a value; without a default of its own it would always be sent. */
function canBeAbsent(field: Field): boolean {
  if (field.default !== undefined) return true;
  return !['number', 'boolean', 'choice'].includes(field.kind);
}

function split(fields: readonly Field[], inSight: (field: Field) => boolean): Layout {
  return {
    top: fields.filter(inSight),
    more: fields.filter((field) => !inSight(field)).sort((left, right) => left.title.localeCompare(right.title, 'en')),
  };
}
