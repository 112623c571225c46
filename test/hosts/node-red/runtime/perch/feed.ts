import { ServiceError, toServiceError } from '../../../../../client/errors';
import { isJson } from '../../../../../language/fields';
import { z } from '../../../../../language/fields';
import type { JsonObject } from '../../../../../language/json';
import type { StreamContext } from '../../../../../language/stream';
import { stream, type PerchSettings } from './declare';

const text = { title: 'On Feed', summary: 'For tests', docs: 'https://perch.example/docs', examples: [{ type: 'sung' }] };
const parameters = { refuse: z.boolean().optional().meta({ title: 'Refuse' }) };

/** Events of the service's feed, one at a time, confirmed or given back. Remembers the last one across restarts. */
export const feedStream = stream({ ...text, name: 'feed', parameters, acknowledged: true, open: (context) => openFeed(context, true) });
/** Several events at once: the service gives them as `{ type: 'flock', events: [...] }`. */
export const flockStream = stream({
  ...text,
  name: 'flock',
  parameters,
  acknowledged: true,
  batch: 3,
  open: (context) => openFeed(context, true),
});
/** The same without confirmations. */
export const liveStream = stream({ ...text, name: 'live', parameters, open: (context) => openFeed(context, false) });

type Context = Pick<
  StreamContext<typeof parameters, PerchSettings, JsonObject>,
  'parameters' | 'credential' | 'handlers' | 'store' | 'run'
>;

function openFeed({ parameters: { refuse }, credential, handlers, store, run }: Context, settles: boolean) {
  const closing = new AbortController();
  const next = async (): Promise<unknown> => {
    const url = new URL('/feed', credential.address);
    const last = store.read('last');
    if (typeof last === 'string') url.searchParams.set('after', last);
    const answer = await fetch(url, { signal: closing.signal, headers: { authorization: `Bearer ${credential.token}` } });
    return await answer.json();
  };
  const pull = async (): Promise<void> => {
    const event = await next();
    if (closing.signal.aborted || !isObject(event)) return;
    if (event.type === 'warn') handlers.onWarning?.(new ServiceError({ kind: 'protocol', message: 'A feather fell', advice: 'Sweep' }));
    else if (event.type === 'lost') handlers.onStatus?.('reconnecting');
    else if (event.type === 'fatal') handlers.onFatal?.(new ServiceError({ kind: 'auth', message: 'The perch is gone' }));
    else await emit(event);
  };
  const emit = async (event: JsonObject): Promise<void> => {
    const taken = Promise.resolve(isList(event.events) ? handlers.onEvents(event.events.filter(isObject)) : handlers.onEvent(event));
    store.write('last', event.id ?? null);
    if (!settles) return;
    const settle = async (outcome: { taken: boolean; reason?: string }): Promise<void> => {
      await run('feed.settle', { id: event.id, ...outcome });
    };
    await taken.then(
      () => settle(handlers.keep ? { taken: false, reason: 'kept' } : { taken: true }),
      (thrown: unknown) => settle({ taken: false, reason: toServiceError(thrown).message }),
    );
  };
  const loop = async (): Promise<void> => {
    handlers.onStatus?.('connecting');
    if (refuse) throw new ServiceError({ kind: 'auth', message: 'Refused at the door' });
    handlers.onStatus?.('connected');
    while (!closing.signal.aborted) await pull().catch(() => undefined);
  };
  const running = loop();
  return {
    opened: refuse ? running : Promise.resolve(),
    close: () => {
      closing.abort();
      return Promise.resolve();
    },
  };
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function isObject(value: unknown): value is JsonObject {
  return isJson(value) && typeof value === 'object' && value !== null && !Array.isArray(value);
}
