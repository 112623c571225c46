import type { JsonObject, JsonValue } from '../../language/metadata';
import { isObject, listAt, valueAt } from '../../language/reading';

/** What is inside of `data`, where the answer is wrapped in it. */
export function unwrapped(answer: JsonValue): JsonObject {
  const inner = valueAt(answer, 'data') ?? answer;
  return isObject(inner) ? inner : {};
}

/** `2019-07-14T09:11:59+0000`, which not every program can read, as ISO 8601 in UTC; anything else stays as it is. */
export function isoTime(value: JsonValue): JsonValue {
  const [, local, hours, minutes] = typeof value === 'string' ? (/^(\d{4}-\d\d-\d\dT[\d:.]+)([+-]\d\d)(\d\d)$/.exec(value) ?? []) : [];
  const time = Date.parse(`${local ?? ''}${hours ?? ''}:${minutes ?? ''}`);
  return Number.isNaN(time) ? value : new Date(time).toISOString();
}

/** A person as Clustaar describes one, with times that can be read. */
export function interlocutorOf(answer: JsonValue): JsonObject {
  const found = unwrapped(answer);
  const times = Object.fromEntries(
    ['createdAt', 'lastReplyAt'].filter((name) => Object.hasOwn(found, name)).map((name) => [name, isoTime(found[name] ?? null)]),
  );
  return { ...found, ...times };
}

/** A conversation whose elements name the parents of an action alike: the service's own texts disagree. */
export function conversationOf(answer: JsonValue): JsonObject {
  const found = unwrapped(answer);
  return Array.isArray(found.extract) ? { ...found, extract: found.extract.map(elementOf) } : found;
}

function elementOf(element: JsonValue): JsonValue {
  if (!isObject(element) || !Array.isArray(element.output_actions)) return element;
  return { ...element, output_actions: element.output_actions.map(blockOf) };
}

function blockOf(block: JsonValue): JsonValue {
  return isObject(block) && Array.isArray(block.actions) ? { ...block, actions: listAt(block, 'actions').map(withParents) } : block;
}

function withParents(entry: JsonValue): JsonValue {
  const parents = valueAt(entry, 'parents');
  return isObject(entry) && parents !== undefined && entry.parent_actions === undefined ? { ...entry, parent_actions: parents } : entry;
}
