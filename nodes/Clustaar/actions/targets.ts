import { z } from '../../../language/fields';
import { target as targetShape } from '../fields';
import { jsonObject, objectId, sessionValues } from './leaves';
import { wire } from './spelling';

/** A step or a story, as a form asks for it. */
export const target = () => z.object(targetShape).meta({ title: 'Target', description: 'The step or story the conversation goes on with' });

/** The same as the platform takes it. The parts of a bot that only the editor knows are no targets. */
export const wireTarget = z.looseObject({
  type: z.enum(['step', 'story']),
  id: objectId().meta({ title: 'Target ID' }),
  name: z.string().nullish(),
});

/** The two fields of a form behind which a `go_to_action` stands. */
export const goToFields = () => ({ target: target(), sessionValues: sessionValues().optional() });

export const wireGoTo = wire('go_to_action', { target: wireTarget, sessionValues: jsonObject().nullish() });

/** What the two fields stand for; `sessionValues` is left out where it is undefined. */
export function goTo<T, V>({ target: to, sessionValues: values }: { readonly target: T; readonly sessionValues?: V | undefined }) {
  return { type: 'go_to_action', target: to, sessionValues: values } as const;
}
