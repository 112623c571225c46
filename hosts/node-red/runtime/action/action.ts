import type { Node, NodeAPI, NodeDef, NodeMessageInFlow } from 'node-red';
import { invalid } from '../../../../client/errors';
import type { StoredOperation } from '../../../../runner/manifest-types';
import type { SavedAction } from '../../saved';
import { accountOf, type Account } from '../account/account';
import { onClose, onInput, type Outcome, type Send } from '../guard';
import { NodeError } from '../node-error';
import { readAction } from '../saved-config';
import type { Service } from '../service';
import { statuses } from '../status';
import { MessageQueue } from './queue';
import { runJob } from './run';

/** Registers the action node of a provider: each message runs the operation chosen in its dialog. */
export function registerAction(RED: NodeAPI, type: string, service: Service): void {
  RED.nodes.registerType(type, function (this: Node, config: NodeDef) {
    RED.nodes.createNode(this, config);
    const saved = readAction(config);
    new ActionNode(RED, this, service, saved, accountOf(RED, saved.account)).start();
  });
}

class ActionNode {
  readonly #queue: MessageQueue;
  readonly #stopping = new AbortController();
  #underWay = 0;
  #dropped = 0;

  constructor(
    private readonly RED: NodeAPI,
    private readonly node: Node,
    private readonly service: Service,
    private readonly saved: SavedAction,
    private readonly account: Account,
  ) {
    this.#queue = new MessageQueue(saved.concurrency);
  }

  start(): void {
    const { conceal } = this.account;
    const leave = this.account.join(this.node);
    onInput(this.node, (msg, send) => this.#queue.run(() => this.#work(msg, send)), conceal);
    const close = async (): Promise<void> => {
      leave();
      this.#stopping.abort();
      await this.#queue.settled();
      this.#reportDropped();
      this.node.status(statuses.clear);
    };
    onClose(this.node, close, conceal);
  }

  async #work(msg: NodeMessageInFlow, send: Send): Promise<Outcome> {
    const { conceal } = this.account;
    if (this.#isStopping()) return this.#drop();
    this.#underWay += 1;
    this.node.status(statuses.busy(this.#underWay));
    try {
      const { failed, all } = await this.#run(msg, send);
      this.#underWay -= 1;
      this.node.status(failed > 0 ? statuses.partly(failed, all) : this.#underWay > 0 ? statuses.busy(this.#underWay) : statuses.clear);
      return 'done';
    } catch (thrown) {
      this.#underWay -= 1;
      // A request that was cut off because the node stops is neither done nor failed.
      if (this.#isStopping()) return this.#drop();
      this.node.status(statuses.failed(thrown, conceal));
      throw NodeError.of(thrown, conceal);
    }
  }

  async #run(msg: NodeMessageInFlow, send: Send): Promise<{ failed: number; all: number }> {
    const { RED, node, saved, account } = this;
    const link = account.link();
    const operation = operationOf(this.service, saved.operation);
    return await runJob({ RED, node, msg, send, saved, operation, link, conceal: account.conceal, signal: this.#stopping.signal });
  }

  #isStopping(): boolean {
    return this.#stopping.signal.aborted;
  }

  #drop(): Outcome {
    this.#dropped += 1;
    return 'dropped';
  }

  /** Once for all of them: a thousand lines in the log help nobody. */
  #reportDropped(): void {
    if (this.#dropped === 0) return;
    this.node.warn(`${this.#dropped} ${this.#dropped === 1 ? 'message was' : 'messages were'} dropped because the node was stopped`);
  }
}

function operationOf(service: Service, id: string): StoredOperation {
  const { operations, title } = service.manifest();
  const operation = operations.find((candidate) => candidate.id === id);
  if (!operation) throw invalid('Operation', `'${id}' is not an operation of ${title}`, 'Open the node and choose one.');
  return operation;
}
