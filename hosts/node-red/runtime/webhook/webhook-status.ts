import type { Node, NodeStatus } from 'node-red';
import { paced } from '../pace';
import { statuses } from '../status';

/** What stands below a webhook node: its path and what came in, or what stands in the way. */
export class WebhookStatus {
  #path = '';
  #emitted = 0;
  #refused = 0;
  #trouble: NodeStatus | undefined;
  readonly #pace = paced(() => {
    this.node.status(this.#trouble ?? statuses.listening(this.#counts()));
  });

  constructor(private readonly node: Node) {}

  listening(path: string): void {
    this.#path = path;
    this.#pace.update();
  }

  countEmitted(): void {
    this.#emitted += 1;
    this.#pace.update();
  }

  countRefused(): void {
    this.#refused += 1;
    this.#pace.update();
  }

  /** Shown in place of the counts until it is undefined. True where it was not shown already. */
  trouble(trouble: NodeStatus | undefined): boolean {
    const isNew = this.#trouble?.text !== trouble?.text;
    this.#trouble = trouble;
    if (isNew) this.#pace.update();
    return isNew;
  }

  /** Nothing is shown any more but what the node says itself. */
  stop(last: NodeStatus): void {
    this.#pace.stop();
    this.node.status(last);
  }

  #counts(): string {
    const emitted = this.#emitted === 0 ? '' : ` · ${this.#emitted}`;
    const refused = this.#refused === 0 ? '' : ` · ${this.#refused} ✗`;
    return `${this.#path}${emitted}${refused}`;
  }
}
