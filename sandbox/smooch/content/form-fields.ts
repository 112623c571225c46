import type { JsonRecord } from '../../json';
import type { Fields } from '../http/fields';
import { badRequest } from '../http/refusal';
import { objectId } from '../ids';
import { limits } from '../limits';
import { defined } from '../omit';

/** The fields of a form, each name once. */
export function readFormFields(message: Fields): readonly JsonRecord[] {
  const fields = message.groups('fields', { least: 1, most: limits.formFields }).map(readFormField);
  if (new Set(fields.map(({ name }) => name)).size < fields.length) throw badRequest('fields must have different names');
  return fields;
}

function readFormField(field: Fields): JsonRecord {
  const [type, label] = [field.choice('type', ['text', 'email', 'select']), { most: limits.label }];
  const size = { least: 1, most: limits.fieldSize };
  return defined({
    _id: objectId(),
    type,
    name: field.text('name', label),
    label: field.text('label', label),
    placeholder: field.optionalText('placeholder', { least: 1, ...label }),
    ...(type === 'text' ? { minSize: field.optionalCount('minSize', size), maxSize: field.optionalCount('maxSize', size) } : {}),
    ...(type === 'select' ? { options: readOptions(field) } : {}),
  });
}

const readOptions = (field: Fields): readonly JsonRecord[] =>
  field.groups('options', { least: 1, most: limits.options }).map((option) => ({
    _id: objectId(),
    name: option.text('name', { most: limits.label }),
    label: option.text('label', { most: limits.label }),
  }));
