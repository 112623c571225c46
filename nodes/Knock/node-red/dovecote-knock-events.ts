import type { NodeAPI } from 'node-red';
import { registerWebhook } from '../../../hosts/node-red/runtime';
import { knock } from './service';

export = (RED: NodeAPI): void => {
  registerWebhook(RED, 'dovecote-knock-events', knock, 'events');
};
