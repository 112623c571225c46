import type { NodeAPI } from 'node-red';
import { registerStream } from '../../../hosts/node-red/runtime';
import { pusher } from './service';

export = (RED: NodeAPI): void => {
  registerStream(RED, 'dovecote-pusher-channel', pusher, 'channel');
};
