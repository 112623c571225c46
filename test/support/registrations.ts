/** A stand-in whose webhooks can be awaited. */
interface Registering {
  readonly webhooks: { readonly all: readonly unknown[] };
  waitFor(kind: 'request', options: Waiting): Promise<unknown>;
}

interface Waiting {
  readonly match: (request: { readonly method: string }) => boolean;
  readonly deadlineMs: number;
}

/** A node may have to try several times. */
const PATIENCE_MS = 60_000;

/** Resolves as soon as the app has so many webhooks; fails where nothing changes any more. */
export async function webhooksOf(service: Registering, count: number): Promise<void> {
  // A request is told of when it is answered: what it changed is there by then.
  while (service.webhooks.all.length !== count)
    await service.waitFor('request', { match: ({ method }) => method !== 'GET', deadlineMs: PATIENCE_MS });
}
