import type { NodeAPI } from 'node-red';
import { registerAction } from '../../../hosts/node-red/runtime';
import { knock } from './service';

export = (RED: NodeAPI): void => {
  registerAction(RED, 'dovecote-knock', knock);
};
