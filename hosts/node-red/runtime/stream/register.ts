import type { Node, NodeAPI, NodeDef } from 'node-red';
import { accountOf } from '../account/account';
import { readStream } from '../saved-config';
import type { Service } from '../service';
import { StreamNode } from './stream-node';

/** Registers a trigger that holds a live subscription and emits its events. */
export function registerStream(RED: NodeAPI, type: string, service: Service, stream: string): void {
  RED.nodes.registerType(type, function (this: Node, config: NodeDef) {
    RED.nodes.createNode(this, config);
    const saved = readStream(config);
    new StreamNode({ RED, node: this, service, stream, saved, account: accountOf(RED, saved.account) }).start();
  });
}
