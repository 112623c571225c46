import type { JsonRecord } from '../../json';
import { isRecord } from '../../json';
import type { ClustaarExchange } from '../happenings';
import { limits } from '../limits';
import type { Interlocutor } from '../state/interlocutor';
import { updateInterlocutor } from '../state/interlocutor';
import type { Surroundings } from '../surroundings';
import { stepReached } from '../webhook/event';
import type { WebhookSender } from '../webhook/sender';
import { Elements } from './elements';
import { execute } from './execution';
import type { Reached, Step } from './steps';
import { Steps } from './steps';

/** What one thing a visitor said or did led to. */
export interface ClustaarTurn {
  /** Ids of the steps reached, in order. */
  readonly steps: readonly string[];
  /** What the visitor was shown. */
  readonly shown: readonly JsonRecord[];
  /** The webhooks that were asked. */
  readonly exchanges: readonly ClustaarExchange[];
}

export interface Turn extends ClustaarTurn {
  /** How the first step came to be reached; undefined when the bot said nothing. */
  readonly reached: Reached | undefined;
  readonly input: JsonRecord;
}

export interface ConversationOptions {
  readonly botId: string;
  readonly random: () => number;
  /** Whether the session values of a reply take the place of those before, or are added to them; Clustaar does not say. */
  readonly replySession: 'replace' | 'merge';
}

/** Who hears of what is said. `from` is whoever said it, if known. */
export interface Listener {
  heard?(who: Interlocutor, input: JsonRecord, from: object | undefined): void;
  answered?(who: Interlocutor, turn: Turn): void;
}

/** Leads the bot through its steps. */
export class Conversation {
  readonly steps = new Steps();
  readonly intents = new Map<string, RegExp>();
  teamOnline = false;
  readonly #options: ConversationOptions;
  readonly #sender: WebhookSender;
  readonly #around: Surroundings;
  readonly #elements: Elements;
  readonly #listeners: Listener[] = [];
  readonly #busy = new WeakMap<Interlocutor, Promise<unknown>>();

  constructor(options: ConversationOptions, sender: WebhookSender, around: Surroundings) {
    this.#options = options;
    this.#sender = sender;
    this.#around = around;
    this.#elements = new Elements(options.botId, around.now);
  }

  listen(listener: Listener): void {
    this.#listeners.push(listener);
  }

  /** Lets a visitor say or do something, after everything they said before was answered. `paced` waits take their time. */
  take(who: Interlocutor, input: JsonRecord, { paced = false, from }: { paced?: boolean; from?: object } = {}): Promise<Turn> {
    const turn = (this.#busy.get(who) ?? Promise.resolve()).then(() => this.#take(who, input, { paced, from }));
    this.#busy.set(who, turn);
    return turn;
  }

  /** Shows something that no action of a step is. */
  show(who: Interlocutor, action: JsonRecord): void {
    who.shown.push(action);
    this.#around.feeds.shown.record({ interlocutor: who.id, action });
  }

  async #take(who: Interlocutor, input: JsonRecord, { paced, from }: { paced: boolean; from: object | undefined }): Promise<Turn> {
    who.lastReplyAt = this.#around.now();
    for (const listener of this.#listeners) listener.heard?.(who, input, from);
    if (input.type === 'go_to_action' && isRecord(input.sessionValues)) who.session = { ...who.session, ...input.sessionValues };
    const reached = who.paused || who.control ? undefined : this.#reached(input);
    const turn = { reached, input, ...(await this.#follow(who, reached?.step, { input, paced })) };
    who.elements.push(this.#elements.of(who, input, turn));
    for (const listener of this.#listeners) listener.answered?.(who, turn);
    return turn;
  }

  /** Goes from step to step, as far as jumps lead. */
  async #follow(
    who: Interlocutor,
    first: Step | undefined,
    { input, paced }: { input: JsonRecord; paced: boolean },
  ): Promise<ClustaarTurn> {
    const turn: { steps: string[]; shown: JsonRecord[]; exchanges: ClustaarExchange[] } = { steps: [], shown: [], exchanges: [] };
    const stage = {
      situation: { who, input, teamOnline: this.teamOnline, intents: this.intents },
      random: this.#options.random,
      wait: (seconds: number): Promise<void> => this.#wait(paced ? seconds : 0),
      show: (action: JsonRecord): void => {
        turn.shown.push(action);
        this.show(who, action);
      },
    };
    for (let step = first; step !== undefined && turn.steps.length < limits.jumps;) {
      turn.steps.push(step.id);
      const { actions, exchange } = await this.#ask(who, step, input);
      if (exchange !== undefined) turn.exchanges.push(exchange);
      const target = await execute(actions, stage);
      step = target === undefined ? undefined : this.steps.at(target);
    }
    return turn;
  }

  #reached(input: JsonRecord): Reached | undefined {
    if (input.type !== 'go_to_action') return this.steps.hearing(input);
    const step = isRecord(input.target) ? this.steps.at(input.target) : undefined;
    return step === undefined ? undefined : { step, source: 'step_actions' };
  }

  /** What to do on a step: what its webhook says, or the step's own actions when there is none or it fails. */
  async #ask(
    who: Interlocutor,
    step: Step,
    input: JsonRecord,
  ): Promise<{ readonly actions: readonly JsonRecord[]; readonly exchange: ClustaarExchange | undefined }> {
    if (step.webhook === undefined) return { actions: step.actions, exchange: undefined };
    const { botId, replySession } = this.#options;
    const { exchange, reply } = await this.#sender.send(step.webhook, stepReached({ botId, timeMs: this.#around.now(), who, step, input }));
    if (reply === undefined) return { actions: step.actions, exchange };
    if (reply.sessionValues !== undefined)
      who.session = replySession === 'merge' ? { ...who.session, ...reply.sessionValues } : reply.sessionValues;
    if (reply.interlocutor !== undefined) updateInterlocutor(who, reply.interlocutor);
    return { actions: reply.actions, exchange };
  }

  #wait(seconds: number): Promise<void> {
    if (seconds === 0) return Promise.resolve();
    return new Promise((resolve) => {
      this.#around.timers.after(seconds * this.#around.timings.waitSecondMs, resolve);
    });
  }
}
