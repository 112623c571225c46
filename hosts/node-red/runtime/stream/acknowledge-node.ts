import type { Node, NodeAPI, NodeDef } from 'node-red';
import { invalid, ServiceError } from '../../../../client/errors';
import { redact } from '../../../../client/redact';
import { onInput } from '../guard';
import { propertyOf } from '../values';
import { confirm } from './pending';

/** Registers the node that confirms events of acknowledged streams which are set to `explicit`. It passes its message on. */
export function registerAcknowledge(RED: NodeAPI, type: string): void {
  RED.nodes.registerType(type, function (this: Node, config: NodeDef) {
    RED.nodes.createNode(this, config);
    onInput(
      this,
      (msg, send) => {
        acknowledge(msg.dovecote);
        send(msg);
        return Promise.resolve('done');
      },
      redact,
    );
  });
}

function acknowledge(holder: unknown): void {
  const id = propertyOf(holder, 'acknowledge');
  if (typeof id !== 'string') {
    throw invalid(
      'Message',
      'The message carries no event to confirm',
      'Keep msg.dovecote on the way, and set the trigger to confirm explicitly.',
    );
  }
  if (!confirm(id)) throw new ServiceError({ kind: 'conflict', message: 'The event was confirmed already, or its node was stopped' });
}
