import type { NodeAPI } from 'node-red';
import { registerAccount } from '../../../hosts/node-red/runtime';
import { pushover } from './service';

export = (RED: NodeAPI): void => {
  registerAccount(RED, 'dovecote-pushover-account', pushover);
};
