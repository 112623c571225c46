import { hostOf } from '../../hosts/n8n/host';
import type * as Declared from './provider';

/** The declarations are loaded by the first execution that uses them. */
declare function require(id: './provider'): typeof Declared;

/** Pusher Channels, joined to n8n. */
export const host = hostOf(() => require('./provider').pusher);
