import type { Binding, TypedValue, Values } from '../../saved';
import { isList, isRecord } from '../values';

const sources = {
  str: true,
  num: true,
  bool: true,
  json: true,
  choice: true,
  msg: true,
  flow: true,
  global: true,
  env: true,
  jsonata: true,
};

/** The bindings of a form as saved; entries of no known form are left out, as if they had been left empty. */
export function readValues(raw: unknown): Values {
  if (!isRecord(raw)) return {};
  return Object.fromEntries(
    Object.entries(raw).flatMap(([name, entry]): [string, Binding][] => {
      const binding = readBinding(entry);
      return binding ? [[name, binding]] : [];
    }),
  );
}

export function readTyped(raw: unknown): TypedValue | undefined {
  if (!isRecord(raw) || !isSource(raw.type)) return undefined;
  const { type, value } = raw;
  // `${NAME}` as a whole value has been replaced by Node-RED, perhaps by a number or an object.
  return { type, value: typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value) };
}

function readBinding(raw: unknown): Binding | undefined {
  if (!isRecord(raw)) return undefined;
  const { type, value, choice } = raw;
  switch (type) {
    case 'rows':
      return { type, value: (isList(value) ? value : []).flatMap(readRow) };
    case 'list':
      return { type, value: (isList(value) ? value : []).flatMap((entry) => readBinding(entry) ?? []) };
    case 'group':
      return { type, value: readValues(value) };
    case 'variant':
      return { type, choice: typeof choice === 'string' ? choice : '', value: readValues(value) };
    default:
      return readTyped(raw);
  }
}

function readRow(raw: unknown): { choice?: string; values: Values }[] {
  if (!isRecord(raw)) return [];
  const { choice, values } = raw;
  return [{ ...(typeof choice === 'string' ? { choice } : {}), values: readValues(values) }];
}

function isSource(type: unknown): type is TypedValue['type'] {
  return typeof type === 'string' && type in sources;
}
