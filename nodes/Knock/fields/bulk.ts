import { z } from '../../../language/fields';

/** Bulk calls are queued: whether the outcome is waited for. */
export const waitUntilDone = () =>
  z.boolean().default(false).meta({
    title: 'Wait Until Done',
    description:
      'Whether to wait until the service has done the work, so that entries that fail are known. Otherwise Bulk Operation › Get tells later',
    prominent: true,
  });
