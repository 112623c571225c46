import { isOlder, refuseOldNode, TooOld } from '../../client/too-old';

declare function require(id: 'n8n-workflow/package.json'): unknown;

/** The n8n-workflow of n8n 1.123. n8n itself tells nodes no version while it loads them. */
const OLDEST_WORKFLOW = '1.120.0';

/**
 * Throws {@link TooOld} where n8n or its Node.js is too old: n8n shows the sentence where it would otherwise show that something
 * deep inside is undefined.
 */
export function refuseOldHost(workflow = workflowVersion(), node = process.versions.node): void {
  if (workflow !== undefined && isOlder(workflow, OLDEST_WORKFLOW)) {
    throw new TooOld(
      `Dovecote needs n8n 1.123 or newer; this one is older (its n8n-workflow is ${workflow}). Update n8n, then install it again`,
    );
  }
  refuseOldNode(node);
}

/** Undefined where the host keeps it to itself: then nothing speaks against it. */
function workflowVersion(): string | undefined {
  try {
    const manifest = require('n8n-workflow/package.json');
    const version: unknown = typeof manifest === 'object' && manifest !== null ? Reflect.get(manifest, 'version') : undefined;
    return typeof version === 'string' ? version : undefined;
  } catch {
    return undefined;
  }
}
