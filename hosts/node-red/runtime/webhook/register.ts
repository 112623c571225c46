import type { Node, NodeAPI, NodeDef } from 'node-red';
import { accountOf } from '../account/account';
import { readWebhook } from '../saved-config';
import type { Service } from '../service';
import { WebhookNode } from './webhook-node';

/** Registers a webhook-in node: it serves a path, verifies each request, and emits the events. */
export function registerWebhook(RED: NodeAPI, type: string, service: Service, webhook: string): void {
  RED.nodes.registerType(type, function (this: Node, config: NodeDef) {
    RED.nodes.createNode(this, config);
    const saved = readWebhook(config);
    new WebhookNode({ RED, node: this, service, webhook, saved, account: accountOf(RED, saved.account) }).start();
  });
}
