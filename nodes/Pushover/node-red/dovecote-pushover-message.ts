import type { NodeAPI } from 'node-red';
import { registerStream } from '../../../hosts/node-red/runtime';
import { pushover } from './service';

export = (RED: NodeAPI): void => {
  registerStream(RED, 'dovecote-pushover-message', pushover, 'message');
};
