import type { JsonRecord } from '../../json';
import { isList } from '../reply/rules';
import type { Interlocutor } from '../state/interlocutor';
import type { Situation } from './conditions';
import { jumpTarget } from './conditions';

/** How actions are carried out. */
export interface Stage {
  readonly situation: Situation;
  /** From 0 on, below 1: which alternative of a text is shown. */
  readonly random: () => number;
  /** Lets the seconds of a wait pass. */
  readonly wait: (seconds: number) => Promise<void>;
  /** Shows something to the visitor. */
  readonly show: (action: JsonRecord) => void;
}

/** Carries actions out in their order; gives the target of a jump, which ends them. */
export async function execute(actions: readonly JsonRecord[], stage: Stage): Promise<JsonRecord | undefined> {
  const { who } = stage.situation;
  for (const action of actions) {
    switch (action.type) {
      case 'wait_action':
        await stage.wait(typeof action.duration === 'number' ? action.duration : 0);
        break;
      case 'pause_bot_action':
        who.paused = true;
        break;
      case 'store_session_value_action':
        who.session = { ...who.session, [keyOf(action)]: reckoned(action, who.session) };
        break;
      case 'set_user_attribute_action':
        setAttribute(who, action);
        break;
      case 'jump_to_action': {
        const target = jumpTarget(action, stage.situation);
        if (target !== undefined) return target;
        break;
      }
      case 'send_text_action':
        stage.show({ type: action.type, text: chosen(action.alternatives, stage.random()) });
        break;
      default:
        stage.show(action);
    }
  }
  return undefined;
}

const keyOf = ({ key }: JsonRecord): string => (typeof key === 'string' ? key : '');

/** Clustaar does not document `add` and `isInt`; by their names they add to what is there, and count. */
function reckoned({ key, value, add, isInt }: JsonRecord, present: JsonRecord): unknown {
  const before = typeof key === 'string' && Object.hasOwn(present, key) ? present[key] : undefined;
  if (isInt === true) return Number(value) + (add === true ? Number(before ?? 0) : 0);
  return add === true && typeof before === 'string' ? `${before}${String(value)}` : value;
}

function setAttribute(who: Interlocutor, action: JsonRecord): void {
  who.customAttributes = { ...who.customAttributes, [keyOf(action)]: String(reckoned(action, who.customAttributes)) };
}

function chosen(alternatives: unknown, random: number): unknown {
  return isList(alternatives) ? alternatives[Math.floor(random * alternatives.length)] : undefined;
}
