import type { NodeAPI } from 'node-red';
import { registerAccount } from '../../../hosts/node-red/runtime';
import { pusher } from './service';

export = (RED: NodeAPI): void => {
  registerAccount(RED, 'dovecote-pusher-account', pusher);
};
