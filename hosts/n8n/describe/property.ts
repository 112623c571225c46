import type { INodeProperties, INodePropertyCollection } from 'n8n-workflow';
import type { Field, Variants } from '../../../language/form';
import { nestedLayoutOf } from '../layout';
import { ENTRIES, ENTRY, names } from '../names';
import { declaredTexts, fromEventExpression, optional, scalar, type Kind } from './scalar';

export type Show = NonNullable<NonNullable<INodeProperties['displayOptions']>['show']>;

/**
 * One field as n8n's editor shows it. `show` is what must hold beside the field's own `showWhen`;
 * `at` turns the name of a field into the path n8n finds it at.
 */
export function property(field: Field, show: Show = {}, at?: (name: string) => string): INodeProperties {
  const { name, title, description, placeholder, required } = field;
  return {
    displayName: title,
    name,
    ...(required && hasEmptyValue(field) ? { required } : {}),
    ...optional('description', description === undefined ? undefined : `${description}${recommendation(field)}`),
    ...optional('placeholder', placeholder),
    ...kindOf(field),
    ...shownFor({ ...show, ...conditionsOf(field, at) }),
  };
}

function recommendation({ limits: { recommended } }: Field): string {
  return recommended === undefined ? '' : `. Better no more than ${recommended.toLocaleString('en-US')}`;
}

export function shownFor(show: Show): Pick<INodeProperties, 'displayOptions'> {
  return Object.keys(show).length > 0 ? { displayOptions: { show } } : {};
}

/** `showWhen` in n8n's words. */
function conditionsOf(field: Field, at: (name: string) => string = (name) => name): Show {
  return Object.fromEntries(Object.entries(field.showWhen ?? {}).map(([name, values]) => [at(name), [...values]]));
}

/** The collection of optional fields; none where there are no such fields. */
export function moreFields(fields: readonly INodeProperties[], show: Show = {}): INodeProperties[] {
  if (fields.length === 0) return [];
  return [
    {
      displayName: 'Additional Fields',
      name: names.more,
      type: 'collection',
      placeholder: 'Add Field',
      default: {},
      ...shownFor(show),
      options: [...fields],
    },
  ];
}

function kindOf(field: Field): Kind {
  switch (field.kind) {
    case 'list':
      return listOf(field);
    case 'rows':
      return { ...entries(field, rowFields(field)), typeOptions: { multipleValues: true, sortable: true, ...addButton(field) } };
    case 'group':
      return entry(field, nested(field.fields ?? []));
    case 'variants':
      return entry(field, field.variants ? variantFields(field.variants) : []);
    case 'map':
      return { ...entries(field, mapFields), typeOptions: { multipleValues: true, ...addButton(field) } };
    default:
      return scalar(field);
  }
}

function listOf(field: Field): Kind {
  const { of, fromEvent } = field;
  if (!of || ['list', 'rows', 'group', 'variants', 'map'].includes(of.kind)) return scalar({ ...field, kind: 'json' });
  if (of.lookup) {
    const element = property({ ...of, name: 'value', title: singularOf(field), required: false });
    return {
      ...entries(field, [element]),
      ...(field.required ? { default: { [ENTRIES]: [{ value: element.default }] } } : {}),
      typeOptions: { multipleValues: true, ...addButton(field) },
    };
  }
  const element = scalar(of);
  return {
    ...element,
    default: fromEvent === undefined ? declaredTexts(field) : [fromEventExpression(fromEvent)],
    ...optional('placeholder', field.placeholder ?? of.placeholder),
    typeOptions: { ...element.typeOptions, multipleValues: true, ...addButton(field) },
  };
}

function entry(field: Field, values: INodeProperties[]): Kind {
  return {
    type: 'fixedCollection',
    // Never one that is open: n8n 2 cannot read a workflow in which a single entry is left at its default.
    default: {},
    placeholder: `Add ${field.title}`,
    options: [collection(ENTRY, field.title, values)],
  };
}

function entries(field: Field, values: INodeProperties[]): Kind {
  return {
    type: 'fixedCollection',
    // Open from the start where it must be filled in.
    default: field.required ? { [ENTRIES]: [{}] } : {},
    placeholder: `Add ${singularOf(field)}`,
    options: [collection(ENTRIES, field.title, values)],
  };
}

function collection(name: string, displayName: string, values: INodeProperties[]): INodePropertyCollection {
  return { name, displayName, values };
}

function rowFields(field: Field): INodeProperties[] {
  return field.variants ? variantFields(field.variants) : nested(field.fields ?? []);
}

function nested(fields: readonly Field[], show: Show = {}): INodeProperties[] {
  const { top, more } = nestedLayoutOf(fields);
  return [
    // All of them are in sight as soon as there is a row.
    ...top.map((field) => property({ ...field, prominent: true }, show)),
    ...moreFields(
      more.map((field) => property(field)),
      show,
    ),
  ];
}

/** The choice first, then the fields of each variant, shown only for it. */
function variantFields({ discriminator, options }: Variants): INodeProperties[] {
  return [
    {
      displayName: titleOf(discriminator),
      name: discriminator,
      type: 'options',
      noDataExpression: true,
      default: options[0]?.value ?? '',
      options: options
        .map(({ value, title, description }) => ({ name: title, value, ...optional('description', description) }))
        .sort((left, right) => left.name.localeCompare(right.name, 'en')),
    },
    ...options.flatMap(({ value, fields }) => nested(fields, { [discriminator]: [value] })),
  ];
}

const mapFields: INodeProperties[] = [
  { displayName: 'Name', name: 'name', type: 'string', default: '' },
  { displayName: 'Value', name: 'value', type: 'string', default: '' },
];

function addButton(field: Field): { multipleValueButtonText: string } {
  return { multipleValueButtonText: `Add ${singularOf(field)}` };
}

function singularOf({ of, title }: Field): string {
  return of === undefined || of.title === '' ? title.replace(/(?<=[a-z])ies$/, 'y').replace(/(?<=[a-z])s$/, '') : of.title;
}

/** `camelCase` as `Camel Case`. */
function titleOf(name: string): string {
  const words = name.replace(/([a-z])([A-Z])/g, '$1 $2');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Only an empty value can be missing; a number or a switch always says something. */
function hasEmptyValue({ kind }: Field): boolean {
  return kind !== 'number' && kind !== 'boolean';
}
