import type { Spec } from '../generate/spec';
import { openAccount } from './account-dialog';
import { openAction } from './action-dialog';
import { defaultValues } from './defaults';
import { type DialogParts, markFresh, markSaved, type OpenDialog, partsOf } from './dialog';
import { openAcknowledge, openStream, openWebhook } from './event-dialogs';
import type { EditedNode } from './red';
import { formOf, specOf } from './specs';

/** Dialogs that are open: an account's can lie on top of a node's. */
const open = new Map<string, OpenDialog>();

/** A node that was just placed: its defaults, and for a webhook a path that no one can guess. */
export function onadd(node: EditedNode): void {
  const spec = specOf(node);
  // Node-RED asks this of pasted nodes too: what they bring stays.
  if (spec === undefined || Object.keys(node.values ?? {}).length > 0 || node.path) return;
  markFresh(node.id);
  node.values = defaultValues(formOf(spec, node.operation));
  if (spec.kind === 'webhook') node.path = `/${spec.provider}/${spec.name}-${randomText()}`;
}

export function oneditprepare(node: EditedNode): void {
  const spec = specOf(node);
  if (spec) open.set(node.id, openDialog(spec, partsOf(node, spec)));
}

export function oneditsave(node: EditedNode): void {
  open.get(node.id)?.save(node);
  markSaved(node.id);
  open.delete(node.id);
}

function openDialog(spec: Spec, parts: DialogParts): OpenDialog {
  switch (spec.kind) {
    case 'account':
      return openAccount(spec, parts);
    case 'action':
      return openAction(spec, parts);
    case 'stream':
      return openStream(spec, parts);
    case 'webhook':
      return openWebhook(spec, parts);
    case 'acknowledge':
      return openAcknowledge(parts);
  }
}

function randomText(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
