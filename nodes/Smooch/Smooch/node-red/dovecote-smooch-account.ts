import type { NodeAPI } from 'node-red';
import { registerAccount } from '../../../../hosts/node-red/runtime';
import { smooch } from './service';

export = (RED: NodeAPI): void => {
  registerAccount(RED, 'dovecote-smooch-account', smooch);
};
