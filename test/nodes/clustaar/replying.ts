import { ServiceError } from '../../../client/errors';
import { z } from '../../../language/fields';
import type { JsonObject, JsonValue } from '../../../language/metadata';
import { checked } from '../../../language/validate';
import { replyFields } from '../../../nodes/Clustaar/reply/fields';
import { responseBody, type BuiltReply } from '../../../nodes/Clustaar/reply/response';

const schema = z.object(replyFields);

/** The answer that a filled-in form gives; throws what a person would read. */
export function replyTo(input: Readonly<Record<string, unknown>>): BuiltReply {
  return responseBody(checked(schema, input));
}

/** The actions one row of the form gives. */
export function built(row: unknown): JsonValue | undefined {
  return replyTo({ actions: [row] }).body.actions;
}

/** The message of what is thrown. */
export function mistakeOf(run: () => unknown): string {
  try {
    run();
  } catch (thrown) {
    return thrown instanceof Error ? thrown.message : String(thrown);
  }
  return 'nothing was thrown';
}

export const STEP = '5f0c1d2e3a4b5c6d7e8f9012';

/** The input that what is thrown blames, where that is an invalid input. */
export function blamedBy(run: () => unknown): string | undefined {
  try {
    run();
  } catch (thrown) {
    return thrown instanceof ServiceError && thrown.kind === 'invalid' ? thrown.field : undefined;
  }
  return undefined;
}

/** A request as Clustaar sends it, with this session, this person and these actions of the step. */
export function request(data: { values?: JsonObject; interlocutor?: JsonObject; actions?: JsonValue[] } = {}): JsonObject {
  return {
    topic: 'conversation.step_reached',
    data: {
      type: 'step_reached_event',
      interlocutor: data.interlocutor ?? person,
      session: { values: data.values ?? { city: 'Lyon', visits: 2 } },
      step: { id: STEP, actions: data.actions ?? [{ type: 'send_text_action', alternatives: ['Which city?'] }] },
    },
  };
}

export const person: JsonObject = {
  id: '5f0c1d2e3a4b5c6d7e8f9001',
  userID: 'shop-42',
  externalID: null,
  location: { lat: 48.85, long: 2.35 },
  email: 'zoe@example.org',
  firstName: 'Zoé',
  lastName: null,
  phoneNumber: null,
  customAttributes: { plan: 'gold' },
  isLogged: true,
  usedToTest: false,
};
