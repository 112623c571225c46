import type { JsonRecord } from '../../json';
import type { Interlocutor } from '../state/interlocutor';

/** Writes what was said into the conversation, as the API gives it. */
export class Elements {
  readonly #botId: string;
  readonly #now: () => number;

  constructor(botId: string, now: () => number) {
    this.#botId = botId;
    this.#now = now;
  }

  /** One thing the visitor said or did, and what the bot showed. */
  of(who: Interlocutor, input: JsonRecord, { shown }: { readonly shown: readonly JsonRecord[] }): JsonRecord {
    const fromVisitor = { type: 'interlocutor', interlocutor_id: who.id };
    const isEvent = input.type === 'url_loaded_event' || input.type === 'custom_event';
    return {
      interlocutor_id: who.id,
      timestamp: Math.floor(this.#now() / 1000),
      bot_id: this.#botId,
      input_source: fromVisitor,
      output_source: { type: 'bot', bot_id: this.#botId },
      ...(isEvent
        ? { input_event: { source: fromVisitor, event: input } }
        : { input_action: { source: fromVisitor, action: actionOf(input), target: null, match: null } }),
      output_actions: [
        {
          source: { type: 'actions_block', actions_block_id: this.#botId },
          actions: shown.map((action) => ({ action, parent_actions: [] })),
        },
      ],
    };
  }
}

const actionOf = (input: JsonRecord): JsonRecord => (input.type === 'message' ? { type: 'text', message: input.text } : input);
