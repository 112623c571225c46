import type { NodeAPI } from 'node-red';
import { registerAcknowledge } from '../../../hosts/node-red/runtime';

export = (RED: NodeAPI): void => {
  registerAcknowledge(RED, 'dovecote-pushover-acknowledge');
};
