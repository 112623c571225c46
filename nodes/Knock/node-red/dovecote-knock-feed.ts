import type { NodeAPI } from 'node-red';
import { registerStream } from '../../../hosts/node-red/runtime';
import { knock } from './service';

export = (RED: NodeAPI): void => {
  registerStream(RED, 'dovecote-knock-feed', knock, 'feed');
};
