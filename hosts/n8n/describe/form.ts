import type { INodeProperties } from 'n8n-workflow';
import type { Field } from '../../../language/form';
import { layoutOf } from '../layout';
import { names } from '../names';
import { moreFields, property, type Show } from './property';

/** A whole form: what must be seen, in the order of the declaration, and the collection of the rest. */
export function form(fields: readonly Field[], show: Show = {}): { top: INodeProperties[]; more: INodeProperties[] } {
  refuseReserved(fields);
  const { top, more } = layoutOf(fields);
  const inCollection = new Set(more.map((field) => field.name));
  const fromTop = (name: string) => (inCollection.has(name) ? `/${names.more}.${name}` : name);
  const fromMore = (name: string) => (inCollection.has(name) ? name : `/${name}`);
  return {
    top: top.map((field) => property(field, show, fromTop)),
    more: moreFields(
      // Sorted by what is shown: of a file, that is not its title.
      more.map((field) => property(field, {}, fromMore)).sort((left, right) => left.displayName.localeCompare(right.displayName, 'en')),
      show,
    ),
  };
}

/** Two parameters of one name would silently share their value. */
function refuseReserved(fields: readonly Field[]): void {
  const reserved: readonly string[] = Object.values(names);
  const taken = fields.find((field) => reserved.includes(field.name));
  if (taken) throw new RangeError(`'${taken.name}' is a name that the n8n nodes use themselves: call the field otherwise`);
}
