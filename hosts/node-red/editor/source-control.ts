import type { Binding } from '../saved';
import type { Control, Ids, Surroundings } from './control';
import type { FieldTexts } from './texts';
import { typedWidget } from './typed-control';
import { typesAround } from './typed-types';

export interface OwnForm {
  /** Type under which the value is saved when it is entered here. */
  readonly type: 'list' | 'rows' | 'group';
  readonly label: string;
  readonly body: JQuery;
  readonly read: () => Binding | undefined;
}

/** A list or group that is either entered here, or taken as a whole from the message or another source. */
export function sourceControl(own: OwnForm, texts: FieldTexts, around: Surroundings, ids: Ids, binding?: Binding): Control {
  if (around.valuesOnly) return { element: own.body.attr('id', ids.input), read: own.read };
  const reference = binding !== undefined && typeof binding.value === 'string' && binding.type !== 'variant' ? binding.value : undefined;
  const start = reference === undefined ? { type: own.type, value: '' } : { type: binding?.type ?? own.type, value: reference };
  const types = typesAround({ value: own.type, label: own.label, icon: 'fa fa-list-ul' });
  const { input, container, read } = typedWidget({
    types,
    texts,
    ids,
    start,
    changed: () => {
      refresh();
    },
  });
  const place = (type: string) => {
    own.body.toggle(type === own.type);
    container.toggleClass('dovecote-own', type === own.type);
  };
  const refresh = () => {
    place(input.typedInput('type'));
    around.changed();
  };
  place(start.type);
  return {
    element: $('<div>').append(container, own.body),
    read: () => {
      if (input.typedInput('type') === own.type) return own.read();
      const value = read();
      return value.value === '' ? undefined : value;
    },
  };
}
