import type { ServiceError } from './errors';
import { parseProxy } from './proxy';
import type { ConnectionOptions } from './transport';

/** Why `origin` may not be reached; undefined where it may. A proxy that the settings name is asked about too: that of the environment is the machine's own. */
export async function closedWay(
  origin: string,
  { egress, proxy = '' }: Pick<ConnectionOptions, 'egress' | 'proxy'>,
): Promise<ServiceError | undefined> {
  const closed = await egress?.(origin);
  if (closed || !egress || proxy === '') return closed;
  const { protocol, host } = parseProxy(proxy);
  return await egress(`${protocol}//${host}`);
}
