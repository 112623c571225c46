import type { NodeAPI } from 'node-red';
import { registerWebhook } from '../../../../../hosts/node-red/runtime';
import { perch } from './service';

export = (RED: NodeAPI): void => {
  registerWebhook(RED, 'dovecote-perch-kept', perch, 'kept');
};
