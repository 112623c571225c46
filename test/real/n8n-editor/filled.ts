import type { NodeType, Property } from './described';

export type Values = Readonly<Record<string, unknown>>;

/** One node for each operation of an action node; a trigger has one form. */
export function formsOf({ properties }: NodeType): readonly Values[] {
  const operations = properties.filter(({ name }) => name === 'operation');
  if (operations.length === 0) return [{}];
  return operations.flatMap(({ displayOptions, options }) =>
    options.map(({ value }) => ({ resource: displayOptions.show.resource?.[0], operation: value })),
  );
}

/** A form in which everything that can be filled in is, collections too. `root` is what the names that begin with / refer to. */
export function filled(properties: readonly Property[], given: Values = {}, root?: Values): Values {
  let values = given;
  // What is shown depends on other values, and those may stand below it.
  for (;;) {
    const added = properties.find((one) => !(one.name in values) && one.type !== 'notice' && isShown(one, values, root ?? values));
    if (added === undefined) return values;
    values = { ...values, [added.name]: sampleOf(added, root ?? values) };
  }
}

/** What n8n stores of them: not what stands there from the beginning. */
export function stored(properties: readonly Property[], values: Values): Values {
  const begins = (name: string) => properties.find((one) => one.name === name && isShown(one, values, values))?.default;
  return Object.fromEntries(Object.entries(values).filter(([name, value]) => value !== begins(name)));
}

/** The titles that this form has to show. */
export function titlesIn(properties: readonly Property[], values: Values, root = values): readonly string[] {
  const shown = properties.filter((one) => one.name in values && isShown(one, values, root));
  return shown.flatMap((one) => [one.displayName, ...titlesWithin(one, values[one.name], root)]);
}

function titlesWithin({ type, options }: Property, value: unknown, root: Values): readonly string[] {
  if (!isValues(value)) return [];
  if (type === 'collection') return titlesIn(nestedIn(options), value, root);
  if (type !== 'fixedCollection') return [];
  return options.flatMap(({ name, values }) => {
    const held = value[name];
    return (Array.isArray(held) ? held : [held]).filter(isValues).flatMap((entry) => titlesIn(values, entry, root));
  });
}

export function isShown({ displayOptions }: Property, values: Values, root: Values): boolean {
  return Object.entries(displayOptions.show).every(([name, accepted]) => accepted.includes(at(name, values, root)));
}

function at(name: string, values: Values, root: Values): unknown {
  if (!name.startsWith('/')) return values[name];
  return name
    .slice(1)
    .split('.')
    .reduce<unknown>((held, step) => (isValues(held) ? held[step] : undefined), root);
}

function sampleOf(property: Property, root: Values): unknown {
  const { type, typeOptions, options, name } = property;
  if (type === 'collection') return filled(nestedIn(options), {}, root);
  if (type === 'fixedCollection') {
    const [first] = options;
    const entry = filled(first?.values ?? [], {}, root);
    return { [first?.name ?? name]: typeOptions.multipleValues === true ? [entry] : entry };
  }
  const sample = plainSampleOf(property);
  return typeOptions.multipleValues === true ? [sample] : sample;
}

/** Never what the parameter begins with: n8n does not store that. */
function plainSampleOf({ type, options, modes, typeOptions, default: begins }: Property): unknown {
  const values = options.map(({ value }) => value);
  const other = values.find((value) => value !== begins) ?? values[0];
  switch (type) {
    case 'boolean':
      return begins !== true;
    case 'number': {
      const least = typeof typeOptions.minValue === 'number' ? typeOptions.minValue : 1;
      return least === begins ? least + 1 : least;
    }
    case 'options':
      return other;
    case 'multiOptions':
      return [other];
    case 'json':
      return '{"a":1}';
    case 'dateTime':
      return '2026-01-02T03:04:05';
    case 'resourceLocator':
      return { __rl: true, mode: modes.find((mode) => mode.name !== 'list')?.name ?? 'list', value: 'typed-in' };
    default:
      return 'typed in';
  }
}

function nestedIn(options: Property['options']): readonly Property[] {
  return options.flatMap(({ property }) => property ?? []);
}

function isValues(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
