import { asJson } from '../../../language/json';
import { z } from '../../../language/fields';
import type { JsonObject, JsonValue } from '../../../language/metadata';
import { examine, examineWith, joined, nothingFound, pathText, refuse, under, type Finding, type Findings } from '../actions/examine';
import { isObject, listAt, objectAt, valueAt } from '../../../language/reading';
import type { ReplyParts } from './fields';
import { interlocutorOf, wireInterlocutor } from './interlocutor';
import { dataOf } from './received';
import { sessionOf } from './session';

/** The answer to a step, and what its builder should look at again. */
export interface BuiltReply {
  /** `{ actions, session?, interlocutor? }`: what does not change is left out. */
  readonly body: JsonObject;
  /** Sentences that begin with a place: "Actions 2 › Alternatives 3 has 612 characters; at most 500 are recommended". */
  readonly warnings: readonly string[];
}

/**
 * Builds the answer to a step. Throws `invalid` for what the platform would refuse, naming the place;
 * the step's own actions are echoed untouched and unchecked.
 */
export function responseBody(parts: ReplyParts): BuiltReply {
  const rows = listOf(asJson(parts.actions.map((row) => (row.type === 'json' ? row.action : row))));
  const rowFindings = examine(rows);
  refuse('Actions', 'actions', rowFindings);
  const { actionsJson } = parts;
  const jsonFindings = actionsJson === undefined ? nothingFound : examine(actionsJson);
  refuse('Actions as JSON', 'actions', jsonFindings);
  const envelope = { session: sessionOf(parts), interlocutor: interlocutorOf(parts) };
  const body = { actions: withOwn(parts, [...rows, ...listOf(actionsJson)]), ...present(envelope) };
  refuse('Answer', 'answer', examineWith(wireEnvelope, body));
  return {
    body,
    warnings: [
      ...rowFindings.warnings.map(({ place, sentence }) => `Actions ${place} ${sentence}`),
      ...jsonFindings.warnings.map(({ path, sentence }) => `${pathText('actions', path)} ${sentence}`),
    ],
  };
}

/** The list of a fallback or another setting, checked. Throws `invalid`, naming the field and the place in the list. */
export function checkedActions(actions: JsonValue | undefined, field: string): JsonValue[] {
  refuse(field, 'actions', examine(actions));
  return listOf(actions);
}

const wireEnvelope = z.looseObject({
  session: z.looseObject({ values: z.record(z.string(), z.unknown()) }).nullish(),
  interlocutor: wireInterlocutor.nullish(),
});

/** Looks at a whole answer in JSON; paths begin at its top. Never throws. */
export function examineResponse(response: JsonValue): Findings {
  if (!isObject(response)) return { mistakes: [finding('must be an object')], warnings: [] };
  return joined([under(['actions'], 'Actions', examine(valueAt(response, 'actions'))), examineWith(wireEnvelope, response)]);
}

function withOwn({ ownActions, received }: ReplyParts, actions: readonly JsonValue[]): JsonValue[] {
  if (ownActions === 'none') return [...actions];
  const own = listAt(objectAt(dataOf(received, "for the step's own actions"), 'step'), 'actions');
  return ownActions === 'before' ? [...own, ...actions] : [...actions, ...own];
}

function finding(sentence: string): Finding {
  return { path: [], place: '', sentence };
}

function listOf(value: JsonValue | undefined): JsonValue[] {
  return Array.isArray(value) ? value : [];
}

function present(values: Readonly<Record<string, JsonObject | undefined>>): JsonObject {
  return Object.fromEntries(Object.entries(values).filter((entry): entry is [string, JsonObject] => entry[1] !== undefined));
}
