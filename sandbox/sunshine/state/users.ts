import { randomUUID } from 'node:crypto';
import type { JsonRecord } from '../../json';
import { conflict, found } from '../http/refusal';
import { merged, textAt } from '../records';
import { timestamp } from '../surroundings';
import type { Surroundings } from '../surroundings';
import type { Client, Device, User } from './user';

/** How a body names a user: by one of two ids. */
export interface UserReference {
  readonly userId?: string | undefined;
  readonly userExternalId?: string | undefined;
  readonly brandId?: string | undefined;
}

export const referenceIn = (body: JsonRecord): UserReference => ({
  userId: textAt(body, 'userId'),
  userExternalId: textAt(body, 'userExternalId'),
  brandId: textAt(body, 'brandId'),
});

/** The users of one app. An external id is unique within its brand. */
export class Users {
  readonly #around: Surroundings;
  readonly #users = new Map<string, User>();

  constructor(around: Surroundings) {
    this.#around = around;
  }

  get all(): readonly User[] {
    return [...this.#users.values()];
  }

  /** By the service's id or, within the brand, by the external one. */
  find(idOrExternalId: string, brandId?: string): User | undefined {
    return this.#users.get(idOrExternalId) ?? this.byExternalId(idOrExternalId, brandId);
  }

  byExternalId(externalId: string, brandId?: string): User | undefined {
    return this.all.find((user) => user.externalId === externalId && user.brandId === brandId);
  }

  byZendeskId(zendeskId: string): User | undefined {
    return this.all.find((user) => user.zendeskId === zendeskId);
  }

  byEmailIdentity(email: string, brandId?: string): readonly User[] {
    return this.all.filter(
      (user) =>
        (brandId === undefined || user.brandId === brandId) &&
        user.identities.some(({ type, value }) => type === 'email' && value === email),
    );
  }

  /** The user a body refers to, or 404. */
  referred({ userId, userExternalId, brandId }: UserReference): User {
    const user = userId === undefined ? this.byExternalId(userExternalId ?? '', brandId) : this.#users.get(userId);
    return found(user, 'user');
  }

  /** Refuses an external id that is taken. */
  create(body: JsonRecord): User {
    const [externalId, brandId] = [textAt(body, 'externalId'), textAt(body, 'brandId')];
    if (externalId !== undefined && this.byExternalId(externalId, brandId) !== undefined) throw conflict('User already exists');
    const user: User = {
      id: this.#around.ids.next(),
      externalId,
      brandId,
      zendeskId: undefined,
      authenticated: false,
      signedUpAt: undefined,
      toBeRetained: undefined,
      profile: {},
      metadata: {},
      identities: [],
      clients: [],
      devices: [],
    };
    this.update(user, body);
    this.#users.set(user.id, user);
    return user;
  }

  update(user: User, body: JsonRecord): void {
    user.signedUpAt = textAt(body, 'signedUpAt') ?? user.signedUpAt;
    if (typeof body.toBeRetained === 'boolean') user.toBeRetained = body.toBeRetained;
    user.profile = withoutNulls(merged(user.profile, body.profile));
    user.metadata = merged(user.metadata, body.metadata);
  }

  /** What makes the user a person, and all their clients with them; the conversations stay. */
  clearPersonalInformation(user: User): void {
    const { locale } = user.profile;
    user.profile = locale === undefined ? {} : { locale };
    user.metadata = {};
    for (const client of user.clients) Object.assign(client, { displayName: null, avatarUrl: null, info: null, raw: null });
  }

  delete(user: User): void {
    this.#users.delete(user.id);
  }

  /** What a user is named by when they are merged: the surviving one keeps its own. */
  absorb(surviving: User, discarded: User): void {
    surviving.externalId ??= discarded.externalId;
    surviving.profile = { ...discarded.profile, ...surviving.profile };
    surviving.metadata = { ...discarded.metadata, ...surviving.metadata };
    surviving.identities = [...surviving.identities, ...discarded.identities];
    surviving.clients.push(...discarded.clients);
    surviving.devices.push(...discarded.devices);
    this.delete(discarded);
  }

  addClient(user: User, more: Pick<Client, 'type' | 'status' | 'integrationId'> & Partial<Client>): Client {
    const linkedAt = more.status === 'active' ? timestamp(this.#around) : null;
    const empty = { externalId: null, lastSeen: null, displayName: null, avatarUrl: null, info: null, raw: null };
    const client: Client = { id: this.#around.ids.next(), linkedAt, ...empty, ...more };
    user.clients.push(client);
    return client;
  }

  /** The client of every SDK a user has; made when there is none yet. */
  sdkClient(user: User): { readonly client: Client; readonly isNew: boolean } {
    const known = user.clients.find(({ type }) => type === 'sdk');
    if (known !== undefined) return { client: known, isNew: false };
    const { givenName, surname } = user.profile;
    const displayName = [givenName, surname].filter((part) => typeof part === 'string').join(' ');
    const client = this.addClient(user, {
      type: 'sdk',
      status: 'active',
      integrationId: null,
      displayName: displayName === '' ? null : displayName,
    });
    return { client, isNew: true };
  }

  /** The device on one SDK integration, seen now; made when there is none yet. */
  device(user: User, client: Client, { id: integrationId, type }: { readonly id: string; readonly type: Device['type'] }): Device {
    const lastSeen = timestamp(this.#around);
    client.lastSeen = lastSeen;
    const known = user.devices.find((device) => device.integrationId === integrationId);
    if (known !== undefined) {
      known.lastSeen = lastSeen;
      return known;
    }
    const own = { id: this.#around.ids.next(), guid: randomUUID(), clientId: client.id, integrationId, type, lastSeen };
    const info = type === 'web' ? { browserLanguage: 'en-US', currentUrl: 'https://example.org/' } : {};
    const device: Device = { ...own, status: 'active', pushNotificationToken: null, info, appVersion: null };
    user.devices.push(device);
    return device;
  }
}

/** A field is cleared by null. */
const withoutNulls = (profile: JsonRecord): JsonRecord => Object.fromEntries(Object.entries(profile).filter(([, value]) => value !== null));

/** The name others see. */
export function displayNameOf({ profile }: User): string | undefined {
  const parts = ['givenName', 'surname'].map((name) => textAt(profile, name)).filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join(' ');
}

/** The identity a sync brings: the primary email, verified elsewhere. */
export const emailIdentity = (value: string, verification: string): JsonRecord => ({ type: 'email', value, verification });
