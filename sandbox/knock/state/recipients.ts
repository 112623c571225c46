import type { JsonRecord } from '../../json';
import { isRecord } from '../../json';
import { jsonBytes } from '../http/inputs';
import type { Listed } from '../http/pagination';
import { invalid } from '../http/refusal';
import { limits } from '../limits';
import { omit } from '../omit';
import type { Surroundings } from '../surroundings';
import { timestamp } from '../surroundings';
import { mergePreferences } from './preference-sets';
import type { Reference } from './reference';
import { keyOf, TENANTS } from './reference';

/** A user, an object, or a tenant, which is an object of the collection `$tenants`. */
export interface Recipient extends Listed {
  readonly reference: Reference;
  readonly properties: JsonRecord;
  /** What the client said; null unless it did. */
  readonly createdAt: unknown;
  readonly updatedAt: string;
  readonly channelData: Map<string, JsonRecord>;
  /** By set id. */
  readonly preferences: Map<string, JsonRecord>;
}

/** Everybody who can be notified, by reference. */
export class Recipients {
  readonly #known = new Map<string, Recipient>();
  readonly #around: Surroundings;

  constructor(around: Surroundings) {
    this.#around = around;
  }

  get(reference: Reference): Recipient | undefined {
    return this.#known.get(keyOf(reference));
  }

  get users(): readonly Recipient[] {
    return [...this.#known.values()].filter(({ reference }) => typeof reference === 'string');
  }

  inCollection(collection: string): readonly Recipient[] {
    return [...this.#known.values()].filter(({ reference }) => typeof reference !== 'string' && reference.collection === collection);
  }

  delete(reference: Reference): boolean {
    return this.#known.delete(keyOf(reference));
  }

  /** Creates or updates: what is given is merged over what is there, member by member. */
  identify(reference: Reference, given: JsonRecord): Recipient {
    const before = this.get(reference);
    const { channel_data: channelData, preferences, created_at: createdAt } = given;
    const properties = {
      ...before?.properties,
      ...omit(given, 'id', 'collection', 'channel_data', 'preferences', 'created_at', '$trigger_data'),
    };
    if (jsonBytes(properties) > limits.recipientBytes)
      throw invalid('properties', `are larger than ${limits.recipientBytes} bytes`, 'length');
    const after: Recipient = {
      seq: before?.seq ?? this.#around.nextSeq(),
      reference,
      properties,
      createdAt: createdAt ?? before?.createdAt ?? null,
      updatedAt: timestamp(this.#around),
      channelData: before?.channelData ?? new Map<string, JsonRecord>(),
      preferences: before?.preferences ?? new Map<string, JsonRecord>(),
    };
    for (const [channel, data] of recordsOf(channelData, 'channel_data')) after.channelData.set(channel, data);
    for (const [set, value] of recordsOf(preferences, 'preferences')) {
      after.preferences.set(set, mergePreferences(after.preferences.get(set) ?? {}, value));
    }
    this.#known.set(keyOf(reference), after);
    return after;
  }

  /** The recipient, created empty when it is not known: setting channel data or preferences does that. */
  ensure(reference: Reference): Recipient {
    return this.get(reference) ?? this.identify(reference, {});
  }
}

function recordsOf(value: unknown, field: string): readonly (readonly [string, JsonRecord])[] {
  if (value === undefined || value === null) return [];
  if (!isRecord(value)) throw invalid(field, 'is not an object', 'type');
  return Object.entries(value).map(([name, inner]) => {
    if (!isRecord(inner)) throw invalid(`${field}.${name}`, 'is not an object', 'type');
    return [name, inner];
  });
}

const stamps = ({ createdAt, updatedAt }: Recipient): JsonRecord => ({ created_at: createdAt, updated_at: updatedAt });

/** The recipient as the API writes it: a user's properties flat, an object's below `properties`. */
export function recipientView(recipient: Recipient): JsonRecord {
  const { reference, properties } = recipient;
  return typeof reference === 'string'
    ? { ...properties, __typename: 'User', id: reference, ...stamps(recipient) }
    : { __typename: 'Object', ...reference, properties, ...stamps(recipient) };
}

export const tenantView = (tenant: Recipient, id: string): JsonRecord => ({
  ...tenant.properties,
  __typename: 'Tenant',
  id,
  ...stamps(tenant),
});

export const tenantReference = (id: string): Reference => ({ id, collection: TENANTS });
