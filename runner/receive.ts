import { ServiceError } from '../client/errors';
import type { Shape } from '../language/form';
import type { Verdict } from './verdict';
import type { JsonObject } from '../language/metadata';
import type { IncomingRequest, Refusal, Webhook, WebhookContext, WebhookTask } from '../language/webhook';

export type { Verdict } from './verdict';

/** Remembers identities for a while. */
export interface Seen {
  /** False when it has seen this one already. */
  add(identity: string): boolean;
}

/** Bytes of body a webhook-in takes at most, unless it says otherwise. */
export const defaultBodyLimit = 1024 * 1024;

/**
 * Handshake, limits, verification, parsing, repeats, filter and route of one request, in this order.
 * Never throws: a declaration that does is answered with 400 and emits nothing.
 */
export function receive<C>(webhook: Webhook<Shape, C>, request: IncomingRequest, context: WebhookContext<Shape, C>, seen: Seen): Verdict {
  try {
    const read = readRequest(webhook, request, context);
    return 'parsed' in read ? emit(webhook, request, read.parsed, context, seen) : read;
  } catch (thrown) {
    return unreadable(thrown);
  }
}

/** As {@link receive}; where the webhook says so, the service is asked before anything is remembered or emitted. */
export async function accept<C>(
  webhook: Webhook<Shape, C>,
  request: IncomingRequest,
  context: WebhookTask<Shape, C>,
  seen: Seen,
): Promise<Verdict> {
  if (!webhook.confirm) return receive(webhook, request, context, seen);
  try {
    const read = readRequest(webhook, request, context);
    if (!('parsed' in read)) return read;
    const confirmed = await webhook.confirm(read.parsed, context);
    return 'reason' in confirmed ? refuse(confirmed) : emit(webhook, request, confirmed, context, seen);
  } catch (thrown) {
    // A service that cannot be asked now sends again what was answered with a 5xx.
    return isPassing(thrown) ? refuse({ status: 503, reason: 'The service could not be asked whether this is true' }) : unreadable(thrown);
  }
}

function isPassing(thrown: unknown): boolean {
  return thrown instanceof ServiceError && ['network', 'timeout', 'unavailable', 'rateLimited', 'cancelled'].includes(thrown.kind);
}

function unreadable(thrown: unknown): Verdict {
  return refuse({ status: 400, reason: `The request cannot be read: ${thrown instanceof ServiceError ? thrown.kind : 'protocol'}` });
}

/** The events of a verified request, or the verdict that comes before them. */
function readRequest<C>(
  webhook: Webhook<Shape, C>,
  request: IncomingRequest,
  context: WebhookContext<Shape, C>,
): Verdict | { readonly parsed: readonly JsonObject[] } {
  const methods: readonly string[] = webhook.methods ?? ['POST'];
  if (!methods.includes(request.method) && !methods.includes(request.method.toUpperCase())) {
    return refuse({ status: 405, reason: `Use ${methods.join(' or ')}` }, { allow: methods.join(', ') });
  }
  const limit = webhook.bodyLimit ?? defaultBodyLimit;
  if (request.rawBody.byteLength > limit) return refuse({ status: 413, reason: `The body is larger than ${limit} bytes` });
  const handshake = webhook.handshake?.(request, context);
  if (handshake) return { ok: true, events: [], routes: [], reply: handshake };
  const refusal = webhook.verify(request, context);
  if (refusal) return refuse(refusal);
  const parsed = webhook.parse(request, context);
  return 'reason' in parsed ? refuse(parsed) : { parsed };
}

function emit<C>(
  webhook: Webhook<Shape, C>,
  request: IncomingRequest,
  parsed: readonly JsonObject[],
  context: WebhookContext<Shape, C>,
  seen: Seen,
): Verdict {
  const wanted = webhook.accepts ? parsed.filter((event) => webhook.accepts?.(event, context)) : parsed;
  const wantedRoutes = routesOf(webhook, wanted, context);
  if ('reason' in wantedRoutes) return refuse(wantedRoutes);
  // Remembered last: what comes with a refused event is delivered again with it.
  const { events, routes } = unseen(webhook, request, wanted, wantedRoutes, context, seen);
  if (webhook.answer && events.length > 0) return { ok: true, events, routes, reply: undefined };
  return { ok: true, events, routes, reply: webhook.reply?.(events, context) ?? { status: 200, body: { received: true } } };
}

function routesOf<C>(
  { routes }: Webhook<Shape, C>,
  events: readonly JsonObject[],
  context: WebhookContext<Shape, C>,
): readonly number[] | Refusal {
  if (!routes) return new Array<number>(events.length).fill(0);
  const found: number[] = [];
  for (const event of events) {
    const route = routes.route(event, context);
    if (typeof route !== 'number') return route;
    found.push(route);
  }
  return found;
}

interface Routed {
  readonly events: readonly JsonObject[];
  readonly routes: readonly number[];
}

function unseen<C>(
  webhook: Webhook<Shape, C>,
  request: IncomingRequest,
  events: readonly JsonObject[],
  routes: readonly number[],
  context: WebhookContext<Shape, C>,
  seen: Seen,
): Routed {
  const delivery = webhook.identifyDelivery?.(request, context);
  if (delivery !== undefined && !seen.add(delivery)) return { events: [], routes: [] };
  if (!webhook.identify) return { events, routes };
  const fresh = events
    .map((event, index) => ({ event, route: routes[index] ?? 0 }))
    .filter(({ event }) => seen.add(webhook.identify?.(event) ?? ''));
  return { events: fresh.map(({ event }) => event), routes: fresh.map(({ route }) => route) };
}

/** The verdict on a request that is not let in. */
export function refuse({ status, reason, body }: Refusal, headers?: Readonly<Record<string, string>>): Verdict & { ok: false } {
  return { ok: false, status, reason, reply: { status, ...(headers ? { headers } : {}), body: body ?? { message: reason } } };
}
