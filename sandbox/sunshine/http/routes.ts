import type { Answer } from '../../http';
import { json } from '../../http';
import type { Rule } from '../rules/rule';
import type { App } from '../state/app';
import type { Service } from '../service';
import type { Scope } from './callers';
import type { ApiRequest } from './request';

/** What the body of a request must be. */
export interface BodyRule {
  readonly rule: Rule;
  /** Whether it may be left out. */
  readonly optional?: boolean;
}

interface Described {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Parts like `{userId}` are parameters. */
  readonly path: string;
  readonly body?: BodyRule;
  /** The body is a form with files. */
  readonly upload?: boolean;
  /** The names of its query parameters, as `page[after]`. */
  readonly query?: readonly string[];
}

export interface Route extends Described {
  /** Who may call it; without any, everyone. */
  readonly scopes: readonly Scope[] | undefined;
  readonly handle: (request: ApiRequest, service: Service) => Answer;
}

export interface AppRoute extends Described {
  /** Every scope unless told. */
  readonly scopes?: readonly Scope[];
  readonly handle: (request: ApiRequest, app: App) => Answer;
}

export const everyScope: readonly Scope[] = ['account', 'app', 'integration'];

/** Routes of one app, below `/v2/apps/{appId}`. */
export const inApp = (prefix: string, routes: readonly AppRoute[]): readonly Route[] =>
  routes.map(({ path, scopes = everyScope, handle, ...rest }) => ({
    ...rest,
    scopes,
    path: `/v2/apps/{appId}${prefix}${path}`,
    handle: (request, service) => handle(request, service.appOf(request)),
  }));

export const PAGE = ['page[after]', 'page[before]', 'page[size]'] as const;

export const ok = (value: unknown): Answer => json(value);
export const created = (value: unknown): Answer => json(value, 201);
export const done: Answer = json({});
