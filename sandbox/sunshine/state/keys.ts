import type { Scope } from '../http/callers';
import { randomText } from '../ids';

/** Whose key it is, and so what it may do. */
export interface KeyOwner {
  readonly scope: Scope;
  /** With the scopes app and integration. */
  readonly appId?: string;
  /** With the scope integration. */
  readonly integrationId?: string;
  /** With the scope account, when it is the key of a service account. */
  readonly serviceAccountId?: string;
}

export interface ApiKey {
  readonly id: string;
  readonly displayName: string;
  readonly secret: string;
  readonly owner: KeyOwner;
}

/** Every key of one service. */
export class KeyRing {
  readonly #keys = new Map<string, ApiKey>();

  add(key: ApiKey): ApiKey {
    this.#keys.set(key.id, key);
    return key;
  }

  /** A key with a fresh secret; the prefix of its id tells its owner. */
  create(prefix: 'app' | 'int', id: string, displayName: string, owner: KeyOwner): ApiKey {
    return this.add({ id: `${prefix}_${id}`, displayName, secret: randomText(), owner });
  }

  get(id: string): ApiKey | undefined {
    return this.#keys.get(id);
  }

  /** The keys of an app, or of one of its integrations. */
  of(appId: string, integrationId?: string): readonly ApiKey[] {
    return [...this.#keys.values()].filter(({ owner }) => owner.appId === appId && owner.integrationId === integrationId);
  }

  delete(id: string): void {
    this.#keys.delete(id);
  }

  deleteAll(keys: readonly ApiKey[]): void {
    for (const { id } of keys) this.#keys.delete(id);
  }

  get secrets(): readonly string[] {
    return [...this.#keys.values()].map(({ secret }) => secret);
  }
}

export const keyView = ({ id, displayName, secret }: ApiKey): object => ({ id, displayName, secret });
