import type { NodeAPI } from 'node-red';
import { registerWebhook } from '../../../../hosts/node-red/runtime';
import { sunshine } from './service';

export = (RED: NodeAPI): void => {
  registerWebhook(RED, 'dovecote-sunshine-events', sunshine, 'events');
};
