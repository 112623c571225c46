import { SeenIds } from '../../../client/seen';
import type { Shape } from '../../../language/form';
import type { JsonObject } from '../../../language/json';
import type { IncomingRequest, Webhook, WebhookContext } from '../../../language/webhook';
import { receive, type Seen, type Verdict } from '../../../runner/receive';

export type AnyWebhook = Webhook<Shape, null>;

export const context: WebhookContext<Shape, null> = { parameters: {}, credential: null, now: new Date(0) };

export const oneEvent: readonly JsonObject[] = [{ id: 'e1' }];

/** A webhook-in that lets everything in and gives one event, unless told otherwise. */
export function webhookWith<C>(parts: Partial<Webhook<Shape, C>>): Webhook<Shape, C> {
  return {
    name: 'any',
    title: 'Any',
    summary: 'Any',
    setUp: 'Anywhere',
    docs: 'https://toy.example',
    parameters: {},
    examples: [],
    verify: () => undefined,
    parse: () => oneEvent,
    ...parts,
  };
}

export function incoming(parts: Partial<IncomingRequest> = {}): IncomingRequest {
  return { method: 'POST', url: '/hook', headers: {}, rawBody: Buffer.from('{}'), ...parts };
}

export function memory(): Seen {
  return new SeenIds({ max: 100, ttlMs: 60_000 });
}

/** What becomes of one request. */
export function verdictOf(parts: Partial<AnyWebhook>, request: Partial<IncomingRequest> = {}, seen: Seen = memory()): Verdict {
  return receive(webhookWith(parts), incoming(request), context, seen);
}
