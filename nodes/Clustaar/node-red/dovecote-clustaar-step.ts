import type { NodeAPI } from 'node-red';
import { registerWebhook } from '../../../hosts/node-red/runtime';
import { clustaar } from './service';

export = (RED: NodeAPI): void => {
  registerWebhook(RED, 'dovecote-clustaar-step', clustaar, 'step');
};
