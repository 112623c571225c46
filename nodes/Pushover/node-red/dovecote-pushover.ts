import type { NodeAPI } from 'node-red';
import { registerAction } from '../../../hosts/node-red/runtime';
import { pushover } from './service';

export = (RED: NodeAPI): void => {
  registerAction(RED, 'dovecote-pushover', pushover);
};
