import type { PusherApp } from './apps';
import { hmacHex } from './signature';

/** The seven kinds, each with the fields Pusher sends. */
export type WebhookEvent =
  | { readonly name: 'channel_occupied' | 'channel_vacated' | 'cache_miss'; readonly channel: string }
  | { readonly name: 'member_added' | 'member_removed'; readonly channel: string; readonly user_id: string }
  | { readonly name: 'subscription_count'; readonly channel: string; readonly subscription_count: number }
  | {
      readonly name: 'client_event';
      readonly channel: string;
      readonly event: string;
      readonly data: string;
      readonly socket_id: string;
      readonly user_id?: string;
    };

export type WebhookEventName = WebhookEvent['name'];

export interface SignedWebhook {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The body and the headers of one delivery; the signature is over exactly these bytes. */
export function signWebhook({ key, secret }: Pick<PusherApp, 'key' | 'secret'>, events: readonly object[], timeMs: number): SignedWebhook {
  const body = JSON.stringify({ time_ms: timeMs, events });
  return {
    headers: { 'content-type': 'application/json', 'x-pusher-key': key, 'x-pusher-signature': hmacHex(secret, body) },
    body,
  };
}
