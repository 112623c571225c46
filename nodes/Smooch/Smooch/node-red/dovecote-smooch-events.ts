import type { NodeAPI } from 'node-red';
import { registerWebhook } from '../../../../hosts/node-red/runtime';
import { smooch } from './service';

export = (RED: NodeAPI): void => {
  registerWebhook(RED, 'dovecote-smooch-events', smooch, 'events');
};
