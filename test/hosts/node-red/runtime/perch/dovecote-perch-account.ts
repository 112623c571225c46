import type { NodeAPI } from 'node-red';
import { registerAccount } from '../../../../../hosts/node-red/runtime';
import { perch } from './service';

export = (RED: NodeAPI): void => {
  registerAccount(RED, 'dovecote-perch-account', perch);
};
