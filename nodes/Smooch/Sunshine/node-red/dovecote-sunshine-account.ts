import type { NodeAPI } from 'node-red';
import { registerAccount } from '../../../../hosts/node-red/runtime';
import { sunshine } from './service';

export = (RED: NodeAPI): void => {
  registerAccount(RED, 'dovecote-sunshine-account', sunshine);
};
