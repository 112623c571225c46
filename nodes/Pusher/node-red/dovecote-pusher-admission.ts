import type { NodeAPI } from 'node-red';
import { registerWebhook } from '../../../hosts/node-red/runtime';
import { pusher } from './service';

export = (RED: NodeAPI): void => {
  registerWebhook(RED, 'dovecote-pusher-admission', pusher, 'admission');
};
