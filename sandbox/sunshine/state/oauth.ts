import { randomText } from '../ids';
import type { KeyOwner } from './keys';

/** A partner that integrates itself into the apps of others. */
export interface OAuthClient {
  readonly id: string;
  readonly secret: string;
  /** Where codes may be sent; the first unless another is asked for. */
  readonly redirectUris: readonly string[];
}

interface Grant {
  readonly clientId: string;
  readonly appId: string;
}

/** Partners, and what they were granted. */
export class OAuth {
  readonly clients = new Map<string, OAuthClient>();
  /** The next person who is asked says no. */
  denyNext = false;
  readonly #codes = new Map<string, Grant>();
  readonly #tokens = new Map<string, KeyOwner>();

  authorize(clientId: string, appId: string): string {
    const code = randomText().slice(0, 24);
    this.#codes.set(code, { clientId, appId });
    return code;
  }

  /** The grant of a code, which is good once and for its partner only. */
  redeem(code: string, clientId: string): Grant | undefined {
    const grant = this.#codes.get(code);
    if (grant?.clientId !== clientId) return undefined;
    this.#codes.delete(code);
    return grant;
  }

  issue(owner: KeyOwner): string {
    const token = randomText();
    this.#tokens.set(token, owner);
    return token;
  }

  token(accessToken: string): KeyOwner | undefined {
    return this.#tokens.get(accessToken);
  }

  /** Every token of one integration ends. */
  revoke(integrationId: string | undefined): void {
    for (const [token, owner] of this.#tokens) if (owner.integrationId === integrationId) this.#tokens.delete(token);
  }

  forgetApp(appId: string): void {
    for (const [token, owner] of this.#tokens) if (owner.appId === appId) this.#tokens.delete(token);
    for (const [code, grant] of this.#codes) if (grant.appId === appId) this.#codes.delete(code);
  }

  get secrets(): readonly string[] {
    return [...this.#tokens.keys(), ...[...this.clients.values()].map(({ secret }) => secret)];
  }
}
