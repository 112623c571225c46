import type { JsonRecord } from '../../json';
import type { Turn } from '../bot/conversation';
import { limits } from '../limits';
import { goTo } from '../reply/buttons';
import type { Check } from '../reply/rules';
import { text, typed, variant } from '../reply/rules';
import type { Interlocutor } from '../state/interlocutor';
import { interlocutorView } from '../state/interlocutor';
import { invalid } from './refusal';

const said: Check = variant({
  text: typed('text', { message: text(1, limits.messageText) }),
  go_to_action: goTo,
  custom_event: typed('custom_event', { name: text(1) }),
});

/** What a visitor says by the API or the socket, in the words of a step's input. */
export function inputFrom(body: JsonRecord): JsonRecord {
  const [problem] = said(body, 'body');
  if (problem !== undefined) throw invalid(problem.path, problem.message);
  return body.type === 'text' ? { type: 'message', text: body.message, attachments: [] } : body;
}

/** The opposite: an input as the API and the socket name it. */
export const bodyFrom = (input: JsonRecord): JsonRecord => (input.type === 'message' ? { type: 'text', message: input.text } : input);

/** The bot's answer. */
export function turnView(who: Interlocutor, { reached, input, shown, exchanges }: Turn, debug: boolean): JsonRecord {
  const source = reached === undefined ? null : { type: reached.source, step: { id: reached.step.id, name: reached.step.name } };
  const webhookCalls = exchanges.map(({ url, body, status, reply, problems }) => ({
    request: { url, body: body.toString('utf8') },
    response: { status, body: reply },
    error: problems[0] ?? null,
  }));
  return {
    fulfillment: { actions: shown, source },
    session: { values: who.session },
    interlocutor: interlocutorView(who),
    input,
    ...(debug ? { debug: { intentDetections: [], webhookCalls, logs: [] } } : {}),
  };
}
