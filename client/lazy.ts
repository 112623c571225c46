import type * as JsonWebToken from 'jsonwebtoken';
import type * as Undici from 'undici';
import type WebSocket from 'ws';

/** What `require` gives for the libraries that are loaded on first use only; the build points these literals at the vendored copy. */
declare function require(id: 'undici'): typeof Undici;
declare function require(id: 'ws'): typeof WebSocket;
declare function require(id: 'jsonwebtoken'): typeof JsonWebToken;
declare function require(id: 'proxy-from-env'): { getProxyForUrl(url: string): string };

/** Hosts load every installed node at start: a library costs its milliseconds only in flows that need it. */
function once<T>(load: () => T): () => T {
  let loaded: T | undefined;
  return () => (loaded ??= load());
}

export const undici = once(() => require('undici'));
export const webSocket = once(() => require('ws'));
export const jsonWebToken = once(() => require('jsonwebtoken'));
export const proxyFromEnv = once(() => require('proxy-from-env'));
