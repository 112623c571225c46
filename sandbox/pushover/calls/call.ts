import type { App } from '../state/apps';
import { invalid } from '../http/answers';
import type { Account } from '../state/accounts';
import type { Parameters } from '../http/parameters';
import type { Service } from '../service';

/** One call of the API: what it was given, and the pieces of its path. */
export interface Call {
  readonly parameters: Parameters;
  /** The variable pieces of the path, decoded. */
  readonly path: readonly string[];
}

/** The app whose token came along, or the refusal everybody gets without one. */
export function appOf({ directory }: Service, { parameters }: Call): App {
  const app = directory.app(parameters.text('token'));
  if (app === undefined) throw invalid('token', 'invalid', 'application token is invalid, see https://pushover.net/api');
  return app;
}

export const unknownUser = (): Error =>
  invalid(
    'user',
    'invalid',
    'user identifier is not a valid user, group, or subscribed user key, see https://pushover.net/api#identifiers',
  );

/** The one user the call is about. */
export function userOf({ directory }: Service, { parameters }: Call): Account {
  const account = directory.account(parameters.text('user'));
  if (account === undefined) throw unknownUser();
  return account;
}
