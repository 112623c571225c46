import type { FormField } from '../generate/spec';
import type { Binding } from '../saved';
import type { Control, Ids, Surroundings } from './control';
import { groupControl, variantControl } from './group-controls';
import { choicesControl, listControl, rowsControl } from './list-controls';
import { mapControl } from './map-control';
import { plainControl } from './plain-control';
import type { FieldTexts } from './texts';
import { typedControl } from './typed-control';

/** The control that fits the field's kind. */
export function controlFor(field: FormField, texts: FieldTexts, around: Surroundings, ids: Ids, binding?: Binding): Control {
  switch (field.kind) {
    case 'list':
      return listControl(field, texts, around, ids, binding);
    case 'choices':
      return choicesControl(field, texts, around, ids, binding);
    case 'rows':
      return rowsControl(field, texts, around, ids, binding);
    case 'map':
      return mapControl(field, texts, around, ids, binding);
    case 'group':
      return groupControl(field, texts, around, ids, binding);
    case 'variants':
      return variantControl(field, texts, around, ids, binding);
    default:
      return around.valuesOnly ? plainControl(field, texts, around, ids, binding) : typedControl(field, texts, around, ids, binding);
  }
}
