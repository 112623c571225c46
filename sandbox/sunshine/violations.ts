import type { Feed } from '../feed';

/** What a well-behaved client never does. */
export type ViolationKind =
  | 'content-type'
  | 'unencoded-path'
  | 'missing-kid'
  | 'user-scope'
  | 'unknown-trigger'
  | 'secret-in-url'
  | 'undocumented-field'
  | 'undocumented-query'
  | 'undocumented-endpoint'
  | 'body-without-need';

export interface SunshineViolation {
  readonly kind: ViolationKind;
  /** `METHOD /path` of the request. */
  readonly request: string;
  readonly detail: string;
}

/** Notes what is wrong with one request, whether or not the service would refuse it. */
export class Violations {
  readonly #request: string;
  readonly #feed: Feed<SunshineViolation>;

  constructor(request: string, feed: Feed<SunshineViolation>) {
    this.#request = request;
    this.#feed = feed;
  }

  note(kind: ViolationKind, detail: string): void {
    this.#feed.record({ kind, request: this.#request, detail });
  }
}
