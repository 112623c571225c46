import type { JsonObject } from '../../../language/json';

/** What flows switch on: the event's own name, whatever its service calls it. */
export function topicOf(event: JsonObject): string | undefined {
  return [event.type, event.event, event.name, event.kind].find((name) => typeof name === 'string');
}
