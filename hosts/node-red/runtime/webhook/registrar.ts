import type { ConfiguredWebhook } from '../../../../runner/webhook';

/** Addresses registered by the nodes of this process: a node that changes its address comes back with the same id. */
const registered = new Map<string, string>();

/** What the service calls: a public URL without a path stands for this machine, one with a path is the whole address. */
export function addressOf(publicUrl: string, fullPath: string): string {
  const trimmed = publicUrl.replace(/\/+$/, '');
  return /^[a-z]+:\/\/[^/]+$/i.test(trimmed) ? `${trimmed}${fullPath}` : publicUrl;
}

/** Registers an address with the service and takes away the one this node had before. */
export async function register(nodeId: string, webhook: ConfiguredWebhook, address: string): Promise<void> {
  const former = registered.get(nodeId);
  if (former !== undefined && former !== address) await unregister(nodeId, webhook);
  await webhook.ensureRegistered(address);
  registered.set(nodeId, address);
}

/** Only for a node that is gone for good: a restart keeps the registration, so that no event is lost. */
export async function unregister(nodeId: string, webhook: ConfiguredWebhook): Promise<void> {
  const address = registered.get(nodeId);
  if (address === undefined) return;
  registered.delete(nodeId);
  await webhook.unregister(address);
}
