import { join } from 'node:path';
import { serviceOf } from '../../../../../hosts/node-red/runtime';
import type * as Declared from './provider';

declare function require(id: './provider'): typeof Declared;

export const perch = serviceOf(join(__dirname, 'manifest.json'), () => require('./provider').perch);
