import type { Field } from '../../../language/form';
import type { ActionContext, ItemlessContext } from '../contexts';
import { names } from '../names';
import { fileOf } from './files';
import { isRawObject } from './raw';
import { readFields, type Source } from './read';

/** The parameters of one item of an action. */
export async function itemParameters(
  context: ActionContext,
  fields: readonly Field[],
  itemIndex: number,
): Promise<Record<string, unknown>> {
  const source = sourceOf((name) => context.getNodeParameter(name, itemIndex, null));
  return await readFields(fields, source, {
    timeZone: context.getTimezone(),
    file: async (name) => await fileOf(context, itemIndex, name),
  });
}

/** The parameters of a trigger, which has no items. */
export async function triggerParameters(context: ItemlessContext, fields: readonly Field[]): Promise<Record<string, unknown>> {
  const source = sourceOf((name) => triggerParameter(context, name));
  return await readFields(fields, source, {
    timeZone: context.getTimezone(),
    file: () => Promise.reject(new TypeError('A trigger has no input files')),
  });
}

export function triggerParameter(context: ItemlessContext, name: string): unknown {
  return context.getNodeParameter(name, null);
}

/** First the parameter itself, then the collection of optional ones; null is what is not shown. */
function sourceOf(get: (name: string) => unknown): Source {
  return (name) => {
    const value = get(name);
    if (value !== null && value !== undefined) return value;
    const more = get(names.more);
    return isRawObject(more) && Object.hasOwn(more, name) ? more[name] : undefined;
  };
}
