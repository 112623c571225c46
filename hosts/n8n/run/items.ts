import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import type { ServiceError } from '../../../client/errors';
import { asJson, type JsonValue } from '../../../language/json';
import { failureJson } from './errors';

/** A result as items that stem from one input item: a list becomes one item for each entry. */
export function itemsOf(result: unknown, item: number): INodeExecutionData[] {
  const json = asJson(result);
  const entries = Array.isArray(json) ? json : [json];
  return entries.map((entry) => ({ json: objectOf(entry), pairedItem: { item } }));
}

/**
 * A failure as an item, for a workflow that goes on. `separate`: n8n finds out which items belong to the error output by their properties,
 * and takes only those that have no other than `error`; then it adds the input's own.
 */
export function failureItem(error: ServiceError, item: number, separate: boolean): INodeExecutionData {
  const failure = failureJson(error);
  if (!separate) return { json: failure, pairedItem: { item } };
  const { error: message, ...details } = failure;
  return { json: { error: { message, ...details } }, pairedItem: { item } };
}

/** Items hold objects; what says nothing says that it worked. */
function objectOf(value: JsonValue): IDataObject {
  if (value === null || value === '') return { success: true };
  if (typeof value !== 'object' || Array.isArray(value)) return { result: value };
  return Object.keys(value).length === 0 ? { success: true } : value;
}
