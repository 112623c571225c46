import type { Lookup } from '../../language/metadata';

/** Parameter names that the host uses itself; a declaration's field may have none of them at the top of a form. */
export const names = {
  resource: 'resource',
  operation: 'operation',
  more: 'additionalFields',
  options: 'options',
  returnAll: 'returnAll',
  limit: 'limit',
  responseMode: 'responseMode',
  setUp: 'setUp',
  acknowledge: 'acknowledge',
  acknowledgeTimeout: 'acknowledgeTimeout',
  executions: 'executions',
} as const;

/** Inside a fixed collection: its one entry, or its many. */
export const ENTRY = 'entry';
export const ENTRIES = 'entries';

/** Name of the search method behind a lookup, the same wherever the same lookup is declared: `searchChannelGetMany`. */
export function lookupMethod({ operation, parameters = {}, from, value, title }: Lookup): string {
  const parts = [
    operation,
    JSON.stringify(parameters),
    ...(from ? [JSON.stringify(from)] : []),
    ...(title === undefined ? [] : [value, title]),
  ];
  const words = parts.join(' ').match(/[A-Za-z0-9]+/g) ?? [];
  return `search${words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')}`;
}
