import type { JsonRecord } from '../../json';
import type { Step } from '../bot/steps';
import type { Interlocutor } from '../state/interlocutor';
import { interlocutorView } from '../state/interlocutor';

export const STEP_REACHED = 'conversation.step_reached';

interface Reached {
  readonly botId: string;
  /** Milliseconds since 1970. */
  readonly timeMs: number;
  readonly who: Interlocutor;
  readonly step: Step;
  readonly input: JsonRecord | undefined;
}

/** The body that tells a webhook of a step somebody has reached. */
export function stepReached({ botId, timeMs, who, step, input }: Reached): JsonRecord {
  const { id, name, userData, actions } = step;
  return {
    topic: STEP_REACHED,
    botID: botId,
    timestamp: Math.floor(timeMs / 1000),
    type: 'notification_event',
    data: {
      type: 'step_reached_event',
      channel: who.channel,
      interlocutor: interlocutorView(who),
      session: { values: who.session },
      step: { id, name, userData, actions },
      ...(input === undefined ? {} : { input }),
    },
  };
}
