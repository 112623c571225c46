import type { List, Rows, TypedValue, Values, Variant } from '../../../../hosts/node-red/saved';

export * from '../flow';

export const choice = (value: string): TypedValue => ({ type: 'choice', value });
export const yes: TypedValue = { type: 'bool', value: 'true' };
export const no: TypedValue = { type: 'bool', value: 'false' };
export const choices = (...values: readonly string[]): List => ({ type: 'list', value: values.map(choice) });
export const rows = (...value: Rows['value']): Rows => ({ type: 'rows', value });
export const variant = (picked: string, value: Values): Variant => ({ type: 'variant', choice: picked, value });
export const json = (value: object): TypedValue => ({ type: 'json', value: JSON.stringify(value) });
