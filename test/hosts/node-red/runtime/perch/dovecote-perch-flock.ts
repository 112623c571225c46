import type { NodeAPI } from 'node-red';
import { registerStream } from '../../../../../hosts/node-red/runtime';
import { perch } from './service';

export = (RED: NodeAPI): void => {
  registerStream(RED, 'dovecote-perch-flock', perch, 'flock');
};
