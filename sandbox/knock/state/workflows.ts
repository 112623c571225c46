/** A workflow as its author defines it. */
export interface WorkflowOptions {
  /** Keys of the channels it sends on, one message each; the in-app feed unless told. */
  readonly channels?: readonly string[];
  readonly categories?: readonly string[];
  /** Default true; otherwise triggering is refused. */
  readonly active?: boolean;
  /** Runs stay paused, and can be cancelled, until they are resumed. Default false. */
  readonly delayed?: boolean;
  /** Runs end with an error in this step. */
  readonly failsIn?: string;
}

export interface Workflow extends Required<Omit<WorkflowOptions, 'failsIn'>> {
  readonly key: string;
  readonly failsIn: string | undefined;
}

/** The committed workflows. As long as none is defined, every key is one. */
export class Workflows {
  readonly #defined = new Map<string, Workflow>();
  readonly #feedKey: string | undefined;

  /** `feedKey`: where messages go when a workflow does not say. */
  constructor(feedKey: string | undefined) {
    this.#feedKey = feedKey;
  }

  define(key: string, options: WorkflowOptions = {}): void {
    this.#defined.set(key, this.#complete(key, options));
  }

  get(key: string): Workflow | undefined {
    return this.#defined.get(key) ?? (this.#defined.size === 0 ? this.#complete(key, {}) : undefined);
  }

  #complete(key: string, { failsIn, ...options }: WorkflowOptions): Workflow {
    const channels = this.#feedKey === undefined ? [] : [this.#feedKey];
    return { key, channels, categories: [], active: true, delayed: false, ...options, failsIn };
  }
}
