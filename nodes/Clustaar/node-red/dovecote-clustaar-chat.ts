import type { NodeAPI } from 'node-red';
import { registerStream } from '../../../hosts/node-red/runtime';
import { clustaar } from './service';

export = (RED: NodeAPI): void => {
  registerStream(RED, 'dovecote-clustaar-chat', clustaar, 'chat');
};
