import type { NodeAPI } from 'node-red';
import { registerAction } from '../../../../hosts/node-red/runtime';
import { sunshine } from './service';

export = (RED: NodeAPI): void => {
  registerAction(RED, 'dovecote-sunshine', sunshine);
};
