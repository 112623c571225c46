import type { Answer } from '../../http';
import { json } from '../../http';
import type { Account } from '../state/account';
import type { App } from '../state/app';
import type { Scope } from './callers';
import type { ApiRequest, Generation } from './request';

interface RouteBase {
  readonly method: 'GET' | 'PUT' | 'POST' | 'DELETE';
  /** Below the generation, and for an app's routes below the app; parts like `{user}` are parameters. */
  readonly path: string;
  /** The only generation that has it; both unless told. */
  readonly only?: Generation;
  /** Takes multipart instead of JSON. */
  readonly upload?: true;
  readonly scopes: readonly Scope[];
}

/** Inside one app: below `/apps/{appId}`, or with an app-scope JWT also without it. */
export interface AppRoute extends RouteBase {
  readonly handle: (request: ApiRequest, app: App) => Answer;
}

/** Of the account. */
export interface AccountRoute extends RouteBase {
  readonly handle: (request: ApiRequest, account: Account) => Answer;
}

/** Who may call: account provisioning, the whole app, what partners reach too, and what end users' tokens reach too. */
export const provisioning: readonly Scope[] = ['account'];
export const wholeApp: readonly Scope[] = ['account', 'app'];
export const partners: readonly Scope[] = [...wholeApp, 'integration'];
export const everyone: readonly Scope[] = [...partners, 'appUser'];

export const ok = (value: unknown): Answer => json(value);
export const created = (value: unknown): Answer => json(value, 201);
export const done: Answer = json({});
