import type { JsonRecord } from '../../json';

/** What brings a visitor to a step; texts are compared as a whole, patterns anywhere. */
export interface ClustaarStepTrigger {
  readonly text?: string | RegExp;
  readonly url?: string | RegExp;
  readonly event?: string;
}

export interface ClustaarStepOptions {
  readonly name?: string;
  /** What the step does by itself, and when its webhook fails. */
  readonly actions?: readonly JsonRecord[];
  /** Free text; webhooks get it as it is. */
  readonly userData?: string | null;
  /** Where to ask what to do instead. */
  readonly webhook?: string;
  /** Without it the step answers whatever no other step is made for; with `{}` only targets lead to it. */
  readonly on?: ClustaarStepTrigger;
}

export interface Step extends ClustaarStepOptions {
  readonly id: string;
  readonly name: string;
  readonly actions: readonly JsonRecord[];
  readonly userData: string | null;
}

/** How a step came to be reached. */
export interface Reached {
  readonly step: Step;
  readonly source: 'step_actions' | 'story_fallback_actions';
}

/** The bot's steps and stories. */
export class Steps {
  readonly #steps = new Map<string, Step>();
  readonly #stories = new Map<string, string>();

  /** Defines a step, or defines it anew. */
  define(id: string, options: ClustaarStepOptions): void {
    this.#steps.set(id, { ...options, id, name: options.name ?? id, actions: options.actions ?? [], userData: options.userData ?? null });
  }

  /** A story begins with a step. */
  defineStory(id: string, firstStep: string): void {
    this.#stories.set(id, firstStep);
  }

  /** The step a target of either type leads to. */
  at({ type, id }: JsonRecord): Step | undefined {
    const name = typeof id === 'string' ? id : '';
    return this.#steps.get(type === 'story' ? (this.#stories.get(name) ?? '') : name);
  }

  /** The first step that is made for the input, or else the first that answers everything. */
  hearing(input: JsonRecord): Reached | undefined {
    const all = [...this.#steps.values()];
    const made = all.find(({ on }) => on !== undefined && hears(on, input));
    if (made !== undefined) return { step: made, source: 'step_actions' };
    const fallback = all.find(({ on }) => on === undefined);
    return fallback === undefined ? undefined : { step: fallback, source: 'story_fallback_actions' };
  }
}

function hears({ text, url, event }: ClustaarStepTrigger, input: JsonRecord): boolean {
  if (input.type === 'message') return matches(text, input.text);
  if (input.type === 'url_loaded_event') return matches(url, input.url);
  return input.type === 'custom_event' && event !== undefined && event === input.name;
}

function matches(wanted: string | RegExp | undefined, said: unknown): boolean {
  if (wanted === undefined || typeof said !== 'string') return false;
  return typeof wanted === 'string' ? wanted === said : wanted.test(said);
}
