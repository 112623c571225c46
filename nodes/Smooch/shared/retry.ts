import type { RetryPolicy } from '../../../language/provider';

/** A request that was too many was not taken, so that even a message may be sent again; any other is repeated only where that does no harm. */
export const retry: RetryPolicy = { statuses: [429, 502, 503, 504], refusedStatuses: [429] };
