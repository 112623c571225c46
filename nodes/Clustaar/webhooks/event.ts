import { jsonIn } from '../../../language/json';
import type { JsonObject, JsonValue } from '../../../language/metadata';
import { isObject, listAt, objectAt, textAt, valueAt } from '../../../language/reading';

/** What a step gives to the flow. Clustaar may leave out everything but the topic: null, `{}` or `[]` stand for what is missing. */
export interface StepEvent extends JsonObject {
  /** `conversation.step_reached` */
  topic: string;
  stepId: string | null;
  stepName: string | null;
  /** Your own ID of the person. */
  userId: string | null;
  /** Clustaar's ID of the person. */
  interlocutorId: string | null;
  /** `clustaar_web_chat`, `facebook`, … */
  channel: string | null;
  /** What the person wrote; null where something else led here, such as a button. */
  text: string | null;
  /** Variables of the session. They live as long as the story. */
  sessionValues: JsonObject;
  /** The text set on the step, as JSON where it is JSON. */
  userData: JsonValue;
  /** What the step would do by itself. */
  actions: JsonValue[];
  botId: string | null;
  /** ISO 8601 */
  sentAt: string | null;
  /** The request as Clustaar sent it, with all that is not known here. */
  raw: JsonObject;
}

/** One step that was reached. Unknown actions and inputs pass as they are; texts are not cleaned. */
export function stepEventOf(raw: JsonObject): StepEvent {
  const data = objectAt(raw, 'data');
  const step = objectAt(data, 'step');
  const input = objectAt(data, 'input');
  const interlocutor = objectAt(data, 'interlocutor');
  return {
    topic: textAt(raw, 'topic') ?? '',
    stepId: textAt(step, 'id') ?? null,
    stepName: textAt(step, 'name') ?? null,
    userId: textAt(interlocutor, 'userID') ?? null,
    interlocutorId: textAt(interlocutor, 'id') ?? null,
    channel: textAt(data, 'channel') ?? null,
    // Old reply buttons call it by another name.
    text: textAt(input, 'text') ?? textAt(input, 'message') ?? null,
    sessionValues: objectAt(objectAt(data, 'session'), 'values'),
    userData: userDataOf(valueAt(step, 'userData')),
    actions: listAt(step, 'actions'),
    botId: textAt(raw, 'botID') ?? null,
    sentAt: sentAtOf(valueAt(raw, 'timestamp')),
    raw,
  };
}

/** The request inside an event, to look at with filters. */
export function rawOf({ raw }: JsonObject): JsonObject {
  return isObject(raw) ? raw : {};
}

function userDataOf(value: JsonValue | undefined): JsonValue {
  return typeof value === 'string' ? (jsonIn(value) ?? value) : (value ?? null);
}

function sentAtOf(seconds: JsonValue | undefined): string | null {
  // The range of dates that can be written.
  return typeof seconds === 'number' && Math.abs(seconds) <= 8.64e12 ? new Date(seconds * 1000).toISOString() : null;
}
