import type { NodeAPI } from 'node-red';
import { registerWebhook } from '../../../hosts/node-red/runtime';
import { pushover } from './service';

export = (RED: NodeAPI): void => {
  registerWebhook(RED, 'dovecote-pushover-receipt', pushover, 'receipt');
};
