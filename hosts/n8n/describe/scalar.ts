import type { INodeProperties } from 'n8n-workflow';
import type { Field } from '../../../language/form';
import { lookupMethod } from '../names';

/** What differs between the kinds; name, label and description are the same for all. */
export type Kind = Pick<INodeProperties, 'type' | 'default'> & Partial<INodeProperties>;

/** A field that is one value. */
export function scalar(field: Field): Kind {
  if (field.lookup) return locator(field, field.lookup);
  switch (field.kind) {
    case 'number':
      return { type: 'number', default: initial(field, field.limits.minimum ?? 0), ...optional('typeOptions', numberOptions(field)) };
    case 'boolean':
      return { type: 'boolean', default: initial(field, false) };
    case 'choice':
      return { type: 'options', options: optionsOf(field), default: initial(field, field.choices?.[0]?.value ?? '') };
    case 'choices':
      return { type: 'multiOptions', options: optionsOf(field), default: initial(field, []) };
    case 'secret':
      return { type: 'string', typeOptions: { password: true }, default: initial(field, '') };
    case 'longText':
      return { type: 'string', typeOptions: { rows: 4 }, default: initial(field, '') };
    case 'dateTime':
      return { type: 'dateTime', default: initial(field, '') };
    case 'json':
      // The JSON editor marks plain text as a mistake, and emptiness as well.
      return field.keepText || isEmptyInSight(field)
        ? { type: 'string', typeOptions: { rows: 4 }, default: initialText(field) }
        : { type: 'json', default: initialText(field) };
    case 'file':
      return {
        type: 'string',
        displayName: 'Input Data Field Name',
        default: initial(field, 'data'),
        hint: `Holds the file: ${field.title}`,
      };
    default:
      return { type: 'string', default: initial(field, '') };
  }
}

/** What nobody asked for must not look wrong while it is left alone. */
function isEmptyInSight({ prominent, required, default: declared }: Field): boolean {
  return prominent === true && !required && declared === undefined;
}

function locator(field: Field, lookup: NonNullable<Field['lookup']>): Kind {
  const { placeholder, fromEvent } = field;
  // What has no title but itself is a name that people know by heart, and it need not be on the list yet.
  const isName = lookup.title === undefined;
  const start = {
    mode: isName || fromEvent !== undefined ? 'id' : 'list',
    value: fromEvent === undefined ? '' : fromEventExpression(fromEvent),
  };
  return {
    type: 'resourceLocator',
    default: start,
    // n8n then works out what these hold, and asks anew when they change.
    ...optional('typeOptions', lookup.from && { loadOptionsDependsOn: Object.values(lookup.from) }),
    modes: [
      { displayName: 'From List', name: 'list', type: 'list', typeOptions: { searchListMethod: lookupMethod(lookup), searchable: true } },
      { displayName: isName ? 'By Name' : 'By ID', name: 'id', type: 'string', ...optional('placeholder', placeholder) },
    ],
  };
}

/** Options by their titles. */
function optionsOf({ choices = [] }: Field): { name: string; value: string }[] {
  return choices.map(({ value, title }) => ({ name: title, value })).sort((left, right) => left.name.localeCompare(right.name, 'en'));
}

function numberOptions({ limits: { minimum, maximum, integer } }: Field): INodeProperties['typeOptions'] {
  const options = {
    ...optional('minValue', minimum),
    ...optional('maxValue', maximum),
    ...optional('numberPrecision', integer ? 0 : undefined),
  };
  return Object.keys(options).length > 0 ? options : undefined;
}

/** The declared default, else what an event usually holds, else the kind's own empty value. */
function initial(field: Field, empty: Kind['default']): Kind['default'] {
  if (field.fromEvent !== undefined) return fromEventExpression(field.fromEvent);
  const { default: declared } = field;
  if (typeof declared === 'string' || typeof declared === 'number' || typeof declared === 'boolean') return declared;
  return Array.isArray(declared) ? declaredTexts(field) : empty;
}

function initialText(field: Field): Kind['default'] {
  const { default: declared, fromEvent, keepText } = field;
  if (fromEvent !== undefined) return fromEventExpression(fromEvent);
  if (declared === undefined) return '';
  return keepText && typeof declared === 'string' ? declared : JSON.stringify(declared, null, 2);
}

/** `={{ $json.channel }}` */
export function fromEventExpression(property: string): string {
  const path = property
    .split('.')
    .map((step) => (/^[A-Za-z_]\w*$/.test(step) ? `.${step}` : `[${JSON.stringify(step)}]`))
    .join('');
  return `={{ $json${path} }}`;
}

/** The texts of a declared default; [] where there is none. */
export function declaredTexts({ default: declared }: Field): string[] {
  return Array.isArray(declared) ? declared.filter((entry) => typeof entry === 'string') : [];
}

/** `{ [name]: value }`, or nothing where there is no value. */
export function optional<const N extends string, T>(name: N, value: T | undefined): { [K in N]?: T } {
  const given: { [K in N]?: T } = {};
  if (value !== undefined) given[name] = value;
  return given;
}
