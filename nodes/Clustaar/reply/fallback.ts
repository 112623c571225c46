import type { JsonObject, JsonValue } from '../../../language/metadata';
import type { Reply } from '../../../language/http';
import { listAt } from '../../../language/reading';
import { checkedActions } from './response';

/** What the bot does when a flow gives no answer: what the step does by itself, nothing, or other actions. */
export type FallbackChoice = 'echo' | 'nothing' | 'actions';

/**
 * The answer that goes out when a flow gives none. `event` is what the trigger gave; its actions are echoed untouched.
 * Throws `invalid` for other actions that the platform would refuse: check them with `checkedActions` before the first step.
 */
export function fallbackReply(event: JsonObject, choice: FallbackChoice, actions?: JsonValue): Reply {
  const chosen: Readonly<Record<FallbackChoice, () => JsonValue[]>> = {
    echo: () => listAt(event, 'actions'),
    nothing: () => [],
    actions: () => checkedActions(actions, 'Other Actions'),
  };
  return { status: 200, body: { actions: chosen[choice]() } };
}
