import { invalid } from '../../../client/errors';
import type { Lookup } from '../../../language/field';
import type { Shape } from '../../../language/form';
import type { SearchContext } from '../contexts';
import { names } from '../names';
import { isEmpty, unwrapped } from '../values/raw';

/**
 * What stands in the fields that a look-up depends on, by their names. Throws `invalid` where one holds an expression,
 * which has no value before the workflow runs.
 * @param parameters - of the operation behind the look-up, for the titles of the fields
 */
export function besideOf(context: SearchContext, { from = {} }: Lookup, parameters: Shape): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(from).map(([parameter, sibling]): [string, unknown] => {
      const value = unwrapped(nearest(context, sibling));
      if (typeof value === 'string' && value.startsWith('=')) throw expression(parameters[parameter]?.meta()?.title ?? parameter);
      return [sibling, isEmpty(value) ? undefined : value];
    }),
  );
}

/** The field of this name in the same row or group; else in what encloses it, up to the form itself. */
function nearest(context: SearchContext, name: string): unknown {
  for (const level of levelsAround(context.path)) {
    for (const place of [name, `${names.more}.${name}`]) {
      const value: unknown = context.getCurrentNodeParameter(level === '' ? place : `${level}.${place}`);
      if (value !== undefined) return value;
    }
  }
  return undefined;
}

/** `parameters.rows.entries[0].id` as `rows.entries[0]`, `rows` and the form itself; without a path the form alone. */
function levelsAround(path: unknown): string[] {
  const steps = typeof path === 'string' ? path.split('.').slice(1, -1) : [];
  return [...steps.map((_, index) => steps.slice(0, steps.length - index).join('.')), ''];
}

function expression(title: string) {
  return invalid(
    title,
    `'${title}' is an expression, whose value is not known before the workflow runs`,
    'Enter the value by hand, or choose it while a fixed value stands there',
  );
}
