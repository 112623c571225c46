import type { JsonObject, JsonValue } from '../../../../language/metadata';
import { isObject, listAt, objectAt, textAt } from '../../../../language/reading';

/** Generations of the API; the one in the address that creates a webhook fixes what its deliveries look like. */
export type Generation = 'v1' | 'v1.1' | 'v2';

/** Switches of a webhook: `includeClient`, `includeFullUser`, …; one that is absent is off. */
export type Flags = Readonly<Record<string, boolean>>;

/** A webhook as the service lists it, the same for all generations. */
export interface KnownWebhook {
  readonly id: string;
  readonly target: string;
  readonly triggers: readonly string[];
  readonly flags: Flags;
  readonly secret?: string;
  /** Undefined where an old one does not say. */
  readonly version?: string;
}

/** A webhook, bare or as `{ webhook }`, with `_id` (v1.x) or `id` (v2). Undefined for anything else. */
export function knownWebhook(json: JsonValue | undefined): KnownWebhook | undefined {
  const bare = isObject(json) && isObject(json.webhook) ? objectAt(json, 'webhook') : json;
  const id = textAt(bare, 'id') ?? textAt(bare, '_id');
  const target = textAt(bare, 'target');
  if (!isObject(bare) || id === undefined || target === undefined) return undefined;
  const [secret, version] = [textAt(bare, 'secret'), textAt(bare, 'version')];
  return {
    id,
    target,
    triggers: listAt(bare, 'triggers').filter((trigger) => typeof trigger === 'string'),
    flags: flagsOf(bare),
    ...(secret === undefined ? {} : { secret }),
    ...(version === undefined ? {} : { version }),
  };
}

/** The webhooks of a list, bare or as `{ webhooks }`, in its order. */
export function knownWebhooks(json: JsonValue | undefined): KnownWebhook[] {
  const list = Array.isArray(json) ? json : listAt(json, 'webhooks');
  return list.map(knownWebhook).filter((webhook) => webhook !== undefined);
}

function flagsOf(webhook: JsonObject): Flags {
  const switches = Object.entries(webhook).flatMap(([name, value]): [string, boolean][] =>
    name.startsWith('include') && typeof value === 'boolean' ? [[name, value]] : [],
  );
  return Object.fromEntries(switches);
}
