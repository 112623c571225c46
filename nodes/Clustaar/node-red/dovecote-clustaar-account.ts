import type { NodeAPI } from 'node-red';
import { registerAccount } from '../../../hosts/node-red/runtime';
import { clustaar } from './service';

export = (RED: NodeAPI): void => {
  registerAccount(RED, 'dovecote-clustaar-account', clustaar);
};
