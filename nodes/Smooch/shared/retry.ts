import type { RetryPolicy } from '../../../language/provider';

/**
 * A request that was too many was not taken, so that even a message may be sent again; any other is repeated only where that does no harm.
 * Where a connection dies, nobody knows whether the message was taken, and the service knows no key against sending twice.
 */
export const retry: RetryPolicy = { statuses: [429, 502, 503, 504], refusedStatuses: [429], resendsStale: false };
