import type { Answer } from '../../http';
import { json } from '../../http';
import type { Tier } from '../limits';
import type { Environment } from '../state/environment';
import type { ApiRequest } from './request';

export interface Route {
  readonly method: 'GET' | 'PUT' | 'POST' | 'DELETE';
  /** Below `/v1`; parts like `{user}` are parameters. */
  readonly path: string;
  readonly tier: Tier;
  /** What a user token with explicit grants needs for it; without one a public key may not call it. */
  readonly grant?: string;
  readonly handle: (request: ApiRequest, environment: Environment) => Answer;
}

export const ok = (value: unknown): Answer => json(value);
export const noContent: Answer = { status: 204, body: '' };

/** The value, or a 404 about what it should have been is thrown by `missing`. */
export function found<T>(value: T | undefined, missing: () => Error): T {
  if (value === undefined) throw missing();
  return value;
}

/** The part of the path the route calls `name`. */
export const at = ({ at: parts }: ApiRequest, name: string): string => parts[name] ?? '';
