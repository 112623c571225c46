import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { Comms, CommsEvent } from './comms';
import { type DebugMessage, decodeDebugMessage } from './debug-message';
import { NotInTime } from '../host/waiting';

/** What the editor shows under a node; `{}` is no status. */
export interface NodeStatus {
  readonly fill?: string | undefined;
  readonly shape?: string | undefined;
  /** Raw: a translation key stays a key. */
  readonly text?: string | undefined;
}

const nodeStatus = z.object({ fill: z.string().optional(), shape: z.string().optional(), text: z.string().optional() });
const runtimeState = z.object({ state: z.string(), error: z.string().optional(), types: z.array(z.string()).optional() });

/** What one run of Node-RED showed its editors, ready to be awaited. */
export class Observer {
  readonly #taken = new Set<CommsEvent>();

  constructor(readonly comms: Comms) {}

  /** Where the story stands now; give it to `since` to count only what comes later. */
  get now(): number {
    return this.comms.events.all.length;
  }

  /** Every status the node has had, oldest first. */
  statuses(nodeId: string): readonly NodeStatus[] {
    return this.comms.events.all.filter(({ topic }) => topic === `status/${nodeId}`).map(({ data }) => nodeStatus.parse(data));
  }

  /** The node's status: the present one where it `matches`, else the first that does. */
  async status(nodeId: string, matches: (status: NodeStatus) => boolean = () => true): Promise<NodeStatus> {
    const present = this.statuses(nodeId).at(-1);
    return present !== undefined && matches(present) ? present : this.statusSince(this.now, nodeId, matches);
  }

  /** The first status that `matches` after the moment `since`. */
  async statusSince(since: number, nodeId: string, matches: (status: NodeStatus) => boolean = () => true): Promise<NodeStatus> {
    const topic = `status/${nodeId}`;
    const { data } = await this.comms.events.find((event) => event.topic === topic && matches(nodeStatus.parse(event.data)), since);
    return nodeStatus.parse(data);
  }

  /** Every debug message so far, oldest first. */
  get debugMessages(): readonly DebugMessage[] {
    return this.comms.events.all.filter(({ topic }) => topic === 'debug').map(({ data }) => decodeDebugMessage(data));
  }

  /** The next debug message that `matches`, from the moment `since` on; each is handed out only once, so asking twice awaits two messages. */
  async debug(matches: (message: DebugMessage) => boolean = () => true, since = 0): Promise<DebugMessage> {
    const { data } = await this.comms.events.find((event) => {
      const found = event.topic === 'debug' && !this.#taken.has(event) && matches(decodeDebugMessage(event.data));
      if (found) this.#taken.add(event);
      return found;
    }, since);
    return decodeDebugMessage(data);
  }

  /** The first notification of that name after the moment `since` whose data `matches`. */
  async notification(name: string, matches: (data: unknown) => boolean = () => true, since = 0): Promise<unknown> {
    const topic = `notification/${name}`;
    return (await this.comms.events.find((event) => event.topic === topic && matches(event.data), since)).data;
  }

  /** The deployed revision runs. Throws where Node-RED kept the flows stopped, for example for want of a node type. */
  async deployed(rev: string, since: number): Promise<void> {
    await this.notification('runtime-deploy', (data) => isDeepStrictEqual(data, { revision: rev }), since);
    const states = this.comms.events.all.slice(since).filter(({ topic }) => topic === 'notification/runtime-state');
    const last = states.at(-1);
    if (last === undefined) return;
    const { state, error, types } = runtimeState.parse(last.data);
    if (state !== 'start') throw new NotInTime(`the flows did not start: ${error ?? state} ${types?.join(', ') ?? ''}`);
  }
}
