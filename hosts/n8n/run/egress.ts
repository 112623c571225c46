import { ServiceError } from '../../../client/errors';
import { connectFailure } from '../../../client/transport-error';
import type { EgressFilter } from '../../../client/transport';

/** n8n's filter of addresses, where this n8n has one: what we send does not pass through n8n's own client. */
interface N8nFilter {
  /** Rejects where the name of the host cannot be looked up. */
  validateUrl(url: string): Promise<{ readonly ok: true } | { readonly ok: false; readonly error: Error }>;
}

interface EgressHelpers {
  getSecureEgressFilter(): N8nFilter;
}

/** Closes to requests and sockets what n8n's administrator has closed; undefined where this n8n has no filter. */
export function egressFilterOf(helpers: object): EgressFilter | undefined {
  if (!hasEgressFilter(helpers)) return undefined;
  const filter = helpers.getSecureEgressFilter();
  return async (origin) => {
    const { host } = new URL(origin);
    try {
      const verdict = await filter.validateUrl(origin);
      return verdict.ok ? undefined : refusalOf(host, verdict.error);
    } catch (thrown) {
      throw connectFailure(thrown, host);
    }
  };
}

function refusalOf(host: string, { message }: Error): ServiceError {
  return new ServiceError({
    kind: 'permission',
    message: `This n8n may not connect to ${host}: ${message}`,
    advice: 'Check the host in the credential, or have whoever runs n8n allow the address',
  });
}

function hasEgressFilter(helpers: object): helpers is EgressHelpers {
  return 'getSecureEgressFilter' in helpers && typeof helpers.getSecureEgressFilter === 'function';
}
