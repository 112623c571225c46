import { ServiceError } from '../../../client/errors';
import type { Transport } from '../../../client/transport';
import { undiciTransport } from '../../../client/undici-transport';

/** n8n's filter of addresses, where this n8n has one: requests of ours do not pass through n8n's own client. */
interface EgressFilter {
  validateUrl(url: string): Promise<{ readonly ok: true } | { readonly ok: false; readonly error: Error }>;
}

interface EgressHelpers {
  getSecureEgressFilter(): EgressFilter;
}

/** Sends nothing to an address that n8n's administrator has closed; undefined where this n8n has no filter. */
export function filteredTransport(helpers: object): Transport | undefined {
  if (!hasEgressFilter(helpers)) return undefined;
  const filter = helpers.getSecureEgressFilter();
  return async (request, options) => {
    await assertLetOut(filter, request.url);
    return await undiciTransport(request, options);
  };
}

/** Rejects with a ServiceError of kind `permission` where n8n's administrator has closed the address. */
export async function assertAllowed(helpers: object, url: string): Promise<void> {
  if (hasEgressFilter(helpers)) await assertLetOut(helpers.getSecureEgressFilter(), url);
}

async function assertLetOut(filter: EgressFilter, url: string): Promise<void> {
  const verdict = await filter.validateUrl(url);
  if (verdict.ok) return;
  throw new ServiceError({
    kind: 'permission',
    message: `This n8n may not send requests to ${new URL(url).host}: ${verdict.error.message}`,
    advice: 'Check the host in the credential, or have whoever runs n8n allow the address',
  });
}

function hasEgressFilter(helpers: object): helpers is EgressHelpers {
  return 'getSecureEgressFilter' in helpers && typeof helpers.getSecureEgressFilter === 'function';
}
