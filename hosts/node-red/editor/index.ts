/**
 * The editor's side of every node: compiled into one script, which the first of our nodes to arrive in the editor fetches.
 * Whatever the definitions need hangs on `RED.dovecote`.
 */
import { onadd, oneditprepare, oneditsave } from './definition';
import { label, labelStyle, outputLabel, paletteLabel } from './labels';
import { describe } from './specs';
import { check } from './validate';

RED.dovecote = { describe, check, label, labelStyle, paletteLabel, outputLabel, onadd, oneditprepare, oneditsave };
