import './no-browser-form';
import Smooch from 'smooch-core';
import type { SmoochSandbox } from '../../../sandbox/smooch';

/** The official library with the key of the app: it leaves the app out of most paths. */
export const libraryOfApp = ({ url, app: { keyId, secret } }: SmoochSandbox): Smooch =>
  new Smooch({ serviceUrl: url, keyId, secret, scope: 'app' });

/** With the key of the account: the app's id is the first argument of most calls. */
export const libraryOfAccount = ({ url, account }: SmoochSandbox): Smooch => new Smooch({ serviceUrl: url, ...account, scope: 'account' });

/** With a token the service made. */
export const libraryWithToken = ({ url }: SmoochSandbox, jwt: string): Smooch => new Smooch({ serviceUrl: url, jwt });
