import { isDeepStrictEqual } from 'node:util';
import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

/** What n8n's UX guidelines have against a form; its own linter sees literals only, and ours are computed. */
export function complaints(form: readonly INodeProperties[]): string[] {
  const everyProperty = form.flatMap(withNested);
  return [
    ...(isDeepStrictEqual(JSON.parse(JSON.stringify(form)), form) ? [] : ['The form is no plain JSON']),
    ...everyProperty.flatMap((property) => ownComplaints(property).map((complaint) => `${property.displayName}: ${complaint}`)),
    ...levels(form).flatMap((level) => [...clashes(level), ...level.flatMap((property) => conditionComplaints(property, level, form))]),
  ];
}

const SMALL = new Set('a an and as at but by for from if in is it nor of on or per so the to via with'.split(' '));

export function isTitleCase(text: string): boolean {
  return text
    .split(/[\s(]+/)
    .filter((word) => word !== '')
    .every((word, index) => (index > 0 && SMALL.has(word.replace(/\W/g, ''))) || word === 'iOS' || !/^[a-z]/.test(word));
}

function ownComplaints(property: INodeProperties): string[] {
  const { type, description = '', placeholder, name, noDataExpression } = property;
  const options = choicesOf(property);
  const sentences = description.split(/[.!?] /).length;
  // Of a list of results; other things have limits too.
  const isLimit = property.displayName === 'Limit';
  return told([
    [type !== 'notice' && !isTitleCase(property.displayName), 'the label is not in Title Case'],
    [type === 'boolean' && !description.startsWith('Whether '), 'a switch is described with "Whether"'],
    [/\.$/.test(description) && sentences === 1, 'a single sentence ends without a period'],
    [isLimit && !(property.default === 50 && property.typeOptions?.minValue === 1), 'a limit is 50 and at least 1'],
    [isLimit && description !== 'Max number of results to return', 'a limit is described as everywhere'],
    [['resource', 'operation'].includes(name) && noDataExpression !== true, 'what decides on other fields is no expression'],
    [isTyped(type) && placeholder !== undefined && !placeholder.startsWith('e.g. '), 'a placeholder begins with "e.g."'],
    [!isSorted(options.map((option) => option.name)), 'options are sorted'],
    [options.some((option) => !isTitleCase(option.name)), 'options are in Title Case'],
    [options.length > 0 && !holdsDefault(property, options), 'the default is one of the options'],
    [name === 'operation' && options.some(({ action }) => !isAction(action)), 'an action is a verb and a resource, without articles'],
    [
      name === 'operation' && options.some((option) => !option.description || option.description === option.name),
      'operations are described',
    ],
    [type === 'collection' && !isSorted(nested(property).map(({ displayName }) => displayName)), 'optional fields are sorted'],
    [type === 'collection' && nested(property).some(({ required }) => required), 'an optional field is not required'],
    [isSecret(property.displayName) && type === 'string' && !property.typeOptions?.password, 'a secret is masked'],
  ]);
}

/** The same name twice is one value twice, unless never both are shown. */
function clashes(level: readonly INodeProperties[]): string[] {
  return level.flatMap((one, index) =>
    level
      .slice(index + 1)
      .filter((other) => other.name === one.name && !areApart(one, other))
      .map((other) => `${one.displayName}: '${other.name}' is there twice`),
  );
}

function areApart(one: INodeProperties, other: INodeProperties): boolean {
  const theirs = other.displayOptions?.show ?? {};
  return Object.entries(one.displayOptions?.show ?? {}).some(([name, values]) => {
    const others = theirs[name];
    return values !== undefined && others !== undefined && !values.some((value) => others.includes(value));
  });
}

/** A condition on a field or a value that is not there hides its field for ever. */
function conditionComplaints(property: INodeProperties, level: readonly INodeProperties[], form: readonly INodeProperties[]): string[] {
  return Object.entries(property.displayOptions?.show ?? {}).flatMap(([path, values = []]) => {
    const [first = '', ...rest] = path.replace(/^\//, '').split('.');
    const start = (path.startsWith('/') ? form : level).filter(({ name }) => name === first);
    const found = rest.reduce((here, step) => here.flatMap(nested).filter(({ name }) => name === step), start);
    if (found.length === 0) return [`${property.displayName}: depends on '${path}', which does not exist`];
    const known = found.flatMap((controller) =>
      controller.type === 'boolean' ? [true, false] : choicesOf(controller).map(({ value }) => value),
    );
    return values
      .filter((value) => !known.some((candidate) => candidate === value))
      .map((value) => `${property.displayName}: depends on ${path} = ${JSON.stringify(value)}, which cannot be chosen`);
  });
}

function withNested(property: INodeProperties): INodeProperties[] {
  return [property, ...nested(property).flatMap(withNested)];
}

/** The lists of fields whose names live side by side. */
function levels(properties: readonly INodeProperties[]): (readonly INodeProperties[])[] {
  const groups = properties.flatMap(({ options = [] }) => options.flatMap((option) => ('values' in option ? [option.values] : [])));
  const collections = properties.filter(({ type }) => type === 'collection').map(nested);
  return [properties, ...[...groups, ...collections].flatMap(levels)];
}

function nested({ options = [] }: INodeProperties): INodeProperties[] {
  return options.flatMap((option) => ('values' in option ? option.values : 'type' in option ? [option] : []));
}

function choicesOf({ type, options = [] }: INodeProperties): INodePropertyOptions[] {
  if (type !== 'options' && type !== 'multiOptions') return [];
  return options.flatMap((option) => ('value' in option ? [option] : []));
}

function holdsDefault({ default: given }: INodeProperties, options: readonly INodePropertyOptions[]): boolean {
  if (typeof given === 'string' && given.startsWith('=')) return true;
  const defaults: unknown[] = Array.isArray(given) ? given : [given];
  return defaults.every((value) => options.some((option) => option.value === value));
}

function isAction(action: string | undefined): boolean {
  return action !== undefined && /^[A-Z][a-z]+( (?!(a|an|the) )\S+)+$/.test(action);
}

/** The token of a device is its address for push messages, and nothing without the service's own key; a place where tokens are had is public. */
function isSecret(title: string): boolean {
  return /secret|password|(?<!device )token/i.test(title) && !/ URL$/.test(title);
}

function isTyped(type: string): boolean {
  return type === 'string' || type === 'number' || type === 'json';
}

function isSorted(texts: readonly string[]): boolean {
  return isDeepStrictEqual(
    texts,
    [...texts].sort((left, right) => left.localeCompare(right, 'en')),
  );
}

function told(rules: readonly (readonly [boolean, string])[]): string[] {
  return rules.filter(([broken]) => broken).map(([, complaint]) => complaint);
}
