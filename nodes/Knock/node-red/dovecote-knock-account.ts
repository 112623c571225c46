import type { NodeAPI } from 'node-red';
import { registerAccount } from '../../../hosts/node-red/runtime';
import { knock } from './service';

export = (RED: NodeAPI): void => {
  registerAccount(RED, 'dovecote-knock-account', knock);
};
