import type { INodeParameters, INodeProperties, NodeParameterValueType } from 'n8n-workflow';

/** Fills a described form with values as a person would: knows the description alone, not the declaration behind it. */
export function filled(properties: readonly INodeProperties[], values: Readonly<Record<string, unknown>>): INodeParameters {
  const more = properties.find(({ type }) => type === 'collection');
  const parameters: INodeParameters = {};
  const inCollection: INodeParameters = {};
  for (const [name, value] of Object.entries(values)) {
    const beside = properties.find((property) => property.name === name);
    const property = beside ?? nestedProperties(more).find((candidate) => candidate.name === name);
    if (!property) throw new RangeError(`The form has no '${name}'`);
    (beside ? parameters : inCollection)[name] = input(property, value);
  }
  return more && Object.keys(inCollection).length > 0 ? { ...parameters, [more.name]: inCollection } : parameters;
}

function input(property: INodeProperties, value: unknown): NodeParameterValueType {
  switch (property.type) {
    case 'resourceLocator':
      return { __rl: true, mode: 'id', value: plain(value) };
    case 'json':
      return JSON.stringify(value);
    case 'fixedCollection':
      return collection(property, value);
    default:
      // JSON that may be left empty is typed into a text area; a text stands for itself there.
      if (property.typeOptions?.rows !== undefined && typeof value !== 'string') return JSON.stringify(value);
      return Array.isArray(value) ? value.map(plain) : plain(value);
  }
}

function collection(property: INodeProperties, value: unknown): INodeParameters {
  const [group] = property.options ?? [];
  if (!group || !('values' in group)) throw new RangeError(`'${property.name}' has no group of values`);
  const entry = (row: unknown) => filled(group.values, isRecord(row) ? row : { value: row });
  if (!property.typeOptions?.multipleValues) return { [group.name]: entry(value) };
  const rows = Array.isArray(value) ? value : pairsOf(value);
  return { [group.name]: rows.map(entry) };
}

function pairsOf(value: unknown): unknown[] {
  return isRecord(value) ? Object.entries(value).map(([name, inner]) => ({ name, value: inner })) : [];
}

function nestedProperties(property: INodeProperties | undefined): INodeProperties[] {
  return (property?.options ?? []).flatMap((option) => ('type' in option ? [option] : []));
}

function plain(value: unknown): string | number | boolean {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  throw new TypeError('Only plain values are typed into an input');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
