import { join } from 'node:path';
import { serviceOf } from '../../../../hosts/node-red/runtime';
import type * as Declared from '../provider';

/** The declarations are loaded by the first flow that uses them. */
declare function require(id: '../provider'): typeof Declared;

/** Sunshine Conversations, joined to Node-RED; the build writes the manifest beside the provider. */
export const sunshine = serviceOf(join(__dirname, '..', 'manifest.json'), () => require('../provider').sunshine);
