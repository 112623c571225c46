import type { NodeAPI } from 'node-red';
import { registerAction } from '../../../hosts/node-red/runtime';
import { clustaar } from './service';

export = (RED: NodeAPI): void => {
  registerAction(RED, 'dovecote-clustaar', clustaar);
};
